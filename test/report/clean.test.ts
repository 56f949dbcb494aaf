import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cleanReport } from '#report/clean.ts'

/** Milliseconds: many runs on a busy machine. */
const PATIENT = 30_000

const rulesOf = (raw: string) => cleanReport(raw).doubts.map(doubt => doubt.rule)

test.for([
  ['a sentence broken by a page', '全县共有养老机构十一家，床位一千四百张，护理型床位占比稳步提高，带动\n一批老年人就近入住。', 1],
  ['a line that opens with a full stop', '探索服务类救助\n。', 1],
  ['a line that ends in a comma', '新增低保户，\n退出低保户。', 1],
  ['a heading after a heading', '一、工作情况\n（一）社会救助', 2],
  ['a list item after running text', '重点抓好以下工作，一年来各项任务推进有序有力，群众反映总体良好\n1.完善制度', 2],
  ['a decimal at the start of a wrapped line', '全年累计发放各类救助资金，较上年同期明显增加，总额达到了\n3.5万元。', 1],
  ['title and body', '溪亭县民政局工作总结\n今年以来，各项工作平稳推进。', 2],
  ['rows of a table', '指标\t数值\n孤儿\t37', 2],
] as const)('cleanReport() knows the paragraphs in %s', ([, raw, paragraphs]) => {
  expect(cleanReport(raw).text.split('\n')).toHaveLength(paragraphs)
})

test('cleanReport() joins lines wrapped at a fixed width and keeps indented paragraphs apart', () => {
  const raw = [
    '　　今年以来，县民政局紧扣民生所盼，统筹推进各项工作，',
    '困难群众基本生活得到有效保障，养老服务体系不断完善。',
    '　　一是把对象找准。组织乡镇入户核查低保家庭，新增低保',
    '对象一百一十八户，退出九十六户，做到应保尽保应退尽退。',
    '　　二是把标准提起来。城市低保标准按时提高，资金全部社',
    '会化发放，群众满意度持续上升，没有发生冒领错发的问题。',
  ].join('\r\n')
  expect(
    cleanReport(raw)
      .text.split('\n')
      .map(line => line.slice(0, 4)),
  ).toEqual(['今年以来', '一是把对', '二是把标'])
})

const FLUSH = [
  '今年以来县民政局紧扣民生所盼统筹推进各项工作任务，',
  '困难群众基本生活得到有效保障，养老服务体系不断完善。',
  '全年没有发生责任事故，群众满意度继续上升。',
  '组织乡镇入户核查困难家庭，新增低保对象一百一十八户，',
  '退出对象九十六户，做到应保尽保、应退尽退、动态调整。',
  '资金按月发放，没有发生冒领错发的问题。',
  '新建助餐点六个，改造敬老院三所，投用护理型床位一百张，',
  '老年人就近就便享受服务，家属放心。',
]

test('cleanReport() joins lines up to the blank line where blank lines part paragraphs, full ones that end a sentence too', () => {
  const raw = [...FLUSH.slice(0, 3), '', ...FLUSH.slice(3, 6), '', ...FLUSH.slice(6), '', '县民政局'].join('\n')
  const expected = [FLUSH.slice(0, 3), FLUSH.slice(3, 6), FLUSH.slice(6), ['县民政局']].map(lines => lines.join(''))
  expect(cleanReport(raw).text.split('\n')).toEqual(expected)
})

test('cleanReport() takes a title and a date that are set in for no indents of paragraphs', () => {
  const paragraphs = [FLUSH.slice(0, 2), FLUSH.slice(3, 5), FLUSH.slice(6)].map(lines => lines.join(''))
  const raw = [
    '　　　　溪亭县民政局工作总结',
    ...FLUSH.slice(0, 2),
    ...FLUSH.slice(3, 5),
    ...FLUSH.slice(6),
    '　　　　二〇二五年一月六日',
  ].join('\n')
  expect(cleanReport(raw).text.split('\n').slice(1, -1)).toEqual(paragraphs)
})

test('cleanReport() removes what a site put around a report and says so', () => {
  const raw =
    '来源：局办公室\n县民政局工作总结\n发放资金30万元。\n责任单位：养老股\n上一条：放假通知\n下一条：\n【打印】【关闭】\n前言：本站为你精心整理了范文。'
  const { text, doubts } = cleanReport(raw)
  expect(text).toBe('县民政局工作总结\n发放资金30万元。\n责任单位：养老股')
  expect(doubts.filter(doubt => doubt.rule === 'clean.furniture').map(doubt => raw.slice(doubt.raw?.start, doubt.raw?.end))).toEqual([
    '来源：局办公室',
    '上一条：放假通知',
    '下一条：',
    '【打印】【关闭】',
    '前言：本站为你精心整理了范文。',
  ])
})

test('cleanReport() quotes what it removed, with secrets masked there too', () => {
  expect(cleanReport('县民政局工作总结\n发放资金30万元。\n电话：0553-6881234').doubts.map(doubt => doubt.message)).toEqual([
    '已删去网站附加文字「电话：************」：如属正文，请修改原件后重新上传。',
  ])
})

