import { useTranslation } from 'react-i18next'
import type { LogSpeech } from '#review/log-words.ts'
import { said } from '../../words/said.ts'
import { AS_ROLE } from '../people/role-words.ts'

/** Some of the log's words say elsewhere what one may do, here what somebody did. */
export const IN_LOG = { context: 'log' } as const

/** The log in the language of the pages. */
export function useLogSpeech(): LogSpeech {
  const { t } = useTranslation()
  return { word: words => t(words, IN_LOG), role: words => t(words, AS_ROLE), sentence: said }
}

/** The groups by which the log can be narrowed: the beginning of their actions. */
export const GROUPS = [
  { prefix: 'session', words: '登录' },
  { prefix: 'access', words: '越权被拒' },
  { prefix: 'person', words: '人员' },
  { prefix: 'key', words: '密钥' },
  { prefix: 'upload', words: '上传' },
  { prefix: 'report', words: '历史报告' },
  { prefix: 'set', words: '指标表' },
  { prefix: 'draft', words: '初稿' },
] as const

/** Where a line leads: to the report, draft or set it is about; null when there is no such page. */
export function placeOf({ action, subject }: { readonly action: string; readonly subject: string }): string | null {
  if (!/^[0-9a-f-]{36}$/u.test(subject) || /\.(?:remove|damaged)$/u.test(action)) return null
  if (action.startsWith('report.')) return `/reports/${subject}`
  if (action.startsWith('draft.')) return `/drafts/${subject}`
  return action.startsWith('set.') ? `/sets/${subject}` : null
}
