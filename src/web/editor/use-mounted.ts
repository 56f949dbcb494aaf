import type { Editor } from '@tiptap/react'
import { useEffect, useState } from 'react'

/** Whether an editor has its place in the page. Before that it has no DOM to listen to, and asking for it throws. */
export function useMounted(editor: Editor): boolean {
  const [mounted, setMounted] = useState<Editor | null>(null)
  useEffect(() => {
    const told = () => setMounted(editor)
    // Destroyed is also what has not been mounted yet.
    if (!editor.isDestroyed) told()
    editor.on('mount', told)
    return () => void editor.off('mount', told)
  }, [editor])
  return mounted === editor
}
