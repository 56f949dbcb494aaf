import { readFile } from 'node:fs/promises'
import { availableParallelism, loadavg } from 'node:os'
import { join } from 'node:path'
import { createChatModel } from '#adapters/llm/chat-model.ts'
import { composeWithFrames } from '#draft/frames/frames-composer.ts'
import { indicatorSetSchema } from '#indicator/set.ts'
import { type ModelRequest, startModelServer, streamed } from '#test/support/model-server.ts'
import { libraryOf } from '#test/support/report-library.ts'
import { obedientAnswer } from '#test/support/well-behaved-model.ts'
import { composeWithModel } from '#workflow/compose-with-model.ts'
import type { DraftLibrary } from '#workflow/draft-request.ts'
import { parsePrompt } from '#workflow/prompt.ts'
import { draftWriter } from '#workflow/write-draft.ts'
import { chunksFor, firstOf } from './draft-models.ts'
import { outlineOf, withinOutline } from './draft-outline.ts'
import { type PlainSection, plainPrompts } from './draft-plain.ts'
import { tokensIn } from './draft-tokens.ts'
import { type Figure, figureLines, meetsBar } from './figure.ts'
import { reportTexts } from './sample-text.ts'
import { tableLines } from './table.ts'

const SECTIONS = 12
const MILLISECONDS_A_TOKEN = 20
const BUREAU = 'qingyuan'
const RETRIEVED = 'plain, all passages that the draft retrieves'
const ROUNDS = 3
const CORPUS = join(import.meta.dirname, '../../corpus')

const whole = indicatorSetSchema.parse(JSON.parse(await readFile(join(CORPUS, BUREAU, 'next.json'), 'utf8')))
const outline = outlineOf(whole, SECTIONS)
const set = withinOutline(whole, outline)
const reports = await reportTexts()
const library = await sampleLibrary()
const prompt = parsePrompt(await readFile(join(CORPUS, '../prompts/section.md'), 'utf8'), 'bench')

const rounds = []
// The first round loads and compiles; it is not counted
for (let round = 0; round <= ROUNDS; round += 1) rounds.push(await writeOnce())
const counted = rounds.slice(1).toSorted((a, b) => a.ratio - b.ratio)
const median = counted[Math.floor(counted.length / 2)]
if (median === undefined) throw new Error('Cannot measure without a round')
const ours = sum(median.prompts.map(tokensIn))
const plain = await plainTokens()

console.log(
  `${SECTIONS} sections, ${set.indicators.length} indicators, a model of ${MILLISECONDS_A_TOKEN} ms a token over HTTP; ${ROUNDS} rounds`,
)
console.log(
  tableLines([
    ['', 'draft, s', 'longest section, s', 'ratio', 'processor, s'],
    ...counted.map(({ all, longest, ratio, processor }, at) => [
      `round ${at + 1}`,
      seconds(all),
      seconds(longest),
      ratio.toFixed(2),
      seconds(processor),
    ]),
  ]).join('\n'),
)
console.log(
  `load of the machine: ${loadavg()[0]?.toFixed(1)} on ${availableParallelism()} processors; the processor time holds the fake server's too`,
)
console.log(`sentences by the model: ${median.byModel} of ${median.sentences}; open claims: ${median.open}`)
console.log('\nTokens of all prompts of the draft (o200k_base)')
console.log(
  tableLines([
    ['', 'tokens', 'ours against it'],
    ['ours', String(ours), ''],
    ['our JSON schemas, which some servers count with the prompt', String(sum(median.schemas.map(tokensIn))), ''],
    ...Object.entries(plain).map(([name, tokens]) => [name, String(tokens), `${((ours / tokens) * 100).toFixed(1)} %`]),
  ]).join('\n'),
)
const figures: readonly Figure[] = [
  { name: 'draft of 12 sections, times its longest section (median)', value: median.ratio, bar: { atMost: 1.3 } },
  { name: 'prompts, share of the plain way’s tokens', value: ours / plain[RETRIEVED], bar: { atMost: 0.6 } },
]
console.log(`\n${figureLines(figures).join('\n')}`)
process.exitCode = figures.every(meetsBar) ? 0 : 1