test('cleanReport() takes a number alone on its line for a page number only when such lines count upwards', () => {
  expect(cleanReport('办结事项\n37\n全部销号。').text).toContain('37')
  expect(cleanReport('第一页文字。\n1\n第二页文字。\n2\n第三页文字。').text).toBe('第一页文字。\n第二页文字。\n第三页文字。')
  expect(rulesOf('第一页文字。\n— 1 —\f第二页文字。')).toEqual(['clean.page-number'])
})

test('cleanReport() removes running heads at page edges, and keeps lines that recur in the body', () => {
  const page = (number: number) => `民政工作简报 ${number}\n第${number}项工作已经完成。\n责任单位：养老股\n群众反映良好。\n- ${number} -`
  const { text } = cleanReport([1, 2, 3].map(page).join('\f'))
  expect(text).not.toContain('简报')
  expect(text.match(/责任单位/g)).toHaveLength(3)
})

test('cleanReport() reports a line break closed inside a number', () => {
  const { doubts } = cleanReport('全年发放各类补贴，惠及全县老年人和困难残疾人，合计支出79\n62元。')
  expect(doubts).toMatchObject([
    { rule: 'clean.digits-joined', message: '「79」与「62」之间的换行已去掉，连成「7962」：请对照原件核对这个数字。' },
  ])
})

test.for([
  ['身份证号 110101199003074258 已核', '身份证号 ****************** 已核'],
  ['咨询电话：0553-6881234，', '咨询电话：************，'],
  ['手机13800001111联系', '手机***********联系'],
  ['账号：6222 0210 0111 2233 445', '账号：***********************'],
  ['登录密码：Abc@1234', '登录密码：********'],
  ['热线12345受理13800001111元', '热线12345受理13800001111元'],
  ['身份证 110101 19900307 4258，', '身份证 ********************，'],
  ['老党员证件号110101900307425', '老党员证件号***************'],
  ['联系王会计，138-0000-1111，', '联系王会计，*************，'],
  ['请拨打（0553）6881234预约', '请拨打*************预约'],
  ['值班电话：6881234、6885678。', '值班电话：*******、*******。'],
  ['汇入一卡通 6222 0210 0111 2233 445', '汇入一卡通 ***********************'],
  ['李某 6222 0210 0111 2233 447', '李某 ***********************'],
  ['口令minzheng2024登录', '口令************登录'],
  ['初始密码（Mz#778）勿外传', '初始密码（******）勿外传'],
  ['投稿至tougao＠example.cn', '投稿至*****************'],
  ['加微信号 lanxi_mz01 领表', '加微信号 ********** 领表'],
  ['咨询QQ：287193045，', '咨询QQ：*********，'],
  ['统一社会信用代码123310000199003074258', '统一社会信用代码123310000199003074258'],
  ['四季度 6210 1108 2310 4122 户', '四季度 6210 1108 2310 4122 户'],
  ['群众联系电话：12345，微信公众号阅读量100800次', '群众联系电话：12345，微信公众号阅读量100800次'],
] as const)('cleanReport() masks secrets at their own length: %s', ([raw, text]) => {
  expect(cleanReport(raw).text).toBe(text)
})

test('cleanReport() masks a number that two lines shared, and quotes no part of it', () => {
  const cleaned = cleanReport('公示期间群众如有异议，可以直接拨打村民政员老周的手机138000\n01111反映，五日内答复。')
  expect(cleaned.text).toContain('手机***********反映')
  expect(cleaned.doubts.map(doubt => [doubt.rule, doubt.raw])).toEqual([['secret.phone', { start: 26, end: 38 }]])
  expect(cleaned.toRaw(cleaned.text.indexOf('反映'))).toBe(38)
})

test(
  'cleanReport() keeps the way back: every kept character stands at its offset in the raw text',
  () => {
    const piece = fc.constantFrom(
      '全县共有低保对象，',
      '发放资金30万元。',
      '\n',
      '\r\n',
      '\f',
      '　　',
      '\u200b',
      '上一条：无',
      '— 3 —',
      '12',
      '（一）聚焦救助。',
      '\ufeff',
      '𝟑户',
      '13800001111',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), pieces => {
        const raw = pieces.join('')
        const { text, offsets, toRaw, doubts } = cleanReport(raw)
        for (const run of offsets) expect(text.slice(run.clean, run.clean + run.length)).toBe(raw.slice(run.raw, run.raw + run.length))
        for (let at = 0; at < text.length; at += 1)
          if (!'\n *'.includes(text.charAt(at))) expect(raw.charAt(toRaw(at))).toBe(text.charAt(at))
        for (const doubt of doubts)
          expect(doubt.span.start >= 0 && doubt.span.end <= text.length && doubt.span.start <= doubt.span.end).toBe(true)
      }),
    )
  },
  PATIENT,
)

