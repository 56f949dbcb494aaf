/** Where a row stands in the order of totals and parts. */
export interface RowPlace {
  /** Blanks before the row, in half-width characters. */
  readonly indent: number
  /** Where its name begins: behind the blanks and the mark. */
  readonly offset: number
  readonly marked: boolean
}

interface Entry<Row> extends RowPlace {
  /** Whether a further part showed how far in the parts stand; before that, any depth behind a "其中：" is one. */
  readonly measured: boolean
  readonly row: Row
}

/**
 * Finds the total of each row from indents and "其中：" marks, top to bottom. "其中：城市" opens the parts of the row above; rows whose
 * names stand under its name, or deeper, are further parts of the same total; without marks a deeper indent is a part of the
 * nearest shallower row.
 */
export class TableOutline<Row> {
  #open: readonly Entry<Row>[] = []

  /** Takes the next row; gives the row that it is a part of, or null. */
  add(row: Row, place: RowPlace): Row | null {
    const sibling = this.#siblingOf(place)
    const standing = sibling
      ? { indent: sibling.indent, offset: place.indent, marked: true, measured: true }
      : { ...place, measured: !place.marked }
    const above = this.#open.filter(
      entry => entry.indent < standing.indent || (standing.marked && !entry.marked && entry.indent === standing.indent),
    )
    this.#open = [...above, { ...standing, row }]
    return above.at(-1)?.row ?? null
  }

  /** A section or a new table: what follows is no part of what stood before. */
  close(): void {
    this.#open = []
  }

  #siblingOf({ indent, marked }: RowPlace): Entry<Row> | undefined {
    if (marked) return undefined
    const aligned = this.#open.findLast(entry => entry.marked && entry.offset === indent && indent > entry.indent)
    if (aligned) return aligned
    const last = this.#open.at(-1)
    if (!last?.marked || indent <= last.indent) return undefined
    return !last.measured || indent < last.offset ? last : undefined
  }
}
