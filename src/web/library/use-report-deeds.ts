import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Identity } from '#report/report.ts'
import type { Report, ReportSummary } from '../api/answers.ts'
import { patch, post } from '../api/request.ts'

/** What was done last, in words, and the way back where there is one. */
interface Done {
  readonly words: string
  readonly undo: (() => void) | null
}

/** What an admin does to a report: at once, and undone as easily. */
export function useReportDeeds(report: Report) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const [done, setDone] = useState<Done | null>(null)
  const deed = useMutation({
    mutationFn: (work: () => Promise<unknown>) => work(),
    onSettled: () =>
      Promise.all([queries.invalidateQueries({ queryKey: ['reports', report.id] }), queries.invalidateQueries({ queryKey: ['reports'] })]),
  })
  const path = `/reports/${report.id}`
  const act = async (work: () => Promise<unknown>, said: Done) => {
    setDone(null)
    await deed.mutateAsync(work).then(
      () => setDone(said),
      // The mutation keeps the error, and the page shows it.
      () => {},
    )
  }
  const correct = (after: Partial<Identity>, before: Partial<Identity>) =>
    act(() => patch(path, after), {
      words: t('已保存。'),
      undo: () => void act(() => patch(path, before), { words: t('已撤销。'), undo: null }),
    })
  const release = (): Promise<void> =>
    act(() => post(`${path}/release`, {}), { words: t('已放行，起草时会参照它。'), undo: () => void hold() })
  const hold = (): Promise<void> =>
    act(() => post(`${path}/hold`, {}), { words: t('已暂存，起草时不再参照它。'), undo: () => void release() })
  const reread = async () => {
    const read = async () => {
      const anew = await post<ReportSummary>(`${path}/reindex`, {})
      setDone({ words: t('已重新读取：{{passages}} 段，{{doubts}} 处疑点。', { ...anew }), undo: null })
    }
    setDone(null)
    await deed.mutateAsync(read).catch(() => {})
  }
  return { done, busy: deed.isPending, error: deed.error, dismiss: deed.reset, correct, release, hold, reread }
}

export type ReportDeeds = ReturnType<typeof useReportDeeds>
