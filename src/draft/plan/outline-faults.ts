import type { IndicatorSet } from '#indicator/set.ts'
import type { WantedOutline } from './wanted-outline.ts'

/** Something that a requested outline asks for and that cannot be done. */
export interface OutlineFault {
  /** Place of the section in the outline, from 0. */
  readonly section: number
  readonly id: string
  /** One sentence in Chinese. */
  readonly message: string
}

/** Ids that the set does not hold, and ids that stand in two sections, each with the section that names it. Empty when the outline can be followed. */
export function outlineFaults(outline: WantedOutline, set: Pick<IndicatorSet, 'indicators' | 'notes'>): readonly OutlineFault[] {
  const kinds = [
    {
      name: '指标',
      home: '指标表',
      known: new Set(set.indicators.map(({ id }) => id)),
      idsOf: (section: Section) => section.indicators ?? [],
    },
    {
      name: '工作要点',
      home: '工作要点',
      known: new Set((set.notes ?? []).map(({ id }) => id)),
      idsOf: (section: Section) => section.notes ?? [],
    },
  ]
  return kinds.flatMap(({ name, home, known, idsOf }) => {
    const placed = new Set<string>()
    return outline.sections.flatMap((section, place) =>
      idsOf(section).flatMap((id): readonly OutlineFault[] => {
        const isTwice = placed.has(id)
        placed.add(id)
        if (!known.has(id)) return [{ section: place, id, message: `“${section.heading}”一节：${name} ${id} 不在${home}里` }]
        return isTwice ? [{ section: place, id, message: `“${section.heading}”一节：${name} ${id} 前面已经列过` }] : []
      }),
    )
  })
}

type Section = WantedOutline['sections'][number]
