/** What the words before a figure must hold, in one of these characters, for a rule to have anything to say. */
const CHARACTERS = {
  /** 其中 */
  among: '其',
  /** 其余, 余下, 剩余, 剩下 */
  rest: '余剩',
  /** 合计, 共计, 总计, 共有, 加起来 */
  total: '计共加',
  share: '占',
  /** 的, right before a share of what was named */
  of: '的',
  /** 增长, 上升, 提高, 减少, 下降, 回落, 同比, 较上年 */
  change: '增长加升提高多涨幅净减降低少回同比较',
  /** 标准, 每人, 人均 */
  standard: '标每均',
  /** 完成, 达标, 实现, 落实 */
  done: '完达实落',
  /** 全部, 全面, 圆满, 如期, 按期, 按时, 超额, 提前 */
  wholly: '全圆如按超提',
  /** 率, 满意度, 比重 */
  rate: '率度比',
} as const

/** The bit of each kind of words. */
export const SAID = Object.fromEntries(Object.keys(CHARACTERS).map((kind, place) => [kind, 1 << place])) as Readonly<
  Record<keyof typeof CHARACTERS, number>
>

const BITS = new Uint16Array(0x10000)
for (const [place, characters] of Object.values(CHARACTERS).entries()) {
  for (const character of characters) BITS[character.charCodeAt(0)] = (BITS[character.charCodeAt(0)] ?? 0) | (1 << place)
}

/** What words may say, as the bits of {@link SAID}: a bit that is not set is certain, one that is set is still to be read. */
export function saidIn(words: string): number {
  let said = 0
  for (let at = 0; at < words.length; at += 1) said |= BITS[words.charCodeAt(at)] ?? 0
  return said
}
