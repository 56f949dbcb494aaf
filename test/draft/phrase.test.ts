import { describe, expect, it } from 'vitest'
import { besideLabel, partLabel } from '#draft/frames/label.ts'
import { phraseOf, wordsBefore } from '#draft/frames/phrase.ts'

describe('phraseOf arranges a statistical name as a sentence has it', () => {
  it.each([
    ['享受高龄津贴老年人数', '人', '享受高龄津贴老年人'],
    ['城乡低保对象人数', '人', '城乡低保对象'],
    ['养老机构在住老人数', '人', '养老机构在住老人'],
    ['残疾人两项补贴累计发放额', '万元', '累计发放残疾人两项补贴'],
    ['高龄津贴累计支出', '元', '高龄津贴累计支出'],
    ['结婚登记对数', '对', '办理结婚登记'],
    ['养老护理员培训人次', '人次', '培训养老护理员'],
    ['婚姻家庭辅导人次数', '人次', '开展婚姻家庭辅导'],
    ['社会组织年检率', '%', '社会组织年检率为'],
    ['低保人数占全市总人口比重', '%', '低保人数占全市总人口的'],
    ['地名信息采集量全市位次', '位', '地名信息采集量列全市第'],
    ['残疾人两项补贴标准', '元/人/月', '残疾人两项补贴标准为'],
    ['养老服务网络层级数', '级', '养老服务网络层级'],
    ['优秀案例数', '个', '优秀案例'],
    ['福利彩票销售额', '万元', '福利彩票销售额'],
    ['实事项目涉及方面数', '个', '实事项目涉及'],
  ])('%s (%s) → %s', (name, unit, words) => {
    expect(wordsBefore(phraseOf({ name, unit }))).toBe(words)
  })
})

describe('partLabel', () => {
  it.each([
    ['城乡低保', '城市低保', '城市'],
    ['养老机构', '公办养老机构', '公办'],
    ['特困人员救助供养', '特困人员集中供养', '集中供养'],
    ['养老机构床位', '护理型床位', '护理型'],
    ['社会组织', '社会团体', '社会团体'],
    ['孤儿', '社会散居孤儿', '社会散居'],
  ])('names a part of %s, %s, as %s', (total, part, label) => {
    expect(partLabel(total, part)).toBe(label)
  })
})

describe('besideLabel', () => {
  it.each([
    ['养老机构', '养老机构床位', '床位'],
    ['老年助餐点', '新增老年助餐点', '新增'],
    ['享受高龄津贴老年人', '高龄津贴累计支出', '累计支出'],
    ['精神障碍社区康复服务点', '精神障碍社区康复服务对象', '服务对象'],
    ['享受高龄津贴', '高龄津贴累计支出', '累计支出'],
    ['新增低保', '退出低保', '退出'],
    ['临时救助', '临时救助金支出', '支出资金'],
    ['社会组织', '社会团体', null],
    ['市属社会组织', '社会组织公益项目', '公益项目'],
  ])('beside %s, %s is said as %s', (first, second, label) => {
    expect(besideLabel(first, second)).toBe(label)
  })
})
