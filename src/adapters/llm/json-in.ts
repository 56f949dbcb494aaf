/** Reasoning models print their thoughts first, braces and all. */
const THINKING_END = '</think>'

/**
 * The JSON object in a model's answer: servers without constrained decoding wrap it in a code fence, think aloud before
 * it, or add a remark. undefined when there is none.
 */
export function jsonIn(answer: string): unknown {
  const afterThinking = answer.slice(answer.lastIndexOf(THINKING_END) + 1)
  const first = afterThinking.indexOf('{')
  const last = afterThinking.lastIndexOf('}')
  if (first < 0 || last < first) return undefined
  try {
    return JSON.parse(afterThinking.slice(first, last + 1))
  } catch {
    return undefined
  }
}
