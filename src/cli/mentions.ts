import type { Command } from 'commander'
import { type CommandLine, print, printJson, recorded } from './command-line.ts'
import { EXIT } from './exit-code.ts'
import { readReportText } from './read-report.ts'

interface Options {
  readonly all?: boolean
  readonly json?: boolean
}

/** `jushi mentions REPORT [--all]`: every number in a text. */
export function addMentions(program: Command, line: CommandLine): void {
  program
    .command('mentions')
    .description('列出文中的每一个数字：位置、类别、数值、单位')
    .argument('<报告>', '.txt .md .docx .pdf 等')
    .option('--all', '也列出词语里的数字，如“一般”“统一”')
    .option('--json', '只输出一个 JSON 文档')
    .action(recorded(line, (report: string, options: Options) => listMentions(report, options, line)))
}

async function listMentions(report: string, options: Options, line: CommandLine) {
  const { file, text } = await readReportText(report, line)
  const { findMentions } = await import('#text/find-mentions.ts')
  const mentions = findMentions(text, { all: options.all ?? false })
  if (options.json) {
    printJson(line, { file, chars: text.length, mentions })
    return EXIT.done
  }
  const [{ mentionLines }, { screenOf }] = await Promise.all([import('./screen/mentions-view.ts'), import('./screen/screen.ts')])
  print(line.stdout, mentionLines(text, mentions, screenOf(line.stdout)))
  return EXIT.done
}
