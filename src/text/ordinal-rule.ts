import type { Numeral } from './numeral.ts'
import { tableOf } from './numeral-characters.ts'
import { readUnit } from './read-unit.ts'
import { named, type Reading } from './reading.ts'
import { before, type Scene } from './scene.ts'

const RANKED =
  /(?:跻身|入围|[居列位]|排在|排名|名次|排第|升至|升到|跃至|跃居|进位|前移|上升|提升|获|夺|取得|并列|得分|[多少高低]排)[^，。；,;：:\n]{0,14}$|全[国省市县区州盟]$|[^安编]排$/
/** What parts the members of a list. */
const LIST_MARKS = tableOf(',、和及与')
const RANK_END = /(?:位|名)?(?=[，。；、,;）)！!\s”]|$|的(?:好?成绩|位次|名次)|(?:上升|下降|提升|升|降|前移|后移|跃升|滑落)[到至为])/y
const TOP_END = /(?:位|名|强|甲|列|茅)?/y
const FIRSTS = /首(?:批|个|次|届|家|例|轮|期|单|座|所|套|张|部|本|场|支|条|名|款|份|组|台|枚|站|店|宗|笔|项|类|段|位|创于|日|年|季|月|周)/y
const SERIES =
  /(?:批次?|届|次|期|轮|个|季度|季|条|章|节|款|项|类|档|方|代|阶段|步|线|位|名|号|集|场|组|站|家|届次|年度|天|周|产业|方阵|梯队|村|社区|议题|责任人)?/y

/** 第十四届三次: the session of a body behind its term. */
const SESSION = /[一二三四五六七八九十]{1,3}次/y

function rank(start: number, end: number, value: string, top: boolean): Reading {
  return {
    start,
    end,
    kind: 'quantity',
    value,
    unit: '位',
    hedge: top ? '内' : '',
    reason: 'a rank that is claimed',
    weak: false,
    word: false,
  }
}

/** 第三批, 第八巡视组: an ordinal; 列全区第三位: a claimed rank. `numeral` stands behind 第. */
export function readOrdinal(scene: Scene, numeral: Numeral): Reading | undefined {
  const { text } = scene
  const start = text.charCodeAt(numeral.start - 1) === 0x20 ? numeral.start - 2 : numeral.start - 1
  if (text.charCodeAt(start) !== 0x7b2c || start < scene.floor || numeral.low !== '') return undefined
  // No series counts 第零十; only 第零 names its member before the first.
  if (text[numeral.start] === '零' && numeral.end - numeral.start > 1) return undefined
  RANK_END.lastIndex = numeral.end
  if (RANK_END.test(text) && RANKED.test(text.slice(Math.max(0, start - 20), start)))
    return rank(start, RANK_END.lastIndex, numeral.value, false)
  RANGE.lastIndex = numeral.end
  SERIES.lastIndex = RANGE.test(text) ? RANGE.lastIndex : numeral.end
  SERIES.test(text)
  SESSION.lastIndex = SERIES.lastIndex
  const end = text[SERIES.lastIndex - 1] === '届' && SESSION.test(text) ? SESSION.lastIndex : SERIES.lastIndex
  if (/季度?$/.test(text.slice(numeral.end, end))) return named(start, end, 'date', 'a quarter of the year')
  return named(start, end, 'ordinal', '第 makes the number an ordinal')
}

/** 列自治区前三, 进入全市前10名: a claimed rank. */
export function readTop(scene: Scene, numeral: Numeral): Reading | undefined {
  const start = numeral.start - 1
  if (scene.text.charCodeAt(start) !== 0x524d || start < scene.floor || numeral.low !== '') return undefined
  TOP_END.lastIndex = numeral.end
  TOP_END.test(scene.text)
  const end = TOP_END.lastIndex
  const ranked = RANKED.test(before(scene, start, 20)) || /(?:进入|跻身|稳居|保持|排)[^，。；,;]{0,14}$/.test(before(scene, start, 20))
  if (end === numeral.end && readUnit(scene.text, end) !== undefined) return undefined
  if (end > numeral.end || ranked) return rank(start, end, numeral.value, true)
  return undefined
}

/** 首批, 首个: ordinals; 位居首位: a claimed rank. */
export function readFirst(scene: Scene, at: number): Reading | undefined {
  const { text } = scene
  if (text.startsWith('位', at + 1) && /[居列占排]|位列[^，。；,;：:\n]{0,14}$/.test(before(scene, at, 16)))
    return rank(at, at + 2, '1', false)
  FIRSTS.lastIndex = at
  return FIRSTS.test(text) ? named(at, at + 2, 'ordinal', '首 means the first of its kind') : undefined
}

