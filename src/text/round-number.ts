import { hedgeBefore } from './hedge-words.ts'
import type { Numeral } from './numeral.ts'
import { type Amount, quantity, readAmount } from './quantity.ts'
import { named, type Reading } from './reading.ts'
import type { Scene } from './scene.ts'

const BOUND = /及?以[上下内](?!来)|左右(?!手)/y
/** Who or what a round number of people names; 万里 and 百年 are words. */
const PEOPLE = new Set(['人', '名', '位', '户', '人次', '户次', '口人'])
/** 百万人受益, 千名老人参加: what is said of a number of people, not of a title. */
const SAID_BEHIND =
  /[一-鿿]{0,6}?(?:受益|受惠|得实惠|得到实惠|获益|参与|参加|参赛|观看|收看|脱贫|报名|签名|同时就餐|同时用餐|就餐|入住|注册)/y
/** 惠及百万群众, 吸引千人, 达百人. */
const SAID_AHEAD = /(?:惠及|受益|覆盖|达到?|突破|超过|吸引|带动|使|让|共|共有|近|逾)了?$/
/** Units that with a bare power of ten make a word of their own: 百年, 百岁, 千里. */
const WORDS = new Set(['年', '岁', '周岁', '里', '度', '分', '代', '般', '样'])
const SEVERAL = '数几上好'

function isSeveral(text: string, at: number, floor: number): boolean {
  return at > floor && SEVERAL.includes(text.charAt(at - 1)) && text.slice(at - 2, at) !== '以上'
}

function isOver(text: string, at: number, floor: number): boolean {
  return at > floor && text[at - 1] === '过' && !/[超不通经]/.test(text.charAt(at - 2))
}

/** 数百人, 上千户, 近百名, 过百场: what stands right before makes a number of a bare power of ten. */
function readHedged(scene: Scene, at: number, amount: Amount): Reading | undefined {
  const { text, floor } = scene
  const several = isSeveral(text, at, floor)
  const over = isOver(text, at, floor)
  if (!several && !over && amount.hedge === '' && hedgeBefore(text, at, floor).hedge === '') return undefined
  if (amount.unit === '' && amount.hedge === '') return undefined
  const read = quantity(text, at, floor, amount, 'about a round number', false)
  return several || over ? { ...read, start: at - 1, hedge: over ? '超' : '余' } : read
}

function isSaidOfPeople({ text, floor }: Scene, at: number, amount: Amount): boolean {
  if (!PEOPLE.has(amount.unit) || text[at - 1] === '每') return false
  SAID_BEHIND.lastIndex = amount.end
  return SAID_BEHIND.test(text) || SAID_AHEAD.test(text.slice(Math.max(floor, at - 4), at))
}

/** 百把人, 千把元: about a hundred, about a thousand. 百把椅子 counts chairs. */
function readAboutOne({ text, floor }: Scene, at: number, numeral: Numeral): Reading | undefined {
  if (!/^把[人个名户元块亩斤位家](?![具庭])/.test(text.slice(numeral.end, numeral.end + 3))) return undefined
  const amount = readAmount(text, { ...numeral, end: numeral.end + 1 })
  return quantity(text, at, floor, { ...amount, hedge: '约' }, 'about a round number', false)
}

/** A bare 百, 千, 万 with a unit that counts although many names open so: 百元以内, 上万名, 惠及百万群众, 千人参加. */
export function readRound(scene: Scene, at: number, numeral: Numeral): Reading | undefined {
  if (numeral.style !== 'bare') return undefined
  const { text, floor } = scene
  const about = readAboutOne(scene, at, numeral)
  if (about !== undefined) return about
  const amount = readAmount(text, numeral)
  if (amount.unit === '' || WORDS.has(amount.unit)) return undefined
  const hedged = readHedged(scene, at, amount)
  if (hedged !== undefined) return hedged
  BOUND.lastIndex = amount.end
  if (BOUND.test(text)) return quantity(text, at, floor, amount, 'a round number as a bound', false)
  if (scene.quoteAt(at) !== undefined || scene.titleAt(at) !== undefined || !isSaidOfPeople(scene, at, amount)) return undefined
  return quantity(text, at, floor, amount, 'a round number of people of whom something is said', false)
}

/** The same behind all names: 百余, 近万, and the base of a rate (每千名). */
export function readBare(scene: Scene, at: number, numeral: Numeral): Reading | undefined {
  const amount = readAmount(scene.text, numeral)
  const hedged = readHedged(scene, at, amount)
  if (hedged !== undefined) return hedged
  const isBase = at > scene.floor && scene.text[at - 1] === '每' && amount.unit !== ''
  return isBase ? named(at, amount.end, 'term', 'base of a rate (每千名…)') : undefined
}
