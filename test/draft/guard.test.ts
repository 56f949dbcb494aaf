import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { guardTemplate } from '#draft/guard.ts'
import { noteTemplate } from '#draft/note-figures.ts'
import { scriptOf } from '#draft/script.ts'
import { parseTemplate } from '#draft/template-parser.ts'
import { SET } from './sample-set.ts'

const script = scriptOf(SET)

function guard(source: string) {
  const parsed = parseTemplate(source)
  if (!parsed.ok) throw new Error(parsed.failure.message)
  return guardTemplate({ parts: parsed.value }, SET, script)
}

describe('guardTemplate', () => {
  it.each([
    ['截至{{asOf(dibao.renshu)}}，全县城乡低保对象{{dibao.hushu}}{{dibao.renshu}}。', '截至6月底，全县城乡低保对象6842户11237人。'],
    ['城乡低保对象同比增长{{yoy(dibao.renshu)||1}}。', '城乡低保对象同比增长2.3%。'],
    ['结婚登记比上年同期减少{{diff(hunyin.jiehun)}}。', '结婚登记比上年同期减少214对。'],
    ['结婚登记同比{{trend(hunyin.jiehun)}}{{yoy(hunyin.jiehun)||1}}。', '结婚登记同比下降10.4%。'],
    ['临时救助支出{{linshi.jin|元}}。', '临时救助支出2864000元。'],
    ['完成年度目标{{target(shilaohua)}}的{{completion(shilaohua)}}。', '完成年度目标200户的59%。'],
    ['一是落实残疾人两项补贴制度。', '一是落实残疾人两项补贴制度。'],
    ['上半年办理结婚登记{{hunyin.jiehun}}。', '上半年办理结婚登记1844对。'],
    ['养老机构{{jigou}}，其中公办{{jigou.gongban}}、民办{{jigou.minban}}。', '养老机构46家，其中公办19家、民办27家。'],
    ['计划新建助餐点{{jihua.zhucan}}。', '计划新建助餐点6个。'],
  ])('lets %s in and writes it', (source, text) => {
    const outcome = guard(source)
    expect(outcome).toMatchObject({ ok: true, value: { text } })
  })

  it.each([
    ['全县城乡低保对象11237人。', '11237人'],
    ['全县城乡低保对象１１２３７人，{{dibao.hushu}}。', '１１２３７人'],
    ['举办三十五场活动，服务{{linshi.renci}}。', '三十五场'],
    ['救助对象过半，发放资金{{linshi.jin}}。', '过半'],
    ['发放资金翻了两番，达{{linshi.jin}}。', '两番'],
    ['<b>临时救助</b>支出{{linshi.jin}}。', '<b>'],
    ['**临时救助**支出{{linshi.jin}}。', '**'],
    ['11月31日新增{{dibao.renshu}}。', '11月31日'],
    ['印发《敬老院管理办法》，惠及{{dibao.renshu}}。', '《敬老院管理办法》'],
    ['城乡低保对象同比下降{{yoy(dibao.renshu)}}。', '下降'],
    ['结婚登记同比增长{{yoy(hunyin.jiehun)}}。', '增长'],
    ['临时救助支出{{linshi.jin}}元。', '元'],
    ['临时救助{{linshi.renci}}人次。', '人次'],
    ['全县{{jigou}}家养老机构。', '家'],
    ['临时救助同比增长{{linshi.renci}}。', '同比增长'],
    ['公办机构占{{jigou.gongban}}。', '占'],
    ['养老机构床位占{{completion(shilaohua)}}。', '占'],
    ['适老化改造完成率{{share(jigou.gongban)}}。', '完成率'],
    ['结婚登记{{hunyin.jiehun}}，{{yoy(hunyin.jiehun)}}的增幅。', '增幅'],
    ['结婚登记同比{{yoy(hunyin.jiehun)}}。', '同比'],
    ['由5个镇试点临时救助，支出{{linshi.jin}}。', '5个'],
    ['养老机构{{jigou}}，实现全覆盖。', '全覆盖'],
    ['临时救助支出{{linshi.jin}}，办理效率显著提升。', '显著'],
    ['召开推进会，临时救助支出{{linshi.jin}}。', '召开'],
    ['联合县财政局开展临时救助{{linshi.renci}}。', '县财政局'],
    ['“暖阳助老”服务老年人{{gaoling.renshu}}。', '暖阳助老'],
    ['新增城乡低保对象{{dibao.renshu}}。', '新增'],
    ['在册临时救助{{linshi.renci}}。', '在册'],
    ['临时救助{{linshi.renci}}，其中高龄津贴{{gaoling.renshu}}。', '其中'],
    ['新建助餐点{{jihua.zhucan}}。', '新建助餐点'],
    ['计划实施临时救助{{linshi.renci}}。', '计划'],
    ['荣获全省先进，养老机构{{jigou}}。', '荣获'],
  ])('refuses %s and names the words', (source, words) => {
    const outcome = guard(source)
    expect(outcome.ok).toBe(false)
    if (!outcome.ok) expect(outcome.failure.words).toContain(words)
  })

  it.each([
    ['{{unknown.id}}', 'unknown.id'],
    ['{{share(jigou)}}', '合计'],
    ['{{dibao.renshu|万元}}', '不能写成'],
    ['{{yoy(dibao.hushu)}}', '上年同期'],
    ['{{note(n9).figure(1)}}', 'n9'],
    ['{{note(n1).figure(7)}}', '第 7 个'],
  ])('refuses %s because it has no answer', (source, reason) => {
    const outcome = guard(source)
    expect(outcome.ok).toBe(false)
    if (!outcome.ok) expect(outcome.failure.message).toContain(reason)
  })

  it('refuses every digit of every script that its own words hold', () => {
    const zeros = ['0', '０', '٠', '०', '𝟎', '①', '㈠']
    const digit = fc.tuple(fc.constantFrom(...zeros), fc.integer({ min: 1, max: 9 }))
    fc.assert(
      fc.property(digit, fc.constantFrom('人', '户', '%', '万元', '场次'), ([zero, value], unit) => {
        const shift = zero === '①' || zero === '㈠' ? value - 1 : value
        const figure = String.fromCodePoint((zero.codePointAt(0) ?? 0) + shift)
        expect(guard(`走访老人${figure}${unit}，支出{{linshi.jin}}。`).ok).toBe(false)
      }),
    )
  })

  it('takes no change word that its figure contradicts, wherever it stands', () => {
    const rising = fc.constantFrom('增长', '增加', '上升', '提高', '提升')
    const falling = fc.constantFrom('下降', '减少', '降低', '回落', '下滑')
    const led = fc.constantFrom('同比', '比上年同期', '人数', '较上年同期')
    fc.assert(
      fc.property(rising, falling, led, (up, down, lead) => {
        expect(guard(`结婚登记${lead}${up}{{yoy(hunyin.jiehun)||1}}。`).ok).toBe(false)
        expect(guard(`结婚登记${lead}${down}{{yoy(hunyin.jiehun)||1}}。`).ok).toBe(true)
        expect(guard(`城乡低保${lead}${down}{{yoy(dibao.renshu)||1}}。`).ok).toBe(false)
        expect(guard(`城乡低保${lead}${up}{{yoy(dibao.renshu)||1}}。`).ok).toBe(true)
      }),
    )
  })

  it('lets a note in with its own figures, dates and names, each as a reference to itself', () => {
    const [note] = SET.notes ?? []
    if (!note) throw new Error('the sample set has notes')
    const outcome = guardTemplate(noteTemplate(note, 'frames'), SET, script)
    expect(outcome).toMatchObject({ ok: true, value: { text: `${note.text}。` } })
    expect(outcome.ok && outcome.value.lineage.map(({ expression }) => expression)).toEqual(['note(n1).figure(1)', 'note(n1).figure(2)'])
  })
})

