import { failure, type Result } from '#result.ts'
import { type RewritePorts, rewritePassage } from './rewrite-passage.ts'
import type { Rewrite, RewriteRequest } from './rewrite-request.ts'
import type { StoredDraft, StoredSet } from './work.ts'

/** What a rewriting of a stored draft needs of the world. */
export interface RequestRewritePorts extends RewritePorts {
  readonly getDraft: (id: string) => Promise<StoredDraft | null>
  readonly getSet: (id: string, version: number) => Promise<StoredSet | null>
}

/** Other versions of a selection in a stored draft, which is not changed; refused when it is unknown, not written yet, or the selection holds nothing to rewrite. */
export async function requestRewrite(
  id: string,
  request: RewriteRequest,
  ports: RequestRewritePorts,
): Promise<Result<Rewrite, { readonly code: string; readonly message: string }>> {
  const stored = await ports.getDraft(id)
  if (stored === null) return failure({ code: 'draft-not-found', message: '没有这份初稿：请回到列表刷新。' })
  if (stored.draft === null) return failure({ code: 'draft-not-done', message: '初稿还没有写完：请稍候再改写。' })
  const set = await ports.getSet(stored.setId, stored.setVersion)
  if (set === null) throw new Error(`Cannot rewrite in draft ${id}: its indicator set ${stored.setId} is gone`)
  return rewritePassage(stored.draft, set.set, request, ports)
}
