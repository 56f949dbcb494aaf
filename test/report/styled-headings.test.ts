import { expect, test } from 'vitest'
import { parseReport } from '#report/parse-report.ts'

/** Lines as "level text"; a line without a number before it is running text. Level 0 is a title. */
function read(...lines: readonly string[]) {
  const parts = lines.map(line => /^(?:(\d) )?(.*)$/s.exec(line))
  const raw = parts.map(part => part?.[2] ?? '').join('\n')
  const headings = parts.flatMap((part, line) => (part?.[1] === undefined ? [] : [{ line, level: Number(part[1]) }]))
  return parseReport(raw, { headings })
}

const outline = (...lines: readonly string[]) => read(...lines).outline.map(({ level, heading }) => `${level} ${heading}`)
test('parseReport() takes the opening of a paragraph for a heading where the file says how far it reaches', () => {
  const lines = ['溪亭县民政局2025年工作总结', '守住底线。发放资金386.4万元。', '办好实事：改造敬老院三所。']
  const { text, outline, passages } = parseReport(lines.join('\r\n'), {
    headings: [
      { line: 1, level: 2, length: 5 },
      { line: 2, level: 2, length: 5 },
    ],
  })
  expect(outline.map(({ level, heading }) => [level, heading])).toEqual([
    [1, '守住底线。'],
    [1, '办好实事：'],
  ])
  expect(outline.map(({ span }) => text.slice(span.start, span.end))).toEqual(outline.map(({ heading }) => heading))
  expect(passages.map(passage => [passage.path, passage.text])).toEqual([
    [['守住底线。'], '发放资金386.4万元。'],
    [['办好实事：'], '改造敬老院三所。'],
  ])
})

test('parseReport() puts 一、 below headings of a higher style that have no number', () => {
  expect(
    outline('0 浮梁县民政局2025年工作总结', '1 成效篇', '2 一、救助', BODY, '2 二、养老', BODY, '1 打算篇', '2 一、救助', BODY),
  ).toEqual(['1 成效篇', '2 一、救助', '2 二、养老', '1 打算篇', '2 一、救助'])
})

const BODY = '全年办理各项业务，群众满意度稳步提升，没有发生有责投诉。'

test.for([
  [
    'the title apart, the highest style is the first level',
    ['1 浮梁县民政局2025年工作总结', '2 救助工作', BODY, '3 临时救助', BODY, '2 养老工作', BODY],
    ['1 救助工作', '2 临时救助', '1 养老工作'],
  ],
  [
    'numbers tell what a style stands for',
    ['0 浮梁县民政局2025年工作总结', '3 一、工作情况', '5 （一）救助', BODY, '5 养老', BODY, '6 机构', BODY, '3 下步打算', BODY],
    ['1 一、工作情况', '2 （一）救助', '2 养老', '3 机构', '1 下步打算'],
  ],
  [
    'a styled paragraph of several sentences is running text',
    ['0 浮梁县民政局2025年工作总结', '1 救助工作', `1 ${BODY}另外还走访了老人。`, '1 养老工作', BODY],
    ['1 救助工作', '1 养老工作'],
  ],
  [
    'headings without a style stay beside styled ones',
    ['0 浮梁县民政局2025年工作总结', '1 一、工作情况', '（一）救助工作。全年救助12人。', '1 二、打算', BODY],
    ['1 一、工作情况', '2 （一）救助工作。', '1 二、打算'],
  ],
  [
    'a heading that ends in no stop is not joined to the next line',
    [
      '0 浮梁县民政局2025年工作总结',
      '1 坚持底线思维，织密扎牢困难群众基本生活安全保障网络体系',
      `${BODY.slice(0, -1)}`,
      BODY,
      '1 其他',
      BODY,
    ],
    ['1 坚持底线思维，织密扎牢困难群众基本生活安全保障网络体系', '1 其他'],
  ],
] as const)('parseReport(): %s', ([, lines, expected]) => {
  expect(outline(...lines)).toEqual(expected)
})

test('parseReport() takes a heading of the sections for no title, and what only its style tells for one', () => {
  expect(read('1 主要工作情况', BODY, '1 存在问题', BODY).identity.title).toBe('')
  expect(read('0 为民这一年', '1 救助工作', BODY, '1 养老工作', BODY)).toMatchObject({
    identity: { title: '为民这一年' },
    outline: [{ heading: '救助工作' }, { heading: '养老工作' }],
  })
})

test('parseReport() counts numbers past headings that have none, and puts passages under styled headings', () => {
  const { doubts, passages } = read(
    '0 浮梁县民政局2025年工作总结',
    '1 一、工作情况',
    BODY,
    '1 说明',
    BODY,
    '1 二、打算',
    '2 养老机构',
    BODY,
  )
  expect(doubts.filter(doubt => doubt.rule === 'outline.numbering')).toEqual([])
  expect(passages.at(-1)?.path).toEqual(['二、打算', '养老机构'])
})
