import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { FigureHandlers } from './figure-text.tsx'
import { type Item, isOpen, nextOpen } from './item.ts'

/** Which figure is picked (its card stays open) and which one the pointer is on (its card goes with the pointer). */
export interface Selection {
  readonly picked: number | null
  readonly shown: number | null
  readonly handlers: FigureHandlers
  readonly pick: (id: number | null) => void
}

const LINGER_MILLISECONDS = 180

/** Selection with the keys of a reviewer: j and k to the next and previous open figure, Esc closes the card. Starts on the first open one. `needsEye` says which are open, `first` where to begin instead. */
export function useSelection(items: readonly Item[], needsEye: (item: Item) => boolean = isOpen, first?: number | null): Selection {
  const [picked, setPicked] = useState<number | null>(() => first ?? items.find(needsEye)?.id ?? null)
  const [pointed, setPointed] = useState<number | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const pick = useCallback((id: number | null) => {
    setPointed(null)
    setPicked(id)
  }, [])
  const handlers = useMemo<FigureHandlers>(() => {
    const point = (id: number | null) => {
      clearTimeout(timer.current)
      timer.current = setTimeout(() => setPointed(id), LINGER_MILLISECONDS)
    }
    const choose = (id: number) => {
      clearTimeout(timer.current)
      pick(id)
    }
    return { point, pick: choose }
  }, [pick])
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (isTyping(event)) return
      if (event.key === 'Escape') pick(null)
      if (event.key === 'j' || event.key === 'k') setPicked(from => nextOpen(items, from, event.key === 'j' ? 1 : -1, needsEye)?.id ?? from)
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [items, pick, needsEye])
  return { picked, shown: pointed ?? picked, handlers, pick }
}

/** Whether a key belongs to a field, to a dialog over the page, or to the browser. */
export function isTyping({ target, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  if (ctrlKey || metaKey || altKey) return true
  if (!(target instanceof HTMLElement)) return false
  return target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName) || target.closest('[role="dialog"]') !== null
}
