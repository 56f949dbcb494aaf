import { type Decimal, exact } from '#indicator/decimal.ts'
import type { Finding } from '../claim.ts'
import { type Figure, printed, type Sentence, spanOf } from './figure.ts'
import lexicon from './magnitudes.json' with { type: 'json' }

interface Magnitude {
  readonly name: RegExp
  readonly unit: string
  readonly least: Decimal
  readonly most: Decimal | null
}

const MAGNITUDES: readonly Magnitude[] = lexicon.magnitudes.map(({ name, unit, least, most }) => ({
  name: new RegExp(name, 'u'),
  unit,
  least: exact(least),
  most: most === '' ? null : exact(most),
}))

const BY_UNIT = Map.groupBy(MAGNITUDES, ({ unit }) => unit)

/** 标准735万元/人/月, 总投资3600元: a figure of a size that nothing of its kind has is a slip of its unit. */
export function magnitude({ figures }: Sentence): readonly Finding[] {
  return figures.flatMap(figure => {
    const known = BY_UNIT.get(figure.unit)?.find(({ name }) => name.test(figure.lead.trimEnd()))
    if (!known || figure.value.isZero()) return []
    const isOutside = figure.value.lt(known.least) || (known.most !== null && figure.value.gt(known.most))
    return isOutside ? [finding(figure)] : []
  })
}

function finding(figure: Figure): Finding {
  return {
    rule: 'unit-slip',
    spans: [spanOf(figure)],
    actual: printed(figure),
    expected: '核对计量单位',
    message: `${printed(figure)}即${figure.value.toFixed()}${figure.unit}，与这类数据的常见大小相差悬殊，疑为单位写错`,
  }
}
