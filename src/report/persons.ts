import type { Span } from '#text/span.ts'
import { addressedPersons } from './addressed-persons.ts'
import common from './common-words.json' with { type: 'json' }
import lexicon from './persons.json' with { type: 'json' }
import strange from './strange-words.json' with { type: 'json' }
import { toldPersons } from './told-persons.ts'
import { isTransliterated, transliteratedPersons } from './transliterated.ts'
import { isKnownPair } from './trust/character-pairs.ts'
import { wordsIn } from './word-borders.ts'

const HAN = '[\\u4e00-\\u9fff]'
const COMMON = new Set(common.words.split(' '))
const PLAIN = new Set(strange.plain.split(' '))
const COMPOUND = lexicon.compound.join('|')
const GIVEN = `(?![${lexicon.givenStops}])${HAN}`
const STOPS = new RegExp(`[${lexicon.givenStops}]`)
/** Longest first: 欧阳建国 before 欧阳建. */
const NAME = `(?:(?:${COMPOUND})${GIVEN}{1,2}|[${lexicon.surnames}](?:${GIVEN}){2}|[${lexicon.surnames}]${GIVEN})`
const POSTS = lexicon.posts.join('|')
const ROLES = lexicon.roles.toSorted((a, b) => b.length - a.length).join('|')
const ADDRESS = lexicon.address.join('|')
const VERBS = lexicon.verbs.join('|')
const BORDER = `(?=[^\\u4e00-\\u9fff]|$|${VERBS}|(?:${POSTS})(?!${HAN}))`
/** What a bracket behind a name says of the person. */
const PARTICULARS = `[（(](?:[男女](?=[，,、)）])|${HAN}{1,4}族|\\d{1,3}岁|[^（）()\\n]{0,16}(?:${POSTS}|委员|党员|同志)[)）])`

