import { type ModelRequest, startModelServer, streamed } from '#test/support/model-server.ts'
import { obedientAnswer } from '#test/support/well-behaved-model.ts'

export interface HeldModel {
  /** What tells the service of it. */
  readonly environment: Readonly<Record<string, string>>
  /** From now on only so many questions are answered; the others wait. */
  hold(answers: number): void
  /** Everything is answered at once, also what waits. */
  release(): void
  close(): Promise<void>
}

/** A model server that writes sections as it is told to, and can be held in the middle of a draft. */
export async function startHeldModel(): Promise<HeldModel> {
  let left = Number.POSITIVE_INFINITY
  let waiting: (() => void)[] = []
  const turn = () => new Promise<void>(resolve => void waiting.push(resolve))
  const server = await startModelServer(async request => {
    left -= 1
    if (left < 0) await turn()
    return streamed(obedientAnswer(userOf(request)), { pieceLength: 12, millisecondsAnEvent: 5 })
  })
  const release = () => {
    left = Number.POSITIVE_INFINITY
    for (const goOn of waiting) goOn()
    waiting = []
  }
  return {
    environment: { OPENAI_BASE_URL: server.url, OPENAI_API_KEY: 'none', JUSHI_CHAT_MODEL: 'test-model' },
    hold: answers => {
      left = answers
    },
    release,
    close: () => {
      release()
      return server.close()
    },
  }
}

function userOf({ body }: ModelRequest): string {
  return (body['messages'] as readonly { readonly content: string }[]).at(-1)?.content ?? ''
}
