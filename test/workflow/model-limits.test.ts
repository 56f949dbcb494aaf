import { describe, expect, it } from 'vitest'
import { authors, draftBy, failed, widerSet } from '#test/support/model-draft.ts'
import { ScriptedModel as Model, obedientAnswer, obedientModel } from '#test/support/well-behaved-model.ts'

describe('a model that fails, or may take no more', () => {
  it.each(['unreachable', 'unauthorised', 'no-model', 'rejected', 'busy'] as const)(
    'asks no further after %s, says so, and keeps what was written',
    async code => {
      const model = new Model(({ user }, call) => (call === 1 ? obedientAnswer(user) : failed(code)))
      const draft = await draftBy(model, { of: widerSet, limits: { concurrency: 1 } })
      expect(model.questions).toHaveLength(2)
      expect(draft.provenance.notices).toEqual(['模型服务停了。其余部分由内置引擎（frames）写成。'])
      expect(draft.coverage.unstated).toEqual([])
      expect(new Set(authors(draft))).toEqual(new Set(['llm', 'frames']))
    },
  )

  it('gives a server up that is silent twice in a row', async () => {
    const model = new Model(() => failed('timeout'))
    await draftBy(model, { of: widerSet, limits: { concurrency: 1 } })
    expect(model.questions).toHaveLength(2)
  })

  it('asks for sections side by side, and no more than the limit at a time', async () => {
    for (const concurrency of [1, 2, 12]) {
      let underWay = 0
      let most = 0
      const model = new Model(async ({ user }) => {
        most = Math.max(most, ++underWay)
        await new Promise(resolve => setTimeout(resolve, 20))
        underWay -= 1
        return obedientAnswer(user)
      })
      await draftBy(model, { of: widerSet, limits: { concurrency } })
      expect(most).toBe(Math.min(concurrency, model.questions.length))
    }
  })

  it('counts calls, tokens and cost', async () => {
    const model = obedientModel()
    const draft = await draftBy(model, { of: widerSet, limits: { prices: { prompt: '2', completion: '8.5' } } })
    const calls = model.questions.length
    const cost = ((calls * (100 * 2 + 10 * 8.5)) / 1_000_000).toFixed(6)
    const expected = { calls, promptTokens: calls * 100, completionTokens: calls * 10, isEstimated: false, cost }
    expect(draft.provenance.usage).toMatchObject(expected)
  })

  it('ends in frames when the tokens are spent', async () => {
    const whole = obedientModel()
    const { provenance } = await draftBy(whole, { of: widerSet, limits: { concurrency: 1 } })
    expect(provenance.notices).toEqual([])
    const model = obedientModel()
    const draft = await draftBy(model, { of: widerSet, limits: { concurrency: 1, budget: { tokens: 520, seconds: null } } })
    expect(model.questions.length).toBeLessThan(whole.questions.length)
    expect(draft.provenance.notices).toEqual([expect.stringMatching(/520 个 token.*frames/u)])
    expect(new Set(authors(draft))).toEqual(new Set(['llm', 'frames']))
    expect(draft.coverage.unstated).toEqual([])
  })

  it('ends in frames when the time is over, in the middle of an answer', async () => {
    const model = new Model(
      (_question, _call, { signal }) =>
        new Promise(resolve => {
          signal?.addEventListener('abort', () => resolve(failed('cancelled', '')))
        }),
    )
    const draft = await draftBy(model, { of: widerSet, limits: { budget: { tokens: null, seconds: 0.05 } } })
    expect(draft.provenance.notices).toEqual([expect.stringMatching(/用时.*frames/u)])
    expect(draft.coverage.unstated).toEqual([])
  })

  it('ends when the caller says so', async () => {
    const controller = new AbortController()
    const model = new Model(async (_question, _call, { signal }) => {
      controller.abort(new Error('不写了'))
      expect(signal?.aborted).toBe(true)
      return failed('cancelled', '')
    })
    await expect(draftBy(model, { of: widerSet, signal: controller.signal })).rejects.toThrow('不写了')
  })
})
