import { expect, test } from 'vitest'
import { type Case, figuresOf, type Row, setOf, testExchangesAreCaught, testFiguresAreGiven } from './near-names.ts'

const UNNAMED_CITY = { name: '市民政局', level: 'city' } as const

/** Names that differ in one word, and a text that says that word a clause before, in a list, or by a date. */
const CASES: readonly Case[] = [
  [
    '慈善会全年救助支出312.6万元，帮扶困难群众1840人次，累计救助支出2765.9万元，帮扶困难群众21560人次。',
    [
      ['now', '慈善会本年救助支出', '312.6', '万元'],
      ['now.persons', '慈善会本年帮扶人次', '1840', '人次'],
      ['ever', '慈善会累计救助支出', '2765.9', '万元'],
      ['ever.persons', '慈善会累计帮扶人次', '21560', '人次'],
    ],
  ],
  [
    '资助职高残疾学生27人，每人1500元，计40500元。',
    [
      ['students', '资助职高残疾学生人数', '27', '人'],
      ['each', '职高残疾学生资助标准', '1500', '元'],
      ['paid', '职高残疾学生资助金额', '40500', '元'],
    ],
  ],
  [
    '为老年人发放高龄津贴9912人次，资金309.32万元，发放居家服务补贴744人次，资金73.25万元。',
    [
      ['age', '高龄津贴发放人次', '9912', '人次'],
      ['age.paid', '高龄津贴发放额', '309.32', '万元'],
      ['home', '居家服务补贴发放人次', '744', '人次'],
      ['home.paid', '居家服务补贴发放额', '73.25', '万元'],
    ],
  ],
  [
    '城市低保保障对象126343人次，发放保障金787.7万元，其中本级对象90851人次。',
    [
      ['all', '城市低保保障人次', '126343', '人次'],
      ['paid', '城市低保金发放额', '787.7', '万元'],
      ['own', '本级城市低保保障人次', '90851', '人次'],
    ],
  ],
  [
    '提高了一、二类低保对象的补助标准，提高幅度达30%和20%。',
    [
      ['first', '一类低保补助标准提高幅度', '30', '%'],
      ['second', '二类低保补助标准提高幅度', '20', '%'],
    ],
  ],
  [
    '农村低保a类、b类、c类对象每人每月分别补助375元、260元、155元。',
    [
      ['a', '农村低保A类月补助标准', '375', '元'],
      ['b', '农村低保B类月补助标准', '260', '元'],
      ['c', '农村低保C类月补助标准', '155', '元'],
    ],
  ],
  [
    '7月份火化率为76%，8月份火化率为67%，9月份火化率为60%。',
    [
      ['july', '7月份火化率', '76', '%'],
      ['august', '8月份火化率', '67', '%'],
      ['september', '9月份火化率', '60', '%'],
    ],
  ],
  [
    '居民低保标准从最初的每人每月130元提高到目前的780元。',
    [
      ['first', '初始居民低保月标准', '130', '元'],
      ['now', '居民低保月标准', '780', '元'],
    ],
  ],
]

testFiguresAreGiven(CASES)
testExchangesAreCaught(CASES)

test('checkText does not take a figure for another fact that happens to have the same value', () => {
  const set = setOf([['primary', '小学毛入学率', '100', '%']])
  const claims = figuresOf('初中毛入学率100%，小学毛入学率100%。', set)
  expect(claims.map(({ verdict }) => verdict === 'traced')).toEqual([false, true])
})

test('checkText takes two equal figures side by side for one fact with the wrong unit', () => {
  const set = setOf([
    ['households', '农村五保户数', '289', '户'],
    ['persons', '农村五保人数', '289', '人'],
  ])
  expect(figuresOf('全县农村五保289人、289人。', set).map(({ verdict }) => verdict)).not.toContain('traced')
})

test('checkText takes the city that a text names for the bureau’s own where the bureau’s name does not say it', () => {
  const set = setOf([['married', '结婚登记对数', '63810', '对']], UNNAMED_CITY)
  expect(figuresOf('2024年，岚州市结婚登记63810对。', set)[0]).toMatchObject({ verdict: 'traced', indicator: 'married' })
})

test('checkText does not take the city that the data know as a part for the bureau’s own', () => {
  const rows: readonly Row[] = [
    ['all', '结婚登记对数', '63810', '对'],
    ['part', '岚州市结婚登记对数', '5120', '对'],
  ]
  expect(figuresOf('2024年，岚州市结婚登记63810对。', setOf(rows, UNNAMED_CITY))[0]?.verdict).not.toBe('traced')
})

test('checkText finds the village behind its town', () => {
  const set = setOf([['village', '松坪村户数', '14', '户']])
  expect(figuresOf('枫渡镇松坪村只有14户。', set)[0]).toMatchObject({ verdict: 'traced', indicator: 'village' })
})

test('checkText never says that a figure should be what it is', () => {
  const set = setOf([['village', '松坪村低保户数', '14', '户']])
  const [claim] = figuresOf('枫渡镇低保14户。', set)
  expect(claim?.verdict).not.toBe('traced')
  expect(claim?.reason).not.toMatch(/应为14户.*写作14户/u)
})

test('checkText believes a long figure that is stated again in fewer words', () => {
  const set = setOf([['fund', '中央福彩公益金', '250.659', '万元']])
  const claims = figuresOf('其中中央福彩公益金250.659万元。\n一、中央资金250.659万元。', set)
  expect(claims.map(({ verdict }) => verdict)).toEqual(['traced', 'traced'])
})
