const SIGNED_OUT = 'jushi:signed-out'

/** Says that an answer was refused because the session has ended. */
export function tellSignedOut(): void {
  window.dispatchEvent(new Event(SIGNED_OUT))
}

/** Hears of it; gives the function that ends the hearing. */
export function onSignedOut(listen: () => void): () => void {
  window.addEventListener(SIGNED_OUT, listen)
  return () => window.removeEventListener(SIGNED_OUT, listen)
}
