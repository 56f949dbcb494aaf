import { patternRule } from './rule.ts'

const BLANK = '(?:[XxＸｘ×]{1,6}(?:[.．][XxＸｘ×\\d]{1,3})?|[*＊]{1,6}|[_＿]{1,8}|[○〇△]{2,4}|[?？]{2,4}|…{1,2})'
const HAN = '[\\u4e00-\\u9fff]'
const MEASURED =
  '(?:余|多)?(?:万|亿|萬|億)?(?:元|人|户|戶|名|个|個|家|张|張|件|场|場|次|对|對|%|％|平方|倍|岁|床|所|处|期|批|条|吨|亩|公里|天|份|笔|支|辆|座|例|宗|间|起|篇|只|套|台|股|块|顶|副|本|册)'
/** Of formulas: ×100%, ×12个月, 人数×月数. */
const NO_PRODUCT = '(?!×\\s?\\d|×[\\u4e00-\\u9fff]?数)'
const NAMED = '(?:年|月|日|省|市|县|縣|区|區|镇|鎮|乡|街道|村|社区|局|新时代|建设)'

/** Figures and names blanked out before publishing: XX人, ×万元, *市, _年, 5xx元, （  ）人次, 9596.X万元, 4xx23人. */
export const maskedFigures = patternRule(
  'trust.masked-figure',
  new RegExp(
    `(?<![A-Za-z*＊_×\\d])\\d{0,5}[.．]?${NO_PRODUCT}${BLANK}\\d{0,4}(?=\\s?${MEASURED})|(?<![A-Za-z*＊_×])${NO_PRODUCT}${BLANK}(?=\\s?${NAMED})|(?<![A-Za-z])[Xx×]-[Xx×](?=倍|岁|年)|(?<=${HAN})(?:[#＃]{1,6}(?=${MEASURED})|(?<!党建|网格)[NＮ](?=${MEASURED}(?!性|能)))|(?<=${HAN})[（(](?:\\s|\u3000){1,6}[)）](?=${MEASURED})|某某(?=[省市县區区镇乡局村]|街道|社区)`,
    'g',
  ),
  found => `「${found}」处的数字或名称已被隐去，无法核对：请对照原件补上。`,
)
