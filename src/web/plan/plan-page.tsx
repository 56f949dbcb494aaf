import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Empty, Radio, Select, Skeleton } from 'antd'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate, useSearchParams } from 'react-router'
import type { WantedOutline } from '#draft/plan/wanted-outline.ts'
import type { StoredDraft } from '../api/answers.ts'
import { useAbout, useSet, useSets } from '../api/queries.ts'
import { post } from '../api/request.ts'
import { PageHead } from '../app/page-head.tsx'
import { Trouble } from '../app/trouble.tsx'
import type { ProposedPlan } from './answers.ts'
import './plan.css'
import { PlanOutline } from './plan-outline.tsx'
import { useProposal } from './queries.ts'
import { useOutline } from './use-outline.ts'

const COMPOSERS = { frames: '内置句式（不用模型）', llm: '大模型' } as const

/** Choose a set, look at the outline, begin. Everything has a default: beginning at once is one click. */
export function PlanPage() {
  const { t } = useTranslation()
  const [search, setSearch] = useSearchParams()
  const [sets, about] = [useSets(), useAbout()]
  const [composer, setComposer] = useState<'frames' | 'llm' | null>(null)
  const composers = about.data?.composers ?? ['frames']
  const setId = search.get('set') ?? sets.data?.[0]?.id ?? null
  const start = useStart(composer ?? composers[0] ?? 'frames')
  if (sets.isPending) return <Skeleton active />
  const choice = (
    <div className="plan-choice">
      <label htmlFor="set">{t('用哪张指标表')}</label>
      <Select
        id="set"
        value={setId}
        onChange={id => setSearch({ set: id }, { replace: true })}
        placeholder={t('选择指标表')}
        showSearch={{ optionFilterProp: 'label' }}
        options={(sets.data ?? []).map(({ id, bureau, period, version, indicators }) => ({
          value: id,
          label: t('{{bureau}} {{period}}（第 {{version}} 版，{{indicators}} 项）', { bureau, period: period.label, version, indicators }),
        }))}
        notFoundContent={<Link to="/sets">{t('还没有指标表，去上传')}</Link>}
      />
      {composers.length > 1 ? (
        <Radio.Group
          aria-label={t('起草引擎')}
          value={composer ?? composers[0]}
          onChange={event => setComposer(event.target.value)}
          options={composers.map(value => ({ value, label: t(COMPOSERS[value]) }))}
        />
      ) : null}
    </div>
  )
  return (
    <>
      <Trouble error={sets.error ?? start.error} />
      {setId === null ? (
        <>
          <PageHead title={t('起草新稿')} />
          <Empty description={<Link to="/sets">{t('还没有指标表：先上传一张')}</Link>} />
        </>
      ) : (
        <Planning key={setId} {...{ setId, choice }} busy={start.isPending} begin={outline => start.mutate({ setId, outline })} />
      )}
    </>
  )
}

function useStart(composer: 'frames' | 'llm') {
  const queries = useQueryClient()
  const navigate = useNavigate()
  return useMutation({
    mutationFn: ({ setId, outline }: { readonly setId: string; readonly outline: WantedOutline | null }) =>
      post<StoredDraft>('/drafts', { setId, composer, ...(outline === null ? {} : { outline }) }),
    onSuccess: async draft => {
      void queries.invalidateQueries({ queryKey: ['drafts'] })
      await navigate(`/drafts/${draft.id}`)
    },
  })
}

interface PlanningProps {
  readonly setId: string
  readonly choice: ReactNode
  readonly busy: boolean
  /** Asks for the draft; null: with the outline that the service proposes. */
  readonly begin: (outline: WantedOutline | null) => void
}

function Planning({ setId, choice, busy, begin }: PlanningProps) {
  const { t } = useTranslation()
  const plan = useProposal(setId)
  if (plan.data) return <Planned plan={plan.data} {...{ setId, choice, busy, begin }} />
  return (
    <>
      <PageHead title={t('起草新稿')} actions={<BeginButton busy={busy} begin={() => begin(null)} />} />
      {choice}
      <Trouble error={plan.error} retry={() => void plan.refetch()} />
      {plan.isPending ? <Skeleton active paragraph={{ rows: 10 }} /> : null}
    </>
  )
}

function Planned({ plan, setId, choice, busy, begin }: PlanningProps & { readonly plan: ProposedPlan }) {
  const { t } = useTranslation()
  const stored = useSet(setId, plan.setVersion)
  const desk = useOutline(plan)
  return (
    <>
      <PageHead
        title={t('起草新稿')}
        facts={desk.isChanged ? t('提纲已改动') : t('提纲照历史报告拟出，可以先调整')}
        actions={
          <>
            <Button disabled={!desk.canUndo} onClick={desk.undo}>
              {t('撤销')}
            </Button>
            <Button disabled={!desk.isChanged} onClick={desk.reset}>
              {t('恢复原提纲')}
            </Button>
            <BeginButton busy={busy} begin={() => begin(desk.isChanged ? desk.outline : null)} />
          </>
        }
      />
      {choice}
      <Trouble error={stored.error} retry={() => void stored.refetch()} />
      {stored.data ? <PlanOutline setId={setId} set={stored.data.set} desk={desk} /> : <Skeleton active paragraph={{ rows: 10 }} />}
    </>
  )
}

function BeginButton({ busy, begin }: { readonly busy: boolean; readonly begin: () => void }) {
  const { t } = useTranslation()
  return (
    <Button type="primary" loading={busy} onClick={begin}>
      {t('开始起草')}
    </Button>
  )
}
