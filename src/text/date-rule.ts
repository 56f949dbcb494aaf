import { tableOf } from './numeral-characters.ts'
import { named, type Reading } from './reading.ts'
import type { Scene } from './scene.ts'
import { matchUnit } from './unit-lexicon.ts'

const SPACE = ' ?'
const JOIN = `${SPACE}(?:[-—–~─]{1,2}|至|到|、|和|及)${SPACE}`
const DAY = `\\d{1,2}${SPACE}[日号]`
/** 7月11开始, 8月1起执行, 6月30前: the day without 日. */
const BARE_DAY =
  '(?:[12]\\d|3[01]|0?[1-9])(?=开始|起(?:[，。；、,;）)执实施按正]|$)|以?前(?![往来期后])|以?后(?![期勤续])|之[前后]|[至到]\\d|举行|召开|启动|结束|完成|正式|上午|下午|晚上|凌晨)'
const MONTH = `\\d{1,2}${SPACE}月(?:份|底|末|初|上旬|中旬|下旬)?(?:${SPACE}(?:${DAY}(?![间常均内照])|${BARE_DAY}))?`
const PART = '(?:度|第?[一二三四1-4]季度末?|前[一二三1-3]个?季度|上半年|下半年|[底末初](?!中)|中(?![期央国心小学层]))'
const YEAR = `(?:19|20)\\d{2}${SPACE}年(?:${SPACE}(?:${MONTH}|${PART}))?`
const NUMERIC =
  '(?:19|20)\\d{2}([-./])\\d{1,2}\\1\\d{1,2}(?!\\d)|(?:19|20)\\d{2}[-/]\\d{2}(?![\\d-])|(?:19|20)\\d{2}\\.\\d{1,2}(?=[-—–~至)])'
const CLOCK =
  '\\d{1,2}:\\d{2}(?::\\d{2})?|\\d{1,2}[时点](?!段|间|代|期|效|刻|位|评|对|亮|击|名|面|多|赞)(?:\\d{1,2}分|半|整|许)?(?:左右|前|后)?'

/** A date in ASCII digits with its range: 2025年上半年, 1-6月份, 2021—2025年, 7月9日至12日, 2024.6.30, 9:30. */
const ARABIC = new RegExp(
  `(?:${YEAR}|${NUMERIC.replace('\\1', '\\1')}|(?:19|20)\\d{2}(?=${JOIN}(?:19|20)\\d{2}(?!\\d))|${MONTH}|${DAY}(?![间常均内照])|${CLOCK}|\\d{1,4}(?=[-—–~─至到、]{1,2}\\d{1,4}${SPACE}(?:年|月|[日号]|时)))` +
    `(?:${JOIN}(?:${YEAR}|(?:19|20)\\d{2}[./]\\d{1,2}(?:[./]\\d{1,2})?(?!\\d)|${MONTH}|${DAY}|\\d{1,2}:\\d{2}|\\d{1,2}时(?!间)|(?:19|20)\\d{2}(?![\\d.])))?`,
  'y',
)
const DECADE = /(?:\d{2}|(?:19|20)\d{2})年代(?:初|中|末)?|\d{2}世纪(?:\d{2}年代)?/y
const SHORT_YEAR = /0\d年(?!期)|\d{2,3}年(?=上半年|下半年|\d{1,2}月|年?度|同期|[底初末])/y
const QUARTER = /[1-4](?:[-—–~至、][1-4])?季度末?/y
const DAMAGED = /\d{5,8}年/y
const WHOLE_MONTH = /^(?:1[0-2]|0?[1-9])[月 ]/

