import fc from 'fast-check'
import { expect, test } from 'vitest'
import { maskText } from '#report/mask.ts'
import { recurringNames } from '#report/names.ts'
import { findMentions } from '#text/find-mentions.ts'
import { HALF_YEAR, TRADITIONAL } from './sample-reports.ts'

/** Milliseconds: many runs on a busy machine. */
const PATIENT = 30_000

test.for([
  ['新增低保118户203人，退出96户。', '新增低保〔数〕户〔数〕人，退出〔数〕户。'],
  ['累计支出1.9亿余元，惠及近300名老年人。', '累计支出〔数〕元，惠及〔数〕名老年人。'],
  ['每人每月60—100元', '每人每月〔数〕元'],
  ['护理补贴标准86元/人/月', '护理补贴标准〔数〕元/人/月'],
  ['占比提高3.8个百分点', '占比提高〔数〕个百分点'],
  ['截至2024年6月底共有孤儿三十七人', '截至〔时〕共有孤儿〔数〕人'],
  ['出台《溪亭县临时救助办法》，发放３２６户', '出台〔文件〕，发放〔数〕户'],
  ['一是枫桥镇敬老院完成改造', '一是〔机构〕完成改造'],
  ['在芜湖市召开现场会，赴四川学习', '在〔地名〕召开现场会，赴〔地名〕学习'],
  ['局机关获评“省级文明单位”称号', '局机关获评“〔荣誉〕”称号'],
  ['全县农村社区的城市低保由乡镇审核', '全县农村社区的城市低保由乡镇审核'],
] as const)('maskText(%s)', ([text, masked]) => {
  expect(maskText(text)).toBe(masked)
})

test('maskText() leaves no digit, quantity, date or identifier of a report, in either script', () => {
  for (const text of [HALF_YEAR, TRADITIONAL, '①甲Ⅲ类3A级，1+3+N，¾，𝟑户，٣人，民发〔2019〕62号，12345热线，二〇二四年，叁佰元']) {
    const masked = maskText(text)
    expect(masked).not.toMatch(/[\p{Nd}\p{No}\u2160-\u2188]/u)
    expect(findMentions(masked).filter(mention => ['quantity', 'date', 'identifier'].includes(mention.kind))).toEqual([])
  }
})

test('maskText() masks a place of the report wherever its stem recurs', () => {
  const names = recurringNames('溪亭县民政局工作总结。印发《岚川县养老规划》。')
  expect(maskText('完成溪亭至岚川界线联检。', undefined, names)).toBe('完成〔地名〕至〔地名〕界线联检。')
})

test(
  'maskText() of any mixture of pieces holds no digit',
  () => {
    const piece = fc.constantFrom(
      '低保',
      '3',
      '12.5',
      '万',
      '户',
      '人',
      '第',
      '三',
      '年',
      '月',
      '%',
      '（',
      '一',
      '）',
      '、',
      '。',
      '〔',
      '〕',
      '超',
      '近',
      '《',
      '》',
      '县',
      '青溪',
      '镇',
      '２',
      'Ⅳ',
      '零',
      '-',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), pieces => {
        const masked = maskText(pieces.join(''))
        expect(masked).not.toMatch(/[\p{Nd}\p{No}\u2160-\u2188]/u)
      }),
    )
  },
  PATIENT,
)
