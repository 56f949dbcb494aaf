import { useQueryClient } from '@tanstack/react-query'
import type { Editor } from '@tiptap/react'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { IndicatorSet } from '#indicator/set.ts'
import type { ReportDocument } from '#review/document.ts'
import type { Review } from '../review/answers.ts'
import { becomeDocument } from './edits.ts'
import type { Reading } from './live-check.ts'
import { keepCopy, leftCopy } from './local-copy.ts'
import { withLaterWords } from './merged.ts'
import { documentIn } from './report-mapping.ts'
import type { Saver, SaveState } from './saver.ts'
import { useReportEditor } from './use-report-editor.ts'
import { useSaving } from './use-saving.ts'

/** A draft at work: its editor, its newest reading, and where its words stand. */
interface DraftWork {
  /** As the service had it last. */
  readonly review: Review
  readonly editor: Editor
  readonly isMounted: boolean
  readonly reading: Reading | null
  readonly saver: Saver
  readonly saveState: SaveState
  readonly read: () => ReportDocument
  /** Whether the page began with words that were left here unsaved. */
  readonly isLeftShown: boolean
  readonly keepLeft: () => void
  readonly dropLeft: () => void
  /** Goes on with what the service made of the draft itself. */
  readonly adopt: (review: Review) => void
  /** Puts an older version on the page and saves it over the newest. */
  readonly restore: (document: ReportDocument) => void
  /** Goes on with a settled conflict. */
  readonly settle: (document: ReportDocument) => void
}

interface DraftWorkOptions {
  readonly opened: Review
  readonly set: IndicatorSet
  readonly person: string
}

/** Holds a draft in the editor, saves it, and keeps both in step with what the service says. */
export function useDraftWork({ opened, set, person }: DraftWorkOptions): DraftWork {
  const queries = useQueryClient()
  const [review, setReview] = useState(opened)
  const copy = `${person}.${opened.id}`
  const [left] = useState(() => leftCopy(copy))
  const [isLeftShown, setLeftShown] = useState(left !== null)
  const held = useRef<Editor | null>(null)
  const stored = useCallback(
    (next: Review) => {
      setReview(next)
      queries.setQueryData(['review', next.id], next)
      void queries.invalidateQueries({ queryKey: ['drafts'], exact: true })
    },
    [queries],
  )
  const { saver, state: saveState } = useSaving({
    id: opened.id,
    copy,
    base: left?.base ?? opened.revision,
    editor: () => held.current,
    stored,
  })
  const [document] = useState(left?.document ?? opened.document)
  const { editor, isMounted, reading } = useReportEditor({ document, review: opened, set, changed: () => saver.changed() })
  held.current = editor
  // What was left here is not with the service yet.
  useEffect(() => (left === null ? undefined : saver.changed()), [left, saver])
  const read = () => documentIn(editor.state.doc)
  const adopt = (next: Review) => {
    stored(next)
    saver.rebase(next.revision)
    becomeDocument(editor, next.document)
    saver.settle()
  }
  return {
    ...{ review, editor, isMounted, reading, saver, saveState, read, adopt, isLeftShown },
    keepLeft: () => setLeftShown(false),
    dropLeft: () => {
      setLeftShown(false)
      keepCopy(copy, null)
      adopt(review)
    },
    restore: older => {
      becomeDocument(editor, older)
      void saver.save({ autosave: false })
    },
    settle: chosen => {
      if (saveState.kind !== 'conflict') return
      const { conflict } = saveState
      const document = withLaterWords(chosen, conflict.yours, read())
      saver.rebase(conflict.revision)
      becomeDocument(editor, document)
      void saver.save({ autosave: false })
    },
  }
}
