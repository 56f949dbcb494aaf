import { CharacterSet, WHITE_SPACE } from './character-set.ts'
import type { Segment } from './segment.ts'

/** In canonical words: 比上年增长, 占总人口的, 完成年度目标. */
const PREDICATE =
  /^\s*(?:变幅|占比|上年|完成率|(?:已|完成|已完成)?(?:上级|[省市县区]级?)?年度任务|位列|位居|居全|列全|排全|排名|高于|高出|低于|[列排]\s*$|位居\s*$)/u
/** 增加公办幼儿园学位: behind the change stands what has changed. */
const CHANGE = /^\s*变幅(?:增长|下降)?/u
const ONLY_CHANGE = /^(?:速度|幅度|比例|数量|金额|率|额|了|到|至|为|达到|达|约|近|超过|\s)*$/u
/** What {@link PREDICATE} matches begins so. */
const OPENINGS = new CharacterSet(`${WHITE_SPACE}变占上完已年位居列排高低`)
/** 总数达到42个, 实际完成37人: words that name nothing of their own. */
const TOTAL = /^(?:总数|总量|总共|累计|共|合计|达到|达|为|有|实际|已|完成|\s)*$/u
const TASK = /年度任务\s*$/u
/** 完成全年900人目标的114%: the figure before these words is the task. */
const OPENS_TASK = /^\s*的?(?:年度|全年)?(?:目标|任务|(?<=的)要求)(?!完成)/u
const OPENS_REQUIREMENT = /^\s*的(?:要求|目标|任务|标准|指标|计划)(?:数|任务)?(?<rest>(?:还|尚|仍|相)?差|少|多|缺)\s*$/u
/** 市里下达的120户: the figure behind these words is the task. */
const SETS_TASK = /(?:下达|核定|年初所?定|年初确定|年初制定|规定|承诺)的\s*$/u
/** The same, up to the share of it. */
const OF_TASK = /^\s*为?(?:年度|全年|年)?(?:目标|任务|计划)(?:任务)?的\s*$/u

/** 新登记177家（市本级17家）: words that only say whose part of the subject before the figure is. */
const OWN_LEVEL = /^\s*(?:其中\s*)?[省市县区州]?(?:本级|直属|直)\s*$/u
const LONGEST_LEVEL = 8

/** 占总投资的40% speaks of the subject before, 占总投资2.86亿元的48.3% of the whole. */
export function speaksOfSubject(words: Segment, unit: string): boolean {
  if (isOwnLevel(words)) return true
  if (!isPredicate(words) || words.words.includes('分别')) return false
  return unit === '%' || unit === '‰' || !words.canonical.trimStart().startsWith('占比')
}

/** Whether words end with the task that a share of completion speaks of: 完成年度目标2000户的56.8%. */
export function namesTask({ canonical }: Segment): boolean {
  return TASK.test(canonical)
}

/** Whether words behind a figure say that it is a task. */
export function opensTask({ words }: Segment): boolean {
  return OPENS_TASK.test(words)
}

/** 距60天的要求差19天: of words between two figures what speaks of the second, where they open with the task that the first is; null where they do not. */
export function behindTask({ words }: Segment): string | null {
  const rest = OPENS_REQUIREMENT.exec(words)?.groups?.['rest'] ?? ''
  return rest === '' ? null : rest.replace(/^差$/u, '差距')
}

/** Whether words right before a figure say that it was set as a task: 市里下达的120户, 年初定的5000万元. */
export function setsTask({ words }: Segment): boolean {
  return SETS_TASK.test(words)
}

/** Whether a figure between words is a task of what was spoken of before: 完成全年900人目标. */
export function isBareTask(before: Segment, after: Segment | null): boolean {
  return after !== null && opensTask(after) && !isSubject(before)
}

/** Whether words between a task and a share say that the share is of the task. */
export function isOfTask({ words }: Segment): boolean {
  return OF_TASK.test(words)
}

/** Whether words can be the subject that later ones speak of. */
export function isSubject(words: Segment): boolean {
  return words.hasContent && !isPredicate(words) && !isOwnLevel(words) && !TOTAL.test(words.canonical)
}

/** Whether words only say that a figure is the part of the bureau's own level: 市本级. */
function isOwnLevel({ words }: Segment): boolean {
  return words.length <= LONGEST_LEVEL && OWN_LEVEL.test(words)
}

/** Whether words only say how something changed, or its share. */
function isPredicate(words: Segment): boolean {
  const { from, length, phrases } = words
  if (length === 0 || !OPENINGS.has(phrases.codes[from] ?? 0) || !PREDICATE.test(words.canonical)) return false
  return !CHANGE.test(words.canonical) || ONLY_CHANGE.test(words.canonical.replace(CHANGE, ''))
}
