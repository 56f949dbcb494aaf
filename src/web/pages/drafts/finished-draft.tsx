import { Tabs } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Draft } from '#draft/draft.ts'
import type { StoredDraft } from '../../api/answers.ts'
import { useSet } from '../../api/queries.ts'
import { LinkButton } from '../../app/link-button.tsx'
import { PageHead } from '../../app/page-head.tsx'
import { DraftDownloads } from '../../figures/draft-downloads.tsx'
import { DraftNotices } from '../../figures/draft-notices.tsx'
import { ReviewPanes } from '../../figures/review-panes.tsx'
import { GapList, UnstatedList } from './draft-side.tsx'

interface FinishedDraftProps {
  readonly stored: StoredDraft
  readonly draft: Draft
}

const COMPOSERS = { frames: '内置句式', llm: '大模型' } as const

/** A finished draft: the page with every figure marked; beside it the ledger, what is missing and what was left out. */
export function FinishedDraft({ stored, draft }: FinishedDraftProps) {
  const { t } = useTranslation()
  const set = useSet(stored.setId, stored.setVersion)
  const { gaps, coverage, provenance } = draft
  const total = coverage.stated.length + coverage.unstated.length
  const engine = provenance.model ?? t(COMPOSERS[provenance.composer])
  const side = (ledger: ReactNode) => (
    <Tabs
      tabBarStyle={{ padding: '0 14px' }}
      items={[
        { key: 'ledger', label: t('数据台账'), children: ledger },
        { key: 'gaps', label: t('待补充 {{count}}', { count: gaps.length }), children: <GapList draft={draft} /> },
        {
          key: 'unstated',
          label: t('未写入 {{count}}', { count: coverage.unstated.length }),
          children: <UnstatedList draft={draft} set={set.data?.set ?? null} />,
        },
      ]}
    />
  )
  return (
    <div className="full-page">
      <PageHead
        title={draft.title}
        facts={
          <>
            {`${t('写入 {{stated}}/{{total}} 项指标', { stated: coverage.stated.length, total })}　${engine}　`}
            <Link to={`/sets/${stored.setId}`}>{t('指标表第 {{version}} 版', { version: stored.setVersion })}</Link>
          </>
        }
        actions={
          <>
            <LinkButton to={`/review/${stored.id}`}>{t('到核对页')}</LinkButton>
            <DraftDownloads id={stored.id} />
          </>
        }
      />
      <DraftNotices notices={provenance.notices} />
      <ReviewPanes text={draft.text} claims={draft.claims} findings={draft.findings} set={set.data?.set ?? null} side={side} />
    </div>
  )
}
