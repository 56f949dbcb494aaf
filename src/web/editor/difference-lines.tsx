import { Button } from 'antd'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DifferentLine } from '#review/differences.ts'
import './differences.css'

const TAGS = { same: 'span', removed: 'del', added: 'ins' } as const

/** Two versions line by line: what went is struck out, what came is underlined; what stayed the same is folded. */
export function DifferenceLines({ lines }: { readonly lines: readonly DifferentLine[] }) {
  const { t } = useTranslation()
  const groups = useMemo(() => groupsOf(lines), [lines])
  if (lines.every(line => line.kind === 'same')) return <p className="ledger-empty">{t('两版的文字相同。')}</p>
  return (
    <div className="differences">
      {groups.map(group =>
        group.kind === 'same' ? (
          <Folded key={group.lines[0]?.key} lines={group.lines} />
        ) : (
          group.lines.map(({ key, line }) => <Line key={key} line={line} />)
        ),
      )}
    </div>
  )
}

function Folded({ lines }: { readonly lines: readonly NumberedLine[] }) {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  if (isOpen || lines.length <= 1) return lines.map(({ key, line }) => <Line key={key} line={line} />)
  return (
    <Button type="text" size="small" block className="quiet" onClick={() => setOpen(true)}>
      {t('{{count}} 段相同', { count: lines.length })}
    </Button>
  )
}

function Line({ line }: { readonly line: DifferentLine }) {
  return (
    <p className={`difference difference-${line.kind}`}>
      {line.pieces.map((piece, at) => {
        const Tag = TAGS[piece.kind]
        // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a line are told apart by their place
        return <Tag key={at}>{piece.text}</Tag>
      })}
    </p>
  )
}

interface NumberedLine {
  readonly key: number
  readonly line: DifferentLine
}

/** Lines in runs of same and different ones; a line is known by its place. */
function groupsOf(lines: readonly DifferentLine[]) {
  const groups: { kind: 'same' | 'different'; lines: NumberedLine[] }[] = []
  for (const [key, line] of lines.entries()) {
    const kind = line.kind === 'same' ? 'same' : 'different'
    const last = groups.at(-1)
    if (last?.kind === kind) last.lines.push({ key, line })
    else groups.push({ kind, lines: [{ key, line }] })
  }
  return groups
}
