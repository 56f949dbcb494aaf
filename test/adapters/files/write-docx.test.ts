import { strFromU8, unzipSync } from 'fflate'
import mammoth from 'mammoth'
import { beforeAll, describe, expect, it } from 'vitest'
import { writeDraftDocx } from '#adapters/files/write-docx.ts'
import { SAMPLE_DRAFT, SAMPLE_SET } from './sample-draft.ts'

const options = { set: SAMPLE_SET, writtenAt: new Date('2025-07-08T01:00:00Z') }

describe('writeDraftDocx', () => {
  let bytes: Uint8Array
  let part: (name: string) => string
  beforeAll(async () => {
    bytes = await writeDraftDocx(SAMPLE_DRAFT, options)
    const files = unzipSync(bytes)
    part = name => strFromU8(files[name] ?? new Uint8Array())
  })

  it('keeps every line of the draft, word for word', async () => {
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) })
    const squeezed = value.replaceAll(/\s/gu, '')
    for (const line of SAMPLE_DRAFT.text.split('\n')) expect(squeezed).toContain(line)
  })

  it('makes headings of their own headings of Word, and run-in headings part of their paragraph', async () => {
    const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) })
    expect(value).toContain('<h1>一、上半年工作情况</h1>')
    expect(value).toContain('<h2>（二）养老服务更加便利</h2>')
    expect(value).not.toContain('<h2>（一）')
  })

  it('bookmarks each figure under the number of its row in the ledger', () => {
    const bookmarked = Array.from(
      part('word/document.xml').matchAll(/w:name="(figure_\d+)"[^>]*\/>(.*?)<w:bookmarkEnd/gu),
      ([, name, inside = '']) => [name, inside.replaceAll(/<[^>]+>/gu, '')],
    )
    expect(bookmarked).toEqual([
      ['figure_1', '820人'],
      ['figure_2', '2.5%'],
      ['figure_3', '1260人'],
      ['figure_4', '31万元'],
      ['figure_5', '9个'],
    ])
  })

  it('comments what is open and what is missing, and nothing else', () => {
    const comments = part('word/comments.xml').match(/<w:comment .*?<\/w:comment>/gu) ?? []
    const texts = comments.map(comment => comment.replaceAll(/<[^>]+>/gu, ''))
    expect(texts).toHaveLength(3)
    expect(texts[0]).toContain('应为1206人')
    expect(texts[1]).toContain('无出处')
    expect(texts[2]).toContain('养老机构等级评定情况')
    expect(texts[2]).toContain('请提供等级评定的家数')
  })

  it('says in the appendix where each figure comes from and how a derived one is computed', async () => {
    const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) })
    const rows = Array.from(value.matchAll(/<tr>(.*?)<\/tr>/gu), ([, row = '']) =>
      Array.from(row.matchAll(/<t[dh][^>]*>(.*?)<\/t[dh]>/gu), ([, cell = '']) => cell.replaceAll(/<[^>]+>/gu, '')),
    )
    expect(rows).toHaveLength(6)
    expect(rows[1]).toEqual(['1', '820人', '城市低保对象', '有出处', '城市低保人数', '指标.xlsx 指标!C4', ''])
    expect(rows[2]?.[3]).toBe('可推算')
    expect(rows[2]?.[4]).toBe('城市低保人数；城市低保人数（上年同期）')
    expect(rows[2]?.[6]).toBe('(820 − 800) ÷ 800 × 100 = 2.5%')
    expect(rows[3]?.slice(3)).toEqual(['与指标不符', '农村低保人数', '指标.xlsx 指标!C5', '应为1206人。指标表中农村低保人数为1206人。'])
    expect(rows[5]?.[5]).toBe('养老科台账')
  })

  it('lays the page out after GB/T 9704: A4, 37 and 28 ± 1 mm, 22 lines of 28 characters, numbered — 1 —', () => {
    const document = part('word/document.xml')
    const [size = ''] = document.match(/<w:pgSz[^>]*>/u) ?? []
    const [margins = ''] = document.match(/<w:pgMar[^>]*>/u) ?? []
    const read = (xml: string, name: string) => Number(new RegExp(`w:${name}="(\\d+)"`, 'u').exec(xml)?.[1])
    const mm = (twips: number) => twips / 56.6929
    expect([mm(read(size, 'w')), mm(read(size, 'h'))].map(Math.round)).toEqual([210, 297])
    expect(mm(read(margins, 'top'))).toBeCloseTo(37, 0)
    expect(Math.abs(mm(read(margins, 'left')) - 28)).toBeLessThanOrEqual(1)
    expect(read(size, 'w') - read(margins, 'left') - read(margins, 'right')).toBe(28 * 320)
    const lines = (read(size, 'h') - read(margins, 'top') - read(margins, 'bottom')) / read(part('word/styles.xml'), 'line')
    expect(Math.floor(lines)).toBe(22)
    expect(part('word/footer1.xml')).toMatch(/— .*PAGE.* —/u)
  })

  it('names an East Asian font for each level, and substitutes for fonts that few machines have', () => {
    const styles = part('word/styles.xml')
    const fontOf = (style: string) => new RegExp(`w:styleId="${style}".*?w:eastAsia="([^"]+)"`, 'u').exec(styles)?.[1]
    expect(['OfficialTitle', 'Heading1', 'Heading2', 'Heading3'].map(fontOf)).toEqual(['方正小标宋简体', '黑体', '楷体', '仿宋'])
    expect(part('word/document.xml')).not.toMatch(/<w:rFonts(?![^>]*w:eastAsia)/u)
    expect(part('word/fontTable.xml')).toContain('w:altName w:val="方正小标宋_GBK,华文中宋')
  })

  it('gives the same bytes for the same draft and date', async () => {
    expect(Buffer.from(await writeDraftDocx(SAMPLE_DRAFT, options)).equals(Buffer.from(bytes))).toBe(true)
  })
})
