import { Extension } from '@tiptap/core'
import { history, redo, undo } from '@tiptap/pm/history'
import { Fragment, Slice } from '@tiptap/pm/model'
import { Plugin } from '@tiptap/pm/state'
import { setLevel } from './edits.ts'
import { marksPlugin } from './marks.ts'
import { bareHtml, pastedParagraphs } from './pasted-text.ts'
import { paragraphNodes, wordNodes } from './report-mapping.ts'

/** What the editor does beyond holding a report: marks, undo, levels by key, and pasting as text. */
export const ReportEditing = Extension.create({
  name: 'reportEditing',
  addProseMirrorPlugins: () => [marksPlugin(), history(), textPaste()],
  addKeyboardShortcuts() {
    const { editor } = this
    const step = (command: typeof undo) => () => command(editor.state, editor.view.dispatch)
    const levels = [0, 1, 2, 3].map(level => [
      `Mod-Alt-${level}`,
      () => {
        setLevel(editor, level)
        return true
      },
    ])
    return { 'Mod-z': step(undo), 'Mod-y': step(redo), 'Mod-Shift-z': step(redo), ...Object.fromEntries(levels) }
  },
})

/** Whatever is on the clipboard comes in as text; only what was copied from a report here keeps its bindings. */
function textPaste(): Plugin {
  return new Plugin({
    props: {
      transformPastedHTML: bareHtml,
      handlePaste: (view, event) => {
        const data = event.clipboardData
        const text = data?.getData('text/plain') ?? ''
        if (text === '' || data?.getData('text/html').includes('data-pm-slice')) return false
        const { state } = view
        const paragraphs = pastedParagraphs(text)
        const [only] = paragraphs
        const slice =
          paragraphs.length === 1 && only
            ? new Slice(wordNodes(only.text, [], state.schema, ''), 0, 0)
            : new Slice(Fragment.from([...paragraphNodes(paragraphs, state.schema)]), 1, 1)
        view.dispatch(state.tr.replaceSelection(slice).scrollIntoView().setMeta('paste', true))
        return true
      },
    },
  })
}
