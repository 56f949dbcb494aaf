import { figureLines, meetsBar } from '../bench/figure.ts'
import { tableLines } from '../bench/table.ts'
import { labelledReports } from './labelled-report.ts'
import { langchainWay } from './langchain-way.ts'
import { embedder, libraryWays } from './library-way.ts'
import { type Judged, mean, normalisedGain, recallAt } from './measures.ts'
import { type Query, queriesOf, relevanceOf } from './queries.ts'
import type { PlacedPiece, Way } from './way.ts'

/** See README.md beside this file for what is relevant to what. */
const HYBRID = 'hybrid'
const GRADES = { mainly: 2, partly: 1, not: 0 } as const
const DEPTH = { gain: 10, recall: 5 } as const
/** 1000 is the splitter's own size; the smaller ones are nearer to our passages. The overlap is a fifth, as in its defaults. */
const CHUNK_SIZES = [1000, 500, 250]

interface Score {
  readonly query: Query
  readonly gain: number
  readonly recall: number
}

const reports = await labelledReports()
const queries = queriesOf(reports)
const own = await libraryWays(reports, [
  { name: HYBRID, filtered: true },
  { name: 'vectors only', only: 'vectors', filtered: true },
  { name: 'words only', only: 'words', filtered: true },
  { name: 'hybrid, no filter', filtered: false },
  { name: 'vectors only, no filter', only: 'vectors', filtered: false },
  { name: 'words only, no filter', only: 'words', filtered: false },
])
const peers = CHUNK_SIZES.map(chunkSize => langchainWay(reports, embedder, { chunkSize, chunkOverlap: chunkSize / 5 }))
const scores = new Map<string, Score[]>()
for (const [report, asked] of Map.groupBy(queries, query => query.report)) {
  for (const way of [...own, ...peers]) {
    await way.leaveOut(report)
    for (const query of asked) scores.set(way.name, [...(scores.get(way.name) ?? []), await score(way, query)])
  }
}
await own[0]?.close()
process.exitCode = print() ? 0 : 1

async function score(way: Way, query: Query): Promise<Score> {
  const gradeOf = (piece: PlacedPiece) => {
    const report = reports.find(({ name }) => name === piece.report)
    return report === undefined ? 0 : GRADES[relevanceOf(report, piece, query)]
  }
  const found = await way.search(query, DEPTH.gain)
  const judged: Judged = { found: found.map(gradeOf), held: way.pieces().map(gradeOf) }
  return { query, gain: normalisedGain(judged, DEPTH.gain), recall: recallAt(judged, DEPTH.recall) }
}

function of(name: string, measure: 'gain' | 'recall'): number {
  return mean((scores.get(name) ?? []).map(each => each[measure]))
}

/** Prints the table, then the figures with their bars, and says whether all are met. */
function print(): boolean {
  for (const { query, gain, recall } of process.argv.includes('--verbose') ? (scores.get(HYBRID) ?? []) : []) {
    if (recall < 1) console.log(`${query.report} ${query.topic} ${query.role}: recall@5 ${recall.toFixed(2)}, nDCG@10 ${gain.toFixed(2)}`)
  }
  console.log(`${queries.length} queries over ${reports.length} reports, each asked of the other ${reports.length - 1}`)
  const rows = [...scores.keys()].map(name => [name, of(name, 'gain').toFixed(3), of(name, 'recall').toFixed(3)])
  console.log(tableLines([['', 'nDCG@10', 'recall@5'], ...rows]).join('\n'))
  const best = Math.max(...peers.map(({ name }) => of(name, 'gain')))
  const figures = [
    { name: 'hybrid, recall@5', value: of(HYBRID, 'recall'), bar: { atLeast: 0.95 } },
    { name: "hybrid, nDCG@10 above LangChain's at its best size of chunks", value: of(HYBRID, 'gain') - best, bar: { atLeast: 0.1 } },
    {
      name: "hybrid without filters, nDCG@10 above LangChain's at its best",
      value: of('hybrid, no filter', 'gain') - best,
      bar: { atLeast: 0 },
    },
  ]
  console.log(`\n${figureLines(figures).join('\n')}`)
  return figures.every(meetsBar)
}
