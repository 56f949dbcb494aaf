import type { CheckRequest, Desk, StretchAnswer, WholeAnswer } from './check-work.ts'

/** Reads a text in another thread. */
export interface Checker {
  /** Against what is checked from now on. */
  begin(desk: Desk): void
  stretch(request: Extract<CheckRequest, { kind: 'stretch' }>): Promise<StretchAnswer>
  whole(request: Extract<CheckRequest, { kind: 'whole' }>): Promise<WholeAnswer | null>
  end(): void
}

/** Two workers: the stretch at the caret must not wait until the whole text is read. */
export function startChecker(): Checker {
  const [near, far] = [startThread(), startThread()]
  return {
    begin: desk => {
      for (const thread of [near, far]) void thread.ask({ kind: 'begin', desk })
    },
    stretch: request => near.ask(request) as Promise<StretchAnswer>,
    whole: request => far.ask(request) as Promise<WholeAnswer | null>,
    end: () => {
      near.end()
      far.end()
    },
  }
}

function startThread() {
  const worker = new Worker(new URL('./check-worker.ts', import.meta.url), { type: 'module' })
  const waiting: ((answer: unknown) => void)[] = []
  worker.addEventListener('message', ({ data }) => waiting.shift()?.(data))
  return {
    ask: (request: CheckRequest) =>
      new Promise<unknown>(resolve => {
        waiting.push(resolve)
        worker.postMessage(request)
      }),
    end: () => worker.terminate(),
  }
}
