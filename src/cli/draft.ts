import { type Command, Option } from 'commander'
import type { Config } from '#config.ts'
import type { Draft } from '#draft/draft.ts'
import type { IndicatorSet } from '#indicator/set.ts'
import type { DraftProgress, RequestedOutline } from '#workflow/draft-request.ts'
import { type CommandLine, print, printJson, recorded, settingsOf } from './command-line.ts'
import { EXIT } from './exit-code.ts'
import { openLibraryFor } from './open-library.ts'
import { type Progress, startProgress } from './progress.ts'
import { readOutline } from './read-outline.ts'
import { readSet } from './read-set.ts'
import { Refusal } from './refusal.ts'
import { outputFormat, writeOutput } from './write-output.ts'

interface Options {
  readonly data?: string
  readonly outline?: string
  readonly composer?: 'frames' | 'llm'
  readonly out?: string
  readonly json?: boolean
}

/** `jushi draft --data FILE [--outline FILE] [--composer frames|llm] [--out F.docx|F.md]`: a draft with its ledger. */
export function addDraft(program: Command, line: CommandLine): void {
  program
    .command('draft')
    .description('按指标表起草一份初稿，每个数字都有出处')
    .option('--data <指标表>', '.json .xlsx .csv（必需）')
    .option('--outline <提纲>', '用这份提纲（标题一行一个，或 .md、.json），不写则从历史报告中学')
    .addOption(new Option('--composer <引擎>', '起草引擎：frames（内置）或 llm（模型服务）').argParser(composerNamed))
    .option('--out <文件>', '写入 .docx 或 .md，不写则印在终端上')
    .option('--json', '只输出一个 JSON 文档')
    .action(recorded(line, (options: Options) => writeDraft(options, line)))
}

function composerNamed(typed: string): 'frames' | 'llm' {
  if (typed === 'frames' || typed === 'llm') return typed
  throw new Refusal(`没有起草引擎「${typed}」：应为 frames 或 llm。`)
}

async function writeDraft(options: Options, line: CommandLine) {
  const format = options.out === undefined ? null : await outputFormat(options.out, ['docx', 'md'])
  const config = await settingsOf(line)
  const composer = chooseComposer(options.composer, config)
  const set = await readSet(options.data, 'draft')
  const outline = options.outline === undefined ? undefined : await readOutline(options.outline, set)
  const draft = await compose({ set, composer, outline }, config, line)
  if (options.out !== undefined && format !== null) await exportDraft(options.out, format, draft, set)
  if (options.json) printJson(line, draft)
  else await show(draft, set, options, line)
  return EXIT.done
}

function chooseComposer(asked: Options['composer'], config: Config): 'frames' | 'llm' {
  if (asked === 'llm' && config.openAi === null) {
    throw new Refusal('起草引擎 llm 需要模型服务：请设置 OPENAI_BASE_URL 或 OPENAI_API_KEY，或改用内置的 frames。')
  }
  return asked ?? (config.chatModel !== null && config.openAi !== null ? 'llm' : 'frames')
}

interface Request {
  readonly set: IndicatorSet
  readonly composer: 'frames' | 'llm'
  readonly outline: RequestedOutline | undefined
}

async function compose(request: Request, config: Config, line: CommandLine): Promise<Draft> {
  const library = await openLibraryFor(line, config)
  const progress = await startProgress(line)
  try {
    return await library.writeDraft(request, library.forDrafts, event => showStep(event, progress))
  } finally {
    progress.end()
    await library.close()
  }
}

function showStep(event: DraftProgress, progress: Progress): void {
  if (event.step === 'planned') progress.at(0, event.sections.length, `已列出提纲：${event.title}`)
  if (event.step === 'section' && !event.isPartial) progress.at(event.index + 1, event.total, event.heading)
}

async function exportDraft(path: string, format: 'docx' | 'md', draft: Draft, set: IndicatorSet): Promise<void> {
  const { composeTools } = await import('#compose-tools.ts')
  await writeOutput(path, await composeTools().exportDraft(draft, set, format))
}

/** The text goes to stdout, so that it can be piped; what there is to know about it goes to stderr. */
async function show(draft: Draft, set: IndicatorSet, { out }: Options, line: CommandLine): Promise<void> {
  const [{ draftSummaryLines, draftText }, { screenOf }] = await Promise.all([
    import('./screen/draft-view.ts'),
    import('./screen/screen.ts'),
  ])
  if (out === undefined) print(line.stdout, [draftText(draft, screenOf(line.stdout))])
  print(line.stderr, ['', ...draftSummaryLines(draft, set, screenOf(line.stderr)), ...(out === undefined ? [] : [`初稿已写入 ${out}`])])
}
