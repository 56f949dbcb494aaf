import { Skeleton, Tag } from 'antd'
import { Trans, useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useDuty } from '../../account/duties.ts'
import type { SetSummary } from '../../api/answers.ts'
import { useDrafts, useReports, useSets, useUploads } from '../../api/queries.ts'
import { momentOf } from '../../app/dates.ts'
import { LinkButton } from '../../app/link-button.tsx'
import { PageHead } from '../../app/page-head.tsx'
import { Trouble } from '../../app/trouble.tsx'
import { useQueue } from '../../review/queries.ts'
import { FirstSteps } from './first-steps.tsx'
import { type Waiting, waitingOf } from './waiting.ts'
import './desk.css'

/** What waits for you, and what can be drafted at once. */
export function DeskPage() {
  const { t } = useTranslation()
  const [queue, drafts, reports, uploads, sets] = [useQueue(), useDrafts(), useReports(), useUploads(), useSets()]
  const [isAdmin, isWriter] = [useDuty('admin'), useDuty('writer')]
  const lists = {
    queue: queue.data ?? [],
    // What is not handed in waits for writers
    drafts: (drafts.data ?? []).filter(({ bureau }) => isWriter(bureau)),
    // Doubts and files that failed wait for those who may do something about them
    reports: (reports.data ?? []).filter(({ identity }) => isAdmin(identity.bureau)),
    uploads: isAdmin() ? (uploads.data ?? []) : [],
  }
  const drafted = new Set(drafts.data?.map(draft => draft.setId))
  const fresh = (sets.data ?? [])
    .filter(({ bureau }) => isWriter(bureau))
    .sort((a, b) => Number(drafted.has(a.id)) - Number(drafted.has(b.id)))
  const isPending = queue.isPending || drafts.isPending || reports.isPending
  return (
    <>
      <PageHead title={t('工作台')} />
      <Trouble
        error={queue.error ?? drafts.error ?? reports.error ?? sets.error}
        retry={() => void Promise.all([queue.refetch(), drafts.refetch(), reports.refetch(), sets.refetch()])}
      />
      {drafts.data?.length === 0 && fresh[0] ? <FirstSteps set={fresh[0]} /> : null}
      <div className={isWriter() ? 'desk' : undefined}>
        {isWriter() ? (
          <section className="panel">
            <h2>{t('可以起草')}</h2>
            {sets.isPending ? <Skeleton active style={{ padding: 14 }} /> : <Ready sets={fresh} drafted={drafted} />}
          </section>
        ) : null}
        <section className="panel">
          <h2>{t('等您处理')}</h2>
          {isPending ? (
            <Skeleton active style={{ padding: 14 }} />
          ) : (
            <WaitingList waiting={waitingOf(lists, (words, values = {}) => t(words, values))} />
          )}
        </section>
      </div>
    </>
  )
}

function WaitingList({ waiting }: { readonly waiting: readonly Waiting[] }) {
  const { t } = useTranslation()
  const isAdmin = useDuty('admin')
  if (waiting.length === 0) {
    return (
      <p className="desk-empty">
        {t('没有等您处理的事。')}
        {isAdmin() ? (
          <Trans>
            可以<Link to="/reports">上传历史报告</Link>，或<Link to="/admin/people">添加人员</Link>。
          </Trans>
        ) : null}
      </p>
    )
  }
  return (
    <ul className="desk-list">
      {waiting.map(({ key, kind, title, what, urgent, at, to }) => (
        <li key={key}>
          <Link to={to} className="desk-row">
            <Tag>{t(kind)}</Tag>
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
  const { t } = useTranslation()
  if (sets.length === 0) {
    return (
      <p className="desk-empty">
        {t('还没有指标表。')}
        <Link to="/sets">{t('上传一张指标表，就可以起草')}</Link>
      </p>
    )
  }
  const first = sets.find(set => !drafted.has(set.id))
  return (
    <ul className="desk-list">
      {sets.map(set => (
        <li key={set.id} className="desk-set">
          <span>
            <Link to={`/sets/${set.id}`}>
              {set.bureau} {set.period.label}
            </Link>
            <small className="faint">
              {t('{{indicators}} 项指标，{{notes}} 条要点', { indicators: set.indicators, notes: set.notes })}
              {drafted.has(set.id) ? t('，已起草过') : ''}
            </small>
          </span>
          <LinkButton to={`/drafts/new?set=${set.id}`} type={set === first ? 'primary' : 'default'}>
            {t('起草', { context: 'button' })}
          </LinkButton>
        </li>
      ))}
    </ul>
  )
}
