/** Where a row stands in the order of totals and parts. */
export interface RowPlace {
  readonly indent: number
  readonly marked: boolean
}

interface Entry<Row> extends RowPlace {
  /** How far in the parts behind a "其中：" stand, once one was seen. */
  readonly offset: number | null
  readonly row: Row
}

/**
 * Finds the total of each row from indents and "其中：" marks, top to bottom. "其中：城市" opens the parts of the row above; indented rows
 * that follow it are further parts of the same total; without marks a deeper indent is a part of the nearest shallower row.
 */
export class TableOutline<Row> {
  #open: readonly Entry<Row>[] = []

  /** Takes the next row; gives the row that it is a part of, or null. */
  add(row: Row, place: RowPlace): Row | null {
    const sibling = this.#siblingOf(place)
    const standing = sibling
      ? { indent: sibling.indent, marked: true, offset: place.indent }
      : { ...place, offset: place.marked ? null : place.indent }
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

  #siblingOf(place: RowPlace): Entry<Row> | undefined {
    const last = this.#open.at(-1)
    if (place.marked || !last?.marked || place.indent <= last.indent) return undefined
    return last.offset === null || place.indent <= last.offset ? last : undefined
  }
}
