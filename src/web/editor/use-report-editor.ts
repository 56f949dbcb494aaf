import { type Editor, useEditor } from '@tiptap/react'
import { useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { IndicatorSet } from '#indicator/set.ts'
import type { ReportDocument } from '#review/document.ts'
import type { Review } from '../review/answers.ts'
import { startChecker } from './checker.ts'
import { LiveCheck, type Reading } from './live-check.ts'
import { ReportEditing } from './report-extension.ts'
import { editorDocument } from './report-mapping.ts'
import { REPORT_NODES, reportSchema } from './schema.ts'
import { useMounted } from './use-mounted.ts'

interface ReportEditorOptions {
  /** What the editor begins with; later ones are not looked at. */
  readonly document: ReportDocument
  readonly review: Review
  readonly set: IndicatorSet
  /** Told after every change of the words. */
  readonly changed: () => void
}

/** An editor with a report in it whose figures are checked while it is typed, and the newest reading of the whole. */
export function useReportEditor({ document, review, set, changed }: ReportEditorOptions): {
  readonly editor: Editor
  /** Whether the editor has its place in the page: before that it has no DOM to hang anything on. */
  readonly isMounted: boolean
  readonly reading: Reading | null
} {
  const { t } = useTranslation()
  const content = useMemo(() => editorDocument(document, reportSchema).toJSON(), [document])
  const editor = useEditor(
    {
      extensions: [...REPORT_NODES, ReportEditing],
      content,
      injectCSS: false,
      shouldRerenderOnTransaction: false,
      editorProps: {
        attributes: {
          class: 'paper editor-paper',
          role: 'textbox',
          'aria-multiline': 'true',
          'aria-label': t('正文'),
          spellcheck: 'false',
          lang: 'zh-CN',
        },
      },
    },
    [content],
  )
  const isMounted = useMounted(editor)
  const [reading, setReading] = useState<Reading | null>(null)
  const { draft, author, history } = review
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is decided about a draft does not change while its writer has it
  useEffect(() => {
    if (!isMounted) return
    const checker = startChecker()
    checker.begin({ set, draft, author, history })
    const live = new LiveCheck(editor.view, checker, setReading)
    const onTransaction = ({ transaction, nextState }: { transaction: { before: Reading['doc'] }; nextState: { doc: Reading['doc'] } }) => {
      if (nextState.doc === transaction.before) return
      live.changed(transaction.before, nextState.doc)
      changed()
    }
    editor.on('beforeTransaction', onTransaction)
    return () => {
      editor.off('beforeTransaction', onTransaction)
      live.end()
      checker.end()
    }
  }, [editor, isMounted, set])
  return { editor, isMounted, reading }
}
