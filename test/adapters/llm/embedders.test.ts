import { describe, expect, it } from 'vitest'
import { joinedEmbedder } from '#adapters/llm/joined-embedder.ts'
import { createOpenAiEmbedder, type OpenAiEmbedderOptions } from '#adapters/llm/openai-embedder.ts'
import type { Embedder } from '#workflow/library.ts'

/** Gives each text its length as a vector, after the others that were asked have come in. */
function recording(requests: string[][], fails: (texts: readonly string[]) => boolean = () => false): Embedder {
  return {
    model: 'test',
    dimensions: 1,
    embed: async texts => {
      requests.push([...texts])
      await new Promise(resolve => setTimeout(resolve, 5))
      if (fails(texts)) throw new Error('no answer')
      return texts.map(text => [text.length])
    },
  }
}
const texts = (count: number, mark: string) => Array.from({ length: count }, (_, place) => mark.repeat(place + 1))

describe('joinedEmbedder()', () => {
  it('asks at once while few requests are on their way, then for several callers together, and gives each its own', async () => {
    const requests: string[][] = []
    const { embed } = joinedEmbedder(recording(requests))
    const answers = await Promise.all([1, 2, 3, 4, 5, 6, 7].map(count => embed(texts(count, 'x'))))
    expect(answers.map(vectors => vectors.map(vector => vector[0]))).toEqual(
      [1, 2, 3, 4, 5, 6, 7].map(n => texts(n, 'x').map(t => t.length)),
    )
    expect(requests.map(request => request.length)).toEqual([1, 2, 3, 4, 5 + 6 + 7])
  })

  it('sends no more texts in a request than a server takes', async () => {
    const requests: string[][] = []
    await joinedEmbedder(recording(requests)).embed(texts(150, 'x'))
    expect(requests.map(request => request.length)).toEqual([64, 64, 22])
  })

  it('tells a failure to those whose texts were in the request, and goes on', async () => {
    const { embed } = joinedEmbedder(recording([], asked => asked.includes('bad')))
    const [bad, good] = await Promise.allSettled([embed(['bad']), embed(['good'])])
    expect([bad?.status, good?.status]).toEqual(['rejected', 'fulfilled'])
    expect(await embed(['again'])).toEqual([[5]])
  })
})

type Create = OpenAiEmbedderOptions['client']['embeddings']['create']

function embedderOf(create: (body: { readonly input: readonly string[]; readonly encoding_format: string }) => unknown) {
  const client = {
    embeddings: { create: (async (body: never) => create(body)) as unknown as Create },
  } as unknown as OpenAiEmbedderOptions['client']
  return createOpenAiEmbedder({ client, model: 'm', dimensions: 2 })
}
const numbers = [
  [0.5, -2],
  [1, 0.25],
]
const bytes = numbers.map(vector => Buffer.from(Float32Array.from(vector).buffer).toString('base64'))
const answer = (embeddings: readonly unknown[]) => ({ data: embeddings.map((embedding, index) => ({ embedding, index })).toReversed() })

describe('createOpenAiEmbedder()', () => {
  it.each([
    ['bytes', bytes],
    ['numbers, though bytes were asked for', numbers],
  ])('takes %s, in the order of the texts', async (_, embeddings) => {
    const vectors = await embedderOf(() => answer(embeddings)).embed(['一', '二'])
    expect(vectors.map(vector => Array.from(vector))).toEqual(numbers)
  })

  it('asks a server that refuses bytes for numbers, and from then on for nothing else', async () => {
    const formats: string[] = []
    const embedder = embedderOf(({ encoding_format }) => {
      formats.push(encoding_format)
      if (encoding_format === 'base64') throw Object.assign(new Error('unsupported encoding_format'), { status: 400 })
      return answer(numbers)
    })
    await embedder.embed(['一', '二'])
    await embedder.embed(['一', '二'])
    expect(formats).toEqual(['base64', 'float', 'float'])
  })

  it('refuses vectors of another length than the settings name', async () => {
    await expect(embedderOf(() => answer([[1], [2]])).embed(['一', '二'])).rejects.toThrow('gave 1 dimensions, expected 2')
  })
})
