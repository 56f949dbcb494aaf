import type { Editor } from '@tiptap/react'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { IndicatorSet } from '#indicator/set.ts'
import { isOpen } from '../figures/item.ts'
import { bindWords, boundTo, putWords } from './edits.ts'
import { offerOf, offersFor } from './figure-offers.ts'
import type { PlacedMark } from './marks.ts'

interface FigureActionsProps {
  readonly editor: Editor
  readonly mark: PlacedMark
  readonly set: IndicatorSet
  /** Called when something was done. */
  readonly done: () => void
}

/** What can be done about a figure: take the expected value, bind it to its indicator, let the binding go. */
export function FigureActions({ editor, mark, set, done }: FigureActionsProps) {
  const { t } = useTranslation()
  const { claim } = mark
  if (claim === null) return null
  const bound = boundTo(editor.state.doc, mark)
  const boundName = bound === null ? null : (offerOf(bound, set)[0]?.name ?? bound)
  const source = claim.expression ?? claim.indicator
  const act = (deed: () => void) => () => {
    deed()
    done()
  }
  const { expected } = claim
  const take = () => {
    if (expected === null) return
    putWords(editor, mark, expected, source === null ? [] : [{ start: 0, end: expected.length, expression: source }])
  }
  const offers = offersFor(claim, set).filter(({ expression }) => expression !== bound)
  return (
    <div className="figure-actions">
      {isOpen(mark) && expected !== null ? (
        <Button size="small" type="primary" onClick={act(take)}>
          {t('改为 {{value}}', { value: expected })}
        </Button>
      ) : null}
      {offers.map(({ expression, name, value }) => (
        <Button key={expression} size="small" onClick={act(() => bindWords(editor, mark, expression))}>
          {t('绑定到：{{name}}（{{value}}）', { name, value })}
        </Button>
      ))}
      {boundName === null ? null : (
        <span className="figure-bound">
          <span className="quiet">
            {isOpen(mark)
              ? t('已绑定到「{{name}}」，核对还没有认出：请在句中写明名称', { name: boundName })
              : t('绑定：{{name}}', { name: boundName })}
          </span>
          <Button size="small" type="text" onClick={act(() => bindWords(editor, mark, null))}>
            {t('取消绑定')}
          </Button>
        </span>
      )}
    </div>
  )
}
