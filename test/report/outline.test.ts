import { expect, test } from 'vitest'
import { findHeadings } from '#report/headings.ts'
import { numberingDoubts, stepDoubts } from '#report/numbering.ts'
import { outlineOf } from '#report/outline.ts'
import { HALF_YEAR, TRADITIONAL } from './sample-reports.ts'

const shown = (text: string) => outlineOf(text).map(node => `${node.level} ${node.heading}`)

test('outlineOf() finds headings on their own line and run-in headings up to the first full stop', () => {
  expect(shown(HALF_YEAR)).toEqual([
    '1 一、上半年工作开展情况',
    '2 （一）守住底线，社会救助更加有力。',
    '2 （二）补齐短板，养老服务更加便利。',
    '2 （三）规范管理，社会事务更加有序。',
    '1 二、存在问题',
    '1 三、下半年工作打算',
    '2 （一）完善低收入人口监测。',
    '2 （二）建设县失能照护中心。',
  ])
  expect(shown(TRADITIONAL)).toHaveLength(5)
})

test('outlineOf() gives each node the text up to the next heading of its level or above', () => {
  for (const node of outlineOf(HALF_YEAR)) {
    expect(HALF_YEAR.slice(node.span.start, node.span.end)).toBe(node.heading)
    expect(node.extent.start).toBe(node.span.start)
  }
  const [first] = outlineOf(HALF_YEAR)
  expect(HALF_YEAR.slice(first?.extent.end)).toMatch(/^二、存在问题/)
})

test.for([
  ['every bracket', '(一)甲事。\n（二) 乙事。\n〔三〕丙事。\n㈣丁事。', ['2 (一)甲事。', '2 （二) 乙事。', '2 〔三〕丙事。', '2 ㈣丁事。']],
  ['every digit form', '1.甲\n２．乙\n3、丙\n⒋丁', ['3 1.甲', '3 ２．乙', '3 3、丙', '3 ⒋丁']],
  [
    'headings glued in one paragraph',
    '一、工作情况。（一）抓救助。发放资金。（二）抓养老。新增床位。',
    ['1 一、工作情况。', '2 （一）抓救助。', '2 （二）抓养老。'],
  ],
  [
    'a heading that ends at a colon',
    '（一）抓好社会救助：今年以来全县上下一心，克服了各种困难，推动各项救助政策落地落细落到实处，群众的获得感不断增强。',
    ['2 （一）抓好社会救助：'],
  ],
  [
    'a heading parted by a gap',
    '（一）抓好社会救助 今年以来，全县上下一心克服困难，推动各项救助政策落地落细落到实处，群众的获得感不断增强，满意度不断提升',
    ['2 （一）抓好社会救助'],
  ],
  ['rows of a table', '1.新增助餐点\t完成情况：新增12个\n2.适老化改造\t完成情况：改造400户', ['3 1.新增助餐点', '3 2.适老化改造']],
  ['no decimal, no enumeration of quarters', '1.5万人受益。\n二、三季度继续推进。', []],
  ['no item with figures', '1.组织核查5次，清退12户，追回资金3万元，约谈相关责任人员6人次，通报典型案例2起。\n2.培训3期', []],
] as const)('outlineOf() reads %s', ([, text, headings]) => {
  expect(shown(text)).toEqual(headings)
})

test('outlineOf() leaves out a paragraph that only lists headings', () => {
  const list = '【提纲】一、工作情况。（一）抓救助。（二）抓养老。二、存在问题。'
  expect(shown(`${list}\n一、工作情况\n全部完成。`)).toEqual(['1 一、工作情况'])
})

test('outlineOf() reads a list of twenty items with a text under each', () => {
  const text = Array.from({ length: 20 }, (_, index) => `${index + 1}.开展第二轮村级活动场所提升，让群众办事更方便。\n已经全部完成。`).join(
    '\n',
  )
  expect(outlineOf(text)).toHaveLength(20)
  expect(numberingDoubts(text, findHeadings(text))).toEqual([])
})

test.for([
  ['一、甲\n三、乙', ['标题「三、乙」的序号是 3，应为 2：前面可能缺了一部分，请对照原件。']],
  ['一、甲\n（一）子。文。\n二、乙\n（一）子。文。', []],
  ['一、甲\n一、乙', ['标题「一、乙」的序号又是 1，应为 2：请对照原件改正序号。']],
  ['一、甲\n（二）子。文。', ['标题「（二）子。」的序号是 2，这一级的第一个标题应为 1：前面可能缺了一部分，请对照原件。']],
] as const)('numberingDoubts() of %s', ([text, messages]) => {
  expect(numberingDoubts(text, findHeadings(text)).map(doubt => doubt.message)).toEqual(messages)
})

test('stepDoubts() reports 一是 followed by 三是, and lets each heading count anew', () => {
  const text = '（一）甲。一是办。三是改。\n（二）乙。一是查。二是改。'
  expect(stepDoubts(text, findHeadings(text))).toMatchObject([{ rule: 'outline.step', span: { start: text.indexOf('三是') } }])
})
