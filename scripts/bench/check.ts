import { Culture, recognizeNumber } from '@microsoft/recognizers-text-suite'
import { checkText } from '#claim/check.ts'
import { findMentions } from '#text/find-mentions.ts'
import { type Figure, figureLines, meetsBar } from './figure.ts'
import { growth, type SizeTiming, timeBySize } from './growth.ts'
import { sampleSet } from './sample-set.ts'
import { reportTexts, textOfSize } from './sample-text.ts'
import { type Subject, type Timing, timeInTurns } from './stopwatch.ts'
import { tableLines } from './table.ts'

const PEER = 'recognizers-text, numbers alone'
const MENTIONS = 'mentions'
const CHECK = 'check, 200 indicators'
const SIZES = [5_000, 50_000, 500_000, 5_000_000]

const reports = await reportTexts()
const set = await sampleSet(200)

/** Each report is a text of its own, as a reviewer hands it in. */
function ofEveryReport(name: string, turns: number, work: (text: string) => unknown): Subject {
  return { name, turns, run: () => reports.forEach(report => void work(report)) }
}

const subjects = [
  ofEveryReport(PEER, 1, text => recognizeNumber(text, Culture.Chinese)),
  ofEveryReport(MENTIONS, 20, text => findMentions(text)),
  ofEveryReport(CHECK, 4, text => checkText(text, set)),
]
const timings = timeInTurns(subjects, { rounds: 9, warmUp: 12 })
const works = { [MENTIONS]: findMentions, [CHECK]: (text: string) => checkText(text, set) }
const sizes = timeBySize(
  SIZES.map(size => textOfSize(reports, size)),
  works,
)

const figures: readonly Figure[] = [
  { name: 'mentions, times as fast as the peer', value: timesAsFast(MENTIONS), bar: { atLeast: 20 } },
  { name: 'full check, times as fast as the peer', value: timesAsFast(CHECK), bar: { atLeast: 5 } },
  { name: 'mentions, time per kB at 5 MB against the least of shorter texts', value: growth(sizes, MENTIONS), bar: { atMost: 2 } },
  { name: 'full check, time per kB at 5 MB against the least of shorter texts', value: growth(sizes, CHECK), bar: { atMost: 2 } },
]

const kilobytes = reports.reduce((sum, report) => sum + Buffer.byteLength(report), 0) / 1000
console.log(`${reports.length} reports, ${kilobytes.toFixed(0)} kB; processor time, median (least to most) of 9 rounds in turns`)
console.log(tableLines([['', 'ms', 'ms/kB', 'times as fast'], ...timings.map(timingRow)]).join('\n'))
console.log('\nOne text of growing length, processor time in ms/kB')
console.log(tableLines([['kB', MENTIONS, CHECK], ...sizes.map(sizeRow)]).join('\n'))
console.log(`\n${figureLines(figures).join('\n')}`)
process.exitCode = figures.every(meetsBar) ? 0 : 1

function timesAsFast(name: string): number {
  return medianOf(PEER) / medianOf(name)
}

function medianOf(name: string): number {
  return timings.find(timing => timing.name === name)?.median ?? Number.NaN
}

function timingRow({ name, median, least, most }: Timing): string[] {
  const range = `${median.toFixed(2)} (${least.toFixed(2)} to ${most.toFixed(2)})`
  return [name, range, (median / kilobytes).toFixed(4), timesAsFast(name).toFixed(2)]
}

function sizeRow({ size, perKilobyte }: SizeTiming): string[] {
  return [size.toFixed(0), ...[MENTIONS, CHECK].map(name => (perKilobyte[name] ?? Number.NaN).toFixed(4))]
}
