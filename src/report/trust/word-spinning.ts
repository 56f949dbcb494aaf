import type { Doubt } from '#report/report.ts'
import { simplified } from '#report/simplified.ts'
import type { TrustRule } from './rule.ts'
import lexicon from './word-spinning.json' with { type: 'json' }

interface SpunWord {
  readonly spun: string
  readonly meant: string
  readonly pattern: RegExp
}

const WORDS: readonly SpunWord[] = lexicon.words.map(({ spun, meant, contexts }) => ({
  spun,
  meant,
  // The spun word itself is the first group, so that its place is known inside its context.
  pattern: new RegExp(contexts.map(context => patternOf(context, spun)).join('|'), 'g'),
}))

function patternOf(context: string, spun: string): string {
  const [before = '', behind = ''] = context.split('~')
  return `${before === '' ? '' : `(?<=${before})`}${spun}${behind === '' ? '' : `(?=${behind})`}`
}

/** Words replaced by near-synonyms so that a copied report looks new (养老服务 → 养老效劳), where no author writes them. */
export const wordSpinning: TrustRule = text => {
  const words = simplified(text)
  return WORDS.flatMap(({ spun, meant, pattern }): readonly Doubt[] =>
    [...words.matchAll(pattern)].map(({ index }) => {
      const span = { start: index, end: index + spun.length }
      return {
        rule: 'trust.word-spinning',
        span,
        actual: spun,
        expected: meant,
        message: `「${around(text, span.start, span.end)}」中的「${spun}」像是由「${meant}」改换的：请改用未经改写的原件。`,
      }
    }),
  )
}

const SHOWN_AROUND = 4

function around(text: string, start: number, end: number): string {
  const from = Math.max(start - SHOWN_AROUND, text.lastIndexOf('\n', start - 1) + 1)
  const stop = text.indexOf('\n', end)
  return text.slice(from, Math.min(end + SHOWN_AROUND, stop < 0 ? text.length : stop))
}
