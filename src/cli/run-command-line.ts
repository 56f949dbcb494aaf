import { CommanderError } from 'commander'
import { type CommandLine, print } from './command-line.ts'
import { EXIT, type ExitCode } from './exit-code.ts'
import { failureLines, failureStack } from './failure-line.ts'
import { buildProgram } from './program.ts'
import { usageLine } from './usage-words.ts'

/** Runs one command; every failure becomes its line on stderr and an exit code. Never rejects. */
export async function runCommandLine(argv: readonly string[], line: CommandLine): Promise<ExitCode> {
  const program = buildProgram(line)
  try {
    await program.parseAsync([...argv], { from: 'user' })
    return line.exitCode
  } catch (error) {
    if (error instanceof CommanderError) return usageCode(error, argv, line)
    const debug = argv.includes('--debug') || !['', '0', undefined].includes(line.environment['JUSHI_DEBUG'])
    print(line.stderr, debug ? [...failureLines(error), failureStack(error)] : failureLines(error))
    return EXIT.refused
  }
}

/** Help and version that were asked for are no fault; help that answers an empty command line is. */
function usageCode(error: CommanderError, argv: readonly string[], line: CommandLine): ExitCode {
  if (error.exitCode === 0) return EXIT.done
  if (error.code !== 'commander.help') print(line.stderr, [usageLine(error, commandOf(argv))])
  return EXIT.refused
}

const COMMANDS = new Set(['serve', 'ingest', 'search', 'draft', 'check', 'audit', 'mentions'])

function commandOf(argv: readonly string[]): string {
  const command = argv.find(word => COMMANDS.has(word))
  return command === undefined ? 'jushi' : `jushi ${command}`
}
