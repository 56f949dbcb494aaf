import { findMentions } from '#text/find-mentions.ts'
import type { Mention } from '#text/mention.ts'
import { unitAsPrinted } from './figure-parts.ts'
import { MARKS, type MaskMark } from './marks.ts'
import { findNames } from './names.ts'
import { applyEdits, type Edit } from './offset-map.ts'

const PASSES = 4
/** Digits in any script, circled and Roman ones too; Chinese numerals are left to the mentions. */
const DIGITS = /[\p{Nd}\p{No}\u2160-\u2188](?:[\p{Nd}\p{No}\u2160-\u2188.．,，·/／:：+＋×*\-—–~～%％‰]*[\p{Nd}\p{No}\u2160-\u2188])?/gu

/** An address of the web, and what asterisks stand for. */
const ADDRESS = /(?:https?:\/\/|www\.)[\w./%?=&#-]+|(?<![\w@.-])[\w-]+(?:\.[\w-]+)*\.(?:com|cn|net|org)(?![\w-])|\*{3,}/gi
/** Figures that read as words: 翻番, 第九个, 百强, 三公里. What is said of one (一小时) claims little. */
const TOLD_IN_WORDS: readonly (readonly [RegExp, string])[] = [
  [/翻了?番/g, `翻${MARKS.figure}番`],
  [/第[一二三四五六七八九十百零]+(?=[个届次批期轮])/g, MARKS.figure],
  [/(?<=蝉联|排名|位居|位列|名列|荣获|全[国省市县区])第[一二三四五六七八九十]+(?=[，。、；,;]|方阵|梯队|位|名)/g, MARKS.figure],
  [/[一二三四五六七八九十百千两几数]+[来多余][万亿]/g, MARKS.figure],
  [/(?<=[逾超近达约破])[十百千]?[万亿](?=[，。；、,;])/g, MARKS.figure],
  [/(?<=[国省市县区前])[十百千](?=强|佳|优)/g, MARKS.figure],
  // 每周三下午, 逢星期六, 在三楼; 每周三次 counts.
  [/(?<=每周|逢周|每逢周|星期|礼拜)[一二三四五六日天](?![次个回场期天周年轮趟遍小篇例])/g, MARKS.time],
  [/[一二三四五六七八九十]+(?=楼(?![房道栋梯宇盘]))/g, MARKS.figure],
  [/[二两三四五六七八九十百千][一二三四五六七八九十百千]*(?=公里|分钟|小时)/g, MARKS.figure],
]

/**
 * The text that may leave the library: figures, dates, documents, places, organisations, persons, awards and campaigns replaced by the marks
 * of marks.ts. No digit of any script and nothing that reads as a quantity, date or identifier remains.
 * `mentions` are those of `text`, found here when not given; `names` are words of the whole report to mask wherever they stand.
 */
export function maskText(text: string, mentions?: readonly Mention[], names?: ReadonlyMap<string, MaskMark>): string {
  let masked = applyEdits(text, [...nameEdits(text, names), ...mentionEdits(mentions ?? findMentions(text))]).text
  for (let pass = 0; pass < PASSES; pass += 1) {
    const left = mentionEdits(findMentions(masked).filter(mention => !isMark(masked, mention)))
    if (left.length === 0) break
    masked = applyEdits(masked, left).text
  }
  const told = TOLD_IN_WORDS.reduce((text, [pattern, mark]) => text.replace(pattern, mark), masked)
  return told.replace(ADDRESS, MARKS.code).replace(DIGITS, MARKS.code)
}

function nameEdits(text: string, names: ReadonlyMap<string, MaskMark> | undefined): readonly Edit[] {
  const found = findNames(text).map(({ span, mark }) => ({
    span,
    // The whole report may tell what kind of name it is.
    replacement: mark === MARKS.name ? (names?.get(text.slice(span.start, span.end)) ?? mark) : mark,
  }))
  const recurring = [...(names ?? [])].flatMap(([word, replacement]) =>
    placesOf(text, word).map(start => ({ span: { start, end: start + word.length }, replacement })),
  )
  return [...found, ...recurring]
}

function placesOf(text: string, word: string): readonly number[] {
  const places: number[] = []
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) places.push(at)
  return places
}

function mentionEdits(mentions: readonly Mention[]): readonly Edit[] {
  return mentions.flatMap(mention => {
    const replacement = replacementOf(mention)
    return replacement === mention.text ? [] : [{ span: { start: mention.start, end: mention.end }, replacement }]
  })
}

function replacementOf(mention: Mention): string {
  switch (mention.kind) {
    case 'quantity':
      return `${MARKS.figure}${unitAsPrinted(mention.text)}`
    case 'date':
      return MARKS.time
    case 'identifier':
      return MARKS.code
    case 'structural':
      return ''
    default:
      return mention.text.replace(DIGITS, MARKS.code)
  }
}

function isMark(text: string, mention: Mention): boolean {
  return text.charAt(mention.start - 1) === '〔' && text.charAt(mention.end) === '〕'
}
