import { named, type Reading } from './reading.ts'
import type { Scene } from './scene.ts'

const DAY = '(?:1[0-2]|[1-9])\\.(?:[12]\\d|3[01]|0?[1-9])'
/** “5.12”防灾减灾日, “12.4”宪法日, “8.1 ”期间. */
const QUOTED = new RegExp(`^[“‘「『"']? ?${DAY} ?[”’」』"']?$`)
const OCCASION =
  '地震|洪灾|水灾|洪水|山洪|暴雨|泥石流|滑坡|灾害|灾后|雪灾|冰雹|台风|火灾|爆炸|抗震|防灾减灾|宪法|公祭|护士节|维权|专案|事故|事件|案(?!例|件|卷)|建军节|禁毒|慈善日|学雷锋|植树节|妇女节|劳动节|青年节|儿童节|消费者|宣传[日周月]|纪念日|公益日|开放日|烈士'
/** 5.12特大地震, 12.4宪法日, 8.1期间: no scale, money or classifier stands right behind the digits. */
const UNQUOTED = new RegExp(
  `${DAY}(?!\\d)(?:(?=(?:期间|前夕|前后|建军|国庆))|(?![万亿元%‰倍个人户平公米吨亩成折名件斤卷册张床套册份岁])(?=[一-鿿]{0,6}?(?:${OCCASION})))`,
  'y',
)
/** Only these make a measure of a quoted figure; 期, 节 and 国 name an occasion (期间, 国家安全教育日). */
const MEASURES = '万亿元%‰个'

/** “8.1”: a day in quotation marks from `quote.start` to `quote.end`; undefined when the marks hold a measure. */
export function readQuotedDay({ text }: Scene, at: number, end: number, quote: { start: number; end: number }): Reading | undefined {
  if (!QUOTED.test(text.slice(quote.start, quote.end))) return undefined
  return MEASURES.includes(text.charAt(quote.end) || ' ') ? undefined : named(at, end, 'term', 'the name of a day, 月.日')
}

/** 5.12汶川地震, 6.26禁毒日: a day that names what follows; `end` is the end of the decimal number. */
export function readDayBefore(text: string, at: number, end: number): Reading | undefined {
  UNQUOTED.lastIndex = at
  return UNQUOTED.test(text) && UNQUOTED.lastIndex === end ? named(at, end, 'term', 'the name of a day, 月.日') : undefined
}
