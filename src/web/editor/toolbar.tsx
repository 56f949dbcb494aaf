import { RedoOutlined, UndoOutlined } from '@ant-design/icons'
import { redo, undo } from '@tiptap/pm/history'
import { type Editor, useEditorState } from '@tiptap/react'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { setLevel } from './edits.ts'

interface ToolbarProps {
  readonly editor: Editor
  readonly children?: ReactNode
}

/** The title has no level and keeps its place. */
const TITLE = -1

/** What is done to the words by hand: undo, redo, the level of a line. */
export function Toolbar({ editor, children }: ToolbarProps) {
  const { t } = useTranslation()
  const { level, canUndo, canRedo } = useEditorState({ editor, selector: ({ editor: current }) => stateOf(current) })
  const levels = [
    { value: 0, label: t('正文') },
    { value: 1, label: t('一级标题') },
    { value: 2, label: t('二级标题') },
    { value: 3, label: t('三级标题') },
  ]
  const step = (command: typeof undo) => () => {
    command(editor.state, editor.view.dispatch)
    editor.view.focus()
  }
  return (
    <div className="editor-toolbar" role="toolbar" aria-label={t('编辑')}>
      <Button
        type="text"
        size="small"
        icon={<UndoOutlined />}
        aria-label={t('撤销')}
        title={`${t('撤销')} Ctrl+Z`}
        disabled={!canUndo}
        onClick={step(undo)}
      />
      <Button
        type="text"
        size="small"
        icon={<RedoOutlined />}
        aria-label={t('重做')}
        title={`${t('重做')} Ctrl+Y`}
        disabled={!canRedo}
        onClick={step(redo)}
      />
      <select
        className="editor-level"
        aria-label={t('段落级别')}
        value={level ?? TITLE}
        onChange={({ target }) => (Number(target.value) === TITLE ? undefined : setLevel(editor, Number(target.value)))}
      >
        {(level === null ? [{ value: TITLE, label: t('文题') }] : levels).map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
      {children}
    </div>
  )
}

function stateOf({ state }: Editor) {
  const { $from } = state.selection
  const node = $from.depth === 0 ? null : $from.node(1)
  const level =
    node === null || node.type.name === 'title' ? null : node.type.name === 'heading' ? Math.min(3, Number(node.attrs['level'])) : 0
  return { level, canUndo: undo(state), canRedo: redo(state) }
}
