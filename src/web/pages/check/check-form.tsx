import { Button, Input, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { useSets } from '../../api/queries.ts'
import { DropArea } from '../../app/drop-area.tsx'
import { PageHead } from '../../app/page-head.tsx'
import { PickFiles } from '../../app/pick-files.tsx'
import { Trouble } from '../../app/trouble.tsx'
import './check-form.css'

export interface CheckRequest {
  readonly text: string
  readonly file: File | null
  /** null: only against itself. */
  readonly setId: string | null
}

interface CheckFormProps {
  readonly request: CheckRequest
  readonly change: (request: CheckRequest) => void
  readonly submit: () => void
  readonly busy: boolean
  readonly error: unknown
}

const NONE = 'none'

/** What to check, and against what. */
export function CheckForm({ request, change, submit, busy, error }: CheckFormProps) {
  const { t } = useTranslation()
  const sets = useSets()
  const { text, file, setId } = request
  const options = [
    ...(sets.data ?? []).map(set => ({
      value: set.id,
      label: t('{{bureau}} {{period}}（第 {{version}} 版）', { bureau: set.bureau, period: set.period.label, version: set.version }),
    })),
    { value: NONE, label: t('不对照指标表，只查前后是否一致') },
  ]
  const take = ([chosen]: readonly File[]) => (chosen ? change({ ...request, file: chosen, text: '' }) : undefined)
  const nothing = file === null && text.trim() === ''
  return (
    <DropArea words={t('松开鼠标，核对这份文件')} take={take} className="full-page">
      <PageHead title={t('核对')} facts={t('谁写的报告都可以；只在本页显示，不保存')} />
      <Trouble error={error} />
      <div className="check-bar">
        <Select
          className="check-set"
          aria-label={t('对照哪张指标表')}
          value={setId ?? NONE}
          options={options}
          loading={sets.isPending}
          onChange={value => change({ ...request, setId: value === NONE ? null : value })}
        />
        <PickFiles words={t('选择文件')} accept=".docx,.doc,.pdf,.txt,.md,.html,.htm" take={take} />
        <Button type="primary" disabled={nothing} loading={busy} onClick={submit}>
          {setId === null ? t('自查') : t('核对')}
        </Button>
      </div>
      {file ? (
        <div className="check-file panel">
          <span>{file.name}</span>
          <Button size="small" onClick={() => change({ ...request, file: null })}>
            {t('换成粘贴文字')}
          </Button>
        </div>
      ) : (
        <Input.TextArea
          className="check-text"
          aria-label={t('报告全文')}
          placeholder={t('把报告全文粘贴在这里，或把 Word、PDF、文本文件拖进来')}
          value={text}
          onChange={event => change({ ...request, text: event.target.value })}
        />
      )}
    </DropArea>
  )
}