test.for([
  ['（1）', '（2）'],
  ['[1]', '[2]'],
  ['P1', 'P2'],
  ['页码：1', '页码：2'],
  ['－ 1 －', '－ 2 －'],
  ['岚溪县民政局 第1页', '岚溪县民政局 第2页'],
] as const)('cleanReport() takes %s at the foot of every page for its number', ([first, second]) => {
  const raw = `全年新建助餐点12个。\n${first}\f服务老年人8.6万人次。\n${second}`
  expect(cleanReport(raw).text).toBe('全年新建助餐点12个。\n服务老年人8.6万人次。')
})

test('cleanReport() takes what opens every page, of two too, for a running head, and no sentence', () => {
  const page = (words: string) => `岚溪县民政局工作总结\n${words}`
  expect(cleanReport(`${page('新建助餐点12个。')}\f${page('服务老年人8.6万人次。')}`).text).toBe('新建助餐点12个。\n服务老年人8.6万人次。')
  const twice = '全年没有发生安全事故。\n新建助餐点12个。\f全年没有发生安全事故。\n服务老年人8.6万人次。'
  expect(cleanReport(twice).text).toBe(twice.replace('\f', '\n'))
})

test('cleanReport() joins a figure that a line broke, and lines without indents that stop short of the fullest', () => {
  const first = [
    '一年来，县民政局紧扣民生所盼，统筹推进各项重点工作，',
    '困难群众基本生活得到有效保障，发放低保金123',
    '4.5万元，惠及城乡困难群众，养老服务体系不断完善提升，',
    '未成年人保护工作实现全覆盖，没有发生安全事故和投诉。',
  ]
  const second = ['下一步，县民政局将继续把救助对象找准，把标准提起来，', '把资金管住，推动城乡社区治理创新，让群众更有获得感。']
  expect(cleanReport([...first, ...second].join('\n')).text).toBe(`${first.join('')}\n${second.join('')}`)
})

test.for(['【打印】', '首页 公开', '点赞收藏', '简体 繁体', '来源：'])(
  'cleanReport() comes to an end of a long line of site words: %s',
  words => {
    // Patterns that can read such a line in many ways would try them all.
    const { text } = cleanReport(`岚溪县民政局2024年工作总结\n${words.repeat(300)}x\n各项工作平稳推进。`)
    expect(text).toMatch(/^岚溪县民政局2024年工作总结\n(?:.*\n)?各项工作平稳推进。$/)
  },
)

test('cleanReport() takes lines that count pages, alike but for figures, for running heads; one that counts none stays', () => {
  const body = ['今年以来，各项工作平稳推进。', '明年继续做好各项工作。']
  const raw = (head: (page: number) => string) => [head(1), '岚溪县民政局2024年工作总结', body[0], head(2), body[1]].join('\n')
  const clean = ['岚溪县民政局2024年工作总结', ...body].join('\n')
  expect(cleanReport(raw(page => `岚溪年终考评材料            第${page}页 共2页`)).text).toBe(clean)
  expect(cleanReport(raw(page => `列印日期：114/01/06 頁次：${page}`)).text).toBe(clean)
  expect(cleanReport(raw(page => `年终考评第${page}组`)).text).toContain('年终考评第2组')
})

test('cleanReport() takes the columns of a site above its page for its menu, and a list inside the report for text', () => {
  const report = '岚溪县民政局2024年工作总结\n今年以来，各项工作平稳推进。'
  expect(cleanReport(`网站导航\n·机构概况\n·通知公告\n·办事指南\n${report}`).text).toBe(report)
  const list = '·助餐点\n·敬老院，12所'
  expect(cleanReport(`${report}\n${list}`).text).toBe(`${report}\n${list}`)
})

test('cleanReport() drops the row that repeats the title from a table of particulars, and keeps it where nothing else says the title', () => {
  const row = '标　题\t岚溪县民政局关于2024年工作总结的报告'
  const body = '今年以来，各项工作平稳推进。'
  expect(cleanReport(`${row}\n岚溪县民政局\n关于2024年工作总结的报告\n${body}`).text).not.toContain('标')
  expect(cleanReport(`${row}\n${body}`).text).toBe(`岚溪县民政局关于2024年工作总结的报告\n${body}`)
})

test.for([
  ['the caption of a photograph', '社工在溪亭镇为老人理发。本报记者 周望 摄'],
  ['a caption in brackets', '（通讯员 陈溪 供图）'],
  ['the label above attachments with its arrows', '相关附件>>'],
] as const)('cleanReport() removes %s', ([, line]) => {
  const body = ['溪亭县民政局工作总结', '今年以来，各项工作平稳推进。', line, '全年新增床位一百二十张。'].join('\n')
  expect(cleanReport(body).text).not.toContain(line)
})

test('cleanReport() keeps a sentence about reporters and photographs', () => {
  const said = '邀请记者、通讯员走访养老机构，拍摄并供图三十余幅。'
  expect(cleanReport(`溪亭县民政局工作总结\n${said}`).text).toContain(said)
})
