/** 下一步，…: what follows in the paragraph is to come. */
const OPENS_PARAGRAPH =
  /(?<=^|[\n。；;！!—])[ \t\u3000]*(?:下一步|下步|下一阶段|下阶段|明年|来年|次年|下一?年度?|今后)(?=[，,：:]|将|要|拟|计划|打算|力争|工作|重点|我[局们市县区旗]|全[市县区旗])/gu
/** 下半年，…: what follows in the sentence is to come if it says so itself. */
const OPENS_SENTENCE =
  /(?<=^|[\n。；;！!—])[ \t\u3000]*(?:下半年|后半年|[三四]季度|年底前|年内)[^。；;！!\n]{0,40}?(?:将(?!近|信)|力争|拟|打算|还要|确保|保持在?|稳定在|不少于|不低于)/gu

/** A stretch of a text: from `start` up to, not including, `end`. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

/** The stretches of a text that words at their head tell to be of plans, in order; they may overlap. */
export function plannedStretches(text: string): readonly Stretch[] {
  const paragraphs = [...text.matchAll(OPENS_PARAGRAPH)].map(({ index }) => ({ start: index, end: endAt(text, index, /\n/gu) }))
  const sentences = [...text.matchAll(OPENS_SENTENCE)].map(({ index }) => ({ start: index, end: endAt(text, index, /[。；;！!\n]/gu) }))
  return [...paragraphs, ...sentences].sort((a, b) => a.start - b.start)
}

function endAt(text: string, start: number, stop: RegExp): number {
  stop.lastIndex = start + 1
  return stop.exec(text)?.index ?? text.length
}

/** Answers for places in rising order whether they stand in one of the stretches. */
export class PlannedStretches {
  readonly #stretches: readonly Stretch[]
  #next = 0
  #end = -1

  constructor(text: string) {
    this.#stretches = plannedStretches(text)
  }

  holds(place: number): boolean {
    for (let stretch = this.#stretches[this.#next]; stretch && stretch.start <= place; stretch = this.#stretches[this.#next]) {
      this.#end = Math.max(this.#end, stretch.end)
      this.#next += 1
    }
    return place < this.#end
  }
}
