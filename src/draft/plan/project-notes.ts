import type { Indicator, Note } from '#indicator/set.ts'
import { simplified } from '#report/simplified.ts'

/** What a building is called before what was invested in it. */
const INVESTED = /^(.{4,}?)(?:项目|工程)?(?:总投资|累计完成投资)/u

/** The indicator on the money of the building that a note opens with: what was built and what it cost are told together. Names are Simplified. */
export function investedIn({ text }: Pick<Note, 'text'>, indicators: readonly Indicator[]): Indicator | undefined {
  const words = simplified(text)
  return indicators.find(({ name }) => {
    const building = INVESTED.exec(name)?.[1]
    return building !== undefined && words.startsWith(building)
  })
}
