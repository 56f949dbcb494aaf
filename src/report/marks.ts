/** What stands in a masked text for what was taken out. Units stay outside: 〔数〕户, 〔数〕元/人/月. */
export const MARKS = {
  /** A figure with its multiplier and hedge: 近3.2万人 → 〔数〕人. */
  figure: '〔数〕',
  /** A date or period. */
  time: '〔时〕',
  /** A document's title with its brackets. */
  document: '〔文件〕',
  place: '〔地名〕',
  /** A named home, association, company. A bureau keeps its kind: 〔地名〕民政局. */
  organisation: '〔机构〕',
  person: '〔人名〕',
  /** A word that is some name, of whom or what cannot be told. */
  name: '〔名称〕',
  /** An award or honorary title. */
  award: '〔荣誉〕',
  /** A named campaign or event. */
  campaign: '〔活动〕',
  /** An identifier (hotline, document number), or digits inside a fixed name: 3A级 → 〔号〕A级. */
  code: '〔号〕',
} as const

export type MaskMark = (typeof MARKS)[keyof typeof MARKS]
