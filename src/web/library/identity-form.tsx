import { AutoComplete, Button, Form, Input, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { KIND_WORDS, LEVEL_WORDS } from '#report/identity-words.ts'
import { periodIn } from '#report/period.ts'
import type { Identity } from '#report/report.ts'
import type { Report } from '../api/answers.ts'
import { useReports } from '../api/queries.ts'
import { changesOf, type Fields, fieldsOf } from './identity-fields.ts'
import { choicesIn } from './report-filter.ts'

interface IdentityFormProps {
  readonly report: Report
  readonly busy: boolean
  readonly save: (after: Partial<Identity>, before: Partial<Identity>) => void
}

/** What a report says of itself, to be corrected. Only what was changed is sent. Mount it anew for another identity: it keeps what was typed. */
export function IdentityForm({ report: { identity, fileName }, busy, save }: IdentityFormProps) {
  const { t } = useTranslation()
  const [form] = Form.useForm<Fields>()
  const reports = useReports()
  const submit = (fields: Fields) => {
    const after = changesOf(identity, fields)
    if (Object.keys(after).length > 0)
      save(after, Object.fromEntries(Object.keys(after).map(key => [key, identity[key as keyof Identity]])))
  }
  /** 2024年上半年 says both days. */
  const readLabel = (label: string) => {
    const period = periodIn(`${label}工作总结`)
    if (period) form.setFieldsValue({ start: period.start, end: period.end })
  }
  const needed = (message: string) => [{ required: true, whitespace: true, message }]
  return (
    <Form form={form} layout="vertical" className="identity" initialValues={fieldsOf(identity)} onFinish={submit}>
      <p className="identity-file quiet">{t('文件：{{name}}', { name: fileName })}</p>
      <Form.Item name="title" label={t('报告标题')} rules={needed(t('标题不能为空'))}>
        <Input.TextArea autoSize maxLength={200} />
      </Form.Item>
      <Form.Item name="bureau" label={t('单位')} rules={needed(t('单位不能为空'))}>
        <AutoComplete
          options={choicesIn(reports.data ?? []).bureaus.map(value => ({ value }))}
          showSearch={{ filterOption: (typed, option) => option?.value.includes(typed) ?? false }}
          maxLength={100}
        />
      </Form.Item>
      <Form.Item name="region" label={t('地区')}>
        <Input maxLength={50} placeholder={t('不明')} />
      </Form.Item>
      <div className="identity-row">
        <Form.Item name="kind" label={t('种类')}>
          <Select options={Object.entries(KIND_WORDS).map(([value, words]) => ({ value, label: t(words) }))} />
        </Form.Item>
        <Form.Item name="level" label={t('层级')}>
          <Select
            allowClear
            placeholder={t('不明')}
            options={Object.entries(LEVEL_WORDS).map(([value, words]) => ({ value, label: t(words) }))}
          />
        </Form.Item>
      </div>
      <Form.Item name="label" label={t('报告期')} extra={t('如 2024年上半年；留空表示不明')}>
        <Input maxLength={50} onChange={event => readLabel(event.target.value)} />
      </Form.Item>
      <div className="identity-row">
        <Form.Item name="start" label={t('自')} dependencies={['label']} rules={[neededWith(form, t('请填写起止日期'))]}>
          <Input type="date" />
        </Form.Item>
        <Form.Item name="end" label={t('至')} dependencies={['label', 'start']} rules={[neededWith(form, t('请填写起止日期'))]}>
          <Input type="date" />
        </Form.Item>
      </div>
      <Button type="primary" htmlType="submit" disabled={busy}>
        {t('保存更正')}
      </Button>
    </Form>
  )
}

/** A period that has a name has its days too. */
function neededWith(form: { getFieldValue(name: 'label'): unknown }, message: string) {
  const validator = (_: unknown, day: string) =>
    day === '' && String(form.getFieldValue('label') ?? '').trim() !== '' ? Promise.reject(new Error(message)) : Promise.resolve()
  return { validator }
}
