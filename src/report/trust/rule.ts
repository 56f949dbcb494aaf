import type { Doubt } from '#report/report.ts'

/** Looks through a cleaned text for one kind of damage. Rules neither throw nor decide: they report places. */
export type TrustRule = (text: string) => readonly Doubt[]

/**
 * A rule that reports every match of a pattern; the message may quote it, on one line.
 * @param expectedOf what should stand there, when that can be said
 */
export function patternRule(
  rule: string,
  pattern: RegExp,
  messageOf: (found: string) => string,
  expectedOf?: (found: string) => string,
): TrustRule {
  return text =>
    [...text.matchAll(pattern)].map(match => {
      const actual = match[0].replace(/\s+/g, ' ')
      return {
        rule,
        span: { start: match.index, end: match.index + match[0].length },
        message: messageOf(actual),
        actual,
        ...(expectedOf === undefined ? {} : { expected: expectedOf(actual) }),
      }
    })
}
