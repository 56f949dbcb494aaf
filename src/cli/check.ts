import type { Command } from 'commander'
import type { CheckedText } from '#claim/claim.ts'
import type { IndicatorSet } from '#indicator/set.ts'
import { type CommandLine, print, printJson, recorded } from './command-line.ts'
import { EXIT } from './exit-code.ts'
import { type ReportText, readReportText } from './read-report.ts'
import { readSet } from './read-set.ts'
import { isOpen } from './screen/verdict-words.ts'
import { outputFormat, writeOutput } from './write-output.ts'

interface Options {
  readonly data?: string
  readonly out?: string
  readonly json?: boolean
}

/** `jushi check REPORT --data FILE [--out ledger.xlsx]`: the ledger of any report. */
export function addCheck(program: Command, line: CommandLine): void {
  program
    .command('check')
    .description('用指标表核对一份报告，列出待处理的数字')
    .argument('<报告>', '.txt .md .docx .pdf 等')
    .option('--data <指标表>', '.json .xlsx .csv（必需）')
    .option('--out <台账>', '把数据台账写入 .xlsx')
    .option('--json', '只输出一个 JSON 文档')
    .action(recorded(line, (report: string, options: Options) => checkReport(report, options, line)))
}

async function checkReport(report: string, options: Options, line: CommandLine) {
  if (options.out !== undefined) await outputFormat(options.out, ['xlsx'])
  const set = await readSet(options.data, 'check')
  const read = await readReportText(report, line)
  const { checkText } = await import('#claim/check.ts')
  const checked = checkText(read.text, set)
  if (options.out !== undefined) await writeLedger(options.out, checked, set)
  if (options.json) printJson(line, { file: read.file, chars: read.text.length, ...ofContract(checked) })
  else await show(read, checked, set, line)
  if (options.out !== undefined) print(line.stderr, [`数据台账已写入 ${options.out}`])
  return checked.claims.some(isOpen) || checked.findings.length > 0 ? EXIT.open : EXIT.done
}

async function writeLedger(path: string, checked: CheckedText, set: IndicatorSet): Promise<void> {
  const { composeTools } = await import('#compose-tools.ts')
  await writeOutput(path, await composeTools().exportLedger(checked.claims, set))
}

function ofContract({ claims, findings, summary }: CheckedText) {
  return { claims, findings, summary }
}

async function show({ text }: ReportText, { claims, findings }: CheckedText, set: IndicatorSet, line: CommandLine): Promise<void> {
  const [{ ledgerLines }, { findingLines }, { screenOf }] = await Promise.all([
    import('./screen/ledger-view.ts'),
    import('./screen/findings-view.ts'),
    import('./screen/screen.ts'),
  ])
  const screen = screenOf(line.stdout)
  const contradictions = findings.length === 0 ? [] : ['', screen.paint('bold', `${findings.length} 处前后矛盾`)]
  print(line.stdout, [...ledgerLines({ text, claims, set }, screen), ...contradictions, ...findingLines(text, findings, screen)])
}
