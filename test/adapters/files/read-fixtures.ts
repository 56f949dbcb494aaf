import { AlignmentType, Document, LevelFormat, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx'

/** A PDF whose Chinese font is not embedded, one string a visual line, pages as arrays of lines; a leading full-width space indents. */
export function pdfOf(pages: readonly (readonly string[])[], trailer = ''): Uint8Array {
  const objects: string[] = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, index) => `${6 + index * 2} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R] >>',
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /DW 1000 /FontDescriptor 5 0 R >>',
    '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>',
  ]
  pages.forEach((lines, index) => {
    const content = lines.map((line, row) => textAt(line, 72, 760 - row * 24)).join('\n')
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${7 + index * 2} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
    )
    objects.push(`<< /Length ${content.length} >>\nstream\n${content}\nendstream`)
  })
  return new TextEncoder().encode(assemble(objects, trailer))
}

function textAt(line: string, left: number, baseline: number): string {
  const words = line.replace(/^\u3000/, '')
  const hex = [...words].map(character => (character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')).join('')
  return `BT /F1 14 Tf ${words === line ? left : left + 28} ${baseline} Td <${hex}> Tj ET`
}

function assemble(objects: readonly string[], trailer: string): string {
  let file = '%PDF-1.4\n'
  const places = objects.map((body, index) => {
    const place = file.length
    file += `${index + 1} 0 obj\n${body}\nendobj\n`
    return place
  })
  const table = places.map(place => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
  return `${file}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer}>>\nstartxref\n${file.length}\n%%EOF`
}

/** A Word document whose headings are numbered by list styles, with a table at its end. */
export async function numberedDocx(): Promise<Uint8Array> {
  const level = (index: number, format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) => ({
    level: index,
    format,
    text,
    alignment: AlignmentType.START,
  })
  const numbered = (text: string, index: number, reference = 'headings') => new Paragraph({ text, numbering: { reference, level: index } })
  const document = new Document({
    numbering: {
      config: [
        {
          reference: 'headings',
          levels: [
            level(0, LevelFormat.CHINESE_COUNTING, '%1、'),
            level(1, LevelFormat.CHINESE_COUNTING, '（%2）'),
            level(2, LevelFormat.DECIMAL, '%3.'),
          ],
        },
      ],
    },
    sections: [
      {
        children: [
          new Paragraph({ children: [new TextRun('溪亭县民政局2024年工作总结')] }),
          numbered('工作情况', 0),
          numbered('社会救助扎实有力。', 1),
          new Paragraph('全县在册低保对象812户。'),
          numbered('养老服务不断改善。', 1),
          numbered('建成助餐点', 2),
          numbered('改造敬老院', 2),
          numbered('下一步打算', 0),
          numbered('加强动态管理。', 1),
          new Table({
            rows: [
              new TableRow({ children: ['指标', '数值'].map(cell => new TableCell({ children: [new Paragraph(cell)] })) }),
              new TableRow({ children: ['孤儿', '37人'].map(cell => new TableCell({ children: [new Paragraph(cell)] })) }),
            ],
          }),
        ],
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}

/** GB18030 and Big5 bytes of a text, by turning the decoder round. */
export function encode(text: string, encoding: 'gb18030' | 'big5'): Uint8Array {
  const decoder = new TextDecoder(encoding)
  const table = new Map<string, number[]>()
  for (let lead = 0x81; lead <= 0xfe; lead += 1)
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const character = decoder.decode(Uint8Array.of(lead, trail))
      if (character.length === 1 && !table.has(character)) table.set(character, [lead, trail])
    }
  return Uint8Array.from([...text].flatMap(character => (character < '\x80' ? [character.charCodeAt(0)] : (table.get(character) ?? []))))
}
