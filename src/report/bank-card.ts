import type { Span } from '#text/span.ts'

/** Fours of digits, as a card shows them; domestic cards begin with 62. */
const IN_FOURS = /(?<![\d.])62\d{2}(?:[ -]\d{4}){3}(?:[ -]\d{1,3})?(?![\d.])/g

/** Numbers of bank cards written in fours, told from columns of figures by their check digit. */
export function bankCards(text: string): readonly Span[] {
  return [...text.matchAll(IN_FOURS)]
    .filter(match => isChecked(match[0].replace(/\D/g, '')))
    .map(match => ({ start: match.index, end: match.index + match[0].length }))
}

/** Luhn's check, by which cards are numbered (ISO/IEC 7812-1, annex B). */
function isChecked(digits: string): boolean {
  const sum = [...digits].toReversed().reduce((total, digit, index) => {
    const doubled = Number(digit) * (index % 2 === 0 ? 1 : 2)
    return total + (doubled > 9 ? doubled - 9 : doubled)
  }, 0)
  return sum % 10 === 0
}
