/** Characters of 2号 that a line of 156 mm holds. */
const TITLE_WIDTH = 20

/** Where a title may break by meaning: after the body that signs, before what joins two subjects. */
const BREAKS = [/(?<=[局厅部署会府])(?=[12]\d{3}年|关于|關於)/u, /(?=及其?|暨|和(?=[12]\d{3}年|下))/u]

/** A title in lines that break by meaning and not inside a date, as GB/T 9704 asks; one line where it fits. */
export function titleLines(title: string): readonly string[] {
  if (widthOf(title) <= TITLE_WIDTH) return [title]
  for (const at of BREAKS) {
    const place = title.search(at)
    if (place <= 0) continue
    const lines = [title.slice(0, place), title.slice(place)]
    if (lines.every(line => widthOf(line) <= TITLE_WIDTH)) return lines
  }
  return [title]
}

/** In Chinese characters; a digit or Latin letter takes half of one. */
function widthOf(text: string): number {
  return Array.from(text, character => (character.charCodeAt(0) < 0x2e80 ? 0.5 : 1)).reduce((sum, width) => sum + width, 0)
}
