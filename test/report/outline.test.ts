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
    'quarters in headings, which look like an enumeration',
    '一、一季度工作\n发放资金。\n二、二季度打算\n新增床位。\n三、四季度重点\n二、三季度救助人次比上年同期多，四季度回落。',
    ['1 一、一季度工作', '1 二、二季度打算', '1 三、四季度重点'],
  ],
  [
    'an item over a table as text',
    '一、办理结果\n改造敬老院。\n1.新增床位210张。\n2.完成改造360户，群众满意。\n项目\t完成\n床位\t210张',
    ['1 一、办理结果'],
  ],
  [
    'headings in brackets and behind signs, where several are alike',
    '一、工作\n【社会救助】全年办理各项业务1.2万件，群众满意率达到98.6%，没有发生有责投诉，各乡镇同步推进。\n【养老服务】全年办理各项业务1.2万件，群众满意率达到98.6%，没有发生有责投诉，各乡镇同步推进。\n二、打算\n◆社会救助\n全年办理各项业务1.2万件，群众满意率达到98.6%，没有发生有责投诉，各乡镇同步推进。\n◆养老服务\n全年办理各项业务1.2万件，群众满意率达到98.6%，没有发生有责投诉，各乡镇同步推进。\n——努力奋斗。全年办理各项业务1.2万件，群众满意率达到98.6%，没有发生有责投诉，各乡镇同步推进。',
    ['1 一、工作', '2 【社会救助】', '2 【养老服务】', '1 二、打算', '2 ◆社会救助', '2 ◆养老服务'],
  ],
  [
    'items behind signs as text',
    '一、工作\n◆新增床位120张\n◆改造敬老院3所\n◆全年办理各项业务1.2万件，群众满意率达到98.6%，没有发生有责投诉，各乡镇同步推进。\n【提醒】\n【注意】',
    ['1 一、工作'],
  ],
  [
    'short lines over whole sentences, where nothing else heads sections',
    '县人民政府：\n全年办理各项业务1.2万件，群众满意率达到98.6%，没有发生有责投诉，各乡镇同步推进。\n社会救助扎实有力\n全年办理各项业务1.2万件，群众满意率达到98.6%，没有发生有责投诉，各乡镇同步推进。\n1.低保\n全年办理各项业务1.2万件，群众满意率达到98.6%，没有发生有责投诉，各乡镇同步推进。\n以改革为动力，提升服务水平\n全年办理各项业务1.2万件，群众满意率达到98.6%，没有发生有责投诉，各乡镇同步推进。\n社会事务方面\n全年办理各项业务1.2万件，群众满意率达到98.6%，没有发生有责投诉，各乡镇同步推进。\n溪亭县民政局\n2025年1月6日',
    ['1 社会救助扎实有力', '3 1.低保', '1 以改革为动力，提升服务水平', '1 社会事务方面'],
  ],
  [
    'no short lines where numbers head sections',
    '一、工作\n社会救助扎实有力\n全年办理各项业务1.2万件，群众满意率达到98.6%，没有发生有责投诉，各乡镇同步推进。\n养老服务持续优化\n全年办理各项业务1.2万件，群众满意率达到98.6%，没有发生有责投诉，各乡镇同步推进。\n社会事务规范有序\n全年办理各项业务1.2万件，群众满意率达到98.6%，没有发生有责投诉，各乡镇同步推进。',
    ['1 一、工作'],
  ],
  [
    'a list of attachments as none',
    '一、工作\n全年办理各项业务1.2万件，群众满意率达到98.6%，没有发生有责投诉，各乡镇同步推进。\n附件：1.指标完成情况表\n2.项目进度表\n3.问题清单',
    ['1 一、工作'],
  ],
  [
    'the next level behind a heading on its line',
    '一、工作情况　（一）社会救助\n全年办理各项业务1.2万件，群众满意率达到98.6%，没有发生有责投诉，各乡镇同步推进。',
    ['1 一、工作情况', '2 （一）社会救助'],
  ],
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
    'items that open with a few words and a colon',
    '二、举措\n1、强化学习：组织党员集中学习活动，评选学习标兵，推动学用结合取得实效。\n2、建强阵地：新建楼宇党群服务站，全年面向白领开展各类服务活动。',
    ['1 二、举措', '3 1、强化学习：', '3 2、建强阵地：'],
  ],
  [
    'a heading parted by a gap',
    '（一）抓好社会救助 今年以来，全县上下一心克服困难，推动各项救助政策落地落细落到实处，群众的获得感不断增强，满意度不断提升',
    ['2 （一）抓好社会救助'],
  ],
  ['rows of a table', '1.新增助餐点\t完成情况：新增12个\n2.适老化改造\t完成情况：改造400户', ['3 1.新增助餐点', '3 2.适老化改造']],
  ['no decimal, no enumeration of quarters', '1.5万人受益。\n二、三季度继续推进。', []],
  [
    'no list of sentences',
    '一、打算\n（1）选派骨干，赴外地跟班学习。\n（2）召开年度例会。\n（3）办好展览。\n二、要求\n（1）压实责任；\n（2）加强督查。',
    ['1 一、打算', '1 二、要求'],
  ],
  [
    'sentences with text under them',
    '一、打算\n1.选派骨干，赴外地学习。\n2.召开年度例会。\n会期一天，各乡镇参加。',
    ['1 一、打算', '3 1.选派骨干，赴外地学习。', '3 2.召开年度例会。'],
  ],
  ['no item with figures', '1.组织核查5次，清退12户，追回资金3万元，约谈相关责任人员6人次，通报典型案例2起。\n2.培训3期', []],
  [
    'other brackets and counts',
    '壹、甲\n〈一〉乙事。\n【二】丙事。\n三）丁事。\nⅡ．戊',
    ['1 壹、甲', '2 〈一〉乙事。', '2 【二】丙事。', '2 三）丁事。', '1 Ⅱ．戊'],
  ],
  ['a sign before the number', '★一、甲\n● （一）乙事。', ['1 ★一、甲', '2 ● （一）乙事。']],
  [
    'a heading that ends at a dash',
    '一、社会救助——全县共有低保对象3260户5210人，发放低保金2310.5万元，标准提高3.2%，全部按月社会化发放。',
    ['1 一、社会救助——'],
  ],
  [
    'the first heading below glued to the one above',
    '一、主要工作（一）抓救助。发放资金。\n（二）抓养老。',
    ['1 一、主要工作', '2 （一）抓救助。', '2 （二）抓养老。'],
  ],
  [
    'parts and chapters above 一、',
    '第一部分 工作\n一、甲\n（一）乙事。\n1.丙\n已经完成。\n（1）丁\n已经完成。\n第二部分 打算\n一、戊',
    ['1 第一部分 工作', '2 一、甲', '3 （一）乙事。', '4 1.丙', '4 （1）丁', '1 第二部分 打算', '2 一、戊'],
  ],
] as const)('outlineOf() reads %s', ([, text, headings]) => {
  expect(shown(text)).toEqual(headings)
})

