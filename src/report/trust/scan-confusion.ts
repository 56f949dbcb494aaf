import { patternRule } from './rule.ts'

/** Letters that a scan put for digits: l2户, 2O24年, 3 I户; and characters that stand for a unit (66.1虬). */
export const scanConfusion = patternRule(
  'trust.scan-confusion',
  /(?<![A-Za-z])(?:\d+[oOlI丨][\dolOI]*|[lI丨][\d.]+|[OoQ]\.\d+|[2二][oO][0-3oO]\d)(?=[年月日户人万亿元名个家张件%％]|\.\d)|\d[虬诈戸仹]/g,
  found => `「${found}」夹有字母或形近字，像是扫描识别错误：请对照原件改正。`,
)
