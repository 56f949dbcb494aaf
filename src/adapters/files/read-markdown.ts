import type { StyledHeading } from '#report/styled-heading.ts'
import { emphaticHeadings, openingLength } from './read-emphasis.ts'

const SIGNED = /^ {0,3}(#{1,6})[ \t]+(?=\S)/
const CLOSING_SIGNS = /[ \t]+#+[ \t]*$/
const UNDERLINE = /^ {0,3}(=+|-+)[ \t]*$/
const RULE = /^ {0,3}(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$/
const TABLE_RULE = /^\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/
const TABLE_ROW = /^\|(.*)\|[ \t]*$/
/** Signs of quoted lines and of items without numbers, which show nothing of the text. */
const OPENING = /^[ \t]*(?:(?:>[ \t]?)+(?:[-*+][ \t]+)?|[-*+][ \t]+)(?:\[[ xX]\][ \t]+)?(?=\S)/
const EMPHATIC = /^(?:\*\*|__)(?=\S)(.+?)(?<=\S)(?:\*\*|__)/
/** *1200吨* before a stop; asterisks within words stand for what was left out. */
const LEANING = /(?<![\\*\w])\*(?=[^\s*])([^*\n]{0,60}[^\s*])\*(?=[\s，。；、：！？）)]|$)/g
const FIELD = /^(?:[A-Za-z_][\w-]*\s*:.*|\s+\S.*|-\s.*|\s*)$/
const TITLE_FIELD = /^title\s*:\s*["']?(.+?)["']?\s*$/i
const COMMENT = /<!--[\s\S]{0,2000}?-->/g
const FENCE = /^ {0,3}(?:`{3,}|~{3,})/

/** The words of a Markdown text, line by line, and which lines are headings (#, underlined, set bold); marks of lists, quotes, emphasis, tables and links go. */
export function readMarkdown(text: string): { readonly text: string; readonly headings: readonly StyledHeading[] } {
  const source = withoutApparatus(text.split('\n').map(line => line.replace(/\r$/, '')))
  const headings: StyledHeading[] = []
  const openings = new Map<number, string>()
  let isCode = false
  const lines = source.map((line, index) => {
    if (FENCE.test(line)) {
      isCode = !isCode
      return ''
    }
    if (isCode) return line
    const signs = SIGNED.exec(line)
    if (signs !== null) {
      headings.push({ line: index, level: signs[1]?.length ?? 1 })
      return words(line.slice(signs[0].length).replace(CLOSING_SIGNS, ''))
    }
    const underline = UNDERLINE.exec(line)?.[1]
    if (underline !== undefined && isParagraph(source[index - 1]) && !isParagraph(source[index - 2])) {
      headings.push({ line: index - 1, level: underline.startsWith('=') ? 1 : 2 })
      return ''
    }
    if (RULE.test(line) || (TABLE_RULE.test(line) && (source[index - 1] ?? '').includes('|'))) return ''
    const plain = line.replace(OPENING, '')
    const opening = EMPHATIC.exec(plain)?.[1]
    if (opening !== undefined) openings.set(index, opening)
    return words(plain)
  })
  return { text: lines.join('\n'), headings: [...headings, ...boldHeadings(lines, headings, openings)] }
}

/** Lines with those blanked that tell programs about a text (--- title: … ---) or say what is not shown (<!-- … -->); a title told only there stays. */
function withoutApparatus(lines: readonly string[]): readonly string[] {
  const end = lines[0]?.trim() === '---' ? lines.findIndex((line, index) => index > 0 && /^(?:---|\.\.\.)\s*$/.test(line)) : -1
  const isMatter = end > 0 && lines.slice(1, end).every(line => FIELD.test(line))
  const title = isMatter && !lines.some(line => /^# /.test(line)) ? lines.slice(1, end).map(line => TITLE_FIELD.exec(line)?.[1]) : []
  const body = isMatter ? lines.map((line, index) => (index > end ? line : (title[index - 1] ?? ''))) : lines
  return body
    .join('\n')
    .replace(COMMENT, comment => comment.replace(/[^\n]/g, ''))
    .split('\n')
}

/** Headings that only bold type tells, below the title where a sign tells that one and nothing else. */
function boldHeadings(lines: readonly string[], signed: readonly StyledHeading[], openings: ReadonlyMap<number, string>) {
  if (signed.length > 1) return []
  const blocks = lines.flatMap((text, line) =>
    text.trim() === '' ? [] : [{ text, line, emphatic: openingLength(text, openings.get(line) ?? '') }],
  )
  const found = emphaticHeadings(blocks, (signed[0]?.level ?? 0) + 1).map(heading => ({
    ...heading,
    line: blocks[heading.line]?.line ?? 0,
  }))
  return found.filter(({ line }) => line !== signed[0]?.line)
}

/** A line of running text: not blank, nor a heading, table row or rule. */
function isParagraph(line: string | undefined): boolean {
  return (
    line !== undefined && line.trim() !== '' && !SIGNED.test(line) && !TABLE_ROW.test(line) && !RULE.test(line) && !UNDERLINE.test(line)
  )
}

function words(line: string): string {
  return cells(line)
    .replace(/(?<!\\)(\*\*|__)(?=\S)(.+?)(?<=\S)\1/g, '$2')
    .replace(LEANING, '$1')
    .replace(/!?\[([^\]\n]*)\]\([^)\n]*\)/g, '$1')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
}

function cells(line: string): string {
  const row = TABLE_ROW.exec(line.trim())?.[1]
  if (row === undefined) return line
  return row
    .split('|')
    .map(cell => cell.trim())
    .join('\t')
}
