import { useTranslation } from 'react-i18next'
import type { WantedOutline } from '#draft/plan/wanted-outline.ts'
import type { IndicatorSet } from '#indicator/set.ts'
import type { ProposedPlan } from './answers.ts'
import { derivedFigures } from './derived-words.ts'
import type { Goal } from './goal-menu.tsx'
import { numbersOf, type PlanItem, unplacedIn } from './outline-edits.ts'
import { PlanItemButton } from './plan-item.tsx'
import { useFollowed } from './queries.ts'

interface PlanSideProps {
  readonly setId: string
  readonly outline: WantedOutline
  readonly set: IndicatorSet
  readonly goals: readonly Goal[]
  readonly move: (item: PlanItem, section: number) => void
}

/** Beside the outline: what no section names and where it would go, what can be derived, and how to move things. */
export function PlanSide({ setId, outline, set, goals, move }: PlanSideProps) {
  const { t } = useTranslation()
  const loose = unplacedIn(outline, set)
  const followed = useFollowed(setId, loose.length > 0 ? outline : null)
  return (
    <aside className="plan-side">
      <section className="panel">
        <h2>{loose.length === 0 ? t('都已归入提纲') : t('还有 {{count}} 项没有归入提纲', { count: loose.length })}</h2>
        {loose.length === 0 ? (
          <p>{t('每项指标、每条要点都有一节。')}</p>
        ) : (
          <ul>
            {loose.map(item => (
              <li key={`${item.kind} ${item.id}`}>
                <PlanItemButton item={item} set={set} goals={goals} at={null} move={move} />
                <Home item={item} plan={followed.data} />
              </li>
            ))}
          </ul>
        )}
      </section>
      <Derived set={set} />
      <section className="panel">
        <h2>{t('怎样调整')}</h2>
        <p>{t('拖动标题左边的点移动整节，点标题改字；把指标拖到另一节，或点它再选一节。')}</p>
        <p>{t('键盘：在点上按 Alt 和方向键移动、升降级；在指标上按回车选一节。')}</p>
      </section>
    </aside>
  )
}

/** Where something goes that the outline leaves open. */
function Home({ item, plan }: { readonly item: PlanItem; readonly plan: ProposedPlan | undefined }) {
  const { t } = useTranslation()
  if (plan === undefined) return null
  const place = plan.sections.findIndex(({ indicators, notes }) => [...indicators, ...notes].includes(item.id))
  const section = plan.sections[place]
  if (section === undefined) return <span className="plan-homeless">{t('没有合适的一节，不会写进初稿')}</span>
  const heading = `${numbersOf(plan.sections)[place] ?? ''}${section.heading}`
  return <span className="quiet">{t('不动它，会写进「{{heading}}」', { heading })}</span>
}

const KINDS = [
  { kind: 'growth', words: '同比增减' },
  { kind: 'completion', words: '完成率' },
  { kind: 'share', words: '占比' },
] as const

/** How many figures the declared relations give. */
function Derived({ set }: { readonly set: IndicatorSet }) {
  const { t } = useTranslation()
  const derived = set.indicators.flatMap(indicator => derivedFigures(indicator, set))
  const counts = KINDS.map(({ kind, words }) => ({ words, count: derived.filter(figure => figure.kind === kind).length }))
  return (
    <section className="panel">
      <h2>{t('可写出的推算')}</h2>
      {derived.length === 0 ? (
        <p>{t('表里没有上年同期、目标和所属总数，正文只写本期数。')}</p>
      ) : (
        <>
          <ul className="plan-counts">
            {counts
              .filter(({ count }) => count > 0)
              .map(({ words, count }) => (
                <li key={words}>
                  <span>{t(words)}</span>
                  <span className="number">{t('{{count}} 项', { count })}</span>
                </li>
              ))}
          </ul>
          <p>{t('由表里的上年同期、目标和所属总数算出；起草时按行文取用，一段里不会写满。')}</p>
        </>
      )}
    </section>
  )
}
