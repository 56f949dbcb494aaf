/** How a sample report is published. */
export interface SampleReport {
  /** Names the sources and products: 2024h1, 2024. */
  readonly period: string
  readonly format: 'docx' | 'pdf' | 'txt'
  /** Headings numbered by Word's own lists instead of typed characters. */
  readonly numbering?: 'automatic'
  /** Numbered items and their 完成情况 as a table of two columns. */
  readonly table?: 'items'
}

export interface SampleBureau {
  /** The folder in corpus/. */
  readonly folder: string
  readonly script: 'simplified' | 'traditional'
  readonly reports: readonly SampleReport[]
}

/** The fictional bureaus: each has three reports, one in each format. */
export const BUREAUS: readonly SampleBureau[] = [
  {
    folder: 'chengwan',
    script: 'simplified',
    reports: [
      { period: '2024h1', format: 'txt' },
      { period: '2024', format: 'docx', table: 'items' },
      { period: '2025h1', format: 'pdf' },
    ],
  },
  {
    folder: 'linlan',
    script: 'simplified',
    reports: [
      { period: '2024', format: 'txt' },
      { period: '2025h1', format: 'docx', numbering: 'automatic' },
      { period: '2025', format: 'pdf' },
    ],
  },
  {
    folder: 'luting',
    script: 'traditional',
    reports: [
      { period: '2024', format: 'pdf' },
      { period: '2025h1', format: 'txt' },
      { period: '2025', format: 'docx' },
    ],
  },
  {
    folder: 'qingyuan',
    script: 'simplified',
    reports: [
      { period: '2024h1', format: 'txt' },
      { period: '2025h1', format: 'pdf' },
      { period: '2025', format: 'docx' },
    ],
  },
]
