import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import type { Upload } from '../api/answers.ts'
import { formWith, post, wordsOf } from '../api/request.ts'

/** A file on its way to the service: still being sent, or refused before it was accepted. */
export interface SendingFile {
  readonly key: string
  readonly name: string
  readonly refusal: string | null
}

/** Sends files one after the other; once accepted, a file is the service's and leaves this list. */
export function useSending() {
  const queries = useQueryClient()
  const [files, setFiles] = useState<readonly SendingFile[]>([])
  const dismiss = useCallback((key: string) => setFiles(before => before.filter(file => file.key !== key)), [])
  const send = useCallback(
    async (chosen: readonly File[]) => {
      const added = chosen.map(file => ({ key: crypto.randomUUID(), file }))
      setFiles(before => [...before, ...added.map(({ key, file }) => ({ key, name: file.name, refusal: null }))])
      for (const { key, file } of added) {
        try {
          await post<Upload>('/reports', formWith(file))
          dismiss(key)
          await queries.invalidateQueries({ queryKey: ['uploads'] })
        } catch (error) {
          setFiles(before => before.map(item => (item.key === key ? { ...item, refusal: wordsOf(error) } : item)))
        }
      }
    },
    [dismiss, queries],
  )
  return { files, send, dismiss }
}
