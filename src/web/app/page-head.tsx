import { type ReactNode, useEffect } from 'react'

interface PageHeadProps {
  readonly title: string
  /** Facts beside the title: period, version, counts. */
  readonly facts?: ReactNode
  readonly actions?: ReactNode
}

/** The first line of a page; also names the browser's tab. */
export function PageHead({ title, facts, actions }: PageHeadProps) {
  useEffect(() => {
    document.title = `${title} · 据实`
  }, [title])
  return (
    <div className="page-head">
      <h1>{title}</h1>
      {facts === undefined ? null : <span className="quiet">{facts}</span>}
      {actions === undefined ? null : <div className="page-actions">{actions}</div>}
    </div>
  )
}
