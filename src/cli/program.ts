import { Command } from 'commander'
import packageFile from '../../package.json' with { type: 'json' }
import { addAudit } from './audit.ts'
import { addCheck } from './check.ts'
import type { CommandLine } from './command-line.ts'
import { addDraft } from './draft.ts'
import { addIngest } from './ingest.ts'
import { addMentions } from './mentions.ts'
import { addSearch } from './search.ts'
import { addServe } from './serve.ts'
import { chineseHelp } from './usage-words.ts'

const AFTER_HELP = `
退出码：0 完成，没有待处理的数字；1 核对发现待处理的数字或矛盾；2 用法有误、输入不能用或机器故障。
各命令加 --json，标准输出上只有一个 JSON 文档；加 --debug 或设 JUSHI_DEBUG=1，出错时给出详情。`

/** The whole command line: every command of Jushi, one a file. Throws commander's errors instead of ending the process. */
export function buildProgram(line: CommandLine): Command {
  const program = new Command('jushi')
    .description('据实 Jushi：起草和核对工作报告，每个数字都有出处。')
    .version(packageFile.version, '-V, --version', '显示版本')
    .helpOption('-h, --help', '显示帮助')
    .helpCommand('help [command]', '显示某个命令的帮助')
    .addHelpText('after', AFTER_HELP)
    .configureHelp(chineseHelp)
    .configureOutput({ writeOut: text => line.stdout.write(text), writeErr: text => line.stderr.write(text), outputError: () => {} })
    .exitOverride()
  for (const add of [addServe, addIngest, addSearch, addDraft, addCheck, addAudit, addMentions]) add(program, line)
  for (const command of program.commands) command.option('--debug', '出错时给出详情').helpOption('-h, --help', '显示帮助')
  return program
}
