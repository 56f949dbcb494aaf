import { Console } from 'node:console'
import { EXIT } from './exit-code.ts'
import { runCommandLine } from './run-command-line.ts'

/** Runs the command line of this process and ends it with the command's exit code. */
export async function runProcess(): Promise<void> {
  const { stdout, stderr } = process
  const argv = process.argv.slice(2)
  // Parsers of other people's documents write to the console; stdout belongs to the command's answer alone.
  globalThis.console = new Console(stderr, stderr)
  stdout.on('error', endWhenNobodyReads)
  const code = await runCommandLine(argv, { environment: process.env, stdout, stderr, exitCode: EXIT.done })
  await written(stdout)
  await written(stderr)
  process.exit(code)
}

/** `jushi mentions … | head` closes the pipe: that is the reader's right and no fault. */
function endWhenNobodyReads(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') process.exit(EXIT.done)
  throw error
}

/** Resolves when everything written so far has left the process. */
function written(stream: NodeJS.WriteStream): Promise<void> {
  return new Promise(resolve => {
    stream.write('', () => resolve())
  })
}
