import type { Finding } from '../claim.ts'
import { printed, type Sentence, spanOf } from './figure.ts'
import { SAID } from './trigger.ts'

/** Rates that have a whole: they end at 100 %. 完成率 and growth do not. */
const BOUNDED =
  /(?:合格率|满意率|满意度|办结率|整改率|入住率|参检率|年检率|火化率|覆盖率|公开率|保障率|供养率|集中率|知晓率|回访率|化解率|占比|比重|达标率|准确率)[^，。；、]{0,6}$/u

/** A rate above 100 % that cannot be. */
export function rateOverHundred({ figures }: Sentence): readonly Finding[] {
  return figures
    .filter(
      figure => figure.unit === '%' && (figure.said & (SAID.rate | SAID.share)) !== 0 && BOUNDED.test(figure.lead) && figure.value.gt(100),
    )
    .map(figure => ({
      rule: 'rate-over-hundred',
      spans: [spanOf(figure)],
      actual: printed(figure),
      expected: '不超过100%',
      message: `${BOUNDED.exec(figure.lead)?.[0].trim() ?? '比率'}${printed(figure)}超过100%`,
    }))
}
