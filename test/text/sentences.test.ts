import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findClauses, findSentences } from '#text/sentences.ts'

function sentences(text: string): string[] {
  return findSentences(text).map(({ start, end }) => text.slice(start, end))
}

describe('findSentences', () => {
  it.each<[string, string[]]>([
    ['低保提标。特困提标！何时完成？', ['低保提标。', '特困提标！', '何时完成？']],
    ['城市低保300户；农村低保900户。', ['城市低保300户；', '农村低保900户。']],
    ['标题\n正文一句。\n\n 第二段', ['标题', '正文一句。', '第二段']],
    ['占比38.5%，共12,920户。', ['占比38.5%，共12,920户。']],
    ['1.强化救助。2.优化服务。', ['1.强化救助。', '2.优化服务。']],
    ['提出“先救助。后补办手续。”的做法，效果好。完', ['提出“先救助。后补办手续。”的做法，效果好。', '完']],
    ['他说：“已办结。”随后离开。', ['他说：“已办结。”随后离开。']],
    ['（含跨区8对；其中离婚3对）全部办结。', ['（含跨区8对；其中离婚3对）全部办结。']],
    ['括号（没有闭合\n下一行。', ['括号（没有闭合', '下一行。']],
    ['', []],
    [' \n ', []],
  ])('cuts %j', (text, expected) => {
    expect(sentences(text)).toEqual(expected)
  })

  it('covers every character but white space exactly once, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'低保1.5，。；！“”（）《》\n ,:3户') }), text => {
        const covered = findSentences(text).flatMap(({ start, end }) => [...text.slice(start, end)])
        expect(covered.filter(character => character.trim() !== '').join('')).toBe(text.replace(/\s/g, ''))
      }),
    )
  })
})

describe('findClauses', () => {
  it.each<[string, string[]]>([
    ['新增415户、688人，退出372户。', ['新增415户、', '688人，', '退出372户。']],
    ['共12,920户，占1.6%', ['共12,920户，', '占1.6%']],
    ['结婚880对（含跨区7对，市内5对），合格率100%。', ['结婚880对（含跨区7对，市内5对），', '合格率100%。']],
  ])('cuts %j', (text, expected) => {
    const clauses = findClauses(text, { start: 0, end: text.length })
    expect(clauses.map(({ start, end }) => text.slice(start, end))).toEqual(expected)
  })
})
