import { ProblemError } from './problem.ts'

/** About a 500-page report: what a thread checks in a few seconds. */
const MOST_CHARACTERS = 300_000

/** Refuses a text that is empty or too long to be checked at once. */
export function requireCheckable(text: string): string {
  if (text.trim() === '')
    throw new ProblemError({ status: 422, code: 'empty-text', detail: '没有可核对的文字：请粘贴报告全文，或上传文件。' })
  if (text.length <= MOST_CHARACTERS) return text
  const detail = `全文 ${text.length} 字，超过一次核对的上限 ${MOST_CHARACTERS} 字：请分成几份再核对。`
  throw new ProblemError({ status: 413, code: 'text-too-long', detail })
}
