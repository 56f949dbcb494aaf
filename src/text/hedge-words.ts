import type { Hedge } from './mention.ts'
import { tableOf } from './numeral-characters.ts'

/** A hedge in front of a number: how far it reaches back and what it means. */
export interface Prefix {
  readonly length: number
  readonly hedge: Hedge
}

const NONE: Prefix = { length: 0, hedge: '' }

/** Hedges by their last character, the longest first; `not` are characters before which the word is another one (附近, 预约, 签约). */
const PREFIXES: Readonly<Record<string, readonly { readonly word: string; readonly hedge: Hedge; readonly not?: string }[]>> = {
  近: [
    { word: '将近', hedge: '近' },
    { word: '接近', hedge: '近' },
    { word: '近', hedge: '近', not: '最附邻就靠临远亲新相' },
  ],
  约: [
    { word: '大约', hedge: '约' },
    { word: '约', hedge: '约', not: '预签节制公条契违合集邀履相续解婚' },
  ],
  为: [{ word: '约为', hedge: '约' }],
  有: [{ word: '约有', hedge: '约' }],
  达: [{ word: '约达', hedge: '约' }],
  莫: [{ word: '约莫', hedge: '约' }],
  概: [{ word: '大概', hedge: '约' }],
  超: [
    { word: '不超', hedge: '内' },
    { word: '超', hedge: '超', not: '赶' },
  ],
  逾: [{ word: '逾', hedge: '超' }],
  破: [{ word: '突破', hedge: '超' }],
  过: [
    { word: '不超过', hedge: '内' },
    { word: '超过', hedge: '超' },
  ],
  于: [
    { word: '不低于', hedge: '超' },
    { word: '不少于', hedge: '超' },
    { word: '不小于', hedge: '超' },
    { word: '不高于', hedge: '内' },
    { word: '不多于', hedge: '内' },
    { word: '不大于', hedge: '内' },
    { word: '高于', hedge: '超' },
    { word: '大于', hedge: '超' },
    { word: '多于', hedge: '超' },
    { word: '低于', hedge: '内' },
    { word: '小于', hedge: '内' },
    { word: '少于', hedge: '内' },
  ],
  少: [
    { word: '至少', hedge: '超' },
    { word: '最少', hedge: '超' },
  ],
  下: [{ word: '不下', hedge: '超' }],
  止: [{ word: '不止', hedge: '超' }],
  码: [{ word: '起码', hedge: '超' }],
  多: [
    { word: '差不多', hedge: '约' },
    { word: '顶多', hedge: '内' },
    { word: '至多', hedge: '内' },
    { word: '最多', hedge: '内' },
  ],
  足: [{ word: '不足', hedge: '内' }],
  到: [{ word: '不到', hedge: '内' }],
}

const BY_LAST = new Map(Object.entries(PREFIXES).map(([last, choices]) => [last.charCodeAt(0), choices]))

/** Whether a hedge can end with a code unit; most figures have none. */
const ENDS_HEDGE = tableOf(Object.keys(PREFIXES).join(''))

const SUFFIX =
  /(?:\(含\))?及?(?:以上|以下|以内)|之内|左右|上下(?!半)|出头|开外|挂零|冒头|有余(?![额力])|不到(?=[，。；、：)\s]|$)|往上|朝上/y
/** What a suffix says; the others bound from above. */
const SUFFIX_HEDGES: Readonly<Record<string, Hedge>> = {
  左右: '约',
  上下: '约',
  出头: '余',
  挂零: '余',
  冒头: '余',
  有余: '余',
  开外: '超',
  往上: '超',
  朝上: '超',
}
/** ( 及 以 之 左 上 出 开 挂 冒 有 不 往 朝: most units are followed by a comma or a noun; only these open a hedge. */
const OPENS_SUFFIX = tableOf('(及以之左上出开挂冒有不往朝')
const DURATION = new Set(['日', '天', '年', '月', '周', '小时', '分钟', '工作日', '自然日', '星期', '秒'])

/** Units behind which 多 means a little more: 三年多, 一番多. */
const LASTING = new Set(['年', '天', '月', '小时', '倍', '番', '%', '岁', '里', '公里', '斤'])

/** The hedge right before `at`, reaching back no further than `floor`. */
export function hedgeBefore(text: string, at: number, floor: number): Prefix {
  const gap = text.charCodeAt(at - 1) === 0x20 ? 1 : 0
  const last = text.charCodeAt(at - 1 - gap)
  const choices = ENDS_HEDGE[last] === 1 ? BY_LAST.get(last) : undefined
  if (choices === undefined) return NONE
  for (const { word, hedge, not } of choices) {
    const start = at - gap - word.length
    if (start < floor || !text.startsWith(word, start)) continue
    if (not?.includes(text.charAt(start - 1)) && start > 0) return NONE
    return { length: word.length + gap, hedge }
  }
  return NONE
}

/** The hedge right behind a unit: 以上 左右 以内, 内 and 多 behind a duration (5个工作日内, 三年多). */
export function hedgeAfter(text: string, at: number, unit: string): Prefix {
  const code = text.charCodeAt(at)
  if (code === 0x591a) return LASTING.has(unit) && !/[个名次种样元余数]/.test(text.charAt(at + 1)) ? { length: 1, hedge: '余' } : NONE
  if (code === 0x5185) return DURATION.has(unit) && text[at + 1] !== '部' ? { length: 1, hedge: '内' } : NONE
  if (OPENS_SUFFIX[code] !== 1) return NONE
  SUFFIX.lastIndex = at
  const match = SUFFIX.exec(text)
  if (match === null) return NONE
  const word = match[0]
  return { length: word.length, hedge: word.endsWith('以上') ? '超' : (SUFFIX_HEDGES[word] ?? '内') }
}
