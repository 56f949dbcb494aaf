import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { bareHtml, pastedParagraphs } from '../../src/web/editor/pasted-text.ts'

describe('text from elsewhere', () => {
  it('is one paragraph a line, short numbered lines are headings, blank lines fall away', () => {
    const text = '一、社会救助\r\n（一）低保。全县低保184人。\n\n1.城市低保\n  二、三季度情况好转，'
    expect(pastedParagraphs(text).map(({ level, text }) => [level, text])).toEqual([
      [1, '一、社会救助'],
      [0, '（一）低保。全县低保184人。'],
      [3, '1.城市低保'],
      [0, '  二、三季度情况好转，'],
    ])
  })

  it('of one line stays what it is, whatever it begins with', () => {
    expect(pastedParagraphs('一、社会救助')).toEqual([{ level: 0, text: '一、社会救助', bindings: [] }])
  })

  it('loses no word and can always be saved: no line break in a paragraph, none over 20,000 characters', () => {
    const line = fc.string({ unit: fc.constantFrom('低', '保', '。', '1', '\n', '\r\n', '\u2028', ' ') })
    fc.assert(
      fc.property(line, fc.nat(3), (words, times) => {
        const text = words + '全县低保'.repeat(times * 6000)
        const paragraphs = pastedParagraphs(text)
        expect(paragraphs.every(paragraph => !/[\n\r]/u.test(paragraph.text) && paragraph.text.length <= 20_000)).toBe(true)
        const bare = (written: string) => written.replace(/\s/gu, '')
        expect(bare(paragraphs.map(paragraph => paragraph.text).join(''))).toBe(bare(text))
      }),
    )
  })
})

test('HTML keeps its words and our bindings, and nothing that could be fetched or run', () => {
  const html =
    '<p data-pm-slice="1 1" style="color:red">低保<span data-expression="dibao" data-written="184人" onclick="x()">184人</span><img src="http://x/y" onerror="x()"></p>'
  expect(bareHtml(html)).toBe('<p data-pm-slice="1 1">低保<span data-expression="dibao" data-written="184人">184人</span><img></p>')
})
