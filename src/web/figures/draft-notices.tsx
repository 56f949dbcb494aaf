import { Alert } from 'antd'
import { saidTogether } from '../words/said.ts'

/** What became of the writing, said beside a draft: stopped half-way, a model that was down. Can be put away. */
export function DraftNotices({ notices = [] }: { readonly notices?: readonly string[] | undefined }) {
  if (notices.length === 0) return null
  return <Alert type="info" showIcon closable className="draft-notices" title={saidTogether(notices)} style={{ marginBottom: 12 }} />
}
