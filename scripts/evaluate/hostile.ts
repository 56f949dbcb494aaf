import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { createChatModel } from '#adapters/llm/chat-model.ts'
import type { IndicatorSet } from '#indicator/set.ts'
import { fakeSet } from '#test/support/fake-bureau.ts'
import { hostileModel } from '#test/support/hostile/in-process.ts'
import { startHostileServer } from '#test/support/hostile/server.ts'
import { hostileTrial, type Outcome } from '#test/support/hostile/trial.ts'
import { libraryOf } from '#test/support/report-library.ts'
import type { DraftLibrary } from '#workflow/draft-request.ts'
import { BUREAUS } from '../corpus/bureaus.ts'

/** Sections under the hostile model: most at the port in this process, some with masked passages of the sample reports, some over HTTP. */
const { values: options } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    'in-process': { type: 'string', default: '9000' },
    'with-library': { type: 'string', default: '500' },
    http: { type: 'string', default: '500' },
  },
})
const SHOWN = 40
const CORPUS = join(import.meta.dirname, '../../corpus')
const EMPTY: DraftLibrary = { outlines: async () => [], comparables: async () => [] }

const seed = Number(options.seed)
const sets = [fakeSet(), ...(await Promise.all(BUREAUS.map(({ folder }) => nextSet(folder))))]
const library = libraryOf(await Promise.all(BUREAUS.flatMap(({ folder, reports }) => reports.map(({ period }) => report(folder, period)))))

const outcomes: readonly (readonly [string, Outcome])[] = [
  ['at the port', await hostileTrial({ sets, library: EMPTY, model: hostileModel, seed, sections: Number(options['in-process']) })],
  [
    'with the library',
    await hostileTrial({ sets, library, model: hostileModel, seed: seed + 1e6, sections: Number(options['with-library']) }),
  ],
  ['over HTTP', await overHttp(Number(options.http))],
]

const faults = outcomes.flatMap(([, outcome]) => outcome.faults)
for (const fault of faults.slice(0, SHOWN)) console.log(fault)
for (const [name, { drafts, sections, questions, byModel, sentences }] of outcomes) {
  console.log(
    `${name}: ${sections} sections in ${drafts} drafts, ${questions} questions; ${byModel} of ${sentences} sentences are the model's`,
  )
}
const sections = outcomes.reduce((sum, [, outcome]) => sum + outcome.sections, 0)
console.log(`${sections} sections under the hostile model: ${faults.length} faults (at most 0) ${faults.length === 0 ? 'met' : 'MISSED'}`)
process.exitCode = faults.length === 0 ? 0 : 1

async function overHttp(wanted: number): Promise<Outcome> {
  const server = await startHostileServer(seed)
  const connection = {
    apiKey: 'none',
    baseUrl: server.url,
    model: 'hostile',
    timeoutMilliseconds: 150,
    retries: 1,
    firstPauseMilliseconds: 1,
  }
  const model = () => ({ ...createChatModel(connection), prompts: server.prompts, lies: server.lies })
  return hostileTrial({ sets, library: EMPTY, model, seed: seed + 2e6, sections: wanted }).finally(server.close)
}

async function nextSet(folder: string): Promise<IndicatorSet> {
  return JSON.parse(await readFile(join(CORPUS, folder, 'next.json'), 'utf8'))
}

async function report(folder: string, period: string) {
  return { id: `${folder}/${period}`, text: await readFile(join(CORPUS, folder, `${period}.txt`), 'utf8') }
}
