import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import type { Audited, Checked } from '../../api/answers.ts'
import { post, postFile } from '../../api/request.ts'
import { PageHead } from '../../app/page-head.tsx'
import { ReviewPanes } from '../../figures/review-panes.tsx'
import { CheckForm, type CheckRequest } from './check-form.tsx'

const NO_CLAIMS = [] as const

/** Any report against a set, or against itself. The text stays in this page; nothing is stored. */
export function CheckPage() {
  const [search] = useSearchParams()
  const [request, setRequest] = useState<CheckRequest>({ text: '', file: null, setId: search.get('set') })
  const check = useMutation({ mutationFn: send })
  if (!check.data) {
    return (
      <CheckForm request={request} change={setRequest} busy={check.isPending} error={check.error} submit={() => check.mutate(request)} />
    )
  }
  return <Outcome answer={check.data} again={check.reset} />
}

function Outcome({ answer, again }: { readonly answer: Audited | Checked; readonly again: () => void }) {
  const { t } = useTranslation()
  const checked = 'claims' in answer ? answer : null
  const against = checked
    ? t('对照 {{bureau}}{{period}}指标表', { bureau: checked.set.bureau.name, period: checked.set.period.label })
    : t('自查，未对照指标表')
  return (
    <div className="full-page">
      <PageHead
        title={t('核对：{{title}}', { title: answer.file ?? titleOf(answer.text) })}
        facts={`${t('{{count}} 字', { count: answer.chars })}　${against}`}
        actions={<Button onClick={again}>{t('返回修改')}</Button>}
      />
      <ReviewPanes
        text={answer.text}
        claims={checked?.claims ?? NO_CLAIMS}
        findings={answer.findings}
        set={checked?.set ?? null}
        {...(checked || answer.findings.length > 0
          ? {}
          : { side: () => <p className="ledger-empty">{t('没有发现前后不一致的地方。要核对每个数字，请返回选择一张指标表。')}</p> })}
      />
    </div>
  )
}

function send({ text, file, setId }: CheckRequest): Promise<Audited | Checked> {
  if (setId === null) return file ? postFile<Audited>('/audit', file) : post<Audited>('/audit', { text })
  return file ? postFile<Checked>('/check', file, { setId }) : post<Checked>('/check', { text, setId })
}

function titleOf(text: string): string {
  const line = text.trim().split('\n', 1)[0] ?? ''
  return line.length > 30 ? `${line.slice(0, 30)}…` : line
}