const MEETING = /(?:会议?|全会|例会)\($/
const HELD = /召开|举行|组织|开展|共/

/** 常务会(75次): the number of a meeting in brackets behind its name. */
export function readMeeting(scene: Scene, { start, end }: Numeral): Reading | undefined {
  const { text } = scene
  if (text.charCodeAt(start - 1) !== 0x28 || !text.startsWith('次)', end)) return undefined
  const ahead = before(scene, start, 14)
  return MEETING.test(ahead) && !HELD.test(ahead) ? named(start, end + 1, 'ordinal', 'number of a meeting') : undefined
}

const RANGE = /(?:[-—–~─]{1,2}|至|到|、)(?:\d{1,4}|[一二三四五六七八九十]{1,3})(?=批|届|次|期|轮|季度|条|章|节|款|项|档|阶段|号|集|场|组)/y
const LISTED = /(?:[,、和及与]\d{1,3}){1,8}号/y

/** 1,2,3,4号楼: members of a list that 号 ends. */
export function readListed(text: string, at: number, end: number): Reading | undefined {
  if (LIST_MARKS[text.charCodeAt(end)] !== 1 || end - at > 3) return undefined
  LISTED.lastIndex = end
  return LISTED.test(text) ? named(at, end, 'ordinal', '号 names the members of a list') : undefined
}

const UNIT_SERIES = /[届期号](?!室|房)/y
const COUNTING =
  /(?:举办|举行|开展|组织|开办|办|开设|共|计|班|营|讲座|活动|培训|连续|录制|编印|印发|出版|刊发|推出|播出|课|论坛|会议|沙龙|赛)$/
const PROJECT =
  /期(?=工程|项目|建设|改造|提质|提升|整治|启动|试点|主体|扩建|施工|配套|装修|内部|力争|竣工|完工|开工|封顶|投入|投用|投资|预计|已|正在|将)/y

/** What is built in stages, or a bracket behind its name: 福利中心一期, 公墓新建项目（一期）. */
const BUILT = /[程目心院园区房馆库站所场墓楼桥路厂（(]$/
const STAGES = '一二三四五'

const ROOM = /室(?![内外])/y
const STAIRS = /单元(?=\d|[，。、；）)\s]|$)/y

/** 2单元501室: the number of stairs or a room in an address; a house has no three hundred rooms to count by 室. */
function readAddress(text: string, { start, end, plain }: Numeral): Reading | undefined {
  if (!plain) return undefined
  ROOM.lastIndex = end
  if (end - start >= 3 && ROOM.test(text)) return named(start, end + 1, 'ordinal', 'number of a room')
  STAIRS.lastIndex = end
  const isStairs = STAIRS.test(text) && '楼栋幢号区院'.includes(text.charAt(start - 1) || ' ')
  return isStairs ? named(start, end + 2, 'ordinal', 'number of stairs in an address') : undefined
}

const FLOOR = /楼(?![宇盘道房])/y

/** 政务中心三楼: the number of a floor, unless a verb builds or counts. */
function readFloor(scene: Scene, { start, end, plain }: Numeral): Reading | undefined {
  FLOOR.lastIndex = end
  if (!plain || end - start > 2 || !FLOOR.test(scene.text) || /[建盖共有计]$/.test(before(scene, start, 1))) return undefined
  return named(start, end + 1, 'ordinal', 'number of a floor')
}

const VILLAGE = /[^全每各本该行个]村$/
const GROUP_END = /[社组队](?![区会团工保织成建员])/y

/** 龙马村3社, 和平村五组: the number of a group of villagers behind the name of their village. */
function readGroup(scene: Scene, { start, end, plain }: Numeral): Reading | undefined {
  GROUP_END.lastIndex = end
  if (!plain || end - start > 2 || !GROUP_END.test(scene.text) || !VILLAGE.test(before(scene, start, 2))) return undefined
  return named(start, end + 1, 'ordinal', 'number of a group of villagers')
}

/** 曲溪八村, 南园三小区: the number in the name of a housing estate; 三个小区 and the last of 甲、乙、丙三村 count. */
const ESTATE = /(?:小区|村(?![民委干级两])(?=有|的|[一-鿿]{0,2}(?:居委会|社区|小区|居民|楼|幢|栋|老公房)))/y
const COUNTS_VILLAGES = /[全各本镇乡县市区有共计等辖的在对为至到及和与以用了个涉盖建含选造治理、，。；：\s]$/

function readQuarters(text: string, { start, end, plain, style }: Numeral): Reading | undefined {
  ESTATE.lastIndex = end
  if (!plain || style !== 'han' || end - start > 2 || !ESTATE.test(text)) return undefined
  const isEstate = text[end] === '小'
  if (COUNTS_VILLAGES.test(text.slice(Math.max(0, start - 1), start)) && !(isEstate && text[start - 1] === '、')) return undefined
  if (!isEstate && text.slice(Math.max(0, start - 10), start).includes('、')) return undefined
  return named(start, ESTATE.lastIndex, 'ordinal', 'number in the name of a housing estate')
}

/** 二期工程, 二十届: a number before 期, 届 or 号 that names a member of a series. */
export function readSeries(scene: Scene, numeral: Numeral): Reading | undefined {
  const { text } = scene
  const { end, start } = numeral
  const code = text.charCodeAt(end)
  if (code === 0x697c) return readFloor(scene, numeral)
  if (code === 0x5ba4 || code === 0x5355) return readAddress(text, numeral)
  if (code === 0x6751 || code === 0x5c0f) return readQuarters(text, numeral)
  if (code === 0x793e || code === 0x7ec4 || code === 0x961f) return readGroup(scene, numeral)
  if (code !== 0x5c4a && code !== 0x671f && code !== 0x53f7) return undefined
  UNIT_SERIES.lastIndex = end
  if (!UNIT_SERIES.test(text) || !numeral.plain) return undefined
  if (code === 0x53f7) return named(start, end + 1, 'ordinal', '号 names a member of a series')
  const counted = COUNTING.test(before(scene, start, 4)) || text[start] === '两'
  if (code === 0x5c4a) return counted ? undefined : named(start, end + 1, 'ordinal', '届 names a member of a series')
  PROJECT.lastIndex = end
  const isBuilt = end - start === 1 && STAGES.includes(text.charAt(start)) && BUILT.test(before(scene, start, 1))
  const stage = isBuilt || text.slice(start, end) === '二' || PROJECT.test(text)
  return stage && !counted ? named(start, end + 1, 'ordinal', '期 names a stage of a project') : undefined
}
