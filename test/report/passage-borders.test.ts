import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseReport } from '#report/parse-report.ts'
import type { ParsedReport, Passage } from '#report/report.ts'
import { findMentions } from '#text/find-mentions.ts'
import { findSentences } from '#text/sentences.ts'
import type { Span } from '#text/span.ts'

const CORPUS = join(import.meta.dirname, '../../corpus')
const samples = readdirSync(CORPUS, { recursive: true, encoding: 'utf8' }).filter(name => /^[a-z]+\/20\d\d(?:h1)?\.txt$/.test(name))

/** Sentences of one paragraph; clauses behind a semicolon go on with the sentence unless an item begins there. */
const ITEM = /^(?:[一二三四五六七八九十]是|[①-⑳]|[（(][0-9一二三四五六七八九十]{1,2}[）)])/
function wholeSentences(text: string): readonly Span[] {
  const sentences: Span[] = []
  for (const next of findSentences(text)) {
    const last = sentences.at(-1)
    const isOneParagraph = last !== undefined && !text.slice(last.end, next.start).includes('\n')
    if (isOneParagraph && /[；;]/.test(text.charAt(last.end - 1)) && !ITEM.test(text.slice(next.start, next.end)))
      sentences.splice(-1, 1, { start: last.start, end: next.end })
    else sentences.push(next)
  }
  return sentences
}

/** Figures whose sentence a passage's border runs through. What a heading itself takes of a sentence is no border of ours. */
function partedFigures({ text, passages, outline }: ParsedReport): readonly string[] {
  const headingEnds = outline.map(({ span }) => span.end)
  const startsBehindHeading = (at: number) => headingEnds.some(end => end <= at && text.slice(end, at).trim() === '')
  const borders = passages.flatMap(({ span }) => (startsBehindHeading(span.start) ? [span.end] : [span.start, span.end]))
  const figures = findMentions(text).filter(({ kind }) => kind === 'quantity')
  return wholeSentences(text).flatMap(sentence => {
    const isParted = borders.some(border => sentence.start < border && border < sentence.end)
    const holdsFigure = figures.some(({ start, end }) => sentence.start <= start && end <= sentence.end)
    return isParted && holdsFigure ? [text.slice(sentence.start, sentence.end)] : []
  })
}

const LEANING = /^(?:其中|同比|较上年|比上年|占|分别|上述)/
const LONGEST = 500

/** Passages that open with a sentence that leans on the one before, and leads that end in a colon without what they lead to. */
function lonely({ passages }: ParsedReport): readonly string[] {
  return passages.flatMap((passage, place) => {
    const before = passages[place - 1]
    if (before === undefined || !isNeighbour(before, passage)) return []
    const isTooLong = passage.span.end - before.span.start > LONGEST
    if (/[：:]$/.test(before.text) && !isTooLong) return [`lead: ${before.text.slice(-20)}`]
    const isSameParagraph = passage.span.start - before.span.end < 1
    return isSameParagraph && LEANING.test(passage.text) ? [`leaning: ${passage.text.slice(0, 20)}`] : []
  })
}

function isNeighbour(before: Passage, passage: Passage): boolean {
  return before.path.join('\n') === passage.path.join('\n') && passage.span.start - before.span.end <= 1
}

const figure = fc.integer({ min: 1, max: 99_999 }).map(String)
const subject = fc.constantFrom(
  '城市低保对象',
  '养老机构床位',
  '残疾人两项补贴',
  '社会组织',
  '婚姻登记',
  '公益性公墓',
  '社工站',
  '临时救助资金',
)
const unit = fc.constantFrom('户', '张', '人', '家', '对', '处', '个', '万元')
const statement = fc
  .tuple(subject, figure, unit, figure)
  .map(([what, many, of, rate]) => `${what}${many}${of}，同比增长${rate.slice(0, 2)}.${rate.length}%`)
const tail = fc.constantFrom('，做到应保尽保', '，群众满意度持续提升', '，各项制度落实到位', '（不含已注销的）', '')
const sentence = fc.tuple(statement, tail).map(([said, more]) => `${said}${more}。`)
const leaning = fc.tuple(fc.constantFrom('其中', '同比', '分别为'), statement).map(([word, said]) => `${word}${said}。`)
const chain = fc.array(statement, { minLength: 2, maxLength: 5 }).map(all => `${all.join('；')}。`)
const items = fc
  .array(statement, { minLength: 2, maxLength: 4 })
  .map(all => all.map((said, place) => `${'一二三四'[place]}是${said}`).join('；'))
const list = items.map(all => `主要做了以下工作：${all}。`)
const paragraph = fc
  .array(fc.oneof({ weight: 4, arbitrary: sentence }, leaning, chain, list), { minLength: 1, maxLength: 14 })
  .map(all => all.join(''))
const section = fc.array(paragraph, { minLength: 1, maxLength: 4 })
const report = fc.array(section, { minLength: 1, maxLength: 5 }).map(sections => {
  const body = sections.map((paragraphs, place) => [`${'一二三四五'[place]}、第${'一二三四五'[place]}项工作情况`, ...paragraphs].join('\n'))
  return ['澄湾区民政局2024年工作总结', '2024年，区民政局认真履职。', ...body, '澄湾区民政局', '2024年12月31日'].join('\n')
})

describe('the borders of passages', () => {
  it.for(samples)('never part a figure from its sentence, nor a thought from what it leans on: %s', name => {
    const parsed = parseReport(readFileSync(join(CORPUS, name), 'utf8'))
    expect(parsed.passages.length).toBeGreaterThan(10)
    expect(partedFigures(parsed)).toEqual([])
    expect(lonely(parsed)).toEqual([])
  })

  it('would be seen if they did', () => {
    const parsed = parseReport(readFileSync(join(CORPUS, samples[0] ?? ''), 'utf8'))
    const cut = parsed.passages.map(({ span, ...rest }) => ({ ...rest, span: { start: span.start, end: span.end - 12 } }))
    expect(partedFigures({ ...parsed, passages: cut }).length).toBeGreaterThan(0)
  })

  it('never do so in any report', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(report, raw => {
        const parsed = parseReport(raw)
        expect(parsed.passages.length).toBeGreaterThan(0)
        expect(partedFigures(parsed)).toEqual([])
        expect(lonely(parsed)).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  it('lose no sentence that holds a figure', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(report, raw => {
        const { text, passages, outline } = parseReport(raw)
        const covered = (at: number) => [...passages, ...outline].some(({ span }) => span.start <= at && at < span.end)
        const first = outline[0]?.span.start ?? 0
        const signature = text.lastIndexOf('\n澄湾区民政局')
        const lost = findMentions(text).filter(({ start }) => start > first && start < signature && !covered(start))
        expect(lost.map(mention => mention.text)).toEqual([])
      }),
      { numRuns: 30 },
    )
  })
})
