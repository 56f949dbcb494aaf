import { expect, test } from 'vitest'
import { scannedPage } from '#adapters/files/read-scan-words.ts'

/** A line of tesseract's table: words as [text, left, width, confidence], 40 dots high. */
function row(line: number, ...words: readonly (readonly [text: string, left: number, width: number, confidence: number])[]): string {
  return words
    .map(
      ([text, left, width, confidence], index) =>
        `5\t1\t1\t1\t${line}\t${index + 1}\t${left}\t${line * 60}\t${width}\t40\t${confidence}\t${text}`,
    )
    .join('\n')
}

const page = (...rows: readonly string[]) =>
  scannedPage(['level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext', ...rows].join('\n'))

test('scannedPage() joins words without spaces, sets indents and parts columns', () => {
  const { text } = page(
    row(1, ['在册', 180, 80, 96], ['低保', 262, 80, 95], ['812', 350, 50, 96], ['户', 404, 40, 96]),
    row(2, ['对象', 100, 80, 96]),
    row(3, ['孤儿', 100, 80, 96], ['37', 400, 40, 93], ['人', 442, 40, 95]),
  )
  expect(text).toBe('\u3000在册低保812户\n对象\n孤儿\t37人')
})

test('scannedPage() names the figures that were not read with certainty, wherever their words are cut', () => {
  const { text, uncertain } = page(
    row(1, ['救助', 100, 80, 40], ['1', 182, 20, 96], ['436', 204, 60, 61], ['人', 266, 40, 95]),
    row(2, ['发放', 100, 80, 95], ['386.4', 182, 90, 91], ['万元', 274, 80, 30]),
  )
  expect(uncertain.map(({ start, end }) => text.slice(start, end))).toEqual(['1436'])
})
