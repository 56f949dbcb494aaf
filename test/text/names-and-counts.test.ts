import { describe, expect, it } from 'vitest'
import type { MentionKind } from '#text/mention.ts'
import { quantities, textsOf } from './rows.ts'

describe('findMentions counts where a word says so', () => {
  it.each<[string, ...string[]]>([
    ['工程讓百萬人受益', '百萬人=1000000 人'],
    ['惠及百万群众，吸引千人参与', '百万=1000000 人', '千人=1000 人'],
    ['走访超百名党员、上万名群众', '超百名=100 名 超', '上万名=10000 名 余'],
    ['可供百人同时就餐', '百人=100 人'],
    ['捐款达到十万户', '十万户=100000 户'],
    ['服务设施共有12大类，任务分为五大项', '12大类=12 大类', '五大项=5 大项'],
    ['共收到二起舉報，舉辦二期培訓班', '二起=2 起', '二期=2 期'],
    ['二类600元/年/人、三类438元/年/人', '600元/年/人=600 元/人/年', '438元/年/人=438 元/人/年'],
    ['建成近3年，历时5年', '近3年=3 年', '5年=5 年'],
    ['召开党组会（12次）', '12次=12 次'],
    ['男32、女15、儿童8、老人9', '32=32', '15=15', '8=8', '9=9'],
    ['支出7.18万元救灾，收入8.16亿元', '7.18万元=71800 元', '8.16亿元=816000000 元'],
    ['失能老人占比40%，人员到位', '40%=40 %'],
  ])('%j', (text, ...expected) => {
    expect(quantities(text)).toEqual(expected)
  })
})

describe('findMentions takes for no figure', () => {
  it.each<[MentionKind, string, ...string[]]>([
    ['term', '千名干部下基层，“百万群众大走访”，百岁以上老人', '千名', '百万', '百岁'],
    ['term', '八大工程、五大举措、12大行动', '八大', '五大', '12大'],
    ['term', '二类低保、二级残疾、业务二处', '二类', '二级', '二处'],
    ['term', '“8.1 ”期间走访，6.26禁毒日、8.13特大山洪，“7·5”前夕', '8.1', '6.26', '8.13', '7·5'],
    ['term', '精簡回鄉享受40%人員，享受原工资40%救济的退职老职工', '40%', '40%'],
    ['term', '金桥两湾城、北溪三和苑、两江社区', '两湾城', '三和苑', '两江社区'],
    ['ordinal', '局务会议(15次)研究', '15次'],
    [
      'date',
      '20*年、20XX年上半年、201x年、20__年底、２０ⅩⅩ年、二○xx年',
      '20*年',
      '20XX年上半年',
      '201x年',
      '20__年底',
      '２０ⅩⅩ年',
      '二○xx年',
    ],
    ['date', '7月11开始报名，6月30前完成，8月1起执行，', '7月11', '6月30', '8月1'],
    ['date', '過去三年，近五年，未来3年，五年下拨救灾款', '三年', '五年', '3年', '五年'],
    ['date', '09年慈善工作', '09年'],
  ])('%s in %j', (kind, text, ...expected) => {
    expect(textsOf(text, kind)).toEqual(expected)
    expect(quantities(text)).toEqual([])
  })

  it('takes the number of an item in running text for no figure', () => {
    const text = '推進慈善事業1、關心困難群眾。今年走訪慰問。2、做好優撫工作。3、抓好換屆'
    expect(textsOf(text, 'structural')).toEqual(['1、', '2、', '3、'])
    expect(textsOf('标准提高到300元，1 城乡低保扩面提标', 'structural')).toEqual(['1'])
  })

  it('keeps the rows of a table apart and takes their numbers for no figures', () => {
    const table = '序号 | 街道 | 户数 | 金额(元)\n1 | 城南街道 | 961 | -10322\n2 | 河西街道 | 1102 | 2678\n3 | 北门街道 | 84 | 15'
    expect(textsOf(table, 'structural')).toEqual(['1', '2', '3'])
    expect(quantities(table)).toEqual(['961=961', '-10322=-10322', '1102=1102', '2678=2678', '84=84', '15=15'])
  })
})
