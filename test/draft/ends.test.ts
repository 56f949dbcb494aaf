import { describe, expect, it } from 'vitest'
import { narrowedHeading } from '#draft/plan/heading-topics.ts'
import type { IndicatorSet, Note } from '#indicator/set.ts'
import { drafted } from './drafted.ts'
import { FLOW, type Row, STOCK, setOf, textOf, YEAR } from './rows.ts'

async function partsOf(rows: readonly Row[], notes: readonly Note[], changes: Partial<IndicatorSet> = {}) {
  const { text } = await drafted(setOf(rows, { notes: [...notes], ...changes }))
  const [work = '', problems = '', plan = ''] = text.split(/\n[一二三]、/u).slice(1)
  return { work, problems, plan }
}

const TRAINED: Row = ['hly', '养老护理员培训人次', '221', '人次', { ...FLOW, target: { value: '480' } }]

describe('a problem', () => {
  it('that a note names and a figure shows is told in one place', async () => {
    const { problems } = await partsOf([TRAINED], [{ id: 'n', topic: '存在问题', text: '护理员招聘难、留人难' }])
    expect(problems).toMatch(/护理员招聘难、留人难。培训养老护理员进度偏慢，仅完成年度目标的46\.0%。$/u)
  })

  it('of what fell is told behind the note on it', async () => {
    const { problems } = await partsOf(
      [['j', '接收慈善捐赠', '188.4', '万元', { ...FLOW, prior: { value: '260.2' } }]],
      [
        { id: 'n', topic: '存在问题', text: '慈善捐赠来源单一' },
        { id: 'o', topic: '存在问题', text: '经办人员不足' },
      ],
    )
    expect(problems).toContain('一是慈善捐赠来源单一。接收慈善捐赠不及上年同期。\n二是经办人员不足。')
  })

  it('of a rate is told against its target, without a share of a share', async () => {
    const { work, problems } = await partsOf(
      [
        ['a', '失能特困人员集中供养率', '66.8', '%', { ...STOCK, target: { value: '70' } }],
        ['b', '新增老年助餐点数', '35', '个', { ...FLOW, target: { value: '80' } }],
      ],
      [],
      YEAR,
    )
    expect(work).toContain('集中供养率达66.8%，距年度目标70%尚有差距')
    expect(problems).toContain('新增老年助餐点仅完成年度目标的43.8%，失能特困人员集中供养率低于年度目标70%')
  })
})

describe('the plan', () => {
  it('does not say again of when it is', async () => {
    const { plan } = await partsOf([TRAINED], [{ id: 'n', topic: '下半年安排', text: '下半年将对5家社会组织开展等级评估' }])
    expect(plan).toContain('对5家社会组织开展等级评估')
    expect(plan.split('\n').slice(1).join('')).not.toContain('下半年将')
  })

  it('takes up what a note promises of a building that it names', async () => {
    const { plan } = await partsOf(
      [TRAINED],
      [{ id: 'n', topic: '养老服务', text: '区老年养护院项目主体结构已封顶，预计10月底前投入使用' }],
    )
    expect(plan).toContain('确保区老年养护院项目10月底前投入使用')
  })
})

describe('a building', () => {
  it('and the money for it are told in one section', async () => {
    const { work } = await partsOf(
      [
        ['t', '市康养中心总投资', '2.8', '亿元', { ...STOCK, topic: '资金项目' }],
        ['w', '市康养中心累计完成投资', '2.3', '亿元', { ...STOCK, topic: '资金项目', partOf: 't' }],
        ['s', '上级补助资金', '6.1', '亿元', { ...FLOW, topic: '资金项目' }],
        ['j', '养老机构数', '19', '家', { ...STOCK, topic: '养老服务' }],
      ],
      [{ id: 'n', topic: '养老服务', text: '市康养中心主体工程通过验收，转入内部装修' }],
    )
    expect(work).toMatch(/转入内部装修。[^\n]*累计完成投资2\.3亿元/u)
  })
})

describe('a town’s few figures', () => {
  it('stand in three sections, not in one line each of a county’s', async () => {
    const text = await textOf(
      [
        ['a', '低保对象户数', '88', '户'],
        ['b', '享受残疾人两项补贴人数', '61', '人'],
        ['c', '村务公开率', '100', '%'],
        ['d', '志愿服务活动场次', '42', '场次'],
        ['e', '信访件办结率', '98.5', '%'],
      ],
      { bureau: { name: '枫桥镇人民政府', level: 'town' } },
    )
    expect(text.match(/^（[一二三四五六]）/gmu)).toHaveLength(3)
    expect(text).toContain('开展志愿服务活动42场次；村务公开率达100%；信访件办结率达98.5%')
  })
})

