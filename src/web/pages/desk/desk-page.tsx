import { Skeleton, Tag } from 'antd'
import { Link } from 'react-router'
import type { SetSummary } from '../../api/answers.ts'
import { useDrafts, useReports, useSets, useUploads } from '../../api/queries.ts'
import { momentOf } from '../../app/dates.ts'
import { LinkButton } from '../../app/link-button.tsx'
import { PageHead } from '../../app/page-head.tsx'
import { Trouble } from '../../app/trouble.tsx'
import { type Waiting, waitingOf } from './waiting.ts'
import './desk.css'

/** What waits for you, and what can be drafted at once. */
export function DeskPage() {
  const [drafts, reports, uploads, sets] = [useDrafts(), useReports(), useUploads(), useSets()]
  const waiting = waitingOf(drafts.data ?? [], reports.data ?? [], uploads.data ?? [])
  const drafted = new Set(drafts.data?.map(draft => draft.setId))
  const fresh = [...(sets.data ?? [])].sort((a, b) => Number(drafted.has(a.id)) - Number(drafted.has(b.id)))
  return (
    <>
      <PageHead title="工作台" />
      <Trouble
        error={drafts.error ?? reports.error ?? sets.error}
        retry={() => void Promise.all([drafts.refetch(), reports.refetch(), sets.refetch()])}
      />
      <div className="desk">
        <section className="panel">
          <h2>可以起草</h2>
          {sets.isPending ? <Skeleton active style={{ padding: 14 }} /> : <Ready sets={fresh} drafted={drafted} />}
        </section>
        <section className="panel">
          <h2>等您处理</h2>
          {drafts.isPending || reports.isPending ? <Skeleton active style={{ padding: 14 }} /> : <WaitingList waiting={waiting} />}
        </section>
      </div>
    </>
  )
}

function WaitingList({ waiting }: { readonly waiting: readonly Waiting[] }) {
  if (waiting.length === 0) return <p className="desk-empty">没有等您处理的事。</p>
  return (
    <ul className="desk-list">
      {waiting.map(({ key, kind, title, what, urgent, at, to }) => (
        <li key={key}>
          <Link to={to} className="desk-row">
            <Tag>{kind}</Tag>
            <span className="desk-title">{title}</span>
            <span className={urgent ? 'verdict-mismatch' : 'quiet'}>{what}</span>
            <time className="faint">{momentOf(at)}</time>
          </Link>
        </li>
      ))}
    </ul>
  )
}

function Ready({ sets, drafted }: { readonly sets: readonly SetSummary[]; readonly drafted: ReadonlySet<string> }) {
  if (sets.length === 0) {
    return (
      <p className="desk-empty">
        还没有指标表。
        <Link to="/sets">上传一张指标表</Link>，就可以起草。
      </p>
    )
  }
  const first = sets.find(set => !drafted.has(set.id))
  return (
    <ul className="desk-list">
      {sets.map(set => (
        <li key={set.id} className="desk-set">
          <span>
            <Link to={`/sets/${set.id}`}>{set.bureau}</Link> {set.period.label}
            <small className="faint">
              {set.indicators} 项指标，{set.notes} 条要点{drafted.has(set.id) ? '，已起草过' : ''}
            </small>
          </span>
          <LinkButton to={`/drafts/new?set=${set.id}`} type={set === first ? 'primary' : 'default'}>
            起草
          </LinkButton>
        </li>
      ))}
    </ul>
  )
}
