import { Select, Switch, Tag } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Span } from '#text/span.ts'
import type { Report } from '../api/answers.ts'
import { said } from '../words/said.ts'

interface SideProps {
  readonly report: Report
  /** Leads to a place of the text. */
  readonly show: (place: Span) => void
}

const ROLES = { lead: '开篇', achievement: '成效', problem: '问题', plan: '打算', closing: '结尾' } as const

/** The tree of headings. */
export function OutlineList({ report: { outline }, show }: SideProps) {
  const { t } = useTranslation()
  if (outline.length === 0) return <p className="side-note">{t('没有认出标题。起草时不会参照它的结构，段落仍可参照。')}</p>
  return (
    <ul className="side-list">
      {outline.map(node => (
        <li key={node.span.start}>
          <button type="button" style={{ paddingLeft: 14 + (node.level - 1) * 18 }} onClick={() => show(node.span)}>
            {node.heading}
          </button>
        </li>
      ))}
    </ul>
  )
}

/** The passages as they can be found, with topic and role; masked as a composer sees them. */
export function PassageList({ report: { passageList }, show }: SideProps) {
  const { t } = useTranslation()
  const [masked, setMasked] = useState(false)
  const [topic, setTopic] = useState<string | null>(null)
  if (passageList.length === 0) return <p className="side-note">{t('没有可以参照的段落。')}</p>
  const topics = [...Map.groupBy(passageList, passage => passage.topic)].map(([name, group]) => ({ name, count: group.length }))
  return (
    <>
      <div className="side-tools">
        <Select
          aria-label={t('主题')}
          size="small"
          style={{ width: 160 }}
          allowClear
          placeholder={t('全部主题')}
          value={topic}
          onChange={chosen => setTopic(chosen ?? null)}
          options={topics.map(({ name, count }) => ({ value: name, label: `${name || t('未分主题')} ${count}` }))}
        />
        <span>
          <Switch size="small" aria-label={t('按起草时所见显示')} checked={masked} onChange={setMasked} />{' '}
          {t('按起草时所见显示（数字和名称已遮住）')}
        </span>
      </div>
      <ul className="side-list">
        {passageList
          .filter(passage => topic === null || passage.topic === topic)
          .map(passage => (
            <li key={passage.span.start} className="side-apart">
              <button type="button" onClick={() => show(passage.span)}>
                <span className="side-path">
                  <Tag>{passage.topic || t('未分主题')}</Tag>
                  <Tag variant="outlined">{t(ROLES[passage.role])}</Tag>
                  {passage.path.join(' › ')}
                </span>
                <span className="side-clip">{masked ? passage.masked : passage.text}</span>
              </button>
            </li>
          ))}
      </ul>
    </>
  )
}

/** What an admin should look at, each with its place. */
export function DoubtList({ report: { doubtList, status, text }, show }: SideProps) {
  const { t } = useTranslation()
  if (doubtList.length === 0) return <p className="side-note">{t('没有疑点。')}</p>
  return (
    <>
      {status === 'held' ? <p className="side-note">{t('因为这些疑点，这份报告暂不供起草参照。看过之后放行，或移除。')}</p> : null}
      <ul className="side-list">
        {doubtList.map((doubt, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two doubts may share rule and place
          <li key={place} className="side-apart">
            <button type="button" onClick={() => show(doubt.span)}>
              {said(doubt.message)}
              {doubt.span.end > doubt.span.start ? <span className="side-quote">{excerptOf(text, doubt.span)}</span> : null}
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}

const LONGEST_EXCERPT = 60

function excerptOf(text: string, { start, end }: Span): string {
  const words = text.slice(start, Math.min(end, start + LONGEST_EXCERPT)).replaceAll('\n', ' ')
  return end - start > LONGEST_EXCERPT ? `${words}…` : words
}
