import { auditText } from '#claim/audit.ts'
import { checkText } from '#claim/check.ts'
import { reviseDraft } from '#review/revise.ts'
import { composeTools } from './compose-tools.ts'

/** What goes through a whole text, which of one of 300 pages takes seconds. All it takes and gives is plain data, so that a thread can do it. */
export const TEXT_WORK = {
  check: checkText,
  audit: auditText,
  revise: reviseDraft,
  export: composeTools().exportDraft,
}

export type TextWork = typeof TEXT_WORK
/** One piece of that work: its name and what it takes. */
export type TextTask = {
  readonly [Name in keyof TextWork]: { readonly name: Name; readonly given: Parameters<TextWork[Name]> }
}[keyof TextWork]
