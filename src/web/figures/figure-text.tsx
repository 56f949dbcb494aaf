import type { TFunction } from 'i18next'
import { memo, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { type Item, KINDS } from './item.ts'
import { type Paragraph, paragraphsOf, type Run } from './paragraphs.ts'
import './figures.css'

export interface FigureHandlers {
  /** The pointer or the focus came to a figure, or left it (null). */
  readonly point: (id: number | null) => void
  /** A figure was clicked or entered. */
  readonly pick: (id: number) => void
}

interface FigureTextProps {
  readonly text: string
  readonly items: readonly Item[]
  readonly active: number | null
  readonly handlers: FigureHandlers
  /** A part of a text that stands on a page already: no paper of its own, and its first line is no title. */
  readonly bare?: boolean
}

/** A text as its printed page, every figure underlined by its verdict. */
export const FigureText = memo(function FigureText({ text, items, active, handlers, bare = false }: FigureTextProps) {
  // Once for all figures: a long text has ten thousand
  const { t } = useTranslation()
  const paragraphs = useMemo(() => paragraphsOf(text, items, { titled: !bare }), [text, items, bare])
  return (
    <article className={bare ? 'paper-bare' : 'paper'}>
      {paragraphs.map(paragraph => (
        <Line
          key={paragraph.start}
          paragraph={paragraph}
          items={items}
          active={active !== null && paragraph.items.includes(active) ? active : null}
          handlers={handlers}
          t={t}
        />
      ))}
    </article>
  )
})

interface LineProps {
  readonly paragraph: Paragraph
  readonly items: readonly Item[]
  readonly active: number | null
  readonly handlers: FigureHandlers
  readonly t: TFunction
}

const TAGS = { title: 'h2', heading1: 'h3', heading2: 'h4', heading3: 'h5', body: 'p' } as const

const Line = memo(function Line({ paragraph, items, active, handlers, t }: LineProps) {
  const Tag = TAGS[paragraph.kind]
  return (
    <Tag className={`paper-${paragraph.kind}`} data-start={paragraph.start}>
      {paragraph.runs.map(run => (
        <Piece key={run.start} run={run} items={items} active={active} handlers={handlers} t={t} />
      ))}
    </Tag>
  )
})

function Piece({ run, items, active, handlers, t }: { readonly run: Run } & Omit<LineProps, 'paragraph'>) {
  const id = run.claim ?? run.finding
  const item = id === null ? undefined : items[id]
  if (!item) return <Words run={run} />
  const { id: own, kind } = item
  const contradicted = run.finding !== null && run.claim !== null ? ' figure-contradicted' : ''
  const lead = run.lead ? ' paper-lead' : ''
  const selected = active !== null && (active === own || active === run.finding) ? ' figure-active' : ''
  return (
    // biome-ignore lint/a11y/useSemanticElements: a <button> cannot break across lines, a figure in running text must
    <span
      role="button"
      tabIndex={0}
      className={`figure figure-${kind}${contradicted}${lead}${selected}`}
      data-item={own}
      data-finding={run.finding ?? undefined}
      aria-label={t('{{figure}}，{{verdict}}', { figure: run.text, verdict: t(KINDS[kind].words) })}
      onMouseEnter={() => handlers.point(own)}
      onMouseLeave={() => handlers.point(null)}
      onFocus={() => handlers.point(own)}
      onBlur={() => handlers.point(null)}
      onClick={() => handlers.pick(own)}
      onKeyDown={event => (event.key === 'Enter' ? handlers.pick(own) : undefined)}
    >
      {run.text}
    </span>
  )
}

function Words({ run: { text, gap, lead } }: { readonly run: Run }) {
  if (gap) return <mark className="gap">{text}</mark>
  return lead ? <span className="paper-lead">{text}</span> : text
}
