import { expect, test } from 'vitest'
import { DEFAULT_LIMITS } from '#adapters/files/read-format.ts'
import { readReportInWorker } from '#adapters/files/read-in-worker.ts'
import { readReport } from '#adapters/files/read-report.ts'
import { parseReport } from '#report/parse-report.ts'
import { ARCHIVES } from './hostile/archives.ts'
import { GOOD_SENTENCE, type HostileFile } from './hostile/hostile-file.ts'
import { DAMAGED } from './hostile/old-words.ts'
import { PRINTS } from './hostile/prints.ts'
import { TEXTS } from './hostile/texts.ts'

const LIMITS = { ...DEFAULT_LIMITS, milliseconds: 20_000, megabytes: 512 }
/** Milliseconds for what runs in the service's own thread. */
const LONGEST_PARSING = 20_000
const ONE_SENTENCE = /^文件「[^「」]*」[^\n：]*：[^\n：]*。$/

/** Prints and old Word documents can keep a reader busy for ever: they are read as the service reads, in a thread with limits. */
const inThread: readonly HostileFile[] = [...PRINTS, ...DAMAGED]
const FILES: readonly HostileFile[] = [...ARCHIVES, ...TEXTS, ...inThread]

test('there are at least 60 hostile files', () => {
  expect(FILES.length).toBeGreaterThanOrEqual(60)
})

test.for(FILES)('a file with $about ends in a refusal, a doubt or plain words, in time', async file => {
  const { bytes, name = 'report.docx', end } = file
  const read = inThread.includes(file) ? await readReportInWorker(bytes(), name, LIMITS) : await readReport(bytes(), name, LIMITS)
  if (!read.ok) {
    expect(read.failure.message).toMatch(ONE_SENTENCE)
    expect(read.failure.message.length).toBeLessThan(250)
    expect(read.failure.message).not.toMatch(/\.\.\/|\0/)
    expect('refused' in end ? end.refused : 'no refusal was expected').toContain(read.failure.code)
    return
  }
  expect('refused' in end ? end.refused : []).toEqual([])
  const startedAt = performance.now()
  const parsed = parseReport(read.value.text, { fileName: name })
  expect(performance.now() - startedAt).toBeLessThan(LONGEST_PARSING)
  if ('doubted' in end) expect(parsed.doubts.map(doubt => doubt.rule)).toContain(end.doubted)
  if ('noted' in end) expect(read.value.notes.join('\n')).toMatch(end.noted)
  if ('text' in end && end.text !== undefined) expect(parsed.text).toContain(end.text)
  if ('without' in end && end.without !== undefined) expect(parsed.text).not.toMatch(end.without)
})

test('after all of them a good file is read', async () => {
  const read = await readReportInWorker(new TextEncoder().encode(GOOD_SENTENCE), 'good.txt', LIMITS)
  expect(read).toMatchObject({ ok: true, value: { text: GOOD_SENTENCE } })
})
