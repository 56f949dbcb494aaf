import { failure, type Result, success } from '#result.ts'
import type { DraftRefusal, RequestedOutline } from './draft-request.ts'
import { unknownIdsRefusal } from './propose-plan.ts'
import type { StoredDraft, StoredSet } from './work.ts'

/** What asking for a draft needs of the world. */
export interface RequestDraftPorts {
  readonly getSet: (id: string) => Promise<StoredSet | null>
  readonly llmConfigured: boolean
  readonly create: (set: StoredSet, composer: 'frames' | 'llm', outline: RequestedOutline | undefined) => Promise<string>
  readonly get: (id: string) => Promise<StoredDraft | null>
  readonly queue: (id: string) => Promise<void>
}

/** Records a wish for a draft and queues it; refused when the set is unknown, holds nothing, or no model is configured. */
export async function requestDraft(
  setId: string,
  composer: 'frames' | 'llm',
  outline: RequestedOutline | undefined,
  ports: RequestDraftPorts,
): Promise<Result<StoredDraft, DraftRefusal>> {
  const set = await ports.getSet(setId)
  if (set === null) return failure({ code: 'set-not-found', message: `没有编号为 ${setId} 的指标表：请先上传指标表。` })
  if (composer === 'llm' && !ports.llmConfigured) {
    return failure({
      code: 'llm-not-configured',
      message: '未配置模型服务：请设置 OPENAI_BASE_URL 或 OPENAI_API_KEY，或改用内置的 frames。',
    })
  }
  const refusal = outline && unknownIdsRefusal(outline, set)
  if (refusal) return failure(refusal)
  const id = await ports.create(set, composer, outline)
  await ports.queue(id)
  const draft = await ports.get(id)
  if (draft === null) throw new Error(`Cannot find draft ${id} right after it was created`)
  return success(draft)
}