async function writeOnce() {
  const longest: number[] = []
  const server = await startModelServer(request => {
    const answer = obedientAnswer(userOf(request))
    const tokens = tokensIn(answer)
    longest.push(tokens * MILLISECONDS_A_TOKEN)
    return streamed(answer, { pieceCount: tokens, millisecondsAnEvent: MILLISECONDS_A_TOKEN })
  })
  try {
    const chat = createChatModel({ apiKey: 'none', baseUrl: server.url, model: 'obedient', timeoutMilliseconds: 60_000, retries: 0 })
    const limits = { concurrency: SECTIONS, budget: { tokens: null, seconds: null }, prices: null }
    const clock = { now: () => performance.now(), after: (milliseconds: number) => AbortSignal.timeout(milliseconds) }
    const write = draftWriter(composeWithModel({ chat, prompt, fallback: composeWithFrames, limits, clock }))
    const [began, busy] = [performance.now(), process.cpuUsage()]
    const draft = await write({ set, composer: 'llm', outline }, library, () => {})
    const all = performance.now() - began
    const { user, system } = process.cpuUsage(busy)
    const { sentences = [], claims } = draft
    return {
      all,
      processor: (user + system) / 1000,
      longest: Math.max(...longest),
      ratio: all / Math.max(...longest),
      byModel: sentences.filter(({ composer }) => composer === 'llm').length,
      sentences: sentences.length,
      open: claims.filter(({ verdict }) => !['traced', 'derived', 'exempt'].includes(verdict)).length,
      prompts: server.requests.map(textOf),
      schemas: server.requests.map(({ body }) => JSON.stringify(body['response_format'])),
    }
  } finally {
    await server.close()
  }
}

/** What the plain way sends for the same sections: with documents as LangChain cuts them, and with the passages that our own drafting retrieves. */
async function plainTokens() {
  const byId = new Map(set.indicators.map(item => [item.id, item]))
  const sections = await Promise.all(
    outline.sections.map(async ({ heading, topic = '', indicators = [] }) => {
      const items = indicators.flatMap(id => byId.get(id) ?? [])
      const table = items.map(({ name, value, unit }) => `${name}|${value}|${unit}`).join('\n')
      const asked = { text: heading, topic, role: 'achievement' as const, preferBureau: set.bureau.name, limit: 12 }
      const retrieved = await library.comparables(asked)
      const chunks = await chunksFor(`${heading}${items.map(({ name }) => name).join('')}`, reports)
      return { heading, table, chunks, passages: retrieved.map(({ text }) => text) }
    }),
  )
  const tokens = async (passagesOf: (section: (typeof sections)[number]) => readonly string[]) =>
    sum((await plainPrompts(sections.map((section): PlainSection => ({ ...section, passages: passagesOf(section) })))).map(tokensIn))
  return {
    'plain, 4 chunks of LangChain a section': await tokens(({ chunks }) => chunks),
    'plain, 4 of our passages a section': await tokens(({ passages }) => firstOf(passages)),
    [RETRIEVED]: await tokens(({ passages }) => passages),
  }
}

async function sampleLibrary(): Promise<DraftLibrary> {
  return libraryOf(reports.map((text, place) => ({ id: `r${place}`, text })))
}

function userOf(request: ModelRequest): string {
  return textsOf(request).at(-1) ?? ''
}

function textOf(request: ModelRequest): string {
  return textsOf(request).join('\n')
}

function textsOf({ body }: ModelRequest): readonly string[] {
  return (body['messages'] as readonly { readonly content: string }[]).map(({ content }) => content)
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}

function seconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(2)
}
