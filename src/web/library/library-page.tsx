import { useQueryClient } from '@tanstack/react-query'
import { useDeferredValue, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { useDuty } from '../account/duties.ts'
import { isUnderWay, useReports, useUploads } from '../api/queries.ts'
import { LinkButton } from '../app/link-button.tsx'
import { PageHead } from '../app/page-head.tsx'
import { Trouble } from '../app/trouble.tsx'
import { useRemovals } from '../undo/use-removals.ts'
import { DoubtDrawer } from './doubt-drawer.tsx'
import { DropZone } from './drop-zone.tsx'
import { FilterBar } from './filter-bar.tsx'
import { IntakePanel } from './intake-panel.tsx'
import { PassedOverNotes } from './passed-over.tsx'
import { PickReports } from './pick-reports.tsx'
import { addressOf, choicesIn, countStandings, filterIn, filterReports } from './report-filter.ts'
import { ReportTable } from './report-table.tsx'
import { useHomeBureau } from './use-home-bureau.ts'
import { useSending } from './use-sending.ts'
import type { Walked } from './walk-entries.ts'

const LIST = ['reports'] as const

/** The library: drop files or folders anywhere, watch them come in, see what is doubted, open one. */
export function LibraryPage() {
  const { t } = useTranslation()
  const reports = useReports()
  const uploads = useUploads()
  const sending = useSending()
  const removals = useRemovals(LIST)
  const isAdmin = useDuty('admin')
  const home = useHomeBureau(reports.data ?? [])
  const [search, setSearch] = useSearchParams()
  const [doubted, setDoubted] = useState<string | null>(null)
  const filter = useDeferredValue(filterIn(search))
  const all = reports.data ?? []
  const shown = filterReports(all, filter)
  const mayAdd = isAdmin()
  const take = (walked: Walked) => sending.send(walked, home.bureau)
  useRefreshWhenIn(uploads.data?.filter(isUnderWay).length ?? 0)
  return (
    <DropZone words={t('松开鼠标，上传历史报告')} take={take} closed={!mayAdd}>
      <PageHead
        title={t('历史报告')}
        facts={reports.data ? t('{{count}} 份，供起草时参照结构和写法；其中的数字不会写进新稿', { count: all.length }) : undefined}
        actions={
          <>
            <LinkButton to="/reports/series">{t('看序列')}</LinkButton>
            {mayAdd ? <PickReports home={home} take={take} /> : null}
          </>
        }
      />
      <Trouble error={reports.error ?? uploads.error} retry={() => void Promise.all([reports.refetch(), uploads.refetch()])} />
      <Trouble error={removals.error} dismiss={removals.dismiss} />
      <PassedOverNotes passed={sending.passed} forget={sending.forgetPassed} />
      <IntakePanel
        uploads={uploads.data ?? []}
        reports={all}
        sending={sending.files}
        accepted={sending.accepted}
        mayChange={mayAdd}
        drop={sending.drop}
        again={sending.again}
        showDoubts={setDoubted}
      />
      <FilterBar
        filter={filterIn(search)}
        change={next => setSearch(addressOf(next), { replace: true })}
        counts={countStandings(all, uploads.data ?? [], filter)}
        {...choicesIn(all)}
      />
      <ReportTable
        reports={shown}
        loading={reports.isPending}
        empty={filter.standing === 'failed' ? t('没有成的文件列在上方，可以再试。') : emptyWords(all.length, mayAdd, t)}
        mayRemove={({ identity }) => isAdmin(identity.bureau)}
        leaving={removals.waiting}
        removeLater={removals.removeLater}
        undo={removals.undo}
        showDoubts={setDoubted}
      />
      <DoubtDrawer id={doubted} close={() => setDoubted(null)} removals={removals} />
    </DropZone>
  )
}

function emptyWords(total: number, mayAdd: boolean, t: (words: string) => string): string {
  if (total > 0) return t('没有符合条件的报告：放宽上面的筛选。')
  return mayAdd ? t('还没有历史报告：把 Word、PDF、文本文件或整个文件夹拖到这里') : t('还没有历史报告：请管理员上传。')
}

/** Often enough to watch, seldom enough for a thousand files. */
const REFRESH_MILLISECONDS = 1500

/** The list of reports is asked for again when files have come in. */
function useRefreshWhenIn(underWay: number): void {
  const queries = useQueryClient()
  const before = useRef(underWay)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => {
    const cameIn = underWay < before.current
    before.current = underWay
    if (!cameIn || timer.current !== undefined) return
    const refresh = () => {
      timer.current = undefined
      void queries.invalidateQueries({ queryKey: ['reports'], exact: true })
    }
    timer.current = setTimeout(refresh, underWay === 0 ? 0 : REFRESH_MILLISECONDS)
  }, [underWay, queries])
  useEffect(() => () => clearTimeout(timer.current), [])
}
