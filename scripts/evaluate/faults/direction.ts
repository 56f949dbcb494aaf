import type { AnnotatedReport, Figure } from '../annotated-report.ts'
import type { FaultClass, Plant } from '../plant.ts'
import { figureAfter } from '../printed-figure.ts'

const OPPOSITES: Readonly<Record<string, string>> = {
  增长: '下降',
  增長: '下降',
  增加: '减少',
  提高: '降低',
  上升: '下降',
  下降: '增长',
  减少: '增加',
  減少: '增加',
  新增: '退出',
  新纳入: '退出',
  新納入: '退出',
  退出: '新增',
}
/** Words of change right before a figure; 提高到 states a level and is no change. */
const CHANGE = /(?:增长|增長|增加|提高|上升|下降|减少|減少)(?=约|約|了|[0-9０-９])/gu
const FLOW = /(?:新增|新纳入|新納入|退出)(?=低保|[0-9０-９])/gu

/** Growth is called decline, those who joined are said to have left. */
export const direction: FaultClass = {
  name: 'direction',
  describe: 'growth is called decline, joining leaving: 增长3.1% → 下降3.1%, 新增422户、退出346户 → 退出422户、退出346户',
  judgedBy: 'claims',
  candidates: report => [...plantsOf(report, CHANGE, () => true), ...plantsOf(report, FLOW, id => /xinzeng|tuichu/u.test(id))],
}

function plantsOf(report: AnnotatedReport, words: RegExp, suits: (indicator: string) => boolean): readonly Plant[] {
  return Array.from(report.text.matchAll(words)).flatMap(match => {
    const end = match.index + match[0].length
    const figure = figureAfter(report, end, 2)
    const text = OPPOSITES[match[0]]
    if (!figure || !text || !suits(figure.indicator)) return []
    const figures = gluedTo(report, figure)
    const related = shareOfFlow(report, figures.at(-1) ?? figure)
    return [{ edits: [{ start: match.index, end, text }], falseNow: figures, twins: figures, related }]
  })
}

/** Its task and its completion, which speak of what is now called something else: 退出56个，完成年度任务100个的56.0%. */
function shareOfFlow(report: AnnotatedReport, figure: Figure): readonly Figure[] {
  const next = report.figures.find(other => other.start >= figure.end)
  const between = next && report.text.slice(figure.end, next.start)
  if (!next || !between || !/^[，,(（][^。；\n]*(?:完成|进度|任务|進度|任務)|^的$/u.test(between)) return []
  return [next, ...shareOfFlow(report, next)]
}

/** A figure with those printed right behind it: 422户753人 are one statement. */
function gluedTo(report: AnnotatedReport, figure: Figure): readonly Figure[] {
  const next = report.figures.find(other => other.start === figure.end)
  return next ? [figure, ...gluedTo(report, next)] : [figure]
}
