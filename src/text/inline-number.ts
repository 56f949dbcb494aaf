import { opensPersons } from './counted-nouns.ts'
import { classAt, tableOf } from './numeral-characters.ts'
import { named, type Reading } from './reading.ts'
import type { Scene } from './scene.ts'
import { matchUnit } from './unit-lexicon.ts'

/** As far as the neighbours of an item in running text are looked for. */
const REACH = 400
/** Items are sentences; figures that stand nearer to each other are a list of values (男1、女2), unless they open as items do. */
const SHORTEST_ITEM = 8
const SHORTEST_OPENED = 4
/** More items than these no sentence numbers. */
const MOST = 20

/** How items of a report open: what is done, or the field that it is about. */
const ITEM_WORDS =
  '城乡|城市|城镇|农村|加强|加快|加大|推进|推动|强化|完善|做好|抓好|开展|落实|积极|认真|进一步|继续|切实|健全|建立|规范|提高|提升|全面|深入|严格|扎实|大力|努力|不断|创新|关于|关心|组织|民政|社会|养老|救灾|救助|低保|优抚|双拥|慈善|殡葬|婚姻|基层|社区|圆满|有序|稳步|坚持|突出'
const OPENS_ITEM = new RegExp(`(?:${ITEM_WORDS})`, 'y')
/** Their first characters: most numbers have a unit behind, and a table says so at once. */
const FIRST = tableOf(
  ITEM_WORDS.split('|')
    .map(word => word.charAt(0))
    .join(''),
)

/** Whether `number` with its 、 or point opens or follows an item at least `shortest` characters away from `at`; backwards when it is negative. */
function hasNeighbour(text: string, at: number, number: number, shortest: number): boolean {
  const forwards = shortest > 0
  const near = forwards ? text.slice(at + shortest, at + REACH) : text.slice(Math.max(0, at - REACH), Math.max(0, at + shortest))
  return new RegExp(`(?:^|[^\\d.])${number} ?[、.．](?!\\d)`).test(near)
}

/** 慈善事业1、关心民众, 救助有力1.城乡低保: glued behind a word, with 2、 or an earlier number of the same list not far away. */
function isListed(text: string, at: number, end: number): boolean {
  const number = Number(text.slice(at, end))
  if (number === 0 || number > MOST || !/[一-鿿“《]/.test(text.charAt(end + 1)) || classAt(text, end + 1) !== 0) return false
  OPENS_ITEM.lastIndex = end + 1
  const shortest = OPENS_ITEM.test(text) ? SHORTEST_OPENED : SHORTEST_ITEM
  return hasNeighbour(text, at, number + 1, shortest) || (number > 1 && hasNeighbour(text, at, number - 1, -shortest))
}

/** 300元，1 城乡低保…: behind a mark, before words that open an item and are no unit. */
function opensItem(text: string, at: number, end: number): boolean {
  const next = text.charCodeAt(end) === 0x20 ? end + 1 : end
  if (FIRST[text.charCodeAt(next)] !== 1 || !/(?:[，。；;：:]|[^\d],)$/.test(text.slice(Math.max(0, at - 2), at))) return false
  if (Number(text.slice(at, end)) > MOST || matchUnit(text, next) !== '' || opensPersons(text, next)) return false
  OPENS_ITEM.lastIndex = next
  return OPENS_ITEM.test(text)
}

/** Whether 、 or a point stands at a place, as behind the number of an item. */
export function closesNumber(text: string, at: number): boolean {
  return text[at] === '、' || text[at] === '.' || text[at] === '．'
}

/** The number of an item that stands in running text, without a line of its own; undefined when the digits count. */
export function readInlineNumber({ text }: Scene, at: number, end: number): Reading | undefined {
  if (end - at > 2) return undefined
  if (text[end] === '、' || text[end] === '.' || text[end] === '．')
    return isListed(text, at, end) ? named(at, end + 1, 'structural', 'number of an item in running text') : undefined
  return opensItem(text, at, end) ? named(at, end, 'structural', 'number of an item in running text') : undefined
}
