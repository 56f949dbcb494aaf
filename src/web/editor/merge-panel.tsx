import { Alert, Button, Modal, Radio } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { differences } from '#review/differences.ts'
import { type Paragraph, type ReportDocument, textOf } from '#review/document.ts'
import { said } from '../words/said.ts'
import { DifferenceLines } from './difference-lines.tsx'
import { type Choice, mergedDocument } from './merged.ts'
import type { Conflict } from './saver.ts'

interface MergePanelProps {
  readonly conflict: Conflict
  /** What stands on the page now: more may have been typed since the conflict. */
  readonly mine: () => ReportDocument
  /** Goes on with a document over the other's revision. */
  readonly take: (document: ReportDocument) => void
}

/** Two people saved: nothing is overwritten. What does not touch goes together by itself; where both changed the same stretch, the writer chooses. */
export function MergePanel({ conflict, mine, take }: MergePanelProps) {
  const { t } = useTranslation()
  const [choices, setChoices] = useState<Readonly<Record<number, Choice>>>({})
  const [title, setTitle] = useState<'mine' | 'theirs'>('mine')
  const [copied, setCopied] = useState<boolean | null>(null)
  const { merge, theirs, yours } = conflict
  const open = merge.stretches.flatMap((stretch, at) => (stretch.kind === 'conflict' ? [{ at, stretch }] : []))
  const isTitleOpen = merge.conflicts > open.length
  const isSettled = open.every(({ at }) => choices[at] !== undefined)
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(textOf(mine()))
      setCopied(true)
    } catch {
      setCopied(false)
    }
  }
  return (
    <Modal
      open
      width={860}
      closable={false}
      keyboard={false}
      title={t('这份稿子别人也改了')}
      footer={
        <>
          <Button onClick={() => void copy()}>{copied === true ? t('已复制') : t('复制我的文字')}</Button>
          <Button onClick={() => take(theirs)}>{t('只要对方的')}</Button>
          <Button
            type="primary"
            autoFocus
            disabled={!isSettled}
            onClick={() => take(mergedDocument(conflict, choices, isTitleOpen ? title : null))}
          >
            {t('合并')}
          </Button>
        </>
      }
    >
      <p>{said(conflict.message)}</p>
      {copied === false ? <Alert type="error" title={t('浏览器不让复制：请在正文里全选后按 Ctrl+C。')} /> : null}
      {merge.conflicts === 0 ? (
        <>
          <p className="quiet">{t('两边改的地方不同，可以直接合并。合并后与您的文字相比：')}</p>
          <DifferenceLines lines={differences(yours, mergedDocument(conflict, {}, null))} />
        </>
      ) : null}
      {isTitleOpen ? (
        <fieldset className="merge-choice">
          <legend>{t('文题')}</legend>
          <Radio.Group
            value={title}
            onChange={event => setTitle(event.target.value)}
            options={[
              { value: 'mine', label: yours.title },
              { value: 'theirs', label: theirs.title },
            ]}
          />
        </fieldset>
      ) : null}
      {open.map(({ at, stretch }, number) => (
        <fieldset key={at} className="merge-choice">
          <legend>{t('第 {{number}} 处', { number: number + 1 })}</legend>
          <Radio.Group value={choices[at]} onChange={event => setChoices(before => ({ ...before, [at]: event.target.value }))}>
            <Side value="mine" words={t('我的')} base={stretch.base} paragraphs={stretch.mine} />
            <Side value="theirs" words={t('对方的')} base={stretch.base} paragraphs={stretch.theirs} />
            <Radio value="both">{t('都留下，我的在前')}</Radio>
          </Radio.Group>
        </fieldset>
      ))}
    </Modal>
  )
}

interface SideProps {
  readonly value: Choice
  readonly words: string
  readonly base: readonly Paragraph[]
  readonly paragraphs: readonly Paragraph[]
}

function Side({ value, words, base, paragraphs }: SideProps) {
  const { t } = useTranslation()
  return (
    <Radio value={value} className="merge-side">
      <b>{words}</b>
      {paragraphs.length === 0 ? (
        <span className="quiet">{t('（删去）')}</span>
      ) : (
        <DifferenceLines
          lines={differences({ title: '', paragraphs: base }, { title: '', paragraphs }).filter(({ pieces }) =>
            pieces.some(({ text }) => text !== ''),
          )}
        />
      )}
    </Radio>
  )
}