const PATTERNS: readonly RegExp[] = [
  // 局长欧阳建国，副县长周明到…
  new RegExp(`(?<=${POSTS})[:：]?\\s?(${NAME})${BORDER}`, 'dg'),
  new RegExp(`(?<!${HAN})(${NAME})(?=(?:副?(?:${POSTS}))(?:带队|率队|出席|主持|参加|讲话|到|赴|调研|[，,。、]))`, 'dg'),
  // A yearbook's author, alone in brackets at the end of a paragraph.
  /(?<=[。；;])\s*[（(]((?:[\u4e00-\u9fff]\s?){2,4})[)）](?=$)/dgm,
]
/** Less sure: here a word that looks like a name is as likely. */
const LIKELY: readonly RegExp[] = [
  // 低保户蒋桂枝说, “最美护理员”陈玉珍
  new RegExp(`(?<=${ROLES}|(?:员|者|模范|标兵|能手|好人|之星|榜样)[”"」』])(${NAME})${BORDER}`, 'dg'),
  new RegExp(`(?<!${HAN}(?<![的是叫]))(${NAME})(?=${ADDRESS}|等\\d+人|等[一二三四五六七八九十]+人|${PARTICULARS})`, 'dg'),
]
/** 吴大爷, 何奶奶; 网格员小李, 义工阿灿. */
const FAMILIAR = new RegExp(
  `(?<=^|[^\\u4e00-\\u9fff]|[的着是为给对和与请让岁到望])([${lexicon.surnames}])(?=大爷|大妈|大娘|奶奶|爷爷|阿姨|婆婆|老伯|大伯|大叔|老汉|阿婆|阿公|某)|(?<=${ROLES}|${POSTS}|[员师]|导游|[“"])([小老][${lexicon.surnames}]|阿(?![姨婆公訇嬷爸妈])${HAN})(?=[^\\u4e00-\\u9fff]|每天|帮|工作室|说事|一家|${VERBS})`,
  'dg',
)
const NICKNAME_LOOK_ALIKES = /^(?:小[时康区麦米车家学]|老[路家师年干区乡兵])/
/** 阿依古丽·艾尔肯: names of two parts, told from slogans by their characters. */
const DOTTED = new RegExp(`([${lexicon.transliterated}]${HAN}{0,5}(?:[·•‧・]${HAN}{1,8}?){1,3})${BORDER}`, 'dg')
const DOT = /[·•‧・]/
/** 村支书巴图孟克: no surname, but characters of such names. */
const BEHIND_POST = new RegExp(`(?<=${POSTS}|${ROLES})(${HAN}{3,7}?)${BORDER}`, 'dg')
/** 副县长洪峰、: a name that is a word too, where only a name can stand. */
const DICTIONARY_NAME = new RegExp(`(?<=[县市区镇乡局厅]长|书记|主席)(?![党全公])(${HAN}{2,3})(?=[、，,。；;]|带队|陪同|参加|主持)`, 'dg')
/** 孤儿小宇. */
const CHILD = new RegExp(
  `(?<=孤儿|学生|女孩|男孩)(小(?![组学班队时区康朋心])${HAN})(?=[^\\u4e00-\\u9fff]|[和与的说]|兄妹|姐弟|姐妹|兄弟|家|情绪|成绩|今年|${VERBS})`,
  'dg',
)
/** A cell of its own, in a table with a column of names. */
const NAME_COLUMN = /姓\s?名|负责人|联系人|户主|院长/
const CELL = new RegExp(`(?<=[|\\t] ?)(${NAME})(?= ?(?:[|\\t]|$))`, 'dgm')
const ALIAS = new RegExp(`(?<!${HAN})(${HAN}{2,3})(?=[（(]化名)`, 'dg')
/** 教师完么才让, whatever follows. */
const TIBETAN_BEHIND = new RegExp(`(?<=${POSTS}|${ROLES})(${HAN}{2}(?:${lexicon.tibetan.join('|')}))`, 'dg')
const TIBETAN_WORD = new RegExp(lexicon.tibetan.join('|'))
const TIBETAN = new RegExp(`(?:${lexicon.tibetan.join('|')}){2}|(?<=${POSTS}|${ROLES}|、)(?:${lexicon.tibetan.join('|')})${BORDER}`, 'g')
/** In a list with names: the next item, and the one before. */
const NEXT = new RegExp(`^(?:[（(][^（）()\\n]{1,16}[)）])?[、和](${HAN}{2,5}?)(?=[^\\u4e00-\\u9fff]|[和等]|$|${VERBS})`, 'd')
const PREVIOUS = new RegExp(`(?<=^|[^\\u4e00-\\u9fff]|${POSTS}|${ROLES})(${HAN}{2,5})(?:[（(][^（）()\\n]{1,16}[)）])?[、和]$`, 'd')
/** 刘伟明、慕容雪等同志: all of the list are persons. */
const COMRADES = new RegExp(
  `(?<!(?:^|[^\\u4e00-\\u9fff])${HAN}{2,5}、)((?:${HAN}{2,5}(?:[（(][^（）()\\n]{1,16}[)）])?、){1,30}${HAN}{2,5}(?:[（(][^（）()\\n]{1,16}[)）])?)(?:等(?:\\d+|[一二三四五六七八九十]+)?[名位]?(?:同志|老人|村民|居民)|等?(?:\\d+|[一二三四五六七八九十]+)[名位人])`,
  'g',
)
const LIST_ITEM = new RegExp(`(?<=^|、)${HAN}{2,5}`, 'g')
const COMRADE = /(?:同志|老人|村民|居民)$/
const FEWEST_COUNTED = 3
const SURNAME_AND_GIVEN = 3
/** Longer lists are read from others of their names. */
const MOST_BESIDE = 40
const REACH = 24

/** Names of persons, in a text of Simplified Chinese: told by surname together with a post, a role, a form of address or a list of names. */
export function findPersons(text: string): readonly Span[] {
  const sure = [
    ...PATTERNS.flatMap(pattern => grouped(text, pattern).filter(span => isPerson(textOf(text, span).replace(/\s/g, '')))),
    ...LIKELY.flatMap(pattern =>
      grouped(text, pattern).filter(
        span => isPerson(textOf(text, span)) && !isPair(textOf(text, span)) && !isWordAndMore(textOf(text, span)),
      ),
    ),
    ...grouped(text, FAMILIAR).filter(span => !NICKNAME_LOOK_ALIKES.test(text.slice(span.start, span.end + 1))),
    ...(DOT.test(text) ? grouped(text, DOTTED).filter(span => isTransliterated(textOf(text, span))) : []),
    ...grouped(text, BEHIND_POST).filter(span => isTransliterated(textOf(text, span))),
    ...grouped(text, DICTIONARY_NAME).filter(span => isNameAfterPost(textOf(text, span))),
    ...grouped(text, ALIAS),
    ...grouped(text, CHILD),
    ...(NAME_COLUMN.test(text) ? grouped(text, CELL).filter(({ start, end }) => end - start > 2 && isPerson(text.slice(start, end))) : []),
    ...(TIBETAN_WORD.test(text) ? [...text.matchAll(TIBETAN)].map(spanOf) : []),
    ...(TIBETAN_WORD.test(text)
      ? grouped(text, TIBETAN_BEHIND).filter(({ start }) => !isKnownPair(text.charCodeAt(start), text.charCodeAt(start + 1)))
      : []),
    ...[...text.matchAll(COMRADES)].flatMap(listed),
    ...toldPersons(text),
    ...addressedPersons(text),
    ...transliteratedPersons(text),
  ]
  return [...sure, ...sure.flatMap(span => beside(text, span))]
}