const DONE = '已经全部完成，群众满意。'

test.for([
  ['numbers parted by a space', ['一 救助', DONE, '二 养老', DONE], ['1 一 救助', '1 二 养老']],
  ['numbers before a comma', ['一，救助', DONE, '二，养老', DONE], ['1 一，救助', '1 二，养老']],
  ['第一， below 一、', ['一、救助', '第一，提标', DONE, '第二，扩面', DONE], ['1 一、救助', '2 第一，提标', '2 第二，扩面']],
  ['一是 on a line of its own', ['一、救助', '一是提标', DONE, '二是扩面', DONE], ['1 一、救助', '2 一是提标', '2 二是扩面']],
  ['circled numbers', ['一、救助', '①提标', DONE, '②扩面', DONE], ['1 一、救助', '4 ①提标', '4 ②扩面']],
  ['decimal numbers', ['1 救助', '1.1 提标', DONE, '1.2 扩面', DONE, '2 养老', DONE], ['3 1 救助', '4 1.1 提标', '4 1.2 扩面', '3 2 养老']],
  [
    '亮点之一',
    ['亮点之一：救助顾问走村入户', DONE, '亮点之二：养老进小区', DONE],
    ['1 亮点之一：救助顾问走村入户', '1 亮点之二：养老进小区'],
  ],
  ['questions by number', ['一问：今年发了多少？', DONE, '二问：怎样申请？', DONE], ['1 一问：今年发了多少？', '1 二问：怎样申请？']],
  ['letters', ['一、救助', 'A.提标', DONE, 'B.扩面', DONE], ['1 一、救助', '2 A.提标', '2 B.扩面']],
  ['第一， as a sentence', ['第一，认清形势。', DONE, '第二，突出重点。', DONE], ['1 第一，认清形势。', '1 第二，突出重点。']],
  ['months', ['5月份工作总结', DONE, '6月份工作计划', DONE], ['1 5月份工作总结', '1 6月份工作计划']],
  [
    'parts named 篇',
    ['上篇　成就', '一、救助', DONE, '下篇　展望', '一、思路', DONE],
    ['1 上篇　成就', '2 一、救助', '1 下篇　展望', '2 一、思路'],
  ],
  ['usual names alone', ['工作开展情况', DONE, '存在的问题', DONE], ['1 工作开展情况', '1 存在的问题']],
  ['no name where numbers head sections', ['一、救助', DONE, '存在的问题', DONE, '工作情况', DONE], ['1 一、救助']],
  ['no single line', ['一 救助', DONE, '另有安排', DONE], []],
  ['no count that jumps', ['一 救助', DONE, '三 养老', DONE], []],
  ['no sentences', [`第一，提标。${DONE}`, `第二，扩面。${DONE}`], []],
  ['no months', ['1 月，走访慰问', DONE, '2 月，核查', DONE], []],
] as const)('outlineOf() reads runs of lines like titles: %s', ([, lines, headings]) => {
  const text = lines.join('\n')
  expect(shown(text)).toEqual(headings)
  expect([...numberingDoubts(text, findHeadings(text)), ...stepDoubts(text, findHeadings(text))]).toEqual([])
})