describe('what comes next', () => {
  const NOTE = { id: 'n', topic: '下半年安排', text: '下半年将开展低收入人口信息复核，并启动殡葬领域规范管理巡查' }
  const BEDS: Row = ['p', '下半年计划新建助餐点数', '4', '个', { topic: '养老服务' }]

  it('says how much of a target remains, beside what else is planned of its topic', async () => {
    const { plan } = await partsOf([TRAINED, BEDS], [])
    expect(plan).toMatch(/计划新建助餐点4个。完成剩余259人次养老护理员培训。/u)
  })

  it('takes apart a note of several matters and tells each with its topic, in the order of the report', async () => {
    const { plan } = await partsOf([['d', '低保对象人数', '88', '人', STOCK], TRAINED, BEDS], [NOTE])
    expect(plan).toMatch(/一是开展低收入人口信息复核。\n二是计划新建助餐点4个。.*\n三是启动殡葬领域规范管理巡查。/u)
  })

  it('leaves a note of one matter whole', async () => {
    const text = '开展低收入人口信息复核，完成低保对象入户核查'
    const { plan } = await partsOf([TRAINED], [{ ...NOTE, text }])
    expect(plan).toContain(`${text}。`)
  })
})

describe('a heading', () => {
  it.each([
    ['以党建为引领，队伍建设更过硬', '发布信息数 社区包联共建解决问题数', '以党建为引领，自身建设更过硬'],
    ['以党建为引领，队伍建设更过硬', '培训民政干部人次', '以党建为引领，队伍建设更过硬'],
    ['聚焦一老一小一残，关爱更有质量', '困境儿童人数', '聚焦一小一残，关爱更有质量'],
    ['社会组织和慈善事业活力增强', '社会组织数 社会工作者培训人次', '社会组织和社会工作活力增强'],
  ])('%s over %s', (heading, text, expected) => {
    expect(narrowedHeading(heading, text)).toBe(expected)
  })
})

describe('a rate', () => {
  it('that rose says by how many points, although it is of those in need', async () => {
    const text = await textOf(
      [
        ['tk', '特困人员人数', '352', '人', { ...STOCK, prior: { value: '360' } }],
        ['lv', '失能特困人员集中供养率', '67.5', '%', { ...STOCK, prior: { value: '64.3' } }],
      ],
      YEAR,
    )
    expect(text).toContain('失能特困人员集中供养率达67.5%，比上年末提高3.2个百分点')
  })

  it('that fell is left to the problems', async () => {
    const text = await textOf([['lv', '失能特困人员集中供养率', '61.5', '%', { ...STOCK, prior: { value: '64.3' } }]], YEAR)
    expect(text).not.toContain('61.5%，比上年末')
  })
})

describe('what remains of a target', () => {
  it('is said of a building by its name where others stand already', async () => {
    const { plan } = await partsOf(
      [
        ['all', '区域性养老服务中心数', '98', '个', STOCK],
        ['new', '新建区域性养老服务中心数', '6', '个', { ...FLOW, target: { value: '15' } }],
      ],
      [],
    )
    expect(plan).toContain('加快区域性养老服务中心建设，新建剩余9个')
  })
})

it('a paragraph of services for the mentally ill that tells of aids too is headed by both', async () => {
  const { work } = await partsOf(
    [
      ['sy', '残疾人两项补贴惠及人数', '8194', '人', STOCK],
      ['bt', '残疾人两项补贴发放额', '936.53', '万元', FLOW],
      ['jk', '精神障碍社区康复服务点数', '10', '个', STOCK],
      ['dx', '精神障碍社区康复服务对象人数', '446', '人', STOCK],
    ],
    [{ id: 'n', topic: '残疾人福利', text: '助残日期间举办辅具适配进社区活动，现场为轮椅、助听器使用者评估' }],
  )
  expect(work).not.toMatch(/推进精神障碍社区康复服务。[^\n]*辅具/u)
  expect(work).toContain('辅具适配进社区活动')
})
