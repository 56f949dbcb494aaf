import type { Span } from '#text/span.ts'
import lexicon from './persons.json' with { type: 'json' }
import { STRETCH, type Word, wordsOfStretch } from './stretch-words.ts'
import { isKnownPair } from './trust/character-pairs.ts'

const HAN = '[\\u4e00-\\u9fff]'
const SURNAMES = new Set(lexicon.surnames)
/** 党校长, 任会长, 全主任: no surnames before a post. */
const NO_SURNAME = new Set(`${lexicon.functions}党任全农武水房车文庄老总副各本占后`)
/** Posts that no one holds by the way: 单教授 may be a surname that is a function word elsewhere. */
const CALLING = /^(?:教授|律师|医生|老师|法官|博士|老板|师傅|道长)/
const POST =
  /^(?:副?(?:会长|理事长|理事|秘书长|镇长|乡长|县长|市长|区长|局长|处长|科长|股长|所长|站长|馆长|院长|队长|校长|园长|社长|村长|主任|书记|支书|主席|经理|董事长|总经理|总监|厂长|店长)|教授|律师|医生|老师|法官|博士|老板|师傅|道长)/
/** What a surname before a post stands behind. */
const BEFORE_POST = /(?:^|[由与和及为给对让请的、]|[员者师民]|领导|[会联局院区县镇乡村司社校队])$/
const KIN = '[爷奶叔伯婶嫂哥姐妈爹娘婆公姨]'
/** 梁伯, 区姨: no 大伯, 小姨, 表叔. */
const UNCLE = new RegExp(
  `(?<=^|[^\\u4e00-\\u9fff]|[的和与、由给让住])((?![大小阿老幺二三四五六七八九十表堂师姑舅军月婆妯的和与给让叔])${HAN}[伯姨婶])(?=$|[^\\u4e00-\\u9fff]|[和与及的家说在也]|争|笑)`,
  'dgm',
)
/** 刘四爷, 马三婶, 闵阿公, 江老先生, 祝氏. */
const NUMBERED = new RegExp(`^(?:[大二三四五六七八九幺老]${KIN}|阿[公婆嬷伯姨叔嫂]|老太太?|老先生|老师傅|老爷子|氏(?=$|[的也和与在说为]))`)
/** 自称“阿水”, 匿名人“过路客”. */
const SELF_NAMED =
  /(?:自称|人称|外号|绰号|小名|乳名|昵称|化名|网名|艺名|笔名|署名|代号|匿名(?:人|者)?|网友|网民|主播)[为叫是]?[“"「『]([^”"」』\n]{1,12})[”"」』]/dg
/** （字子墨）, （曾用名…）. */
const OTHER_NAME = new RegExp(`[（(](?:字|号|又名|原名|本名|曾用名|别名|小名|乳名|网名)[:：]?(${HAN}{1,4})(?=[）)，,、])`, 'dg')

/**
 * Persons told by how they are called: 钭会长, 单教授, 梁伯, 刘四爷, 自称“阿水”, （字子墨）. The post stays, kin does not.
 * In a text of Simplified Chinese.
 */
export function addressedPersons(text: string): readonly Span[] {
  return [
    ...[...text.matchAll(STRETCH)].flatMap(({ 0: stretch, index }) =>
      calledIn(stretch, wordsOfStretch(stretch)).map(({ start, end }) => ({ start: index + start, end: index + end })),
    ),
    ...[UNCLE, SELF_NAMED, OTHER_NAME].flatMap(pattern => grouped(text, pattern)),
  ]
}

function calledIn(stretch: string, words: readonly Word[]): readonly Span[] {
  return words.flatMap(({ segment, index: start }, place) => {
    const next = words[place + 1]
    if (segment.length !== 1 || next === undefined || !SURNAMES.has(segment)) return []
    const rest = stretch.slice(start + 1, start + 6)
    const kin = NUMBERED.exec(rest)?.[0].length ?? 0
    if (kin > 0 && !isPair(stretch, start - 1) && !isPair(stretch, start)) return [{ start, end: start + 1 + kin }]
    const isCalling = CALLING.test(rest)
    if (next.segment.length < 2 || !POST.test(rest) || (!isCalling && NO_SURNAME.has(segment))) return []
    return BEFORE_POST.test(stretch.slice(Math.max(0, start - 2), start)) ? [{ start, end: start + 1 }] : []
  })
}

function isPair(stretch: string, at: number): boolean {
  return isKnownPair(stretch.charCodeAt(at), stretch.charCodeAt(at + 1))
}

function grouped(text: string, pattern: RegExp): readonly Span[] {
  return [...text.matchAll(pattern)].flatMap(match => {
    const place = match.indices?.[1]
    return place === undefined ? [] : [{ start: place[0], end: place[1] }]
  })
}
