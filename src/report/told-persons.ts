import type { Span } from '#text/span.ts'
import common from './common-words.json' with { type: 'json' }
import lexicon from './persons.json' with { type: 'json' }
import strange from './strange-words.json' with { type: 'json' }
import { STRETCH, type Word, wordsOfStretch } from './stretch-words.ts'
import { isKnownPair } from './trust/character-pairs.ts'

const HAN = '[\\u4e00-\\u9fff]'
/** A name and what tells that it ends. */
const REACH = 12
const HAN_ONLY = /[\u4e00-\u9fff]/
const COMMON = new Set(common.words.split(' '))
const ADDRESS = new Set(lexicon.address)
const COMPOUND = new Set(lexicon.compound)
const SURNAMES = new Set(lexicon.surnames)
/** 苟丽芬冒领: whatever follows. */
const SURE = new Set(lexicon.sureSurnames)
const STOPS = new Set(`${lexicon.givenStops}得给`)
/** Surnames that are met as words of their own behind the word for people. */
const FUNCTIONS = new Set(`${lexicon.functions}占闻白`)
/** Words for people end in these: 学员, 专家, 农民工, 带头人. */
const PERSON_WORD =
  /[员长人户家师者生民工手属徒兵头友娘郎匠]$|(?:对象|书记|主任|主席|代表|教授|经理|专员|组员|干部|青年|功臣|孙子|儿子|女儿|丈夫|妻子|老伴|儿媳|女婿|侄子|会计|出纳|劳模|大夫|伙伴|弟弟|哥哥|妹妹|姐姐|顾问|店主)$/
/** Behind an office a name must be surer: 动迁组仲小琴上门. */
const OFFICE_WORD = /(?:中心|[组队站所院局])$/
const ENDS = new RegExp(`^(?:$|[^\\u4e00-\\u9fff]|${lexicon.verbs.join('|')}|任|与|和)`)
const BEFORE_ADDRESS = '(?<=^|[^\\u4e00-\\u9fff]|[员长人户家师者生民工手所院店组由与和及为给对让请的、])'
const ADDRESS_WORD =
  /先生|女士|小姐|律师|老师|医生|师傅|大姐|大哥|大嫂|大叔|大伯|大娘|大妈|大爷|老汉|阿姨|阿婆|婆婆|奶奶|爷爷|同学|法官|氏(?:兄弟|夫妇|姐妹|父子|母女)/
/** 李先生, 谭律师, 蔡大姐, 欧阳阿姨. */
const ADDRESSED = new RegExp(`${BEFORE_ADDRESS}((?:${lexicon.compound.join('|')})|[${lexicon.surnames}])(?=${ADDRESS_WORD.source})`, 'dg')
/** 刘某, 赵某英, 胡某某. */
const UNNAMED = new RegExp(
  `(?:${lexicon.compound.join('|')}|[${lexicon.surnames}])某(?![个种些项位类件天年月日时地人事单公企市县区镇乡村局部校])(?:某|(?![${lexicon.givenStops}])${HAN}(?=$|[^\\u4e00-\\u9fff]|[与和的]))?`,
  'g',
)
/** 幸福感, 安全度: ends of other words. */
const NO_GIVEN = /[感度率力性化类型级包者费金款证卡站点线网表]/
/** What names of four characters end in. */
const FOREIGN_END = /[娅娜莎丽娃雅妮亚拉尔江克]/
const PLAIN = new Set(strange.plain.split(' '))
const POST = /(?:长|书记|主任|主席|委|局|办|府|所|站|会|部|组)$/
/** 由郝建平任组长. */
const APPOINTED = new RegExp(`(?<=由)(${HAN}{2,4}?)(?=同志)?(?=担?任(?!务|职|期)|带队|主讲|执笔)`, 'dg')
/** 豆豆（化名）. */
const ALIAS = new RegExp(`(${HAN}{2,12})(?=[（(]化名)`, 'dg')
/** 文静、高兴被评为服务标兵. */
const HONOUR = /(?:被评为|获评|荣获|被授予|当选为?)[^。；\n]{0,16}(?:标兵|模范|能手|先进个人|带头人|好人|之星|工作者|党员|教师|职工|个人)/g
const HONOURED = new RegExp(`(${HAN}{2,12}(?:、${HAN}{2,4}){0,8})(?:等${HAN}?\\d*人)?$`, 'd')
const LIST_REACH = 60

