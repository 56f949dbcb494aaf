import type { Amount } from './quantity.ts'
import type { Scene } from './scene.ts'
import { countsThingBefore, isSaidTwice } from './word-or-count.ts'

/** What a one-character count with a unit is: a count, a weak count, an ordinal, a term, or part of an ordinary word. */
export type SmallCount = 'counts' | 'weak' | 'ordinal' | 'term' | 'word'

function set(units: string): ReadonlySet<string> {
  return new Set(units.split(' '))
}

/** Units of small counting words; a careful reviewer may not call them claims. */
const WEAK = set(
  '级 类 批 支 种 方面 层 区 县 市 镇 乡 村 社区 街道 乡镇 部门 单位 国 省 种 线 环 面 头 股 条 大 块 套 方 代 群 伙 端 路 道 门 张 本 院 校 站 室 馆 国家 学校 企业',
)
/** Behind 一 these are articles (一种, 一条, 一片), not counts. */
const ARTICLES = set(
  '种 条 通 部 面 道 片 块 股 带 路 行 级 代 样 线 号 点 方 度 手 门 堂 环 步 番 层 段 声 头 身 网 市 区 县 村 镇 室 站 码 色 型 款 伙 阵 星 端 排 班 连 团 则 集 出 字 句 档 味 丝 缕 圈 栏 馆 院 校 店 国 省 州 岛 街 巷 米 公里 床 窗 类 楼 社区 学校 单位 企业 部门 家庭 机构 项目 网格 案例',
)
/** Behind 二 only these are counted; 二次, 二级, 二类 name a member of a series (a count would say 两). */
const COUNTED_WITH_TWO = set('人 名 户 元 亩 岁 周岁 吨 公里 平方米 两 斤 % ‰ 倍 番')
/** Behind 一 these say how often something is done (看了一遍), not how many there are. */
const VERB_MEASURES = set('遍 趟 顿 回 阵子 把 眼 下')
/** Behind 一 these measure and are no article. */
const MEASURES = set('元 % ‰ 倍 番 岁 周岁 人次 户次 场次 平方米 亩 公里 公顷 吨 天 小时 分钟 工作日')
/** Characters before 一 that make it a determiner: 每一个, 另一家, 最后一次. */
const DETERMINERS = '每这那某任另同哪唯第之上下逐统专独单新前后万不周月季旬'
/** 一次告知, 一次办成: done in one go. */
const AT_ONCE = /^(?:选举成|[告提受办到申通审批补录采完成跑上说备交解查公结下付缴登]|性)/
/** 一位外卖骑手突发疾病: a story begins; a count of persons stands behind a verb or noun. */
const STORY = /^$|[。！？；，：\s有]/u
const NOT_ONE = /[漏落掉弃缺少差丢无没]$/

function readOne(scene: Scene, at: number, { unit, end }: Amount): SmallCount {
  const { text } = scene
  const previous = text.charAt(at - 1)
  if (MEASURES.has(unit)) return 'counts'
  if (countsThingBefore(text, at, end)) return 'counts'
  if (ARTICLES.has(unit) || (previous !== '' && DETERMINERS.includes(previous))) return 'word'
  if (VERB_MEASURES.has(unit) || (unit === '户' && text.startsWith('人家', end))) return 'word'
  if (unit === '位' && STORY.test(previous)) return 'word'
  // 一项项, 一户户: each and every one.
  if (text.startsWith(unit, end)) return 'word'
  if (unit === '次' && AT_ONCE.test(text.slice(end, end + 3))) return 'term'
  if (unit === '年' && (/[来间之中多]/.test(text.charAt(end)) || /[近过去的]/.test(previous))) return 'term'
  if ((/^[人户名个]$/.test(unit) && NOT_ONE.test(previous)) || previous === '无') return 'term'
  // 核查一户、更新一户: one by one.
  if ((unit === '户' || unit === '人' || unit === '件' || unit === '个' || unit === '项') && isSaidTwice(text, at, end)) return 'term'
  return unit === '年' ? 'counts' : 'weak'
}

/** Behind these verbs 二 counts single things (共收到二起举报, 举办二期培训班); elsewhere 二类, 二处, 二所 name a member of a series. */
const COUNTING =
  /(?:收到|接到|接报|受理|查处|查获|发生|发现|出现|处理|处置|调处|调解|办理|办结|侦破|破获|查办|立案|劝阻|制止|纠正|化解|排查|举办|召开|开展|开办|新建|新增|改建|扩建|建成|建有|建立|设立|设有|成立|印发|出台|共有?|计|完成|组织|获得?|表彰|评选出?|购置|配备|捐赠|现有|拥有)[了出过]?$/
const THINGS = set('起 件 名 个 家 所 处 户 例 宗 桩 座 人 场 份 篇 条 项 部 台 辆 栋 间 套 笔 位 期 次 本 张 对 场次 批次 人次')

/** Judges 一, 二 … 九, 十, 两 with a unit; `at` is the numeral, one character long. */
export function readSmallCount(scene: Scene, at: number, amount: Amount): SmallCount {
  const { text } = scene
  if (text[at] === '一') return readOne(scene, at, amount)
  if (text[at] === '二' && THINGS.has(amount.unit) && COUNTING.test(text.slice(Math.max(0, at - 5), at))) return 'counts'
  if (text[at] === '二' && !COUNTED_WITH_TWO.has(amount.unit)) return amount.unit === '次' ? 'ordinal' : 'term'
  return WEAK.has(amount.unit) ? 'weak' : 'counts'
}
