import type { Command } from 'commander'
import type { Library } from '#compose.ts'
import type { Ingested } from '#workflow/ingest-report.ts'
import { limitTo } from '#workflow/limit.ts'
import type { IngestStep } from '#workflow/study-report.ts'
import { type CommandLine, print, printJson, recorded, settingsOf } from './command-line.ts'
import { EXIT } from './exit-code.ts'
import { openLibraryFor } from './open-library.ts'
import { startProgress } from './progress.ts'
import { readInput } from './read-input.ts'
import { Refusal } from './refusal.ts'
import { reportPaths } from './report-paths.ts'

interface Options {
  readonly bureau?: string
  readonly json?: boolean
}

/** What became of one file. */
type Outcome = { readonly file: string; readonly ingested: Ingested } | { readonly file: string; readonly failure: string }

const STEP_WORDS: Readonly<Record<IngestStep, string>> = { reading: '读取', checking: '检查', splitting: '分段', indexing: '索引' }

/** `jushi ingest FILE|DIR... [--bureau NAME]`: adds reports to the library. */
export function addIngest(program: Command, line: CommandLine): void {
  program
    .command('ingest')
    .description('把历史报告加入库中')
    .argument('<报告或目录...>', '.txt .md .docx .doc .pdf 等；目录连同其下的全部报告')
    .option('--bureau <单位>', '编写单位（不写则从文中识别）')
    .option('--json', '只输出一个 JSON 文档')
    .action(recorded(line, (named: readonly string[], options: Options) => ingestReports(named, options, line)))
}

/** On their way together: while threads study some, others are stored. */
const FILES_AT_ONCE = 4

async function ingestReports(named: readonly string[], options: Options, line: CommandLine) {
  const paths = await reportPaths(named)
  const config = await settingsOf(line)
  const library = await openLibraryFor(line, config)
  const progress = await startProgress(line)
  let outcomes: readonly Outcome[] = []
  let done = 0
  const limited = limitTo(FILES_AT_ONCE)
  const add = async (path: string) => {
    const onStep = (step: IngestStep) => progress.at(done, paths.length, `${STEP_WORDS[step]} ${path}`)
    const outcome = await ingestOne(path, bytes => library.ingest({ ...bytes, bureau: options.bureau ?? '' }, onStep))
    done += 1
    return outcome
  }
  try {
    outcomes = await Promise.all(paths.map(path => limited(() => add(path))))
    // A library that only the command line uses has no jobs to embed anew what another model embedded
    await library.embedAnew()
  } finally {
    progress.end()
    await library.close()
  }
  report(outcomes, options, line)
  return outcomes.some(outcome => 'failure' in outcome) ? EXIT.refused : EXIT.done
}

type Ingest = (file: { readonly name: string; readonly bytes: Uint8Array }) => ReturnType<Library['ingest']>

/** One file that cannot be read does not keep the others out. */
async function ingestOne(file: string, ingest: Ingest): Promise<Outcome> {
  try {
    const { name, bytes } = await readInput(file, '报告')
    const result = await ingest({ name, bytes })
    return result.ok ? { file, ingested: result.value } : { file, failure: result.failure.message }
  } catch (error) {
    if (error instanceof Refusal) return { file, failure: error.message }
    throw error
  }
}

function report(outcomes: readonly Outcome[], options: Options, line: CommandLine): void {
  const failed = outcomes.flatMap(outcome => ('failure' in outcome ? [outcome] : []))
  const added = outcomes.flatMap(outcome => ('ingested' in outcome ? [outcome] : []))
  if (options.json) {
    const failures = failed.map(({ file, failure }) => ({ file, message: failure }))
    printJson(line, { reports: added.map(({ file, ingested }) => documentOf(file, ingested)), failures })
  } else {
    print(
      line.stdout,
      added.flatMap(({ file, ingested }) => linesOf(file, ingested)),
    )
  }
  print(
    line.stderr,
    failed.map(({ file, failure }) => (failure.includes(file) ? failure : `${file}：${failure}`)),
  )
}

function documentOf(file: string, { id, existed, status, parsed, notes }: Ingested) {
  const { title, bureau, region, period } = parsed.identity
  return {
    file,
    id,
    existed,
    status,
    title,
    bureau,
    region,
    period: period?.label ?? '',
    passages: parsed.passages.length,
    doubts: parsed.doubts,
    notes,
  }
}

const STATUS_WORDS = { accepted: '已入库', doubtful: '已入库，有疑点', held: '已暂存，待管理员处理' } as const

function linesOf(file: string, { existed, status, parsed, notes }: Ingested): readonly string[] {
  const { title, bureau, period } = parsed.identity
  const facts = [
    title === '' ? '' : `《${title}》`,
    bureau,
    period?.label ?? '',
    `${parsed.text.length} 字`,
    `${parsed.passages.length} 个段落`,
  ].filter(fact => fact !== '')
  const outcome = existed ? '同样内容的报告已在库中，未重复入库' : STATUS_WORDS[status]
  return [
    `${file}  ${outcome}`,
    `  ${facts.join(' · ')}`,
    ...parsed.doubts.map(doubt => `  疑点：${doubt.message}`),
    ...notes.map(note => `  注意：${note}`),
  ]
}
