import { describe, expect, it } from 'vitest'
import { checkText } from '#claim/check.ts'
import { type Case, setOf, testExchangesAreCaught, testFiguresAreGiven } from './near-names.ts'

const AREAS: Case = [
  '全区158个社区均已建成服务中心，其中1000平方米以上的97个，500至1000平方米的48个，不足500平方米的13个。',
  [
    ['all', '社区个数', '158', '个'],
    ['large', '1000平方米以上社区服务中心数', '97', '个'],
    ['middle', '500至1000平方米社区服务中心数', '48', '个'],
    ['small', '不足500平方米社区服务中心数', '13', '个'],
  ],
]
const INCOMES: Case = [
  '受访老人中，月收入1000元以下的占52.3%，1000—2000元的占34.4%，2000元以上的占13.3%。',
  [
    ['low', '月收入1000元以下受访老人占比', '52.3', '%'],
    ['middle', '月收入1000—2000元受访老人占比', '34.4', '%'],
    ['high', '月收入2000元以上受访老人占比', '13.3', '%'],
  ],
]

describe('bands that names of the set tell say of which class a figure speaks', () => {
  const CASES = [AREAS, INCOMES]
  it.each(CASES)('%s', (text, rows) => {
    const { claims } = checkText(text, setOf(rows))
    expect(claims.filter(({ verdict }) => verdict !== 'exempt').map(({ verdict, indicator }) => [verdict, indicator])).toEqual(
      rows.map(([id]) => ['traced', id]),
    )
    expect(claims.filter(({ reason }) => reason.startsWith('分档条件')).map(claim => claim.text)).toHaveLength(3)
  })
  testExchangesAreCaught(CASES)

  it('a band that no name tells is a figure without a source', () => {
    const [text, rows] = AREAS
    const { claims } = checkText(text.replace('1000平方米以上', '1500平方米以上'), setOf(rows))
    expect(claims.filter(({ verdict }) => verdict === 'untraced' || verdict === 'mismatch').map(claim => claim.text)).toContain(
      '1500平方米以上',
    )
  })
})

// What is paid is no class, though a name tells the same range.
testFiguresAreGiven([
  [
    '单餐补贴2元至5元，惠及老人1.2万人。',
    [
      ['meal', '单餐补贴标准', '2..5', '元'],
      ['served', '助餐惠及老人数', '12000', '人'],
    ],
  ],
])
