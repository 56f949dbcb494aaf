import { CloseOutlined } from '@ant-design/icons'
import { Button, Skeleton } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Refused } from '../api/request.ts'
import { Trouble } from '../app/trouble.tsx'
import { said } from '../words/said.ts'
import type { Rewriting, Wish } from './rewriting.ts'

export const WISH_WORDS: Readonly<Record<Wish, string>> = {
  section: '重写本节',
  reword: '换个说法',
  shorter: '写短一点',
  merge: '合并句子',
}

/** The versions of what is being rewritten, each to be taken with one click; what cannot be rewritten says why. */
export function RewritePanel({ rewriting: { state, take, close } }: { readonly rewriting: Rewriting }) {
  const { t } = useTranslation()
  const [isGone, setGone] = useState(false)
  if (state === null) return null
  return (
    <section className="rewrite" aria-label={t(WISH_WORDS[state.wish])}>
      <div className="rewrite-head">
        <b>{t(WISH_WORDS[state.wish])}</b>
        <Button type="text" size="small" icon={<CloseOutlined />} aria-label={t('收起')} onClick={close} />
      </div>
      {'isAsking' in state ? <Skeleton active title={false} paragraph={{ rows: 2 }} /> : null}
      {'error' in state ? (
        <>
          <Trouble error={state.error} />
          {isOwn(state.error) ? <p className="quiet">{t('您自己写过或改过的句子没有句式，不能代写；指标写成的句子可以。')}</p> : null}
        </>
      ) : null}
      {isGone ? <p className="verdict-untraced">{t('这处文字刚改过：请重新选一次。')}</p> : null}
      {'passages' in state
        ? state.passages.map(passage => (
            <div key={passage.start} className="rewrite-passage">
              <p className="quiet">{passage.text}</p>
              {passage.alternatives.map(alternative => (
                <div key={alternative.text} className="rewrite-version">
                  <p>{alternative.text}</p>
                  <Button size="small" onClick={() => setGone(!take(passage, alternative))}>
                    {t('采用')}
                  </Button>
                </div>
              ))}
            </div>
          ))
        : null}
      {'notices' in state
        ? state.notices.map(notice => (
            <p key={notice} className="quiet">
              {said(notice)}
            </p>
          ))
        : null}
    </section>
  )
}

function isOwn(error: unknown): boolean {
  return error instanceof Refused && error.problem.code === 'nothing-selected'
}
