import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { beforeAll, describe, expect, it } from 'vitest'
import { inEnglish, learnSayings } from '../../src/web/words/said.ts'

const SOURCE = join(import.meta.dirname, '../../src')
const WORDS = join(SOURCE, 'web/words/said')

/** Rooms whose sentences people read every day: verdicts, contradictions, what keeps a draft from being signed, refusals, faults of a workbook. */
const ROOMS = [
  'claim/verdict.ts',
  'claim/judge-date.ts',
  'claim/calendar.ts',
  'claim/audit',
  'review',
  'http',
  'workflow',
  'indicator/table-cell-fault.ts',
  'indicator/table-row.ts',
  'indicator/table-sheet.ts',
  'indicator/table-to-set.ts',
  'report/clean.ts',
  'report/identify.ts',
  'report/interleaved-columns.ts',
  'report/numbering.ts',
  'report/removal.ts',
  'report/secrets.ts',
  'report/trust',
  'adapters/files/read-failure.ts',
  'adapters/files/read-doc.ts',
  'adapters/files/read-docx.ts',
  'adapters/files/read-html.ts',
  'adapters/files/read-pdf.ts',
  'adapters/files/read-report.ts',
  'adapters/files/read-scan.ts',
  'adapters/files/read-text.ts',
]
/** What is said to a model, or written into a document. */
const UNSAID =
  /^workflow\/(?:answer-pattern|compose-with-model|judge-sentence|rewrite-model|rewrite-proof|section-question|sections?-)|history\/|^review\/(?:gaps|document)/u
/** Descriptions of the API are for programmers; a fault of a document that our own editor cannot make is theirs too. */
const ASIDE = /^(?:summary|description)$/u
const FOR_PROGRAMMERS = /引用 .*(?:位置|读不出来)|^第 .* 段|^中有换行|RFC 9457|problem details|GLOSS|^\(\?|^\[|\\s|【待补充|RegExp/u

beforeAll(() => {
  const files = readdirSync(WORDS).map(name => JSON.parse(readFileSync(join(WORDS, name), 'utf8')))
  learnSayings(Object.assign({}, ...files))
})

/** Chinese sentences in a source file; what varies in them is 甲. */
function sentencesIn(path: string): readonly string[] {
  const found: string[] = []
  const isAside = (node: ts.Node): boolean =>
    ts.isPropertyAssignment(node.parent) && ts.isIdentifier(node.parent.name) && ASIDE.test(node.parent.name.text)
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) && !isAside(node)) found.push(node.text)
    if (ts.isTemplateExpression(node) && !isAside(node))
      found.push(node.head.text + node.templateSpans.map(({ literal }) => `甲${literal.text}`).join(''))
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile(path, readFileSync(join(SOURCE, path), 'utf8'), ts.ScriptTarget.Latest, true))
  return found.filter(words => /\p{Script=Han}{2}.*[：，。]/u.test(words.replaceAll('甲', '')) && !FOR_PROGRAMMERS.test(words))
}

function filesOf(room: string): readonly string[] {
  if (room.endsWith('.ts')) return [room]
  const inside = readdirSync(join(SOURCE, room), { recursive: true, encoding: 'utf8' })
  return inside.filter(name => name.endsWith('.ts')).map(name => `${room}/${name}`)
}

describe('what the service says', () => {
  it.each(ROOMS)('in %s can be said in English', room => {
    const files = filesOf(room).filter(path => !UNSAID.test(path))
    const missing = files.flatMap(path =>
      sentencesIn(path)
        .filter(sentence => inEnglish(sentence) === sentence)
        .map(sentence => `${path}: ${sentence}`),
    )
    expect(missing).toEqual([])
  })

  it.each([
    ['“特困人员”应为1126人，文中写作1162人', '“特困人员” should be 1126人, not 1162人'],
    ['“11月31日”不是可能的日期：11月只有30天', '“11月31日” is no possible date: month 11 has only 30 days'],
    ['由690元到735元，应为增加45元，文中写作减少45元', 'from 690元 to 735元 it should be a rise of 45元, not a drop of 45元'],
    ['不能签发：还有 2 个数字待处理。正文还有 1 处【待补充】。', 'Cannot be signed: Open figures: 2. Gaps in the text: 1.'],
    [
      '工作表「指标」第 3 行「数值」（C3）“约300”读不出：请把数值写成“300”（指标表只收准确数，不写“约”“余”“近”等字）。',
      'Sheet “指标”, C3, “数值”: “约300” cannot be read: write the value as “300” (exact values only, no 约, 余, 近).',
    ],
    [
      '已把 3 处自动编号写成文字：请核对提纲。2 条脚注、尾注已移到文末：请核对。',
      'Automatic numbers were written as text in 3 places: check the outline. Footnotes and endnotes were moved to the end (2): please check.',
    ],
    ['谁也没有说过这一句。', '谁也没有说过这一句。'],
  ])('%s', (chinese, english) => {
    expect(inEnglish(chinese)).toBe(english)
  })

  it('keeps in English what varies in the Chinese, and nothing else', () => {
    const slots = (words: string) => (words.match(/\{\{\w+\}\}/gu) ?? []).toSorted()
    const files = readdirSync(WORDS).flatMap(name => Object.entries<string>(JSON.parse(readFileSync(join(WORDS, name), 'utf8'))))
    const twice = files.filter(([key], at) => files.findIndex(([other]) => other === key) !== at)
    const wrong = files.filter(([key, words]) => slots(words).some(slot => !slots(key).includes(slot)))
    expect([twice, wrong]).toEqual([[], []])
  })
})
