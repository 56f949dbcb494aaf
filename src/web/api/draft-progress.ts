import { useEffect, useState } from 'react'
import type { DraftProgress } from './answers.ts'

/** A draft while it is written: its plan, and the sections that are proven so far by their place in the plan. */
export interface Writing {
  readonly title: string | null
  readonly sections: readonly { readonly level: number; readonly heading: string }[]
  readonly written: ReadonlyMap<number, string>
  /** Places of sections of which only the first sentences stand yet. */
  readonly partial: ReadonlySet<number>
  readonly checking: boolean
  /** Whether the line to the service is down; the browser is trying again. */
  readonly interrupted: boolean
}

const NOTHING: Writing = { title: null, sections: [], written: new Map(), partial: new Set(), checking: false, interrupted: false }

const AGAIN_MILLISECONDS = 3000

/**
 * Follows a draft while it is written and calls `ended` once. The browser resumes by itself after the last event it saw;
 * hearing an event twice changes nothing.
 */
export function useDraftProgress(id: string, { enabled, ended }: { readonly enabled: boolean; readonly ended: () => void }): Writing {
  const [writing, setWriting] = useState(NOTHING)
  useEffect(() => {
    if (!enabled) return
    let source: EventSource
    let again: ReturnType<typeof setTimeout>
    const open = () => {
      source = new EventSource(`/api/drafts/${id}/events`)
      source.addEventListener('progress', message => setWriting(before => after(before, JSON.parse(message.data))))
      source.addEventListener('ended', () => {
        source.close()
        ended()
      })
      source.addEventListener('open', () => setWriting(before => ({ ...before, interrupted: false })))
      source.addEventListener('error', () => {
        setWriting(before => ({ ...before, interrupted: true }))
        // The browser comes back by itself from a lost line, but gives up on an answer that is no stream.
        if (source.readyState === EventSource.CLOSED) again = setTimeout(open, AGAIN_MILLISECONDS)
      })
    }
    open()
    return () => {
      clearTimeout(again)
      source.close()
    }
  }, [id, enabled, ended])
  return writing
}

function after(before: Writing, event: DraftProgress): Writing {
  if (event.step === 'planned') return { ...before, title: event.title, sections: event.sections }
  if (event.step === 'checking') return { ...before, checking: true }
  const partial = new Set(before.partial)
  if (event.isPartial) partial.add(event.index)
  else partial.delete(event.index)
  return { ...before, written: new Map(before.written).set(event.index, event.text), partial }
}
