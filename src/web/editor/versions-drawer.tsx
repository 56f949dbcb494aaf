import { useQuery } from '@tanstack/react-query'
import { Button, Drawer, Skeleton } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DifferentLine } from '#review/differences.ts'
import type { ReportDocument } from '#review/document.ts'
import type { Actor } from '#review/event.ts'
import { versionNumber } from '#review/version-number.ts'
import { getJson } from '../api/request.ts'
import { momentOf } from '../app/dates.ts'
import { Trouble } from '../app/trouble.tsx'
import { DifferenceLines } from './difference-lines.tsx'

interface Version {
  readonly revision: number
  readonly kind: 'written' | 'saved' | 'autosaved' | 'accepted' | 'undone'
  readonly by: Actor | null
  readonly at: string
  readonly characters: number
  readonly open: number
}

interface VersionsDrawerProps {
  readonly id: string
  readonly close: () => void
  /** Puts an older version in the editor; it is saved over the newest, and can be undone. */
  readonly restore: (document: ReportDocument) => void
}

const KIND_WORDS = { written: '初稿', saved: '存为一版', autosaved: '自动保存', accepted: '采用应为值', undone: '撤销采用' } as const

/** Every version of a draft with what it changed, and the way back to it. What is on the page is saved before this opens. */
export function VersionsDrawer({ id, close, restore }: VersionsDrawerProps) {
  const { t } = useTranslation()
  const [picked, setPicked] = useState<number | null>(null)
  const versions = useQuery({
    queryKey: ['versions', id],
    queryFn: async () => (await getJson<{ revisions: Version[] }>(`/drafts/${id}/revisions`)).revisions,
    staleTime: 0,
  })
  const list = versions.data ?? []
  const newest = list[0]?.revision ?? 0
  const shown = picked ?? newest
  const older = list.find(version => version.revision < shown)?.revision ?? null
  return (
    <Drawer open onClose={close} size={1080} title={t('历次版本')} className="versions">
      <Trouble error={versions.error} retry={() => void versions.refetch()} />
      <div className="versions-panes">
        <ol className="editor-list">
          {list.map(version => (
            <li key={version.revision}>
              <button type="button" aria-pressed={version.revision === shown} onClick={() => setPicked(version.revision)}>
                <b>
                  {t('第 {{version}} 版', { version: versionNumber(version.revision) })}　{t(KIND_WORDS[version.kind])}
                </b>
                <span className="quiet">
                  {version.by?.name} {momentOf(version.at)}
                </span>
                <span className="faint">
                  {t('{{characters}} 字', { characters: version.characters })}
                  {version.open === 0 ? '' : `　${t('{{count}} 处待处理', { count: version.open })}`}
                </span>
              </button>
            </li>
          ))}
        </ol>
        <div className="versions-shown">
          {versions.isPending ? (
            <Skeleton active />
          ) : (
            <Compared key={shown} id={id} from={older} to={shown} newest={newest} restore={restore} />
          )}
        </div>
      </div>
    </Drawer>
  )
}

interface ComparedProps extends Pick<VersionsDrawerProps, 'id' | 'restore'> {
  /** The version before; null for the first. */
  readonly from: number | null
  readonly to: number
  readonly newest: number
}

function Compared({ id, from, to, newest, restore }: ComparedProps) {
  const { t } = useTranslation()
  const [withNewest, setWithNewest] = useState(false)
  const [before, after] = withNewest ? [to, newest] : [from ?? to, to]
  const compared = useQuery({
    queryKey: ['differences', id, before, after],
    queryFn: () => getJson<{ lines: DifferentLine[] }>(`/drafts/${id}/differences?from=${before}&to=${after}`),
  })
  const take = async () => restore((await getJson<{ document: ReportDocument }>(`/drafts/${id}/revisions/${to}`)).document)
  return (
    <>
      <div className="versions-bar">
        <span>
          {before === after
            ? t('第 {{version}} 版', { version: versionNumber(to) })
            : t('第 {{before}} 版 → 第 {{after}} 版', { before: versionNumber(before), after: versionNumber(after) })}
        </span>
        {to === newest ? null : (
          <>
            <Button size="small" onClick={() => setWithNewest(value => !value)}>
              {withNewest ? t('与前一版比较') : t('与最新版比较')}
            </Button>
            <Button size="small" type="primary" onClick={() => void take()}>
              {t('恢复这一版')}
            </Button>
          </>
        )}
      </div>
      <Trouble error={compared.error} retry={() => void compared.refetch()} />
      {compared.data ? <DifferenceLines lines={compared.data.lines} /> : <Skeleton active />}
    </>
  )
}
