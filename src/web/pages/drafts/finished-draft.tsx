import { DownloadOutlined } from '@ant-design/icons'
import { Alert, Button, Dropdown, Tabs } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate } from 'react-router'
import type { Draft } from '#draft/draft.ts'
import type { StoredDraft } from '../../api/answers.ts'
import { useSet } from '../../api/queries.ts'
import { PageHead } from '../../app/page-head.tsx'
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
        actions={<Exports id={stored.id} />}
      />
      <Notices notices={provenance.notices ?? []} />
      <ReviewPanes text={draft.text} claims={draft.claims} findings={draft.findings} set={set.data?.set ?? null} side={side} />
    </div>
  )
}

/** What became of the writing: stopped half-way, a model that was down. */
function Notices({ notices }: { readonly notices: readonly string[] }) {
  if (notices.length === 0) return null
  return <Alert type="info" showIcon title={notices.join('')} style={{ marginBottom: 12 }} />
}

function Exports({ id }: { readonly id: string }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const address = (format: string) => `/api/drafts/${id}/export?format=${format}`
  const other = [
    { format: 'xlsx', words: t('数据台账（.xlsx）') },
    { format: 'md', words: 'Markdown（.md）' },
  ]
  return (
    <>
      <Button onClick={() => void navigate(`/review/${id}`)}>{t('提交核对')}</Button>
      <Dropdown
        menu={{
          items: other.map(({ format, words }) => ({
            key: format,
            label: (
              <a href={address(format)} download>
                {words}
              </a>
            ),
          })),
        }}
      >
        <Button>{t('其他格式')}</Button>
      </Dropdown>
      <Button type="primary" icon={<DownloadOutlined />} href={address('docx')} download>
        {t('下载 Word')}
      </Button>
    </>
  )
}
