import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Skeleton, Table, Tabs } from 'antd'
import type { TFunction } from 'i18next'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useParams, useSearchParams } from 'react-router'
import type { IndicatorSet } from '#indicator/set.ts'
import type { SetFault } from '#indicator/set-fault.ts'
import { useDuty } from '../../account/duties.ts'
import type { StoredSet } from '../../api/answers.ts'
import { useSet } from '../../api/queries.ts'
import { isMissing, post } from '../../api/request.ts'
import { LinkButton } from '../../app/link-button.tsx'
import { Lost } from '../../app/lost.tsx'
import { PageHead } from '../../app/page-head.tsx'
import { Trouble } from '../../app/trouble.tsx'
import { said } from '../../words/said.ts'
import { rowsOf } from './indicator-rows.ts'
import { columnsFor, placeOf } from './set-columns.tsx'
import { SetComparison } from './set-comparison.tsx'
import { editedSet, type SetEdits, typedFault, withEdit } from './set-edits.ts'
import './set-page.css'
import { SetVersions } from './set-versions.tsx'

/** One indicator set: its table, where figures are written over in place; last year beside it; its versions. */
export function SetPage() {
  const { id = '' } = useParams()
  const [search] = useSearchParams()
  const asked = Number(search.get('version')) || undefined
  const [newest, stored] = [useSet(id), useSet(id, asked)]
  const error = newest.error ?? stored.error
  if (isMissing(error)) return <Lost />
  if (error) return <Trouble error={error} retry={() => void Promise.all([newest.refetch(), stored.refetch()])} />
  if (!newest.data || !stored.data) return <Skeleton active />
  return <Opened key={`${id} ${stored.data.version}`} stored={stored.data} newest={newest.data.version} />
}

function Opened({ stored, newest }: { readonly stored: StoredSet; readonly newest: number }) {
  const { t } = useTranslation()
  const { id, set, version, fileName } = stored
  const { bureau, period, indicators } = set
  const facts = [
    t('{{start}} 至 {{end}}', { start: period.start, end: period.end }),
    t('第 {{version}} 版', { version }),
    t('{{count}} 项指标', { count: indicators.length }),
    ...(fileName === null ? [] : [fileName]),
  ]
  return (
    <>
      <PageHead
        title={t('{{bureau}}{{period}}指标表', { bureau: bureau.name, period: period.label })}
        facts={facts.join('　')}
        actions={
          <>
            <LinkButton to={`/check?set=${id}`}>{t('用它核对报告')}</LinkButton>
            <LinkButton to={`/drafts/new?set=${id}`} type="primary">
              {t('起草', { context: 'button' })}
            </LinkButton>
          </>
        }
      />
      {version === newest ? null : (
        <Alert
          type="info"
          showIcon
          style={{ marginBottom: 12 }}
          title={t('这是旧的一版，只能查看；最新的是第 {{newest}} 版。', { newest })}
          action={<Link to={`/sets/${id}`}>{t('看最新一版')}</Link>}
        />
      )}
      {fileName?.toLowerCase().endsWith('.xlsm') ? <p className="set-quiet">{t('文件里的宏没有读取，只取了单元格里的数。')}</p> : null}
      <Tabs
        items={[
          { key: 'table', label: t('数据'), children: <Figures stored={stored} isNewest={version === newest} /> },
          { key: 'comparison', label: t('与上年比'), children: <SetComparison id={id} set={set} /> },
          {
            key: 'versions',
            label: t('版本 {{count}}', { count: newest }),
            children: <SetVersions id={id} newest={newest} shown={version} />,
          },
        ]}
      />
    </>
  )
}

function Figures({ stored: { set }, isNewest }: { readonly stored: StoredSet; readonly isNewest: boolean }) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const mayEdit = useDuty('writer', 'admin')(set.bureau.name) && isNewest
  const [edits, setEdits] = useState<SetEdits>(new Map())
  const edited = useMemo(() => editedSet(set, edits), [set, edits])
  const rows = useMemo(() => rowsOf(edited.ok ? edited.value : set), [edited, set])
  const save = useMutation({
    mutationFn: (next: IndicatorSet) => post<StoredSet>('/indicator-sets', next),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['sets'] }),
  })
  const original = new Map(set.indicators.map(item => [item.id, item]))
  const columns = columnsFor({
    rows: rows.map(row => ({ ...row, indicator: row.indicator && (original.get(row.indicator.id) ?? row.indicator) })),
    bureau: set.bureau.name,
    edits,
    edit: mayEdit
      ? (row, field, typed) => {
          const indicator = original.get(row.key)
          if (indicator) setEdits(withEdit(edits, indicator, field, typed))
        }
      : null,
    t,
  })
  return (
    <>
      <Trouble error={save.error} dismiss={save.reset} />
      {edits.size === 0 ? null : (
        <div className="set-edits" role="status">
          <span>{t('改了 {{count}} 处，还没有保存', { count: edits.size })}</span>
          <span className="verdict-mismatch">{edited.ok ? '' : edited.failure.map(fault => faultWords(fault, set, t)).join('')}</span>
          <Button onClick={() => setEdits(new Map())}>{t('放弃')}</Button>
          <Button
            type="primary"
            disabled={!edited.ok}
            loading={save.isPending}
            onClick={() => (edited.ok ? save.mutate(edited.value) : undefined)}
          >
            {t('存为新的一版')}
          </Button>
        </div>
      )}
      <Table
        className="page-table"
        rowKey="key"
        size="small"
        dataSource={rows.map(row => ({ ...row, indicator: row.indicator && (original.get(row.indicator.id) ?? row.indicator) }))}
        columns={columns}
        pagination={false}
        rowClassName={row => (row.indicator === null ? 'set-topic' : '')}
        sticky={{ offsetHeader: 44 }}
      />
      <Notes set={set} />
    </>
  )
}

function faultWords(fault: SetFault, set: IndicatorSet, t: TFunction): string {
  const typed = typedFault(fault, set)
  if (typed === null) return said(fault.message)
  const { name, field } = typed
  return t('「{{name}}」{{field}}“{{value}}”不是准确的数：只填数，如 18285 或 548.09。', { name, field: t(field), value: fault.value })
}

function Notes({ set: { notes = [] } }: { readonly set: IndicatorSet }) {
  const { t } = useTranslation()
  if (notes.length === 0) return null
  return (
    <section className="panel set-notes">
      <h2>{t('工作要点')}</h2>
      <ul>
        {notes.map(note => (
          <li key={note.id}>
            {note.topic ? <span className="quiet">{note.topic}　</span> : null}
            {note.text}
            <span className="faint">　{placeOf(note.source)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