/**
 * Persons told by the word for people before them together with how the words around are cut: 专家司徒敏授课, 农民工彭长贵.
 * In a text of Simplified Chinese.
 */
export function toldPersons(text: string): readonly Span[] {
  return [
    ...behindPeople(text),
    ...(ADDRESS_WORD.test(text) ? grouped(text, ADDRESSED) : []),
    ...(text.includes('某') ? [...text.matchAll(UNNAMED)] : []).map(({ 0: found, index }) => ({ start: index, end: index + found.length })),
    ...grouped(text, APPOINTED).filter(
      span =>
        SURNAMES.has(text.charAt(span.start)) &&
        !COMMON.has(text.slice(span.start, span.end)) &&
        !POST.test(text.slice(span.start, span.end)),
    ),
    ...(text.includes('化名') ? grouped(text, ALIAS) : []).map(span => ({
      start: withLittle(text, Math.max(lastWord(text, span), span.end - 3), span.start),
      end: span.end,
    })),
    ...[...text.matchAll(HONOUR)].flatMap(({ index }) => honouredBefore(text, index)),
  ]
}

function behindPeople(text: string): readonly Span[] {
  return [...text.matchAll(STRETCH)].flatMap(({ 0: stretch, index }) =>
    behindPeopleIn(stretch, wordsOfStretch(stretch)).map(({ start, end }) => ({ start: index + start, end: index + end })),
  )
}

function behindPeopleIn(stretch: string, words: readonly Word[]): readonly Span[] {
  const found: Span[] = []
  for (const [place, { segment, index }] of words.entries()) {
    if (!(PERSON_WORD.test(segment) || OFFICE_WORD.test(segment)) || (segment.length === 1 && !endsWordOfPeople(stretch, index))) continue
    const start = index + segment.length
    const rest = stretch.slice(start, start + REACH)
    const length = nameLength(words.slice(place + 1, place + 4), rest)
    if (OFFICE_WORD.test(segment) && (length !== 3 || isPairAt(rest, 0) || !ENDS.test(rest.slice(3)))) continue
    const name = stretch.slice(start, start + length)
    if (length > 0 && !POST.test(name) && !PLAIN.has(name)) found.push({ start, end: start + length })
  }
  return found
}

/** 施工员, 农民工, 网格长: cut into single characters where the dictionary lacks the word. */
function endsWordOfPeople(stretch: string, at: number): boolean {
  return /[员师者]/.test(stretch.charAt(at)) || isPairAt(stretch, at - 1) || isPairAt(stretch, at - 2)
}

/** The characters of a name at the beginning of some words: a surname cut by itself, then what makes no word with it. */
function nameLength(words: readonly Word[], rest: string): number {
  const [surname = '', second = '', third = ''] = words.map(word => word.segment)
  if (surname.length === 2 && !COMPOUND.has(surname)) return isCutBehindGiven(surname, second, rest) ? 3 : 0
  if (COMPOUND.has(surname)) return second.length === 1 && !STOPS.has(second) ? surname.length + 1 : 0
  if (surname.length !== 1 || !SURNAMES.has(surname) || FUNCTIONS.has(surname)) return 0
  if (STOPS.has(second)) return 0
  if (second.length === 2 && SURE.has(surname) && !COMMON.has(second) && !ADDRESS.has(second)) return 3
  if (second.length === 2) return !COMMON.has(second) && !ADDRESS.has(second) && ENDS.test(rest.slice(3)) ? 3 : 0
  if (second.length !== 1) return 0
  const isThird = third.length === 1 && HAN_ONLY.test(third) && !STOPS.has(third)
  if (isThird && isFourth(rest)) return 4
  return isThird ? lengthOfTwo(third, rest) : shortName(rest)
}

