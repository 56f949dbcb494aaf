import { expect, test } from 'vitest'
import { parseReport } from '#report/parse-report.ts'

const doubtsOf = (text: string, uncertain: readonly { start: number; end: number }[] = []) =>
  parseReport(text, { scan: { pages: [1], uncertain } }).doubts.filter(doubt => doubt.rule.startsWith('trust.scan'))

test.for([
  ['发放补贴386，4万元。', '386，4'],
  ['救助1 436人。', '1 436'],
  ['在册812丨户。', '812丨'],
  ['下拨 .8万元。', '.8'],
])('a recognised text with %s is doubted at its figure', ([text, actual]) => {
  expect(doubtsOf(`全县情况平稳。${text}`).map(doubt => doubt.actual)).toContain(actual)
})

test.for(['救助1436人，其中儿童12人。', '投入1,436万元。', '救助37人，12户受益。', '占48.5%，提高3个百分点。'])(
  'a recognised text with %s has only the doubt of the whole',
  text => {
    expect(doubtsOf(`全县情况平稳。${text}`).map(doubt => doubt.rule)).toEqual(['trust.scan'])
  },
)

test('a figure that the recognition was not sure of is doubted where it stands after cleaning', () => {
  const raw = '　　全县情况平稳，在册对象1436人。'
  const start = raw.indexOf('1436')
  const [whole, figure] = doubtsOf(raw, [{ start, end: start + 4 }])
  expect(whole?.message).toMatch(/^由扫描件识别/)
  expect(figure).toMatchObject({ rule: 'trust.scan-figure', actual: '1436' })
})

test('without a scan the same words are not doubted for one', () => {
  expect(parseReport('发放补贴386，4万元。').doubts.filter(doubt => doubt.rule.startsWith('trust.scan'))).toEqual([])
})