const MONTH_HAN = '(?:十[一二]?|[一二三四五六七八九正冬腊])'
const DAY_HAN = '(?:初[一二三四五六七八九十]|三十[一]?|二十[一二三四五六七八九]?|十[一二三四五六七八九]?|[一二三四五六七八九])'
const IS_DAY = new RegExp(`^${DAY_HAN}$`)
const HAN = new RegExp(
  `(?:[一二][〇○零0一二三四五六七八九]{3}(?:[至—-][〇零一二三四五六七八九]{2,4})?年(?:度|[底末初]|上半年|下半年)?(?:${MONTH_HAN}月(?:${DAY_HAN}[日号])?)?` +
    `|[前]?[一二三四](?:[、至—-]?[一二三四]){0,3}(?:个)?季度末?|${MONTH_HAN}(?:[至到—-]${MONTH_HAN})?月(?:份|底|末|初(?![一二三四五六七八九十])|上旬|中旬|下旬)(?:${DAY_HAN}[日号])?` +
    `|${MONTH_HAN}月${DAY_HAN}(?:[日号]|(?=[，。,、；;（(）)前后至到]|$))|${MONTH_HAN}(?:[至到—-]${MONTH_HAN})?月(?![龄内供人球饼])|[一二][〇零一二三四五六七八九]{2}年(?:度|[底末初])?|[一二三四五六七八九]{1,2}十年代)`,
  'y',
)

/** Characters behind a digit run that can open a date: 年 月 日 号 季 世 时 点 . - / : — – ~ 至 到 、 and space. */
const OPENING = tableOf('年月日号季世时点.-/:—–~─至到、和及 ')

/** These follow only a year of four digits. */
const YEAR_ONLY = tableOf('./和及')
/** These join two dates, so that a digit, a space or another of them follows. */
const JOINING = tableOf('-—–~─至到、')
const BEHIND_JOIN = tableOf('0123456789 -—–~─至到、')

function test(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : -1
}

function isDuration(text: string, at: number, end: number): boolean {
  const period = /^(?:\d{1,3} ?[年月日时]|[一-鿿]{1,3}[年月日时])$/.test(text.slice(at, Math.min(end, at + 6)))
  return period && /^(?:以?内|之内)/.test(text.slice(end, end + 2)) && text[end + 1] !== '部'
}

function isMonth(text: string, at: number, end: number): boolean {
  const written = text.slice(at, end)
  const number = /^(\d{1,2}) ?月/.exec(written)
  const day = /^(\d{1,2}) ?[日号]/.exec(written)
  return !(number !== null && (Number(number[1]) > 12 || Number(number[1]) === 0)) && !(day !== null && Number(day[1]) > 31)
}

/** 12点 is a time only behind 上午, 晚 and their kin; otherwise points are counted. */
function isClock(text: string, at: number, end: number): boolean {
  if (!/^\d{1,2}点/.test(text.slice(at, end))) return true
  return (
    /(?:上午|下午|早上?|晚上?|凌晨|中午|[日号天])$/.test(text.slice(Math.max(0, at - 3), at)) ||
    /点(?:\d|半|整|许)/.test(text.slice(at, end))
  )
}

function isHouseNumber(text: string, at: number, end: number): boolean {
  const written = text.slice(at, end)
  return /^\d{1,2}号$/.test(written) && !/^(?:前|起|上午|下午|晚|凌晨|以?[来后])/.test(text.slice(end, end + 2))
}

/** What the two characters behind the digits rule out: 548.09 and 12、 are far more often figures than dates. */
function mayOpenDate(text: string, at: number, end: number): boolean {
  const next = text.charCodeAt(end)
  if (OPENING[next] !== 1) return false
  if (YEAR_ONLY[next] === 1) return end - at === 4
  return JOINING[next] !== 1 || BEHIND_JOIN[text.charCodeAt(end + 1)] === 1
}

function readPeriod(text: string, at: number, end: number): number {
  const next = text[end]
  if (next === '年' || next === '世') {
    const decade = test(DECADE, text, at)
    return decade > 0 ? decade : test(SHORT_YEAR, text, at)
  }
  return end - at === 1 ? test(QUARTER, text, at) : -1
}

/** A calendar date, period or time of day that opens with the ASCII digits at `at`, `end` being their end. */
export function readArabicDate(scene: Scene, at: number, end: number): Reading | undefined {
  const { text } = scene
  if (end - at > 8 || !mayOpenDate(text, at, end)) return undefined
  const period = readPeriod(text, at, end)
  if (period > 0) return named(at, period, 'date', 'calendar period')
  const stop = test(ARABIC, text, at)
  if (stop > end && isMonth(text, at, stop) && isClock(text, at, stop) && !isHouseNumber(text, at, stop) && !isDuration(text, at, stop)) {
    return named(at, stop, 'date', WHOLE_MONTH.test(text.slice(at, at + 3)) ? 'calendar month' : 'calendar date')
  }
  const damaged = end - at >= 5 ? test(DAMAGED, text, at) : -1
  return damaged > 0 ? named(at, damaged, 'date', 'digits before 年 that are no year') : undefined
}

