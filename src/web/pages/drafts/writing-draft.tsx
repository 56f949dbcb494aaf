import { Skeleton } from 'antd'
import type { StoredDraft } from '../../api/answers.ts'
import { useDraftProgress, type Writing } from '../../api/draft-progress.ts'
import { PageHead } from '../../app/page-head.tsx'
import { FigureText } from '../../figures/figure-text.tsx'
import '../../figures/figures.css'
import './writing-draft.css'

const NO_ITEMS = [] as const
const NO_HANDLERS = { point: () => undefined, pick: () => undefined }

/** A draft while it is written: sections appear in order as they are proven, the rest are skeleton lines. */
export function WritingDraft({ request, ended }: { readonly request: StoredDraft; readonly ended: () => void }) {
  const writing = useDraftProgress(request.id, { enabled: true, ended })
  const { title, sections, written } = writing
  const current = sections.findIndex((_, place) => !written.has(place))
  return (
    <>
      <PageHead title={title ?? `${request.bureau}${request.period}`} facts={<span aria-live="polite">{wordsFor(writing)}</span>} />
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

function wordsFor({ sections, written, checking, interrupted }: Writing): string {
  if (interrupted) return '与服务的连接断了，正在重连；起草没有停'
  if (checking) return '正在逐个核对数字'
  if (sections.length === 0) return '正在列提纲'
  const current = sections.findIndex((_, place) => !written.has(place))
  if (current === -1) return '正在核对'
  return `正在起草 ${current + 1}/${sections.length} · ${sections[current]?.heading ?? ''}`
}
