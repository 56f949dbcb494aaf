import { readFile } from 'node:fs/promises'
import { glyphShift } from '#report/trust/glyph-shift.ts'
import { annotatedReports } from './annotated-report.ts'
import { countHan, SHIFTS, shiftGlyphs } from './shift-glyphs.ts'

/*
 * node scripts/evaluate/glyph-shift.ts [FILE...]
 * How many clean paragraphs the glyph-shift gate accuses, and how many it finds with shifted characters in them. The texts are those of
 * corpus/, which the model of character pairs was not built on, or the files given. Exits 1 when a bar is missed.
 */
const LEAST_FOUND = 99
const MOST_ACCUSED = 0.5
const FEWEST_CHARACTERS = 12
const SEED = 20261122

const files = process.argv.slice(2)
const texts =
  files.length === 0 ? (await annotatedReports()).map(({ text }) => text) : await Promise.all(files.map(file => readFile(file, 'utf8')))
const paragraphs = texts.map(text => text.split(/\r?\n/).filter(line => countHan(line) >= FEWEST_CHARACTERS))

const accused = percentAccused(paragraphs)
console.log(`${paragraphs.flat().length} paragraphs, ${paragraphs.flat().join('').length} characters`)
console.log(`clean: ${accused.toFixed(2)} % accused (bar: at most ${MOST_ACCUSED} %)`)
const found = SHIFTS.map(([name, count, shift]) => {
  const percent = percentAccused(paragraphs.map(lines => lines.map(paragraph => shiftGlyphs(paragraph, count, shift, SEED))))
  console.log(`${name}: ${percent.toFixed(2)} % found (bar: at least ${LEAST_FOUND} %)`)
  return percent
})
process.exitCode = accused <= MOST_ACCUSED && Math.min(...found) >= LEAST_FOUND ? 0 : 1

/** The gate reports a paragraph at most once. */
function percentAccused(reports: readonly (readonly string[])[]): number {
  return (100 * reports.flatMap(lines => glyphShift(lines.join('\n'))).length) / reports.flat().length
}
