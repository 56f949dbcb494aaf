import { useTranslation } from 'react-i18next'
import { type Item, type ItemKind, isOpen, KINDS } from './item.ts'
import './verdict-filter.css'

/** What the ledger shows: everything, all that is open, or one verdict. */
export type Shown = 'all' | 'open' | ItemKind

interface VerdictFilterProps {
  readonly items: readonly Item[]
  readonly shown: Shown
  readonly show: (shown: Shown) => void
  /** Which items are 待处理; by their verdict unless told. */
  readonly needsEye?: (item: Item) => boolean
}

const ORDER: readonly ItemKind[] = ['traced', 'derived', 'mismatch', 'ambiguous', 'untraced', 'contradiction']

/** 148 个数字 · 141 有出处 · 4 可推算 · 3 待处理: each a filter of the ledger. */
export function VerdictFilter({ items, shown, show, needsEye = isOpen }: VerdictFilterProps) {
  const { t } = useTranslation()
  const choices: readonly (readonly [Shown, number, string])[] = [
    ['all', items.filter(item => item.claim).length, t('个数字')],
    ...ORDER.map(kind => [kind, items.filter(item => item.kind === kind).length, t(KINDS[kind].words)] as const).filter(
      ([, count]) => count > 0,
    ),
    ['open', items.filter(needsEye).length, t('待处理')],
  ]
  return (
    <fieldset className="verdicts">
      <legend className="verdicts-legend">{t('按核对结果筛选')}</legend>
      {choices.map(([choice, count, words]) => (
        <button key={choice} type="button" aria-pressed={shown === choice} className={`verdicts-${choice}`} onClick={() => show(choice)}>
          <b>{count}</b> {words}
        </button>
      ))}
    </fieldset>
  )
}

/** The items that a choice leaves. */
export function shownOf(items: readonly Item[], shown: Shown, needsEye: (item: Item) => boolean = isOpen): readonly Item[] {
  if (shown === 'all') return items
  return items.filter(shown === 'open' ? needsEye : item => item.kind === shown)
}
