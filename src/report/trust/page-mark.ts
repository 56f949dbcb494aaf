import { patternRule, type TrustRule } from './rule.ts'

const NUMBER = '[0-9０-９]{1,3}'
const INSIDE = '(?<=[\\u4e00-\\u9fff，、；0-9])'
const FORMS = [
  // Not the month of 2024-06-30.
  `(?<!\\d)[-—–―]\\s?${NUMBER}\\s?[-—–―](?!\\d)`,
  `[-—–―]\\s${NUMBER}\\s[-—–―]`,
  `[·•・]\\s?${NUMBER}\\s?[·•・]`,
  `[（(]\\s?第\\s?${NUMBER}\\s?页\\s?[)）]`,
  `第\\s?${NUMBER}\\s?页(?![码面纸]|的)`,
  `_第${NUMBER}页`,
  `\\bPage\\s?${NUMBER}(?:\\s?of\\s?${NUMBER})?`,
]

/** Page marks that a copy left in the middle of a sentence: 新建3所，— 4 —扩建3所. */
export const pageMark: TrustRule = patternRule(
  'trust.page-mark',
  new RegExp(`${INSIDE}\\s?(?:${FORMS.join('|')})\\s?(?=[\\u4e00-\\u9fff0-9，、])`, 'gi'),
  found => `句子中间夹有页码「${found.trim()}」，前后可能并非连续：请对照原件。`,
)