describe('guardTemplate beside comparables', () => {
  const masked = [
    '组织乡镇干部挨家挨户走访独居老人并协助修缮漏雨的房屋，救助〔数〕人次。',
    '依托村级便民服务点代办各类申请让群众少跑路，办理结婚登记〔数〕对。',
    '把困难群众的冷暖放在心上，支出临时救助资金〔数〕元。',
    '把困难群众的冷暖放在心上，养老机构〔数〕家。',
    '把困难群众的冷暖放在心上，办理结婚登记〔数〕对。',
  ]
  const comparables = masked.map((text, place) => ({ masked: text, report: `r${place}` }))

  function beside(source: string) {
    const parsed = parseTemplate(source)
    if (!parsed.ok) throw new Error(parsed.failure.message)
    return guardTemplate({ parts: parsed.value }, SET, script, { comparables })
  }

  it.each([
    ['组织乡镇干部挨家挨户走访独居老人并协助修缮漏雨的房屋，临时救助{{linshi.renci}}。', 'a clause of another year'],
    ['组织镇村干部挨家挨户走访独居老人并协助修缮漏雨的房屋，临时救助{{linshi.renci}}。', 'the same with a word changed'],
    ['临时救助{{linshi.renci}}，依托村级便民服务点代办各类申请。', 'half a clause'],
  ])('refuses %s: %s', source => {
    const outcome = beside(source)
    expect(outcome.ok).toBe(false)
    if (!outcome.ok) expect(outcome.failure.message).toContain('照抄')
  })

  it.each([
    ['办理结婚登记{{hunyin.jiehun}}，支出临时救助资金{{linshi.jin}}。', 'the field’s words around figures'],
    ['把困难群众的冷暖放在心上，临时救助{{linshi.renci}}。', 'what stands in three reports'],
  ])('lets %s in: %s', source => {
    expect(beside(source)).toMatchObject({ ok: true })
  })

  it('refuses any twelve characters of a comparable’s own that state no figure', () => {
    const [own = ''] = masked[0]?.split('，') ?? []
    fc.assert(
      fc.property(fc.integer({ min: 0, max: own.length - 12 }), start => {
        expect(beside(`${own.slice(start, start + 12)}，临时救助{{linshi.renci}}。`).ok).toBe(false)
      }),
    )
  })
})
