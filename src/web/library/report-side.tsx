import { Switch, Tag } from 'antd'
import { useState } from 'react'
import type { Span } from '#text/span.ts'
import type { Report } from '../api/answers.ts'

interface SideProps {
  readonly report: Report
  /** Leads to a place of the text. */
  readonly show: (place: Span) => void
}

/** The tree of headings. */
export function OutlineList({ report: { outline }, show }: SideProps) {
  if (outline.length === 0) return <p className="side-note">没有认出标题。起草时不会参照它的结构，段落仍可参照。</p>
  return (
    <ul className="side-list">
      {outline.map(node => (
        <li key={node.span.start}>
          <button type="button" style={{ paddingLeft: 14 + (node.level - 1) * 18 }} onClick={() => show(node.span)}>
            {node.heading}
          </button>
        </li>
      ))}
    </ul>
  )
}

/** The passages as they can be found; masked as a composer sees them. */
export function PassageList({ report: { passageList }, show }: SideProps) {
  const [masked, setMasked] = useState(false)
  if (passageList.length === 0) return <p className="side-note">没有可以参照的段落。</p>
  return (
    <>
      <p className="side-note side-path" style={{ padding: '8px 14px 6px' }}>
        <Switch size="small" aria-label="按起草时所见显示" checked={masked} onChange={setMasked} />
        按起草时所见显示（数字和名称已遮住）
      </p>
      <ul className="side-list">
        {passageList.map(passage => (
          <li key={passage.span.start} className="side-apart">
            <button type="button" onClick={() => show(passage.span)}>
              <span className="side-path">
                <Tag>{passage.topic === '' ? '未分主题' : passage.topic}</Tag>
                {passage.path.join(' › ')}
              </span>
              <span className="side-clip">{masked ? passage.masked : passage.text}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}

/** What an admin should look at, each with its place. */
export function DoubtList({ report: { doubtList, status }, show }: SideProps) {
  if (doubtList.length === 0) return <p className="side-note">没有疑点。</p>
  return (
    <>
      {status === 'held' ? <p className="side-note">因为这些疑点，这份报告暂不供起草参照。</p> : null}
      <ul className="side-list">
        {doubtList.map((doubt, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two doubts may share rule and place
          <li key={place} className="side-apart">
            <button type="button" onClick={() => show(doubt.span)}>
              {doubt.message}
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}
