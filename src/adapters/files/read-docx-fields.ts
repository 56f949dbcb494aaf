/** Fields whose result is made for the printed page, not written by the author. */
const OF_THE_PAGE = /^\s*(?:PAGE|NUMPAGES|SECTIONPAGES|SECTION|PAGEREF|TOC|TOA|INDEX|TC|XE|RD)\b/i

interface Field {
  instruction: string
  isResult: boolean
}

/** Follows the fields of a document (PAGE, TOC, REF …) and tells which text is the result of one to be left out. */
export class FieldFollower {
  readonly #open: Field[] = []

  begin(): void {
    this.#open.push({ instruction: '', isResult: false })
  }

  separate(): void {
    const field = this.#open.at(-1)
    if (field !== undefined) field.isResult = true
  }

  end(): void {
    this.#open.pop()
  }

  instruct(words: string): void {
    const field = this.#open.at(-1)
    if (field !== undefined && !field.isResult) field.instruction += words
  }

  /** A field whose instruction has not ended with its paragraph is broken, and hides nothing. */
  endParagraph(): void {
    while (this.#open.at(-1)?.isResult === false) this.#open.pop()
  }

  get isHiding(): boolean {
    return this.#open.some(field => !field.isResult || OF_THE_PAGE.test(field.instruction))
  }

  get isUnended(): boolean {
    return this.#open.length > 0
  }
}

/** Whether a simple field (w:fldSimple) is left out. */
export function isOfThePage(instruction: string): boolean {
  return OF_THE_PAGE.test(instruction)
}
