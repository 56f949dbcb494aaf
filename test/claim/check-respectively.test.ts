import { expect, test } from 'vitest'
import { type Case, figuresOf, setOf, testExchangesAreCaught, testFiguresAreGiven } from './near-names.ts'

const CASES: readonly Case[] = [
  [
    '参保38.4万人，其中职工5.2万人、居民33.2万人；住院6.91万人次，统筹支付4.06亿元，报销比例分别为80.7%和65.3%。',
    [
      ['insured', '基本医保参保人数', '384000', '人'],
      ['staff', '职工医保参保人数', '52000', '人'],
      ['residents', '居民医保参保人数', '332000', '人'],
      ['stays', '住院人次', '69100', '人次'],
      ['paid', '住院统筹支付金额', '406000000', '元'],
      ['staff.share', '职工医保住院报销比例', '80.7', '%'],
      ['residents.share', '居民医保住院报销比例', '65.3', '%'],
    ],
  ],
  [
    '签约15.2万人，签约率58.6%，重点人群签约率82.9%；高血压管理2.14万人、糖尿病管理7860人，规范管理率分别为75.4%、73.8%。',
    [
      ['signed', '家庭医生签约人数', '152000', '人'],
      ['signed.share', '家庭医生签约率', '58.6', '%'],
      ['signed.chief', '重点人群家庭医生签约率', '82.9', '%'],
      ['pressure', '高血压患者管理人数', '21400', '人'],
      ['sugar', '糖尿病患者管理人数', '7860', '人'],
      ['pressure.share', '高血压患者规范管理率', '75.4', '%'],
      ['sugar.share', '糖尿病患者规范管理率', '73.8', '%'],
    ],
  ],
  [
    '城乡低保对象分别为764户1023人和2918户4105人，上半年分别发放低保金588.3万元、1674.6万元。',
    [
      ['city.households', '城市低保户数', '764', '户'],
      ['city', '城市低保人数', '1023', '人'],
      ['land.households', '农村低保户数', '2918', '户'],
      ['land', '农村低保人数', '4105', '人'],
      ['city.paid', '城市低保金发放额', '588.3', '万元'],
      ['land.paid', '农村低保金发放额', '1674.6', '万元'],
    ],
  ],
  [
    '残疾人两项补贴标准分别为每人每月65元和80元，享受人数2816人、3542人。',
    [
      ['living', '困难残疾人生活补贴月标准', '65', '元'],
      ['care', '重度残疾人护理补贴月标准', '80', '元'],
      ['living.people', '困难残疾人生活补贴享受人数', '2816', '人'],
      ['care.people', '重度残疾人护理补贴享受人数', '3542', '人'],
    ],
  ],
  [
    '农村低保按A、B、C分档，A类1318人、B类5942人、C类6207人，月补助标准分别为415元、300元、220元。',
    [
      ['a', 'A类农村低保人数', '1318', '人'],
      ['b', 'B类农村低保人数', '5942', '人'],
      ['c', 'C类农村低保人数', '6207', '人'],
      ['a.level', 'A类农村低保月补助标准', '415', '元'],
      ['b.level', 'B类农村低保月补助标准', '300', '元'],
      ['c.level', 'C类农村低保月补助标准', '220', '元'],
    ],
  ],
  [
    '全自理特困人员4018人、半护理特困人员463人、全护理特困人员207人，照料护理补贴每人每月依次为90元、270元、540元。',
    [
      ['self', '全自理特困人员人数', '4018', '人'],
      ['half', '半护理特困人员人数', '463', '人'],
      ['full', '全护理特困人员人数', '207', '人'],
      ['self.level', '全自理特困人员照料护理月补贴', '90', '元'],
      ['half.level', '半护理特困人员照料护理月补贴', '270', '元'],
      ['full.level', '全护理特困人员照料护理月补贴', '540', '元'],
    ],
  ],
  [
    '适老化改造目标2000户，已完成评估1876户、改造1240户，分别占任务的93.8%和62%。',
    [
      ['task', '适老化改造任务户数', '2000', '户'],
      ['seen', '适老化改造评估户数', '1876', '户'],
      ['mended', '适老化改造户数', '1240', '户'],
      ['seen.share', '适老化改造评估户数占任务比例', '93.8', '%'],
      ['mended.share', '适老化改造户数占任务比例', '62', '%'],
    ],
  ],
  [
    '平均初婚年龄男28.3岁、女26.7岁，分别比上年推迟0.5岁、0.2岁。',
    [
      ['men', '男性平均初婚年龄', '28.3', '岁'],
      ['women', '女性平均初婚年龄', '26.7', '岁'],
      ['men.later', '男性平均初婚年龄同比推迟岁数', '0.5', '岁'],
      ['women.later', '女性平均初婚年龄同比推迟岁数', '0.2', '岁'],
    ],
  ],
  [
    '全年发放低保金4730万元，较上年4362万元增支368万元；整合原有栏目11个为16个。',
    [
      ['paid', '低保金发放额', '4730', '万元'],
      ['paid.before', '上年低保金发放额', '4362', '万元'],
      ['paid.more', '低保金发放同比增加额', '368', '万元'],
      ['columns.before', '整合前栏目数', '11', '个'],
      ['columns', '整合后栏目数', '16', '个'],
    ],
  ],
]

testFiguresAreGiven(CASES)
testExchangesAreCaught(CASES)

test('checkText gives three bands of age their figures in order, whatever they are paid before', () => {
  const set = setOf([
    ['eighty', '80至89岁高龄津贴享受人数', '5104', '人'],
    ['ninety', '90至99岁高龄津贴享受人数', '716', '人'],
    ['hundred', '100岁以上高龄津贴享受人数', '19', '人'],
  ])
  const text = '高龄津贴按80—89岁每月60元、90—99岁每月120元、100岁以上每月360元发放，三个年龄段享受人数分别为5104人、716人和19人。'
  const people = figuresOf(text, set).filter(({ unit, text: figure }) => unit === '人' && figure.endsWith('人'))
  expect(people.map(({ verdict, indicator }) => `${verdict} ${indicator}`)).toEqual(['traced eighty', 'traced ninety', 'traced hundred'])
})

test('checkText holds a target exactly, though it is written with 以上', () => {
  const set = setOf([['target', '护理型床位占比目标', '63', '%']])
  expect(figuresOf('护理型床位占比目标为63%以上。', set)).toMatchObject([{ verdict: 'traced' }])
  expect(figuresOf('护理型床位占比目标为60%以上。', set)).not.toMatchObject([{ verdict: 'traced' }])
})

test('checkText takes no place in an order for how far it fell', () => {
  const set = setOf([['fall', '考核位次比上年后退', '1', '位']])
  expect(figuresOf('年度考核列全市第1位。', set)[0]?.verdict).not.toBe('traced')
})
