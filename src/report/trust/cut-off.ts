import type { Doubt } from '#report/report.ts'

const GOOD_END = /(?:[。！？!?.；;]|\d日|[一二三四五六七八九十]日|[局厅廳室会會府组組委科])[”’」』）)》】]*$/

/** A text that stops in the middle: it ends in dots, or in no full stop, date or signature. */
export function cutOff(text: string): readonly Doubt[] {
  const end = text.trimEnd().length
  if (end === 0) return []
  const last = text.slice(0, end)
  const dots = /\s*(?:…+|\.{3,}|。{3,})$/.exec(last)
  if (dots === null && GOOD_END.test(last)) return []
  const start = Math.max(last.lastIndexOf('\n') + 1, end - (dots === null ? 12 : dots[0].length))
  return [
    {
      rule: 'trust.cut-off',
      span: { start, end },
      message: `正文到「${last
        .slice(last.lastIndexOf('\n') + 1)
        .slice(-10)
        .trim()}」中断，没有句号、日期或落款：请确认原件完整后重新上传。`,
    },
  ]
}
