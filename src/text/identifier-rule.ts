import { tableOf } from './numeral-characters.ts'
import { named, type Reading } from './reading.ts'
import { before, type Scene } from './scene.ts'
import { findUnit } from './unit-lexicon.ts'

const DOCUMENT = /[〔[(【](?:19|20)\d{2}[〕\])】](?:第)?\d{1,5}号/y
const DOCUMENT_BRACKETS = '〔[(【'
const ISSUER = /[一-鿿]{1,8}(?:发|办|函|字|规|通|令|电|财|综|党组|组|救|养|儿|社|政|民|文)$/
const STANDARD = /[A-Za-z]{2,4}(?:\/[TZ])?[ ]?$/
const STANDARD_NUMBER = /\d+(?:\.\d+)?(?:[-—–]{1,2}\d{4})?/y
const LABEL =
  /(?:电话|手机|传真|热线|邮编|邮政编码|账号|账户|帐号|编号|代码|密码|编码|证号|工号|QQ|微信号?|ICP备|号码|联系方式|致电|拨打)(?:号码?|专线|为|是|[:：（(\s、/“"])*$/i
/** Last characters of a label or of what may stand between it and the number. */
const LABEL_ENDS = tableOf('话机真线编码号户Qq信备式电打线为是: (、/“"）')
/** Behind the zero of an area code any dash joins; behind other digits a long dash may stand between two amounts. */
const PHONE =
  /(?:1[3-9]\d{9}|0\d{2,3}[-— ]\d{3,4} \d{4}|0\d{2,3}(?:\)? ?|[-‐‑‒–—―─]{1,2}| [-‐‑‒–—―─]{1,2} )\d{7,8}(?:[-‐‑‒–—―─]{1,2}\d{1,5})?|400[-‐‑‒–—―─]?\d{3}[-‐‑‒–—―─]?\d{4}|\d{3,4}-\d{7,8})(?!\d)/y
const DASHES = tableOf('-‐‑‒–—―─')
const LINK = /(?:https?:\/\/|www\.|[\w.+-]+@)[\w.\-/?=&%#:+~@!$'()*,;[\]]*$/i
const LINK_REST = /[\w.\-/?=&%#:+~@!$'*;]*/y
const LABELLED = /[0-9A-Za-z]+(?:(?:[-_/.‐‑‒–—―─]{1,2}|号-| (?=\d{4}(?!\d|年)))[0-9A-Za-z]+)*/y
const LETTER_CODE = /[0-9A-Za-z]+(?:[-./][0-9A-Za-z]+)*/y

/** 12397举报电话: a service number without a label in front. */
const SERVICE_NUMBER =
  /(?:12\d{3}|9[56]\d{3})(?=(?:残疾人|退役军人|老年人|青少年|未成年人|妇女|儿童|职工|消费者|医保|医疗保障|社保|人社|法律|税务|生态环境|应急)?(?:政务|便民|服务|举报|投诉|公益|维权|咨询|求助)*(?:热线|电话|专线|平台))/y

/** An identity card, account or code has at least this many digits. */
const LONG = 8

function match(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : -1
}

function isLatin(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a)
}

/** 民发〔2019〕62号: from the issuing body's short name to 号. */
function readDocument(scene: Scene, at: number): Reading | undefined {
  const bracket = scene.text.charAt(at - 1)
  if (!DOCUMENT_BRACKETS.includes(bracket || ' ')) return undefined
  const end = match(DOCUMENT, scene.text, at - 1)
  if (end < 0 || at - 1 < scene.floor) return undefined
  const issuer = ISSUER.exec(before(scene, at - 1, 10))
  return named(at - 1 - (issuer?.[0].length ?? 0), end, 'identifier', 'document number')
}

function readLink(scene: Scene, at: number): Reading | undefined {
  const head = LINK.exec(before(scene, at, 60))
  if (head === null) return undefined
  return named(at - head[0].length, match(LINK_REST, scene.text, at), 'identifier', 'address on the web')
}

/** A number glued to Latin letters: A4, 5G, GB/T 35560—2017, PM2.5, K12. */
function readLetterCode(scene: Scene, at: number): Reading | undefined {
  const standard = STANDARD.exec(before(scene, at, 9))
  if (standard !== null && (standard[0].includes('/') || /^(?:GB|MZ|DB|ISO|GA|WS|YY|JGJ|CJJ) ?$/.test(standard[0]))) {
    return named(at - standard[0].length, match(STANDARD_NUMBER, scene.text, at), 'identifier', 'number of a standard')
  }
  let start = scene.text[at - 1] === '-' && at - 1 > scene.floor ? at - 1 : at
  while (start > scene.floor && isLatin(scene.text.charCodeAt(start - 1))) start--
  return start === at ? undefined : named(start, match(LETTER_CODE, scene.text, start), 'term', 'digits joined to Latin letters')
}

/** A code, number or address that opens with the ASCII digits from `at` to `end`; it identifies and counts nothing. */
export function readIdentifier(scene: Scene, at: number, end: number): Reading | undefined {
  const { text } = scene
  const previous = text.charCodeAt(at - 1)
  if (previous === 0x3014 || previous === 0x5b || previous === 0x28 || previous === 0x3010) {
    const document = readDocument(scene, at)
    if (document !== undefined) return document
  }
  if (previous < 0x80 && at > scene.floor && previous !== 0x0a) {
    const link = previous === 0x20 || previous === 0x28 ? undefined : readLink(scene, at)
    if (link !== undefined) return link
    if (isLatin(previous) || previous === 0x20 || (previous === 0x2d && isLatin(text.charCodeAt(at - 2)))) {
      const code = readLetterCode(scene, at)
      if (code !== undefined) return code
    }
  }
  return readLongCode(scene, at, end)
}

/** Units behind which digits with a leading zero name a place, a time or a member of a series. */
const NAMING_UNITS = new Set(
  '号 期 级 栋 楼 室 层 路 线 班 组 门 幢 版 型 年 月 日 天 时 小时 分 分钟 秒 届 点 节 章 页 院 站 店 街 巷 区 村'.split(' '),
)

/** 05万户, 08%: a figure whose first digit is a needless zero, or was damaged, is still a figure. */
function isCounted(text: string, end: number): boolean {
  const at = text[end] === ' ' ? end + 1 : end
  if (/[万亿%‰余]/.test(text.charAt(at))) return true
  const unit = findUnit(text, at)
  return unit !== undefined && !unit.latin && !NAMING_UNITS.has(unit.base)
}

/** 07月, 05日, 09年: a calendar writes its two digits with a zero. */
function isCalendar(text: string, at: number, end: number): boolean {
  return end - at === 2 ? '月日年'.includes(text.charAt(end) || ' ') : text[end] === '月' || text[end] === '日'
}

/** A telephone number, a number behind a label or a run of digits too long to count, from `at` to `end`. */
export function readLongCode(scene: Scene, at: number, end: number): Reading | undefined {
  const { text } = scene
  if (end - at >= 3) {
    const phone = end - at >= LONG - 1 || DASHES[text.charCodeAt(end)] === 1 || text[at] === '0' ? match(PHONE, text, at) : -1
    if (phone > 0) return named(at, phone, 'identifier', 'telephone number')
    if (LABEL_ENDS[text.charCodeAt(at - 1)] === 1 && (end - at >= LONG || !isCounted(text, end)) && LABEL.test(before(scene, at, 12)))
      return named(at, match(LABELLED, text, at), 'identifier', 'number behind a label such as 电话 or 编号')
  }
  if (end - at === 5 && match(SERVICE_NUMBER, text, at) > 0) return named(at, end, 'identifier', 'number of a service line')
  const next = text.charCodeAt(end)
  if (
    end - at >= LONG &&
    !(next >= 0x4e00 && next <= 0x9fff) &&
    next !== 0x2e &&
    next !== 0x25 &&
    !(next === 0x20 && isCounted(text, end + 1))
  )
    return named(at, end, 'identifier', 'long digit run without a unit')
  if (text[at] === '0' && end - at > 1 && text[end] !== '.' && !isCalendar(text, at, end) && !isCounted(text, end))
    return named(at, end, 'identifier', 'digits with a leading zero')
  return end - at >= 16 ? named(at, end, 'identifier', 'digit run too long for a figure') : undefined
}
