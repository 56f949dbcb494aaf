import { afterEach, describe, expect, it } from 'vitest'
import { readConfig } from '#config.ts'
import { type ModelReply, type ModelRequest, type ModelServer, startModelServer, streamed } from '#test/support/model-server.ts'
import { obedientAnswer } from '#test/support/well-behaved-model.ts'
import { draftWriter } from '#workflow/write-draft.ts'
import { modelComposer } from '../../src/compose-model.ts'
import { SET } from '../draft/sample-set.ts'

let server: ModelServer | undefined
afterEach(async () => {
  await server?.close()
  server = undefined
})

function userOf({ body }: ModelRequest): string {
  return (body['messages'] as readonly { readonly content: string }[]).at(-1)?.content ?? ''
}

const obedient = (request: ModelRequest): ModelReply => streamed(obedientAnswer(userOf(request)))

/** A draft over a server with this behaviour, put together as the service does from its settings. */
async function draftOver(
  reply: (request: ModelRequest) => ModelReply | Promise<ModelReply>,
  settings: Readonly<Record<string, string>> = {},
) {
  server = await startModelServer(reply)
  const url = settings['OPENAI_BASE_URL'] ?? server.url
  const config = readConfig({
    OPENAI_API_KEY: 'sk-secret',
    JUSHI_CHAT_MODEL: 'qwen',
    JUSHI_CHAT_RETRIES: '0',
    ...settings,
    OPENAI_BASE_URL: url,
  })
  if (!config.ok) throw new Error(config.failure.join())
  const library = { outlines: async () => [], comparables: async () => [] }
  return draftWriter(await modelComposer(config.value))({ set: SET, composer: 'llm' }, library, () => {})
}

describe('a draft over a model server', () => {
  it('names the model, what it took, and has sentences of its own', async () => {
    const draft = await draftOver(obedient, { JUSHI_CHAT_PROMPT_PRICE: '2', JUSHI_CHAT_COMPLETION_PRICE: '8' })
    expect(draft.provenance).toMatchObject({
      composer: 'llm',
      model: 'qwen',
      promptHash: expect.stringMatching(/^[0-9a-f]{64}$/u),
      notices: [],
    })
    const { calls = 0, promptTokens, completionTokens, cost } = draft.provenance.usage ?? {}
    expect([promptTokens, completionTokens]).toEqual([calls * 120, calls * 30])
    expect(Number(cost)).toBeCloseTo((calls * (120 * 2 + 30 * 8)) / 1e6, 6)
    expect(draft.sentences?.some(({ composer }) => composer === 'llm')).toBe(true)
  })

  it.each<readonly [string, (request: ModelRequest) => ModelReply | Promise<ModelReply>, Readonly<Record<string, string>>, RegExp]>([
    ['that is down', obedient, { OPENAI_BASE_URL: 'http://127.0.0.1:9/v1' }, /连不上.*127\.0\.0\.1:9.*OPENAI_BASE_URL/u],
    [
      'that is down and was to name its model',
      obedient,
      { OPENAI_BASE_URL: 'http://127.0.0.1:9/v1', JUSHI_CHAT_MODEL: '' },
      /连不上.*全文由内置引擎/u,
    ],
    [
      'that is slow',
      () => new Promise<ModelReply>(() => {}),
      { JUSHI_CHAT_TIMEOUT_SECONDS: '1' },
      /1 秒内没有回答.*JUSHI_CHAT_TIMEOUT_SECONDS/u,
    ],
    [
      'that knows not the key',
      () => ({ status: 401, body: { error: { message: 'Incorrect API key: sk-secret' } } }),
      {},
      /不接受密钥.*OPENAI_API_KEY/u,
    ],
    [
      'that knows not the model',
      () => ({ status: 404, body: { error: { message: 'The model does not exist' } } }),
      {},
      /没有模型“qwen”.*JUSHI_CHAT_MODEL/u,
    ],
    ['that is busy', () => ({ status: 429, body: { error: { message: 'quota' } } }), {}, /429/u],
    ['that talks nonsense', () => streamed('好的，我来写：共5000户。'), {}, /没有写出能通过核对的句子/u],
  ])('%s is written by frames, whole, and says why in one sentence without the key', async (_name, reply, settings, notice) => {
    const draft = await draftOver(reply, settings)
    expect(draft.provenance.notices).toEqual([expect.stringMatching(notice)])
    expect(draft.provenance.notices?.[0]).toContain('frames')
    expect(JSON.stringify(draft)).not.toContain('sk-secret')
    expect(draft.provenance.composer).toBe('frames')
    expect(draft.coverage.unstated).toEqual([])
    expect(draft.claims.filter(({ verdict }) => !['traced', 'derived', 'exempt'].includes(verdict))).toEqual([])
  })

  it('that dies in the middle keeps the sections that were written', async () => {
    let calls = 0
    const draft = await draftOver(request => (++calls <= 2 ? obedient(request) : { status: 401, body: {} }), {
      JUSHI_CHAT_CONCURRENCY: '1',
    })
    const authors = new Set(draft.sentences?.map(({ composer }) => composer))
    expect(authors).toEqual(new Set(['llm', 'frames', 'note']))
    expect(draft.provenance.composer).toBe('llm')
    expect(draft.coverage.unstated).toEqual([])
  })
})
