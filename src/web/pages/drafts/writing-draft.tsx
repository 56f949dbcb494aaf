import { useMutation } from '@tanstack/react-query'
import { Button, Skeleton } from 'antd'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { StoredDraft } from '../../api/answers.ts'
import { useDraftProgress, type Writing } from '../../api/draft-progress.ts'
import { post } from '../../api/request.ts'
import { PageHead } from '../../app/page-head.tsx'
import { Trouble } from '../../app/trouble.tsx'
import { FigureText } from '../../figures/figure-text.tsx'
import '../../figures/figures.css'
import './writing-draft.css'

const NO_ITEMS = [] as const
const NO_HANDLERS = { point: () => undefined, pick: () => undefined }

/** A draft while it is written: sections appear in order as they are proven, the rest are skeleton lines. It can be stopped; what is proven stays. */
export function WritingDraft({ request, ended }: { readonly request: StoredDraft; readonly ended: () => void }) {
  const { t } = useTranslation()
  const writing = useDraftProgress(request.id, { enabled: true, ended })
  const stop = useMutation({ mutationFn: () => post<StoredDraft>(`/drafts/${request.id}/cancel`, {}), onSuccess: ended, onError: ended })
  const { title, sections, written } = writing
  const current = currentOf(writing)
  return (
    <>
      <PageHead
        title={title ?? `${request.bureau}${request.period}`}
        facts={<span aria-live="polite">{stop.isSuccess ? t('正在停止，写成的小节会留下') : wordsFor(writing, t)}</span>}
        actions={
          <Button loading={stop.isPending} disabled={stop.isSuccess} onClick={() => stop.mutate()}>
            {t('停止起草')}
          </Button>
        }
      />
      <Trouble error={stop.error} dismiss={stop.reset} />
      <article className="paper writing">
        {title === null ? <Skeleton active paragraph={{ rows: 8 }} /> : <h2 className="paper-title">{title}</h2>}
        {sections.map((section, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a plan's sections are told apart by their place
          <section key={place}>
            <Part heading={section.heading} level={section.level} text={written.get(place)} current={place === current} />
          </section>
        ))}
      </article>
    </>
  )
}

/** The place of the first section that is not whole yet; -1 when all are. */
function currentOf({ sections, written, partial }: Writing): number {
  return sections.findIndex((_, place) => !written.has(place) || partial.has(place))
}

interface PartProps {
  readonly heading: string
  readonly level: number
  readonly text: string | undefined
  readonly current: boolean
}

function Part({ heading, level, text, current }: PartProps) {
  if (text === undefined) {
    return (
      <>
        <p className={`paper-heading${Math.min(level, 2)} writing-ahead`}>{heading}</p>
        <Skeleton active={current} title={false} paragraph={{ rows: current ? 3 : 1 }} />
      </>
    )
  }
  return <FigureText text={text} items={NO_ITEMS} active={null} handlers={NO_HANDLERS} bare />
}

function wordsFor(writing: Writing, t: TFunction): string {
  const { sections, checking, interrupted } = writing
  if (interrupted) return t('与服务的连接断了，正在重连；起草没有停')
  if (checking) return t('正在逐个核对数字')
  if (sections.length === 0) return t('正在列提纲')
  const current = currentOf(writing)
  if (current === -1) return t('正在核对')
  return t('正在起草 {{at}}/{{total}} · {{heading}}', {
    at: current + 1,
    total: sections.length,
    heading: sections[current]?.heading ?? '',
  })
}
