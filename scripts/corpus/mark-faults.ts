import type { Catalogue } from './catalogue.ts'
import type { MarkedText } from './marked-text.ts'

/**
 * What is wrong with a report's marks: a mark that cannot be read, an id that the catalogue lacks or has with another unit, one id with
 * two values, a printed figure that does not read as its value, or a digit outside any mark.
 */
export function markFaults({ text, marks, faults }: MarkedText, catalogue: Catalogue): readonly string[] {
  return [...faults, ...catalogueFaults(marks, catalogue), ...doubleValues(marks), ...misread(marks), ...strayDigits(text, marks)]
}

function catalogueFaults(marks: MarkedText['marks'], catalogue: Catalogue): readonly string[] {
  return quantities(marks).flatMap(({ text, unit, id }) => {
    const entry = catalogue[id]
    if (!entry) return [`${text}: unknown indicator ${id}`]
    return entry.unit === unit ? [] : [`${text}: unit ${unit}, but ${id} is in ${entry.unit}`]
  })
}

function doubleValues(marks: MarkedText['marks']): readonly string[] {
  const values = new Map<string, string>()
  return quantities(marks).flatMap(({ id, value }) => {
    const known = values.get(id) ?? value
    values.set(id, known)
    return known === value ? [] : [`${id} has two values in one report: ${known} and ${value}`]
  })
}

/** Only figures in Arabic digits are read here; a figure in Chinese numerals is the reader's own business to get right. */
function misread(marks: MarkedText['marks']): readonly string[] {
  return quantities(marks).flatMap(({ text, value }) => {
    const shown = text.normalize('NFKC')
    const digits = /\d+(?:\.\d+)?/u.exec(shown)?.[0]
    if (digits === undefined || value.includes('..')) return []
    const scale = /[亿億]/u.test(shown) ? 1e8 : /[万萬]/u.test(shown) ? 1e4 : 1
    const read = Number(digits) * scale
    return Math.abs(read - Number(value)) > 1e-6 * Math.max(1, read) ? [`${text} reads ${read}, but is marked ${value}`] : []
  })
}

function strayDigits(text: string, marks: MarkedText['marks']): readonly string[] {
  const strays = Array.from(text.matchAll(/[0-9０-９]+/gu)).filter(
    ({ index }) => !marks.some(mark => mark.start <= index && index < mark.end),
  )
  return strays.map(({ index }) => `digits outside any mark: …${text.slice(Math.max(0, index - 8), index + 8)}…`)
}

function quantities(marks: MarkedText['marks']): MarkedText['marks'] {
  return marks.filter(mark => mark.kind === 'quantity')
}
