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

/** Whether the ordinary word from `start` to `end` is a number with its unit here. */
export function countsHere(text: string, start: number, end: number): boolean {
  const around = COUNTING.get(text.slice(start, end))
  if (around === undefined) return false
  return (
    around.before?.test(text.slice(Math.max(0, start - NEAR), start)) === true || around.behind?.test(text.slice(end, end + NEAR)) === true
  )
}
