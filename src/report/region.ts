import { officesIn, placeInTitle, unitIn } from './bureau.ts'
import { simplified } from './simplified.ts'

/**
 * The place whose report it is, as its bureau writes it (岚溪县 of 岚溪县民政局, 青川市江东区 where both are named); as the title writes it
 * where the bureau is unknown. "" when none is named (县民政局).
 */
export function regionOf(bureau: string, title: string): string {
  const written = bureau === '' ? title : bureau
  const words = simplified(written)
  const place = bureau === '' ? placeInTitle(written) : (officesIn(words)[0]?.place ?? unitIn(words)?.place ?? placeInTitle(written))
  const start = words.indexOf(place)
  return written.slice(start, start + place.length)
}
