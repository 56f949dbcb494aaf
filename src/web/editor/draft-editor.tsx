import { useQueryClient } from '@tanstack/react-query'
import { EditorContent } from '@tiptap/react'
import { Alert, Button, Skeleton } from 'antd'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { IndicatorSet } from '#indicator/set.ts'
import { PageHead } from '../app/page-head.tsx'
import { Trouble } from '../app/trouble.tsx'
import type { Review } from '../review/answers.ts'
import { EditorActions } from './editor-actions.tsx'
import { EditorSide } from './editor-side.tsx'
import { becomeDocument } from './edits.ts'
import { FigureLayer } from './figure-layer.tsx'
import { goTo } from './jump.ts'
import { keepCopy, leftCopy } from './local-copy.ts'
import { SaveWords } from './save-words.tsx'
import { Toolbar } from './toolbar.tsx'
import { useReportEditor } from './use-report-editor.ts'
import { useSaving } from './use-saving.ts'
import '../figures/figures.css'
import '../figures/review-panes.css'
import './editor.css'

interface DraftEditorProps {
  /** The draft when it was opened; what is saved later is not read back. */
  readonly review: Review
  readonly set: IndicatorSet
  readonly person: string
}

/** The finished draft before its writer: the page as it will print, every figure marked while it is typed; beside it what is left to do. */
export function DraftEditor({ review: opened, set, person }: DraftEditorProps) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const [review, setReview] = useState(opened)
  const copyName = `${person}.${review.id}`
  const [left] = useState(() => leftCopy(copyName))
  const [isLeftShown, setLeftShown] = useState(left !== null)
  const [error, setError] = useState<unknown>(null)
  const pane = useRef<HTMLDivElement>(null)
  const editorOf = useRef<ReturnType<typeof useReportEditor>['editor'] | null>(null)
  const { saver, state } = useSaving({
    id: review.id,
    copy: copyName,
    base: left?.base ?? review.revision,
    editor: () => editorOf.current,
    stored: stored => {
      setReview(stored)
      queries.setQueryData(['review', stored.id], stored)
    },
  })
  const { editor, reading } = useReportEditor({
    document: left?.document ?? opened.document,
    review: opened,
    set,
    changed: () => saver.changed(),
  })
  editorOf.current = editor
  const letGo = () => {
    becomeDocument(editor, review.document)
    saver.rebase(review.revision)
    saver.settle()
    keepCopy(copyName, null)
    setLeftShown(false)
  }
  return (
    <div className="full-page">
      <PageHead
        title={review.draft.title}
        facts={
          <>
            <SaveWords state={state} again={() => void saver.save()} />
            {'　'}
            <Link to={`/sets/${review.setId}`}>{t('指标表第 {{version}} 版', { version: review.setVersion })}</Link>
          </>
        }
        actions={<EditorActions id={review.id} saver={saver} failed={setError} />}
      />
      <Trouble error={error} dismiss={() => setError(null)} />
      {state.kind === 'refused' ? <Alert type="error" showIcon title={state.message} className="editor-alert" /> : null}
      {isLeftShown ? (
        <Alert
          type="info"
          showIcon
          className="editor-alert"
          title={t('上次没有保存完的修改已经找回。')}
          action={
            <Button size="small" onClick={letGo}>
              {t('不要这些修改')}
            </Button>
          }
          closable={{ onClose: () => setLeftShown(false) }}
        />
      ) : null}
      <div className="review editor">
        <Toolbar editor={editor} />
        <div className="text-pane" ref={pane}>
          <EditorContent editor={editor} />
          <FigureLayer editor={editor} pane={pane} set={set} />
        </div>
        <div className="review-side panel">
          {reading === null ? (
            <Skeleton active className="editor-waiting" />
          ) : (
            <EditorSide
              reading={reading}
              set={set}
              setId={review.setId}
              returnedWhole={review.returnedWhole}
              go={(span, whole) => goTo(editor, reading, span, whole)}
            />
          )}
        </div>
      </div>
    </div>
  )
}
