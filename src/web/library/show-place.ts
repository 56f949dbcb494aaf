import type { Span } from '#text/span.ts'

const HERE = 'report-place'

/** Scrolls a pane to a place of the report's text in it, and highlights exactly that place until another is shown. */
export function showPlace(pane: HTMLElement | null, { start, end }: Span): void {
  const lines = [...(pane?.querySelectorAll<HTMLElement>('[data-start]') ?? [])]
  const inside = lines.filter(line => endOf(line) > start && startOf(line) < Math.max(end, start + 1))
  // Where something was removed there is nothing to show but the line before.
  const chosen = inside.length > 0 ? inside : lines.filter(line => startOf(line) <= start).slice(-1)
  const [first] = chosen
  if (!first) return
  first.scrollIntoView({ block: 'start' })
  const ranges = chosen.map(line => rangeIn(line, start - startOf(line), end - startOf(line))).filter(range => !range.collapsed)
  // Older browsers have no highlights: there the lines flash.
  if ('highlights' in CSS) CSS.highlights.set(HERE, new Highlight(...ranges))
  if (!('highlights' in CSS) || ranges.length === 0) {
    for (const line of chosen) line.animate([{ background: 'var(--brand-wash)' }, { background: 'transparent' }], { duration: 2500 })
  }
}

function startOf({ dataset }: HTMLElement): number {
  return Number(dataset['start'])
}

function endOf({ dataset }: HTMLElement): number {
  return Number(dataset['end'])
}

/** The characters from `from` to `to` of an element's text; beyond its ends, to its ends. */
function rangeIn(element: HTMLElement, from: number, to: number): Range {
  const range = document.createRange()
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  let passed = 0
  let begun = false
  range.selectNodeContents(element)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const length = node.textContent?.length ?? 0
    if (!begun && from < passed + length) {
      range.setStart(node, Math.max(0, from - passed))
      begun = true
    }
    if (to <= passed + length) {
      range.setEnd(node, Math.max(0, to - passed))
      break
    }
    passed += length
  }
  return range
}
