import { failure, type Result, success } from '#result.ts'
import { type ChatAnswer, type ChatFailure, type ChatModel, type ChatQuestion, type ChatWatch, NO_TOKENS } from '#workflow/chat-model.ts'
import { pick, seededRandom, seedOf } from '../../../scripts/evaluate/random.ts'
import { hostileAnswer } from './answers.ts'

/** What a hostile model was asked and how it lied. */
export interface Lies {
  readonly prompts: string[]
  readonly lies: Set<string>
}

const FAILURES: readonly ChatFailure['code'][] = ['refused', 'empty', 'cut', 'timeout']

/** A hostile model at the port: the answers of the server without the wire. Its answer depends on seed and question alone. */
export function hostileModel(seed: number): ChatModel & Lies {
  const prompts: string[] = []
  const lies = new Set<string>()
  return {
    model: 'hostile',
    prompts,
    lies,
    ask: async (question: ChatQuestion, watch: ChatWatch = {}): Promise<Result<ChatAnswer, ChatFailure>> => {
      prompts.push(`${question.system}\n${question.user}`)
      const random = seededRandom(seedOf(seed, question.user))
      const answer = hostileAnswer(question.user, question.schema.definition, random)
      for (const lie of answer.lies) lies.add(lie)
      const broken = random() < 0.12 ? pick(FAILURES, random) : null
      const text = broken === 'cut' ? answer.text.slice(0, Math.floor(random() * answer.text.length)) : answer.text
      if (broken === null || broken === 'cut') watch.onText?.(text)
      if (broken === null) return success({ text, tokens: { prompt: 1, completion: 1, isEstimated: false } })
      return failure({ code: broken, message: '坏了。', text: broken === 'cut' ? text : '', tokens: NO_TOKENS })
    },
  }
}