/** A surname and a given name, and no word that only begins like one: 高龄, 安全感, 和书记. */
function isPerson(name: string): boolean {
  const [first = '', second = ''] = wordsIn(name)
  const isCompound = lexicon.compound.some(surname => name.startsWith(surname))
  if (isCompound) return true
  if (!lexicon.surnames.includes(name.charAt(0)) || COMMON.has(name) || COMMON.has(name.slice(1))) return false
  if (first.length > 1) return name.length > 2 && (first === name || (second.length === 1 && !COMMON.has(first) && isFreeName(name)))
  if (name.lastIndexOf(first) > 0 || STOPS.test(name.slice(1))) return false
  return !(lexicon.functions.includes(first) && second.length > 1)
}

/** 贺兰英, cut as 贺兰 and 英: no function word opens it and none is within. */
function isFreeName(name: string): boolean {
  return !lexicon.functions.includes(name.charAt(0)) && !STOPS.test(name.slice(1)) && !isKnownPair(name.charCodeAt(1), name.charCodeAt(2))
}

/** Behind a post nothing but a name stands, whatever word it may be too; 任组长 tells of another post. */
function isNameAfterPost(name: string): boolean {
  return lexicon.surnames.includes(name.charAt(0)) && !COMMON.has(name) && !STOPS.test(name.slice(1))
}

/** 空巢, 解愁: two characters that make a word. */
function isPair(name: string): boolean {
  return name.length === 2 && isKnownPair(name.charCodeAt(0), name.charCodeAt(1))
}

/** 连轴转; 白天给: a word of two characters and one behind; 和优抚 of 低保户和优抚对象. */
function isWordAndMore(name: string): boolean {
  if (name.startsWith('和') || PLAIN.has(name)) return true
  return name.length === 3 && wordsIn(name)[0]?.length === 2 && !lexicon.compound.includes(name.slice(0, 2))
}

/** The names that a list has beside one that is known, each way as far as they go. */
function beside(text: string, known: Span): readonly Span[] {
  const found: Span[] = []
  for (let at = known.end; found.length < MOST_BESIDE; ) {
    const place = NEXT.exec(text.slice(at, at + REACH))?.indices?.[1]
    if (place === undefined) break
    const span = { start: at + place[0], end: at + place[1] }
    if (!isListed(textOf(text, span))) break
    found.push(span)
    at = span.end
  }
  for (let at = known.start; found.length < MOST_BESIDE; ) {
    const from = Math.max(0, at - REACH)
    const place = PREVIOUS.exec(text.slice(from, at))?.indices?.[1]
    if (place === undefined) break
    const span = { start: from + place[0], end: from + place[1] }
    if (!isListed(textOf(text, span))) break
    found.push(span)
    at = span.start
  }
  return found
}

function isListed(item: string): boolean {
  return (item.length <= 4 && isPerson(item)) || isTransliterated(item)
}

function listed(match: RegExpExecArray): readonly Span[] {
  const items = [...(match[1] ?? '').matchAll(LIST_ITEM)].map(({ 0: item, index }) => {
    const name = withoutVerb(item)
    return { name, start: match.index + index + item.length - name.length }
  })
  const persons = items.filter(({ name }) => isListed(name))
  // 补贴、惠及66人 counts persons too: only a longer list of names tells of them.
  const isOfPersons = COMRADE.test(match[0])
    ? persons.length * 2 >= items.length
    : items.length >= FEWEST_COUNTED && persons.length * 3 >= items.length * 2
  return isOfPersons ? items.map(({ name, start }) => ({ start, end: start + name.length })) : []
}

/** 评出麻秋玉: the word before the first name of a list. */
function withoutVerb(item: string): string {
  return isListed(item) || !isListed(item.slice(-SURNAME_AND_GIVEN)) ? item : item.slice(-SURNAME_AND_GIVEN)
}

function spanOf(match: RegExpExecArray): Span {
  return { start: match.index, end: match.index + match[0].length }
}

function textOf(text: string, span: Span): string {
  return text.slice(span.start, span.end)
}

function grouped(text: string, pattern: RegExp): readonly Span[] {
  return [...text.matchAll(pattern)].flatMap(match => {
    const place = match.indices?.slice(1).find(group => group !== undefined)
    return place === undefined ? [] : [{ start: place[0], end: place[1] }]
  })
}
