import type { Command } from 'commander'
import type { Comparable } from '#workflow/library.ts'
import { type CommandLine, print, printJson, recorded, settingsOf } from './command-line.ts'
import { EXIT } from './exit-code.ts'
import { openLibraryFor } from './open-library.ts'
import { Refusal } from './refusal.ts'
import { wholeNumber } from './whole-number.ts'

interface Options {
  readonly topic?: string
  readonly bureau?: string
  readonly limit: number
  readonly json?: boolean
}

/** `jushi search TEXT [--topic T] [--limit N]`: comparable passages of the library. */
export function addSearch(program: Command, line: CommandLine): void {
  program
    .command('search')
    .description('在历史报告中查找可比段落')
    .argument('<文字>', '要找的内容，一个词或一段话')
    .option('--topic <主题>', '只找这个主题，如 社会救助')
    .option('--bureau <单位>', '只找这个单位的报告')
    .option('--limit <条数>', '最多几条（默认 10）', wholeNumber('--limit', 1, 100), 10)
    .option('--json', '只输出一个 JSON 文档')
    .action(recorded(line, (text: string, options: Options) => searchLibrary(text, options, line)))
}

async function searchLibrary(text: string, options: Options, line: CommandLine) {
  if (text.trim() === '') throw new Refusal('要找的文字为空：请写出一个词或一段话。')
  const topic = options.topic === undefined ? undefined : await topicNamed(options.topic)
  const config = await settingsOf(line)
  const library = await openLibraryFor(line, config)
  try {
    const passages = await library.search({ text, topic, bureau: options.bureau, limit: options.limit })
    if (options.json) printJson(line, { passages: passages.map(ofContract) })
    else await show(passages, line)
  } finally {
    await library.close()
  }
  return EXIT.done
}

/** The topic as the library names it. @throws {Refusal} for a name that is none */
async function topicNamed(name: string): Promise<string> {
  const { CIVIL_AFFAIRS, canonicalTopic, topicNames } = await import('#report/topic.ts')
  const topic = canonicalTopic(name)
  if (topic === CIVIL_AFFAIRS.fallback && name !== topic) {
    throw new Refusal(`没有主题「${name}」：可用的主题为 ${[...new Set([...topicNames(), CIVIL_AFFAIRS.fallback])].join('、')}。`)
  }
  return topic
}

function ofContract({ id, report, title, period, path, topic, text, masked, score }: Comparable) {
  return { id, report, title, period, path, topic, text, masked, score }
}

async function show(passages: readonly Comparable[], line: CommandLine): Promise<void> {
  const [{ passageLines }, { screenOf }] = await Promise.all([import('./screen/passages-view.ts'), import('./screen/screen.ts')])
  print(line.stdout, passageLines(passages, screenOf(line.stdout)))
}
