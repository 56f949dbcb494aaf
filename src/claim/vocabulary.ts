import { GAP } from './canonical.ts'

/** Function words carry no subject: a pair of characters that holds one is no evidence. */
const STOP = new Set('的了和及与或将于是从由为有各均已共被把让使其这那该并也又还、·,。；：（）() ')

/** The pairs of neighbouring characters that occur in the names of a set, numbered. Texts are compared with names through these numbers. */
export class Vocabulary {
  readonly #ids = new Map<number, number>()
  readonly #names: number[] = []

  get size(): number {
    return this.#names.length
  }

  /** Numbers the pairs of a canonical name, adding new ones. `counts`: each pair is counted once for the name; a second name of one thing does not count. */
  add(name: string, counts: boolean): void {
    const ids = this.#encode(name, true)
    if (counts) for (const id of new Set(ids)) if (id >= 0) this.#names[id] = (this.#names[id] ?? 0) + 1
  }

  /** For each position the number of the pair that begins there; -1 when no name holds the pair. */
  encode(text: string): Int32Array {
    return this.#encode(text, false)
  }

  /** How telling a pair is: 1 when one name alone holds it, near 0.15 when most names do. */
  weight(id: number): number {
    const holders = Math.max(1, this.#names[id] ?? 1)
    return Math.max(0.15, 1 - Math.log(holders) / Math.log(this.#names.length + 2))
  }

  #encode(text: string, grow: boolean): Int32Array {
    const ids = new Int32Array(text.length).fill(-1)
    for (let at = 0; at < text.length; at += 1) {
      const key = pairAt(text, at)
      if (key === 0) continue
      let id = this.#ids.get(key) ?? -1
      if (id < 0 && grow) {
        id = this.#names.length
        this.#ids.set(key, id)
        this.#names.push(0)
      }
      ids[at] = id
    }
    return ids
  }
}

/** A pair as one number; a word of one character pairs with nothing (镇, 乡); 0 where no evidence begins. */
function pairAt(text: string, at: number): number {
  const first = text.charAt(at)
  if (STOP.has(first)) return 0
  const second = text.charAt(at + 1)
  if (second !== '' && !STOP.has(second)) return text.charCodeAt(at) * 65_536 + text.charCodeAt(at + 1)
  const before = at === 0 ? GAP : text.charAt(at - 1)
  return STOP.has(before) ? text.charCodeAt(at) : 0
}
