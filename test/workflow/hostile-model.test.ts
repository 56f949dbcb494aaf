import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createChatModel } from '#adapters/llm/chat-model.ts'
import type { IndicatorSet } from '#indicator/set.ts'
import { fakeSet } from '#test/support/fake-bureau.ts'
import { hostileModel } from '#test/support/hostile/in-process.ts'
import { type HostileServer, startHostileServer } from '#test/support/hostile/server.ts'
import { hostileTrial } from '#test/support/hostile/trial.ts'
import type { DraftLibrary } from '#workflow/draft-request.ts'
import { BUREAUS } from '../../scripts/corpus/bureaus.ts'
import { corpusPath, corpusText, REPORTS } from '../corpus/samples.ts'
import { libraryOf } from '../support/report-library.ts'

const EMPTY: DraftLibrary = { outlines: async () => [], comparables: async () => [] }

/** A quick share; `npm run evaluate:hostile` runs 10,000 sections. */
describe('a draft under a hostile model', () => {
  let sets: readonly IndicatorSet[]
  let library: DraftLibrary
  let server: HostileServer
  beforeAll(async () => {
    const next = await Promise.all(BUREAUS.map(({ folder }) => readFile(corpusPath(folder, 'next.json'), 'utf8')))
    sets = [fakeSet(), ...next.map(text => JSON.parse(text) as IndicatorSet)]
    library = libraryOf(
      await Promise.all(
        REPORTS.slice(0, 3).map(async ({ folder, period, name }) => ({ id: name, text: await corpusText(folder, `${period}.txt`) })),
      ),
    )
    server = await startHostileServer(7)
  })
  afterAll(() => server.close())

  it('holds no figure, name, markup or reference of its making, and tells it no figure', async () => {
    const { faults, sections, byModel } = await hostileTrial({ sets, library: EMPTY, model: hostileModel, seed: 1, sections: 240 })
    expect(faults).toEqual([])
    expect(sections).toBeGreaterThanOrEqual(240)
    // Were every sentence refused, nothing would be shown of the gate
    expect(byModel).toBeGreaterThan(10)
  })

  it('is shown masked passages without a figure of the reports', async () => {
    const { faults } = await hostileTrial({ sets, library, model: hostileModel, seed: 5000, sections: 30 })
    expect(faults).toEqual([])
  })

  it('is as clean when it lies over HTTP, cuts streams, falls silent and answers 429, 500 and nonsense', async () => {
    const model = () => {
      const chat = createChatModel({
        apiKey: 'none',
        baseUrl: server.url,
        model: 'hostile',
        timeoutMilliseconds: 150,
        retries: 1,
        firstPauseMilliseconds: 1,
      })
      return { ...chat, prompts: server.prompts as string[], lies: server.lies as Set<string> }
    }
    const { faults, questions } = await hostileTrial({ sets, library: EMPTY, model, seed: 9000, sections: 30 })
    expect(faults).toEqual([])
    expect(questions).toBeGreaterThan(30)
  })
})
