import type { Draft } from '#draft/draft.ts'
import type { IndicatorSet } from '#indicator/set.ts'
import { failure, type Result, success } from '#result.ts'
import type { StoredDraft, StoredSet } from './work.ts'

export interface ExportRefusal {
  readonly code: string
  readonly message: string
}

/** What an export needs of the world. */
export interface ExportDraftPorts<Format extends string> {
  readonly getDraft: (id: string) => Promise<StoredDraft | null>
  readonly getSet: (id: string, version: number) => Promise<StoredSet | null>
  /** null: the draft is too long to be written in time. */
  readonly write: (draft: Draft, set: IndicatorSet, format: Format) => Promise<Uint8Array | null>
}

export interface ExportedDraft {
  readonly bytes: Uint8Array
  /** The draft's title, fit for a file name, without an ending. */
  readonly title: string
}

const TOO_LONG: ExportRefusal = { code: 'too-long-to-export', message: '稿子太长，没有写成文件：请导出 Markdown，或把稿子分成几份再导出。' }

/** A finished draft as a file; refused while it is being written, when its writing failed, or when it is too long. */
export async function exportDraft<Format extends string>(
  id: string,
  format: Format,
  ports: ExportDraftPorts<Format>,
): Promise<Result<ExportedDraft, ExportRefusal>> {
  const stored = await ports.getDraft(id)
  if (stored === null) return failure({ code: 'draft-not-found', message: `没有编号为 ${id} 的初稿。` })
  if (stored.draft === null) return failure({ code: 'draft-not-done', message: '初稿尚未写成，不能导出：请等起草完成后再试。' })
  const set = await ports.getSet(stored.setId, stored.setVersion)
  if (set === null) throw new Error(`Cannot export draft ${id}: its indicator set ${stored.setId} is gone`)
  const bytes = await ports.write(stored.draft, set.set, format)
  return bytes === null ? failure(TOO_LONG) : success({ bytes, title: fileNameOf(stored.draft.title) })
}

function fileNameOf(title: string): string {
  return title.replace(/[\\/:*?"<>|\p{Cc}]/gu, '').slice(0, 100) || '初稿'
}
