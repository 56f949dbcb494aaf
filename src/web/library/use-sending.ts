import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo, useState } from 'react'
import type { Upload } from '../api/answers.ts'
import { GONE, isGone } from '../api/gone-file.ts'
import { useAbout } from '../api/queries.ts'
import { formWith, post, Refused, wordsOf } from '../api/request.ts'
import { FileSender, type Outcome, type SendingFile } from './send-files.ts'
import type { PassedOver, Walked } from './walk-entries.ts'

/** Answers after which the same file may be accepted a little later: too many requests, or a service that is starting or busy. */
const LATER = [429, 502, 503, 504]

/** Files on their way to the service, and what was passed over on the way to them. */
export function useSending() {
  const queries = useQueryClient()
  const about = useAbout()
  const limit = about.data?.maxUploadBytes
  const [files, setFiles] = useState<readonly SendingFile[]>([])
  const [passed, setPassed] = useState<readonly PassedOver[]>([])
  const [accepted, setAccepted] = useState<ReadonlySet<string>>(new Set())
  const bureaus = useMemo(() => new Map<string, string>(), [])
  const sender = useMemo(
    () =>
      new FileSender({
        send: file =>
          sendOne(file, bureaus.get(file.key) ?? '', id => {
            setAccepted(before => new Set([...before, id]))
            void queries.invalidateQueries({ queryKey: ['uploads'] })
          }),
        show: setFiles,
        pause: milliseconds => new Promise(resolve => setTimeout(resolve, milliseconds)),
      }),
    [queries, bureaus],
  )
  useStayOpen(files.some(({ state }) => state !== 'refused'))
  const send = useCallback(
    ({ files: found, passed: over }: Walked, bureau: string) => {
      setPassed(before => [...before, ...over])
      const added = found.map(each => ({ ...each, key: crypto.randomUUID() }))
      for (const { key } of added) bureaus.set(key, bureau)
      sender.add(added.filter(({ file }) => limit === undefined || file.size <= limit))
      const tooLarge = added.filter(({ file }) => limit !== undefined && file.size > limit)
      setPassed(before => [...before, ...tooLarge.map(({ path }) => ({ path, reason: 'too-large' as const }))])
    },
    [sender, bureaus, limit],
  )
  return {
    files,
    passed,
    /** Ids of the uploads that were sent from here. */
    accepted,
    send,
    drop: useCallback((key: string) => sender.drop(key), [sender]),
    again: useCallback((key: string) => sender.again(key), [sender]),
    forgetPassed: useCallback(() => setPassed([]), []),
  }
}

async function sendOne({ file }: SendingFile, bureau: string, accepted: (id: string) => void): Promise<Outcome> {
  try {
    const { id } = await post<Upload>('/reports', formWith(file, bureau === '' ? {} : { bureau }))
    accepted(id)
    return { kind: 'accepted' }
  } catch (error) {
    if (!(error instanceof Refused)) return (await isGone(file)) ? { kind: 'refused', words: GONE } : { kind: 'again' }
    const { status, code } = error.problem
    // The form to sign in again stands over the page by now: the file goes on when it is answered.
    return LATER.includes(status) || code === 'sign-in-needed' ? { kind: 'again' } : { kind: 'refused', words: wordsOf(error) }
  }
}

/** Closing the tab would lose what is not sent yet: the browser asks first. */
function useStayOpen(busy: boolean): void {
  useEffect(() => {
    if (!busy) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [busy])
}
