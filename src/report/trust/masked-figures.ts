import { patternRule } from './rule.ts'

/** Figures and names blanked out before publishing: XX人, ×万元, *市, _年. */
export const maskedFigures = patternRule(
  'trust.masked-figure',
  /(?<![A-Za-z*＊_×])(?:[XxＸｘ×]{1,4}|[*＊]{1,4}|_{1,6}|[○〇△]{2,4})(?=\s?(?:余|多)?(?:万|亿|萬|億)?(?:元|人|户|戶|名|个|個|家|张|張|件|场|場|次|对|對|%|％|平方|年|月|日|省|市|县|縣|区|區|镇|鎮|乡|街道|村|社区|局|新时代|建设))/g,
  found => `「${found}」处的数字或名称已被隐去，无法核对：请对照原件补上。`,
)
