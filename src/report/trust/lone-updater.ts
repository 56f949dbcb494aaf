const COUNT = /(?<![\d.,，])(\d+(?:\.\d+)?)(余|多)?(人次|户次|人|户|名|个|家|张|件|场|次|对|具|所|处|条|期|床|辆|份|起|例|台|套)/g
const HOLDS_YEAR = /^(?:\d{1,2}(?:19|20)\d{2}\d?|(?:19|20)\d{2}\d{1,2})$/
const YEAR = /(?<!\d)(?:19|20)\d{2}(?=年)/g
const SENTENCE = /[^。；;\n]+/g
/** What stands beside it in its sentence is smaller by this much. */
const TIMES = 100

interface Count {
  readonly digits: string
  readonly unit: string
  readonly at: number
}

/**
 * A single count that holds a year of the report among its digits, a hundred times what the same sentence counts in the same unit:
 * 排查32024处，其中已整改28处，正在整改4处. Its place by where it begins, and its digits.
 */
export function loneUpdated(text: string): readonly (readonly [start: number, digits: string])[] {
  const years = new Set([...text.matchAll(YEAR)].map(([year]) => year))
  return [...text.matchAll(SENTENCE)].flatMap(({ 0: sentence, index }) => {
    const counts = [...sentence.matchAll(COUNT)].map(match => ({ digits: match[1] ?? '', unit: match[3] ?? '', at: match.index }))
    return counts
      .filter(count => HOLDS_YEAR.test(count.digits) && holdsOneOf(count.digits, years) && dwarfs(count, counts))
      .map(({ at, digits }) => [index + at, digits] as const)
  })
}

function holdsOneOf(digits: string, years: ReadonlySet<string>): boolean {
  return [...years].some(year => digits.includes(year))
}

function dwarfs(count: Count, counts: readonly Count[]): boolean {
  const others = counts.filter(other => other !== count && other.unit === count.unit)
  return others.length > 0 && others.every(other => Number(other.digits) * TIMES < Number(count.digits))
}