test('numberingDoubts() counts 一、 anew under each part', () => {
  const text = '第一部分 甲\n一、子\n二、丑\n第二部分 乙\n一、寅\n1.卯\n已经完成。\n（1）辰\n已经完成。'
  expect(numberingDoubts(text, findHeadings(text))).toEqual([])
})

test.for([
  [
    ['壹、前言', DONE, '貳、成果', '一、救助', DONE, '參、建議', DONE],
    ['1 壹、前言', '1 貳、成果', '2 一、救助', '1 參、建議'],
  ],
  [
    ['第一部分：成效', '(一)抓救助', DONE, '第二部分：打算', DONE],
    ['1 第一部分：成效', '2 (一)抓救助', '1 第二部分：打算'],
  ],
] as const)('outlineOf() puts the highest numbers right below the parts: %j', ([lines, headings]) => {
  expect(shown(lines.join('\n'))).toEqual(headings)
})

test('outlineOf() takes all items of a list in one manner, those without figures too', () => {
  const items = ['1.由救助股牵头，8月15日前完成核查。', '2.由养老股牵头，选派骨干学习。', '3.由办公室负责，清理往来款项。']
  expect(shown(['三、议定事项', ...items, '参会：王某'].join('\n'))).toEqual(['1 三、议定事项'])
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
  ['一、甲\n1.子。文。\n2.丑。文。\n二、乙\n3.寅。文。', []],
  ['一、甲\n（二）子。文。', ['标题「（二）子。」的序号是 2，这一级的第一个标题应为 1：前面可能缺了一部分，请对照原件。']],
] as const)('numberingDoubts() of %s', ([text, messages]) => {
  expect(numberingDoubts(text, findHeadings(text)).map(doubt => doubt.message)).toEqual(messages)
})

test('stepDoubts() reports 一是 followed by 三是, and lets each heading count anew', () => {
  const text = '（一）甲。一是办。三是改。\n（二）乙。一是查。二是改。'
  expect(stepDoubts(text, findHeadings(text))).toMatchObject([{ rule: 'outline.step', span: { start: text.indexOf('三是') } }])
})
