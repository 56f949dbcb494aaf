import type { Span } from '#text/span.ts'
import persons from './persons.json' with { type: 'json' }
import { STRETCH, type Word, wordsOfStretch } from './stretch-words.ts'
import { isKnownPair } from './trust/character-pairs.ts'

/** What names of hamlets end in, in the many regions. */
const ENDINGS = '湾坪坝冲岭垭埠圩岙坞浜埔畈垸峪峁塬屯寨堡坡沟塘垅垄咀嘴墩渡洼岩圈崖窑营洲滩坳坎'
const ENDING = new Set(ENDINGS)
const HOLDS_ENDING = new RegExp(`[${ENDINGS}]`)
/** 张家院子, 李家湾, 王家大屋. */
const OF_A_FAMILY = new RegExp(
  `(?<![国全各回在到大老])(?![国全农安乐居大老管])[${persons.surnames}]家(?:(?:大|老|新|上|下|小|东|西)?(?:院子|大院|老屋|大屋|[${ENDINGS}庄店桥河巷弄岔场堂祠集台坟山房岗]))(?!长|教|属)`,
  'g',
)
const LONGEST_STEM = 3

/** Hamlets, bends of rivers and slopes told by the word that ends them: 牛角湾, 张家院子. In a text of Simplified Chinese. */
export function findHamlets(text: string): readonly Span[] {
  const ofFamilies = (text.includes('家') ? [...text.matchAll(OF_A_FAMILY)] : []).map(({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
  }))
  const others = [...text.matchAll(STRETCH)].flatMap(({ 0: stretch, index }) =>
    !HOLDS_ENDING.test(stretch)
      ? []
      : hamletsIn(stretch, wordsOfStretch(stretch)).map(({ start, end }) => ({ start: index + start, end: index + end })),
  )
  return [...ofFamilies, ...others]
}

/** An ending cut by itself that makes no word with what stands beside it, behind one word that opens the clause or follows 在 and the like. */
function hamletsIn(stretch: string, words: readonly Word[]): readonly Span[] {
  return words.flatMap(({ segment, index }, place) => {
    const stem = words[place - 1]
    if (!ENDING.has(segment) || stem === undefined || stem.segment.length < 2 || stem.segment.length > LONGEST_STEM) return []
    const before = words[place - 2]?.segment ?? ''
    const isOpen = before === '' || /^[在到赴至于从由的对与和]$/.test(before)
    const isOwnWord =
      !isKnownPair(stretch.charCodeAt(index - 1), segment.charCodeAt(0)) &&
      !isKnownPair(segment.charCodeAt(0), stretch.charCodeAt(index + 1))
    return isOpen && isOwnWord ? [{ start: stem.index, end: index + 1 }] : []
  })
}
