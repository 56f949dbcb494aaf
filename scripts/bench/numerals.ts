import { Culture, recognizeNumber, recognizePercentage } from '@microsoft/recognizers-text-suite'
import { findMentions } from '#text/find-mentions.ts'
import suite from '../../test/text/every-number.json' with { type: 'json' }

/**
 * How many cases of our own suite of numerals are read, by `findMentions` with `all` and by the peer, in one run. A case is read when the
 * values are those expected, in order. Exits with 1 when the peer reads more.
 */
type Row = readonly [text: string, values: readonly string[]]
type Reader = (text: string) => readonly string[]

const ALL = { all: true } as const
const isShare = (unit: string): boolean => unit === '%' || unit === '百分点'

const own: Readonly<Record<string, Reader>> = {
  numbers: text => valuesOf(findMentions(text, ALL).filter(({ kind }) => kind === 'quantity')),
  shares: text => valuesOf(findMentions(text, ALL).filter(({ unit }) => isShare(unit))),
}
const peer: Readonly<Record<string, Reader>> = {
  numbers: text => resolved(recognizeNumber(text, Culture.Chinese)),
  shares: text => resolved(recognizePercentage(text, Culture.Chinese)),
}

const lines = Object.entries({ numbers: suite.numbers, shares: suite.shares }).map(([name, rows]) => {
  const cases = rows as unknown as readonly Row[]
  return { name, of: cases.length, own: countRead(cases, own[name]), peer: countRead(cases, peer[name]) }
})
for (const line of lines) console.log(`${line.name}: mentions ${line.own} of ${line.of}, recognizers-text ${line.peer} of ${line.of}`)
process.exitCode = lines.every(line => line.own >= line.peer) ? 0 : 1

function countRead(cases: readonly Row[], reader: Reader = () => []): number {
  return cases.filter(([text, values]) => isSame(reader(text), values)).length
}

function valuesOf(mentions: readonly { readonly value: string }[]): readonly string[] {
  return mentions.flatMap(({ value }) => value.split('..'))
}

function resolved(results: readonly { readonly resolution?: Readonly<Record<string, unknown>> }[]): readonly string[] {
  return results.map(({ resolution }) => String(resolution?.['value'] ?? '').replace('%', ''))
}

/** The peer computes in floats: values agree within their precision. */
function isSame(read: readonly string[], expected: readonly string[]): boolean {
  return (
    read.length === expected.length &&
    expected.every((value, place) => Math.abs(Number(value) - Number(read[place])) <= 1e-9 * Math.max(1, Math.abs(Number(value))))
  )
}
