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

  it('lets a note in with its own figures, dates and names, each as a reference to itself', () => {
    const [note] = SET.notes ?? []
    if (!note) throw new Error('the sample set has notes')
    const outcome = guardTemplate(noteTemplate(note, 'frames'), SET, script)
    expect(outcome).toMatchObject({ ok: true, value: { text: `${note.text}。` } })
    expect(outcome.ok && outcome.value.lineage.map(({ expression }) => expression)).toEqual(['note(n1).figure(1)', 'note(n1).figure(2)'])
  })
})
