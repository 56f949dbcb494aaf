/** Lets at most `most` pieces of work run at a time, in the order in which they were handed in. */
export function limitTo(most: number): <Value>(work: () => Promise<Value>) => Promise<Value> {
  const waiting: (() => void)[] = []
  let running = 0
  const done = () => {
    const next = waiting.shift()
    if (next) next()
    else running -= 1
  }
  return async work => {
    if (running < most) running += 1
    else await new Promise<void>(resolve => waiting.push(resolve))
    try {
      return await work()
    } finally {
      done()
    }
  }
}
