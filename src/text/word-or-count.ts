/** Words that may count after all, by what stands before and behind them: 四处奔走 but 公墓四处, 两面性 but 锦旗两面, 十分重要 but 十分钟. */
const COUNTING: ReadonlyMap<string, { readonly before?: RegExp; readonly behind?: RegExp }> = new Map([
  ['十分', { behind: /^[钟之点比]/ }],
  ['百分', { behind: /^[钟之点比]/ }],
  ['四季', { behind: /^度/ }],
  ['四方', { behind: /^面(?!八)/ }],
  ['四处', { behind: /^(?:$|(?![走奔打寻求流游张宣筹躲乱借碰可散搜查告托飘漂找逃闲拼征化漏透串求讨])[^\s])/ }],
  ['四周', { before: /(?:为期|历时|用时|连续|长达|累计)$/, behind: /^(?:时间|以上|以内|内|左右|的(?:时间|培训|集训|学习))/ }],
  ['两面', { before: /(?:锦旗|旗|镜子?)$/, behind: /^(?:锦旗|旗|镜|墙|鼓)/ }],
  ['两头', { before: /[牛猪羊驴马骡]$/, behind: /^[肉奶母种耕]?[牛猪羊驴马骡]/ }],
])
const NEAR = 4
/** 送牌匾一块, 开通热线一条: a thing that somebody gave, got or built stands before 一 and its unit, and nothing behind. */
const GIVEN =
  /(?:[送赠颁授发挂立设置购配装制获收修铺架印捐植栽]|建|开通|打通|打造)[了出上过]?[^。；！？\n]{0,16}[一-鿿”]{2}(?<![在到于成当同每这那如是连为另某的了上过们])$/
const CLOSES = /^[，。、；：！？）)\n]/
const GIVEN_REACH = 24
const GIVEN_UNITS = new Set(['块', '面', '条', '把', '部', '床', '款'])

/** Whether 一 at a place, with its unit up to `end`, counts a thing named before it: 锦旗一面，. Where the count returns (发现一条、整改一条) it does not. */
export function countsThingBefore(text: string, at: number, end: number): boolean {
  if (!GIVEN_UNITS.has(text.slice(at + 1, end)) || !(end === text.length || CLOSES.test(text.charAt(end)))) return false
  return GIVEN.test(text.slice(Math.max(0, at - GIVEN_REACH), at)) && !isSaidTwice(text, at, end)
}

/** Whether the same count stands again right before or behind: 核查一户、更新一户, one by one. */
export function isSaidTwice(text: string, at: number, end: number): boolean {
  const counted = text.slice(at, end)
  return text.slice(end, end + 6).includes(counted) || text.slice(Math.max(0, at - 6), at).includes(counted)
}

/** Whether the ordinary word from `start` to `end` is a number with its unit here. */
export function countsHere(text: string, start: number, end: number): boolean {
  if (text.charAt(start) === '一' && countsThingBefore(text, start, end)) return true
  const around = COUNTING.get(text.slice(start, end))
  if (around === undefined) return false
  return (
    around.before?.test(text.slice(Math.max(0, start - NEAR), start)) === true || around.behind?.test(text.slice(end, end + NEAR)) === true
  )
}
