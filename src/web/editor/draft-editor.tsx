import { EditorContent } from '@tiptap/react'
import { Alert, Button, Skeleton } from 'antd'
import { lazy, type ReactNode, Suspense, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { IndicatorSet } from '#indicator/set.ts'
import { PageHead } from '../app/page-head.tsx'
import { Trouble } from '../app/trouble.tsx'
import { DraftNotices } from '../figures/draft-notices.tsx'
import type { Review } from '../review/answers.ts'
import { said } from '../words/said.ts'
import { EditorActions } from './editor-actions.tsx'
import { EditorSide } from './editor-side.tsx'
import { FigureLayer } from './figure-layer.tsx'
import { goTo } from './jump.ts'
import { RenewalBar } from './renewal-bar.tsx'
import { RewriteMenu } from './rewrite-menu.tsx'
import { RewritePanel } from './rewrite-panel.tsx'
import { useRewriting } from './rewriting.ts'
import { SaveWords } from './save-words.tsx'
import { Toolbar } from './toolbar.tsx'
import { useDraftWork } from './use-draft-work.ts'
import '../figures/figures.css'
import '../figures/review-panes.css'
import './editor.css'
import './editor-panels.css'

/** Seldom needed: not loaded before. */
const VersionsDrawer = lazy(async () => ({ default: (await import('./versions-drawer.tsx')).VersionsDrawer }))
const MergePanel = lazy(async () => ({ default: (await import('./merge-panel.tsx')).MergePanel }))

interface DraftEditorProps {
  /** The draft when it was opened; what is saved later is not read back. */
  readonly review: Review
  /** The version of the set on which the draft rests now. */
  readonly set: IndicatorSet
  readonly person: string
  /** The draft was put on another version of its set. */
  readonly moved: (setVersion: number) => void
}

/** The finished draft before its writer: the page as it will print, every figure marked while it is typed; beside it what is left to do. */
export function DraftEditor({ review: opened, set, person, moved }: DraftEditorProps) {
  const { t } = useTranslation()
  const [error, setError] = useState<unknown>(null)
  const [isComparing, setComparing] = useState(false)
  const pane = useRef<HTMLDivElement>(null)
  const work = useDraftWork({ opened, set, person })
  const { review, editor, isMounted, reading, saver, saveState } = work
  const rewriting = useRewriting(editor, review.id, saver)
  const compare = async () => setComparing(await saver.save())
  return (
    <div className="full-page">
      <PageHead
        title={review.draft.title}
        facts={
          <>
            <SaveWords state={saveState} again={() => void saver.save()} />
            {'　'}
            <Link to={`/sets/${review.setId}`}>{t('指标表第 {{version}} 版', { version: review.setVersion })}</Link>
          </>
        }
        actions={<EditorActions id={review.id} saver={saver} failed={setError} />}
      />
      <Trouble error={error} dismiss={() => setError(null)} />
      {saveState.kind === 'refused' ? <Alert type="error" showIcon title={said(saveState.message)} className="editor-alert" /> : null}
      <DraftNotices notices={opened.draft.provenance.notices} />
      {work.isLeftShown ? <LeftCopy letGo={work.dropLeft} close={work.keepLeft} /> : null}
      <RenewalBar
        review={review}
        saver={saver}
        failed={setError}
        renewed={renewed => {
          work.adopt(renewed)
          moved(renewed.setVersion)
        }}
      />
      <div className="review editor">
        <Toolbar editor={editor}>
          <RewriteMenu rewriting={rewriting} />
          <Button size="small" onClick={() => void compare()}>
            {t('历次版本')}
          </Button>
        </Toolbar>
        <div className="text-pane" ref={pane}>
          <EditorContent editor={editor} />
          {isMounted ? <FigureLayer editor={editor} pane={pane} set={set} /> : null}
        </div>
        <Side>
          <RewritePanel rewriting={rewriting} />
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
        </Side>
      </div>
      <Suspense>
        {isComparing ? (
          <VersionsDrawer
            id={review.id}
            close={() => setComparing(false)}
            restore={document => {
              setComparing(false)
              work.restore(document)
            }}
          />
        ) : null}
        {saveState.kind === 'conflict' ? <MergePanel conflict={saveState.conflict} mine={work.read} take={work.settle} /> : null}
      </Suspense>
    </div>
  )
}

function Side({ children }: { readonly children: ReactNode }) {
  return <div className="review-side panel">{children}</div>
}

function LeftCopy({ letGo, close }: { readonly letGo: () => void; readonly close: () => void }) {
  const { t } = useTranslation()
  return (
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
      closable={{ onClose: close }}
    />
  )
}