/** Characters behind a 汉字 numeral that can open a date: 年 月 季 个 、 至 到, dashes, and the 0 of 二00六年. */
const HAN_OPENING = tableOf('年月季个、至到—-0日')

/** Units that count nothing behind a year. */
const EDITIONS = '版级届期号本'

/** 五年来, 近三年来, 两年前: a period of years that counts from today. */
const YEARS_AGO = /(?:年多?(?:以?来|间|前)|年(?=累计|合计|总计|共计|总共))(?![源往提面后列景沿置进宾访])/y

/** 腊月二十三, and 二十四日 at the start of a clause: days without their month's number. */
const LUNAR = /[正腊冬]月$|大年$/
const BARE = /^(?:日|号)(?![内间均常照用程之以工游子])/
const OPENS_DAY = /(?:[，。；、：（(\s至到自]|^)$/

function readHanDay({ text, floor }: Scene, at: number, stop: number): Reading | undefined {
  if (text[at - 1] === '初' && stop - at === 1 && LUNAR.test(text.slice(Math.max(floor, at - 3), at - 1)))
    return named(at - 3, stop, 'date', 'day of a lunar month')
  const isMarked = text[stop] === '日' || text[stop] === '号' || text[at - 1] === '月'
  if (!isMarked || !IS_DAY.test(text.slice(at, stop))) return undefined
  const ahead = text.slice(Math.max(floor, at - 2), at)
  if (LUNAR.test(ahead)) return named(at - 2, stop, 'date', 'day of a lunar month')
  return BARE.test(text.slice(stop, stop + 2)) && OPENS_DAY.test(ahead) ? named(at, stop + 1, 'date', 'day of the month') : undefined
}

/** A date or period in 汉字 at `at`, the numeral ending at `stop`: 十月底, 一季度, 二〇二四年六月, 正月十五. */
export function readHanDate(scene: Scene, at: number, stop: number): Reading | undefined {
  const day = readHanDay(scene, at, stop)
  if (day !== undefined) return day
  if (HAN_OPENING[scene.text.charCodeAt(stop)] !== 1 && scene.text[stop - 1] !== '十') return undefined
  const start = scene.text[at - 1] === '前' && at - 1 >= scene.floor ? at - 1 : at
  const period = start < at ? test(HAN, scene.text, start) : -1
  if (period > 0) return named(start, period, 'date', 'calendar period in 汉字')
  const end = test(HAN, scene.text, at)
  return end > 0 && !isDuration(scene.text, at, end) ? named(at, end, 'date', 'calendar date in 汉字') : undefined
}

/** Whether the number that ends at `end` counts the years of a period up to today; the end of that period, or -1. */
export function endOfYears(text: string, end: number): number {
  return text.charCodeAt(end) === 0x5e74 ? test(YEARS_AGO, text, end) : -1
}

/** （2013人） counts; （2013版）, （2013级） name an edition and a class of that year. */
function isCounted(text: string, end: number): boolean {
  const unit = '%‰万亿'.includes(text.charAt(end) || ' ') ? text.charAt(end) : matchUnit(text, end)
  return unit !== '' && !EDITIONS.includes(unit)
}

/** A bare year: 19xx or 20xx that no unit follows, in brackets, before a hyphen or a noun such as 远景目标. */
export function readBareYear(scene: Scene, at: number, end: number): Reading | undefined {
  if (end - at !== 4 || !/^(?:19|20)/.test(scene.text.slice(at, at + 2))) return undefined
  if (/^\.\d/.test(scene.text.slice(end, end + 2)) || isCounted(scene.text, end)) return undefined
  const around = (scene.text[at - 1] ?? '') + (scene.text[end] ?? '')
  return /[()（）〔〕[\]《》“”—–-]/.test(around) ? named(at, end, 'date', 'a year in brackets or a range') : undefined
}
