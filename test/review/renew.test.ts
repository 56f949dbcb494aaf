import { describe, expect, it } from 'vitest'
import type { IndicatorSet } from '#indicator/set.ts'
import { documentOf } from '#review/document.ts'
import { renewDocument } from '#review/renew.ts'
import { draftOf, SET } from './sample.ts'

const FROM: IndicatorSet = {
  ...SET,
  indicators: [
    { id: 'dibao', name: '城乡低保人数', value: '11237', unit: '人', kind: 'stock', prior: { value: '12000' } },
    { id: 'zijin', name: '低保资金支出', value: '548.09', unit: '万元', kind: 'flow' },
    { id: 'jigou', name: '养老机构数', value: '46', unit: '家', kind: 'stock' },
  ],
}
const TO: IndicatorSet = {
  ...FROM,
  indicators: [
    { id: 'dibao', name: '城乡低保人数', value: '12500', unit: '人', kind: 'stock', prior: { value: '12000' } },
    { id: 'zijin', name: '低保资金支出', value: '612.5', unit: '万元', kind: 'flow' },
  ],
}

/** A body paragraph in which `[words|expression]` is bound. */
function bound(marked: string) {
  let text = ''
  const bindings: { start: number; end: number; expression: string }[] = []
  for (const [, plain = '', words, expression] of marked.matchAll(/([^[]*)(?:\[([^|]*)\|([^\]]*)\])?/gu)) {
    text += plain
    if (words === undefined || expression === undefined) continue
    bindings.push({ start: text.length, end: text.length + words.length, expression })
    text += words
  }
  return { title: '总结', paragraphs: [{ level: 0, text, bindings }] }
}

describe('a document on another version of its set', () => {
  it('has its bound figures written anew, each in its own manner', () => {
    const document = bound('低保[11237人|dibao]，同比[下降|trend(dibao)][6.4%|yoy(dibao)]，支出[548.1万元|zijin]。')
    const { document: renewed, changes, stuck } = renewDocument(document, FROM, TO)
    expect(renewed).toEqual(bound('低保[12500人|dibao]，同比[增长|trend(dibao)][4.2%|yoy(dibao)]，支出[612.5万元|zijin]。'))
    expect(changes.map(({ before, after }) => `${before}→${after}`)).toEqual([
      '11237人→12500人',
      '下降→增长',
      '6.4%→4.2%',
      '548.1万元→612.5万元',
    ])
    expect(changes[0]).toMatchObject({ lead: '低保', rest: '，同比下降6.4%，支出' })
    expect(stuck).toEqual([])
  })

  it('keeps what the writer typed himself, though it states the same figure', () => {
    const document = bound('低保11237人。')
    expect(renewDocument(document, FROM, TO)).toEqual({ document, changes: [], stuck: [] })
  })

  it('leaves a figure that the other version no longer has, and says so', () => {
    const { document, changes, stuck } = renewDocument(bound('养老机构[46家|jigou]。'), FROM, TO)
    expect([document, changes]).toEqual([bound('养老机构[46家|jigou]。'), []])
    expect(stuck.map(({ before, reason }) => [before, reason])).toEqual([['46家', '新的指标表里没有这个数']])
  })

  it('leaves a figure whose manner of writing it cannot tell', () => {
    const { stuck } = renewDocument(bound('低保[一万一千余人|dibao]。'), FROM, TO)
    expect(stuck.map(({ reason }) => reason)).toEqual(['文中的写法认不出，请自己改写'])
  })

  it('is the same document on the same version', () => {
    const document = bound('低保[11237人|dibao]，支出[548.09万元|zijin]，机构[46家|jigou]。')
    expect(renewDocument(document, FROM, FROM)).toEqual({ document, changes: [], stuck: [] })
    const plain = documentOf(draftOf('总结\n一、社会救助\n低保11237人。'))
    expect(renewDocument(plain, FROM, TO).document).toEqual(plain)
  })
})
