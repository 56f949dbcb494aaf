import { describe, expect, it } from 'vitest'
import { adaptSentence } from '#draft/frames/adapt-sentence.ts'
import { Likeness } from '#draft/frames/likeness.ts'
import { partsOf } from '#draft/parts.ts'
import { printTemplate } from '#draft/template-parser.ts'
import { SET } from './sample-set.ts'

function adapted(sentence: string): string | null {
  const compared = new Set(['dibao.renshu'])
  const result = adaptSentence(sentence, { set: SET, pool: SET.indicators, likeness: new Likeness(SET), region: '全县', compared })
  return result === null ? null : printTemplate(partsOf(result.pieces))
}

describe('adaptSentence', () => {
  it.each([
    [
      '截至〔时〕，全市有城乡低保对象〔数〕户〔数〕人，其中城市低保〔数〕人、农村低保〔数〕人',
      '截至{{asOf(dibao.hushu)}}，全县有城乡低保对象{{dibao.hushu}}{{dibao.renshu}}，总人数同比增长{{yoy(dibao.renshu)||1}}，其中城市低保{{dibao.chengshi}}、农村低保{{dibao.nongcun}}',
    ],
    ['实施临时救助〔数〕人次，同比增长〔数〕%，支出〔数〕元', '实施临时救助{{linshi.renci}}，支出{{linshi.jin|万元|1}}'],
  ])('puts this period’s references into %s', (sentence, expected) => {
    expect(adapted(sentence)).toBe(expected)
  })

  it.each([
    ['新增城乡低保〔数〕户〔数〕人', 'the name does not say 新增'],
    ['全县有城乡低保对象〔数〕户〔数〕人', 'its parts would be torn from their total'],
    ['养老机构〔数〕家，结婚登记〔数〕件', 'nothing counts 件'],
    ['在〔地名〕率先实施临时救助〔数〕人次，支出〔数〕元', 'a fact of another year'],
    ['享受高龄津贴老年人〔数〕名，同比提高〔数〕个百分点', 'points are no change of a head-count, and one figure remains'],
    ['享受高龄津贴老年人〔数〕名，发放高龄津贴〔数〕元', 'what was paid in the period leans on what stands at a date'],
    ['临时救助〔数〕人次，支出〔数〕元', 'it has no verb'],
    ['办理结婚登记〔数〕对', 'one figure is no sentence worth taking'],
  ])('leaves %s: %s', sentence => {
    expect(adapted(sentence)).toBeNull()
  })
})
