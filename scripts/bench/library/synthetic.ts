import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseReport } from '#report/parse-report.ts'
import type { Passage } from '#report/report.ts'
import { findClauses, findSentences } from '#text/sentences.ts'
import { BUREAUS } from '../../corpus/bureaus.ts'
import { pick, seededRandom } from '../../evaluate/random.ts'

const CORPUS = join(import.meta.dirname, '../../../corpus')
const SENTENCES_A_PASSAGE = 3
const CLAUSES_A_SENTENCE = 3
/** The share of clauses that tell of something else than the passage does. */
const IN_PASSING = 0.15

/** The plain texts of the sample reports. */
export async function corpusTexts(): Promise<readonly string[]> {
  const files = BUREAUS.flatMap(({ folder, reports }) => reports.map(({ period }) => join(CORPUS, folder, `${period}.txt`)))
  return Promise.all(files.map(file => readFile(file, 'utf8')))
}

/** A passage as it is stored, made of clauses of true sentences: as like its neighbours as those of one field are, and seldom equal to one. */
export interface SyntheticPassage extends Pick<Passage, 'path' | 'topic' | 'role' | 'masked'> {
  readonly headings: string
}

/** Passages without end, always the same for one seed. */
export function* syntheticPassages(texts: readonly string[], seed: number): Generator<SyntheticPassage> {
  const random = seededRandom(seed)
  const passages = texts.flatMap(text => parseReport(text).passages)
  const groups = [...Map.groupBy(passages, ({ topic, role }) => `${topic} ${role}`).values()].map(group => ({
    group,
    clauses: group.flatMap(({ masked }) => clausesOf(masked)),
  }))
  const weighted = groups.flatMap(each => each.group.map(() => each))
  const all = groups.flatMap(({ clauses }) => clauses)
  for (;;) {
    const { group, clauses } = pick(weighted, random)
    const { path, topic, role } = pick(group, random)
    const sentence = () =>
      Array.from({ length: CLAUSES_A_SENTENCE }, () => pick(random() < IN_PASSING ? all : clauses, random))
        .join('，')
        .concat('。')
    const masked = Array.from({ length: SENTENCES_A_PASSAGE }, sentence).join('')
    yield { path, topic, role, masked, headings: path.join(' ') }
  }
}

function clausesOf(text: string): readonly string[] {
  return findSentences(text).flatMap(sentence =>
    findClauses(text, sentence).flatMap(({ start, end }) => text.slice(start, end).replace(/[，,、：:。；;！？]+$/u, '') || []),
  )
}
