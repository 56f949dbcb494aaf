import type { AnnotatedReport } from '../annotated-report.ts'
import type { FaultClass, Plant } from '../plant.ts'
import { figureAfter } from '../printed-figure.ts'
import { pick } from '../random.ts'

const WHOLE = /全[市县縣区區]/gu
/** Places below each kind of bureau, none of them in the corpus. */
const BELOW: Readonly<Record<string, readonly string[]>> = {
  city: ['榆川县', '汀芦区', '峦溪县'],
  county: ['枫渡镇', '鹿栖镇', '云埠乡'],
  district: ['榆塘街道', '棠浦街道', '芦湾镇'],
}

/** The whole bureau's figure is said to be of one of its parts. */
export const region: FaultClass = {
  name: 'region',
  describe: 'the whole area’s figure is said to be of a part of it: 全县特困人员1597人 → 枫渡镇特困人员1597人',
  judgedBy: 'claims',
  candidates: (report, random) => {
    const names = BELOW[report.set.bureau.level ?? 'county'] ?? []
    return Array.from(report.text.slice(0, report.resultsEnd).matchAll(WHOLE)).flatMap(match => plantAt(report, match, pick(names, random)))
  },
}

function plantAt(report: AnnotatedReport, match: RegExpExecArray, name: string): readonly Plant[] {
  const end = match.index + match[0].length
  const figure = figureAfter(report, end, 24)
  if (!figure || figure.unit === '位') return []
  return [{ edits: [{ start: match.index, end, text: name }], falseNow: [figure], twins: [figure] }]
}
