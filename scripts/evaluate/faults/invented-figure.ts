import type { FaultClass, Plant } from '../plant.ts'
import { pick, type Random } from '../random.ts'
import { resultParagraphEnds } from '../result-paragraphs.ts'

/** Things that no report of the corpus speaks of. N stands for the figure. */
const INVENTIONS = [
  '另建成社区共享厨房N处。',
  '配备流动服务车N辆。',
  '组建银龄宣讲队N支。',
  '发放防汛应急包N份。',
  '开设亲子阅读角N个。',
  '引进康复机器人N台。',
  '整治庭院N户。',
  '发行消费券N万元。',
  '举办乡村篮球赛N场。',
  '认养古树N棵。',
] as const

/** A figure that stands in no data. */
export const inventedFigure: FaultClass = {
  name: 'invented figure',
  describe: 'a sentence is added whose figure stands in no data: 组建银龄宣讲队37支。',
  judgedBy: 'claims',
  candidates: (report, random) =>
    resultParagraphEnds(report).map(end => plantAt(end, new Set(report.figures.map(figure => figure.value)), random)),
}

function plantAt(offset: number, taken: ReadonlySet<string>, random: Random): Plant {
  const sentence = pick(INVENTIONS, random)
  const number = inventedNumber(taken, random)
  const text = sentence.replace('N', number)
  const from = sentence.indexOf('N')
  return { edits: [{ start: offset, end: offset, text, fault: [from, from + number.length] }], twins: [] }
}

/** A number that the report does not state of anything. */
function inventedNumber(taken: ReadonlySet<string>, random: Random): string {
  for (;;) {
    const number = String(13 + Math.floor(random() * 900))
    if (!taken.has(number) && !taken.has(`${number}0000`)) return number
  }
}
