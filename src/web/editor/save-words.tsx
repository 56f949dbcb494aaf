import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { SaveState } from './saver.ts'

/** Where the words stand, in words; always in view. */
export function SaveWords({ state, again }: { readonly state: SaveState; readonly again: () => void }) {
  const { t } = useTranslation()
  const words = {
    saved: t('已保存'),
    unsaved: t('未保存，稍后自动保存'),
    saving: t('正在保存'),
    waiting:
      state.kind === 'waiting' && state.why === 'signed-out'
        ? t('未保存，登录后接着保存；本机留有副本')
        : t('未保存，连不上服务；本机留有副本，正在重试'),
    refused: t('没有保存；本机留有副本'),
    conflict: t('没有保存：别人改过这份稿子'),
  }[state.kind]
  const isTrouble = state.kind === 'waiting' || state.kind === 'refused' || state.kind === 'conflict'
  return (
    <span className="editor-saved">
      <span role="status" className={isTrouble ? 'editor-save-trouble' : ''}>
        {words}
      </span>
      {state.kind === 'waiting' ? (
        <Button size="small" onClick={again}>
          {t('现在保存')}
        </Button>
      ) : null}
    </span>
  )
}
