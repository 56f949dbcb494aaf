import type { Config } from '#config.ts'
import type { ExitCode } from './exit-code.ts'
import { EXIT } from './exit-code.ts'
import { Refusal } from './refusal.ts'

/** What commands get from the process that runs them. */
export interface CommandLine {
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly stdout: NodeJS.WriteStream
  readonly stderr: NodeJS.WriteStream
  /** What the command that ran came to. */
  exitCode: ExitCode
}

/** A commander action that records what its command came to. */
export function recorded<Arguments extends readonly unknown[]>(
  line: CommandLine,
  action: (...given: Arguments) => Promise<ExitCode | undefined>,
): (...given: Arguments) => Promise<void> {
  return async (...given) => {
    line.exitCode = (await action(...given)) ?? EXIT.done
  }
}

/**
 * The settings of this run.
 * @throws {Refusal} one line for each setting that is wrong
 */
export async function settingsOf(line: CommandLine): Promise<Config> {
  const { readConfig } = await import('#config.ts')
  const config = readConfig(line.environment)
  if (config.ok) return config.value
  const [first = '环境变量有误。', ...rest] = config.failure
  throw new Refusal(first, ...rest)
}

/** The one JSON document of a command. */
export function printJson(line: CommandLine, document: unknown): void {
  line.stdout.write(`${JSON.stringify(document, null, 2)}\n`)
}

/** Lines for the person at the terminal. */
export function print(stream: NodeJS.WriteStream, lines: readonly string[]): void {
  stream.write(lines.map(text => `${text}\n`).join(''))
}
