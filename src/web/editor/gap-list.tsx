import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { IndicatorSet } from '#indicator/set.ts'
import { said } from '../words/said.ts'
import type { Reading } from './live-check.ts'

interface GapListProps {
  readonly reading: Reading
  readonly set: IndicatorSet
  readonly setId: string
  /** Goes to a gap and selects it, to be written over. */
  readonly go: (span: { readonly start: number; readonly end: number }) => void
}

const GAP = /【待补充：([^】]*)】/gu

/** The gaps of the text to be worked off one by one, each with what would fill it; then what the plan lacked and the text does not say. */
export function GapList({ reading: { draft }, set, setId, go }: GapListProps) {
  const { t } = useTranslation()
  const inText = [...draft.text.matchAll(GAP)].map(match => ({
    start: match.index,
    end: match.index + match[0].length,
    message: match[1] ?? '',
    heading: draft.sections.findLast(section => section.start <= match.index)?.heading ?? '',
  }))
  const others = draft.gaps.slice(inText.length)
  if (inText.length + others.length === 0) return <p className="ledger-empty">{t('没有待补充的内容。')}</p>
  return (
    <ul className="editor-list">
      {inText.map(gap => (
        <li key={gap.start}>
          <button type="button" onClick={() => go(gap)}>
            <b>{gap.heading}</b>
            <span>{said(gap.message)}</span>
            <Fillers heading={gap.heading} draft={draft} set={set} />
          </button>
        </li>
      ))}
      {others.map(gap => (
        <li key={`${gap.section} ${gap.message}`} className="editor-list-plain">
          <b>{gap.section}</b>
          <span>{said(gap.message)}</span>
        </li>
      ))}
      <li className="editor-list-plain quiet">
        <span>
          {t('点一处即选中，直接写上去；有数据的，在指标表里补一版，这里会提示更新。')} <Link to={`/sets/${setId}`}>{t('打开指标表')}</Link>
        </span>
      </li>
    </ul>
  )
}

/** Supplied figures of the section's topic that the text does not state yet. */
function Fillers({ heading, draft, set }: { readonly heading: string; readonly draft: Reading['draft']; readonly set: IndicatorSet }) {
  const { t } = useTranslation()
  const unstated = new Set(draft.coverage.unstated)
  const fitting = set.indicators.filter(({ id, topic }) => unstated.has(id) && topic !== undefined && heading.includes(topic))
  if (fitting.length === 0) return null
  const names = fitting.slice(0, 4).map(({ name, value, unit }) => `${name} ${value}${unit}`)
  return <span className="quiet">{t('可写入：{{names}}', { names: names.join('、') })}</span>
}
