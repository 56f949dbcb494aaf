import type { Editor } from '@tiptap/react'
import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { useSession } from '../account/session.ts'
import { put, Refused } from '../api/request.ts'
import type { Review } from '../review/answers.ts'
import { keepCopy } from './local-copy.ts'
import { documentIn } from './report-mapping.ts'
import { type Conflict, Saver, type SaveState, type Sent, type Unsaved } from './saver.ts'

interface Saving {
  readonly saver: Saver
  readonly state: SaveState
}

interface SavingOptions {
  readonly id: string
  /** The name of the copy that is kept in this browser. */
  readonly copy: string
  readonly base: number
  readonly editor: () => Editor | null
  readonly stored: (review: Review) => void
}

/** Saves the editor's words by themselves; a copy stays in this browser until the service has them. */
export function useSaving({ id, copy, base, editor, stored }: SavingOptions): Saving {
  const last = useRef({ editor, stored })
  last.current = { editor, stored }
  const [saver] = useState(
    () =>
      new Saver(base, {
        read: () => {
          const doc = last.current.editor()?.state.doc
          if (doc === undefined) throw new Error('Cannot save: there is no editor')
          return documentIn(doc)
        },
        send: wish => send(id, wish, review => last.current.stored(review)),
        keep: unsaved => void keepCopy(copy, unsaved),
      }),
  )
  const state = useSyncExternalStore(
    listener => saver.listen(listener),
    () => saver.state,
  )
  useLeaving(saver)
  useReturning(saver)
  return { saver, state }
}

/** A tab that is closed or put away keeps its copy; one with unsaved words asks before it goes. */
function useLeaving(saver: Saver): void {
  useEffect(() => {
    const leave = () => saver.keepCopy()
    const ask = (event: BeforeUnloadEvent) => {
      leave()
      if (saver.state.kind !== 'saved') event.preventDefault()
    }
    addEventListener('pagehide', leave)
    addEventListener('beforeunload', ask)
    document.addEventListener('visibilitychange', leave)
    return () => {
      removeEventListener('pagehide', leave)
      removeEventListener('beforeunload', ask)
      document.removeEventListener('visibilitychange', leave)
      // Going to another page of ours: the words go to the service, and the copy stays until they are there.
      saver.end()
      if (saver.state.kind === 'unsaved') void saver.save()
    }
  }, [saver])
}

/** The line is back, or somebody signed in again: what waited is saved. */
function useReturning(saver: Saver): void {
  const { data } = useSession()
  const person = data?.person?.id ?? null
  useEffect(() => {
    const again = () => void (saver.state.kind === 'waiting' ? saver.save() : undefined)
    if (person !== null) again()
    addEventListener('online', again)
    return () => removeEventListener('online', again)
  }, [saver, person])
}

async function send(
  id: string,
  { base, document, autosave }: Unsaved & { readonly autosave: boolean },
  stored: (review: Review) => void,
): Promise<Sent> {
  try {
    const review = await put<Review>(`/drafts/${id}/revisions`, { base, document, autosave })
    stored(review)
    return { kind: 'stored', revision: review.revision }
  } catch (error) {
    return failed(error)
  }
}

function failed(error: unknown): Sent {
  if (!(error instanceof Refused)) return { kind: 'offline' }
  const { code, status, detail } = error.problem
  if (code === 'sign-in-needed') return { kind: 'signed-out' }
  if (code === 'revision-conflict') {
    const { conflict } = error.problem as unknown as { readonly conflict: Omit<Conflict, 'message'> }
    return { kind: 'conflict', conflict: { ...conflict, message: detail } }
  }
  return status >= 500 || status === 429 ? { kind: 'offline' } : { kind: 'refused', message: detail }
}
