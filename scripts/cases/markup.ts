import type { PlacedHeading } from '#adapters/files/write-docx-lines.ts'
import { visualWidth } from '#report/lines.ts'

/** A report's lines with what each is. */
export interface MarkedLine {
  readonly text: string
  /** 0 the title, 1 to 4 a heading that has its line to itself, null running text. */
  readonly level: number | null
}

/** The lines of a text; a heading that runs into its paragraph counts as running text. */
export function markLines(text: string, headings: readonly PlacedHeading[]): readonly MarkedLine[] {
  let start = 0
  return text.split('\n').flatMap((line, index) => {
    const from = start
    start += line.length + 1
    const heading = headings.find(each => each.start === from && each.heading === line)
    return line === '' ? [] : [{ text: line, level: index === 0 ? 0 : (heading?.level ?? null) }]
  })
}

const FONTS = {
  simplified: "'Noto Sans CJK SC'",
  traditional: "'Noto Sans CJK TC'",
}

/** A page of the report alone. */
export function plainHtml(lines: readonly MarkedLine[], script: keyof typeof FONTS, style = ''): string {
  const body = lines.map(({ text, level }) => {
    const tag = level === null ? 'p' : level === 0 ? 'h1' : `h${level + 1}`
    return `<${tag}>${escapeHtml(text)}</${tag}>`
  })
  return `<!DOCTYPE html><html lang="zh"><head><meta charset="utf-8"><title>report</title><style>
body{font-family:${FONTS[script]},sans-serif;font-size:16px;line-height:1.8}p{text-indent:2em;margin:0;text-align:justify}
h1{text-align:center;font-size:24px;font-weight:normal}h2,h3,h4,h5{font-size:16px;font-weight:normal;text-indent:2em;margin:0}${style}</style></head><body>${body.join('\n')}</body></html>`
}

/** The report as a bureau's site shows it: menus, source, counters and neighbours around it, in the site's script. */
export function siteHtml(lines: readonly MarkedLine[], charset: string, inScript = (words: string) => words): string {
  const [title, ...rest] = lines
  const body = rest.map(({ text }) => `<p style="text-indent:2em"><span>${escapeHtml(text)}</span></p>`)
  const menu = inScript('<a href="/">首页</a> | <a href="/a">机构概况</a> | <a href="/b">政务公开</a>')
  const place = inScript('您当前的位置：首页 &gt; 政务公开 &gt; 工作总结')
  const source = inScript('<div>来源：局办公室&nbsp;&nbsp;发布时间：2025-07-10</div><div>浏览次数：128</div>')
  const end = inScript('<div>【打印】【关闭】</div><p>上一条：关于放假的通知</p><p>下一条：</p>')
  return `<html><head><meta http-equiv="Content-Type" content="text/html; charset=${charset}"><title>${escapeHtml(title?.text ?? '')}</title>
<script>var a = "<p>script</p>"</script></head><body><div class="nav">${menu}</div><div>${place}</div><h2>${escapeHtml(title?.text ?? '')}</h2>
${source}<div class="content">${body.join('\r\n')}</div>${end}</body></html>`
}

/** Markdown: headings by signs, or as plain paragraphs. */
export function markdown(lines: readonly MarkedLine[], isStyled: boolean): string {
  const written = lines.map(({ text, level }) => {
    if (level === 0) return `# ${text}`
    return level !== null && isStyled ? `${'#'.repeat(level + 1)} **${text}**` : text
  })
  return `${written.join('\n\n')}\n`
}

/** Lines of at most so many full-width characters (a digit takes half of one), paragraphs indented by two, as old offices typed them. */
export function wrapped(lines: readonly MarkedLine[], width: number): string {
  return lines.flatMap(({ text, level }) => (level === 0 ? [text] : cutAt(`　　${text}`, width * 2))).join('\r\n')
}

/** No line begins with a mark that ends a clause, none breaks a number. */
function cutAt(text: string, width: number): readonly string[] {
  const rows = ['']
  for (const token of text.match(/(?:[0-9０-９.,%]+|[“（《]?[^0-9０-９])[，。、；：！？）》」』”’％]*/gu) ?? []) {
    const row = rows.at(-1) ?? ''
    if (visualWidth(row + token) > width && row !== '') rows.push(token)
    else rows[rows.length - 1] = row + token
  }
  return rows
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
