/** What a name says changed, since when, and which way: 结婚登记 · 较上年 · 增加. */
export interface ChangedName {
  readonly subject: string
  readonly words: string
}

const CHANGED =
  /^(.+?)的?((?:较|比)(?:上年|去年|上年度|\d{4}年|年初)(?:同期|末|底)?|同比|环比)的?(增加|减少|增长|下降|上升|提高|降低|增幅|降幅|升幅|增速)(?:数量|数|额|量|幅度|人数|户数|对数|比例|率|个?[百千]分点)?$/u
/** A change without what it is compared with: 福彩销量增幅, 占比下降百分点. */
const BARE = /^(.+?)的?(增幅|降幅|增速|增长率|(?:上升|下降|提高|降低)个?[百千]分点)$/u
/** 村民委员会数 is of 村民委员会. */
const MEASURE = /(?<=.{2})(?:总数|人数|户数|数量|数)$/u
const VERBS: Readonly<Record<string, string>> = { 增幅: '增长', 增速: '增长', 增长率: '增长', 降幅: '下降', 升幅: '上升' }

/** A name that speaks of a change: 结婚登记较上年增加数 → 结婚登记, 较上年增加; null for others. */
export function changedName(name: string): ChangedName | null {
  const [, subject = '', since = '', verb = ''] = CHANGED.exec(name) ?? []
  if (subject.length >= 2) return { subject: subject.replace(MEASURE, ''), words: `${since}${VERBS[verb] ?? verb}` }
  const [, thing = '', way = ''] = BARE.exec(name) ?? []
  return thing.length >= 2 && !thing.endsWith('自然')
    ? { subject: thing.replace(MEASURE, ''), words: VERBS[way] ?? way.replace(/个?[百千]分点$/u, '') }
    : null
}

/** What a name says of an earlier state: 上年, 提标前, 原. */
const EARLIER = /^(上年度?|去年|上年同期|原|(?:提标|调整|提高|改革|机构改革|整合)前)(.{2,})$/u

/** A name that speaks of the state before: 上年五保集中供养标准 → 上年, 五保集中供养标准; null for others. */
export function earlierName(name: string): { readonly when: string; readonly rest: string } | null {
  const [, when = '', rest = ''] = EARLIER.exec(name) ?? []
  return rest === '' ? null : { when, rest }
}
