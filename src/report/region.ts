import { officesIn, placeInTitle } from './bureau.ts'
import { institutionAtStart, placeAtStart } from './institution.ts'
import { simplified } from './simplified.ts'

/**
 * The place whose report it is, as its bureau writes it (岚溪县 of 岚溪县民政局, 青川市江东区 where both are named); as the title writes it
 * where the bureau is unknown or is named without the place above it. "" when none is named (县民政局).
 */
export function regionOf(bureau: string, title: string): string {
  const written = bureau === '' ? title : bureau
  const words = simplified(written)
  const place =
    bureau === '' ? placeInTitle(written) : (institutionAtStart(words)?.place ?? officesIn(words)[0]?.place ?? placeInTitle(written))
  const titled = placeAtStart(simplified(title))
  const outer = titled === null ? '' : simplified(title).slice(titled.start, titled.end)
  if (place !== '' && outer.length > place.length && outer.endsWith(place)) return title.slice(titled?.start, titled?.end)
  const start = words.indexOf(place)
  return written.slice(start, start + place.length)
}
