import type { Command } from 'commander'
import { type CommandLine, print, printJson, recorded } from './command-line.ts'
import { EXIT } from './exit-code.ts'
import { readReportText } from './read-report.ts'

/** `jushi audit REPORT`: a report against itself, without data. */
export function addAudit(program: Command, line: CommandLine): void {
  program
    .command('audit')
    .description('不用指标表，查一份报告自身的矛盾：合计、占比、增幅、日期、同一事项前后不一')
    .argument('<报告>', '.txt .md .docx .pdf 等')
    .option('--json', '只输出一个 JSON 文档')
    .action(recorded(line, (report: string, options: { readonly json?: boolean }) => auditReport(report, options, line)))
}

async function auditReport(report: string, options: { readonly json?: boolean }, line: CommandLine) {
  const { file, text } = await readReportText(report, line)
  const { auditText } = await import('#claim/audit.ts')
  const findings = auditText(text)
  if (options.json) {
    printJson(line, { file, chars: text.length, findings })
  } else {
    const [{ findingLines }, { screenOf }] = await Promise.all([import('./screen/findings-view.ts'), import('./screen/screen.ts')])
    const screen = screenOf(line.stdout)
    const summary = findings.length === 0 ? '没有发现前后矛盾。' : `${findings.length} 处前后矛盾`
    print(line.stdout, [screen.paint('bold', summary), ...findingLines(text, findings, screen)])
  }
  return findings.length > 0 ? EXIT.open : EXIT.done
}