/** With two given characters, or one where the second is a word of its own. */
function lengthOfTwo(third: string, rest: string): number {
  const endsThere = ENDS.test(rest.slice(3))
  if (isPairAt(rest, 0)) return endsThere && !isPairAt(rest, 1) ? 3 : 0
  return endsThere || (!FUNCTIONS.has(third) && !ENDS.test(rest.slice(2))) ? 3 : shortName(rest)
}

/** 贺兰英, 郎溪月: a word that begins like a name, one character that makes no word with it, where a name can end. */
function isCutBehindGiven(word: string, last: string, rest: string): boolean {
  const first = word.charAt(0)
  return (
    SURNAMES.has(first) &&
    !FUNCTIONS.has(first) &&
    !COMMON.has(word) &&
    last.length === 1 &&
    HAN_ONLY.test(last) &&
    !STOPS.has(last) &&
    !FUNCTIONS.has(last) &&
    !NO_GIVEN.test(last) &&
    !isPairAt(rest, 1) &&
    ENDS.test(rest.slice(3))
  )
}

/** 韩索菲娅: one character more before the next sign. */
function isFourth(rest: string): boolean {
  const fourth = rest.charAt(3)
  return (
    !ENDS.test(rest.slice(3)) &&
    !STOPS.has(fourth) &&
    !FUNCTIONS.has(fourth) &&
    /^[^\u4e00-\u9fff]?$/.test(rest.charAt(4)) &&
    FOREIGN_END.test(fourth)
  )
}

/** 瞿明包联: two characters that make no word, where a name can end. */
function shortName(rest: string): number {
  return !isPairAt(rest, 0) && ENDS.test(rest.slice(2)) ? 2 : 0
}

function isPairAt(text: string, at: number): boolean {
  return isKnownPair(text.charCodeAt(at), text.charCodeAt(at + 1))
}

/** 小北: the word before the last character belongs to it. */
function withLittle(text: string, start: number, from: number): number {
  return start > from && /[小阿]/.test(text.charAt(start - 1)) ? start - 1 : start
}

/** Where the last word of a stretch begins. */
function lastWord(text: string, { start, end }: Span): number {
  return start + (wordsOfStretch(text.slice(start, end)).at(-1)?.index ?? 0)
}

function honouredBefore(text: string, end: number): readonly Span[] {
  const from = Math.max(0, end - LIST_REACH)
  const place = HONOURED.exec(text.slice(from, end))?.indices?.[1]
  return place === undefined ? [] : honoured(text, { start: from + place[0], end: from + place[1] })
}

/** The items of a list of persons: the first without the words before it. */
function honoured(text: string, span: Span): readonly Span[] {
  const items = [...text.slice(span.start, span.end).matchAll(/[^、]+/g)]
  return items.flatMap(({ 0: item, index }) => {
    const at = span.start + index
    const start = item.length <= 3 ? at : Math.max(lastWord(text, { start: at, end: at + item.length }), at + item.length - 3)
    const name = text.slice(start, at + item.length)
    const isName =
      name.length >= 2 && SURNAMES.has(name.charAt(0)) && !COMMON.has(name) && !/[局院站队村镇县市区校司心会所室科组]$/.test(name)
    return isName ? [{ start, end: at + item.length }] : []
  })
}

function grouped(text: string, pattern: RegExp): readonly Span[] {
  return [...text.matchAll(pattern)].flatMap(match => {
    const place = match.indices?.[1]
    return place === undefined ? [] : [{ start: place[0], end: place[1] }]
  })
}
