import { parseIndicatorSet } from '#indicator/parse-set.ts'
import data from './workbook-template.json' with { type: 'json' }
import { writeSetWorkbook } from './workbook-write.ts'

/** The template that a writer downloads: a filled example of a fictional county with the field's usual indicators, and how to fill it in. */
export async function writeTemplate(): Promise<Uint8Array> {
  const set = parseIndicatorSet(data.set)
  if (!set.ok) throw new Error(`The built-in template is no indicator set: ${set.failure.map(fault => fault.message).join('; ')}`)
  return writeSetWorkbook(set.value, data.guidance)
}
