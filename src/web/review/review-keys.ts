import { useEffect } from 'react'
import { isTyping } from '../figures/selection.ts'

/** Single keys for what is done all day; silent while somebody types, and for a key that is held down. */
export function useReviewKeys(keys: Readonly<Record<string, () => void>>): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const act = isTyping(event) || event.repeat ? undefined : keys[event.key]
      if (act === undefined) return
      // Or the letter itself lands in the field that it opens.
      event.preventDefault()
      act()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [keys])
}
