import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import type { Accusations } from './accusations.ts'
import type { AnnotatedReport } from './annotated-report.ts'
import type { PlantedCase, Span } from './plant.ts'

/** Writes every text to be checked as a line of JSON: the true reports first (`clean/<report>`), then the planted cases, each with its data. */
export async function writeCases(file: string, reports: readonly AnnotatedReport[], cases: readonly PlantedCase[]): Promise<void> {
  const stream = createWriteStream(file)
  for (const { name, text, set } of reports) stream.write(`${JSON.stringify({ case: cleanId(name), text, set })}\n`)
  for (const { id, text, set } of cases) stream.write(`${JSON.stringify({ case: id, text, set })}\n`)
  stream.end()
  await once(stream, 'finish')
}

/** Reads the accusations of another checker by case; see README.md. Throws when a line is no such JSON. */
export async function readPredictions(file: string): Promise<ReadonlyMap<string, Accusations>> {
  const lines = (await readFile(file, 'utf8')).split('\n').filter(line => line.trim() !== '')
  return new Map(lines.map(line => predictionIn(line)))
}

/** The case that a true report is. */
export function cleanId(report: string): string {
  return `clean/${report}`
}

function predictionIn(line: string): readonly [string, Accusations] {
  const { case: id, accused, contradicted = [] } = JSON.parse(line)
  if (typeof id !== 'string' || !Array.isArray(accused) || !Array.isArray(contradicted))
    throw new Error(
      `Unexpected line ${line.slice(0, 80)}, expected {"case": "...", "accused": [[start, end]], "contradicted": [[start, end]]}`,
    )
  return [id, { accused: accused.map(spanOf), contradicted: contradicted.map(spanOf) }]
}

function spanOf(pair: unknown): Span {
  if (!Array.isArray(pair) || typeof pair[0] !== 'number' || typeof pair[1] !== 'number')
    throw new Error(`Unexpected span ${JSON.stringify(pair)}, expected [start, end]`)
  return { start: pair[0], end: pair[1] }
}
