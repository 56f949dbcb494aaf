import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { runCommandLine } from '#cli/run-command-line.ts'

export interface Outcome {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

const MAIN = join(import.meta.dirname, '../../src/main.ts')

/** Runs a command inside this process; no terminal on either stream. */
export async function runHere(argv: readonly string[], environment: Readonly<Record<string, string>> = {}): Promise<Outcome> {
  const [stdout, stderr] = [collector(), collector()]
  const code = await runCommandLine(argv, { environment, stdout: stdout.stream, stderr: stderr.stream, exitCode: 0 })
  return { code, stdout: stdout.text(), stderr: stderr.text() }
}

/** Runs the binary as a user's shell does. */
export function runBinary(argv: readonly string[], environment: Readonly<Record<string, string>> = {}): Promise<Outcome> {
  const child = spawn(process.execPath, [MAIN, ...argv], { env: { ...process.env, ...environment }, stdio: ['ignore', 'pipe', 'pipe'] })
  const [stdout, stderr]: [string[], string[]] = [[], []]
  child.stdout.setEncoding('utf8').on('data', (text: string) => stdout.push(text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => stderr.push(text))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', code => resolve({ code, stdout: stdout.join(''), stderr: stderr.join('') }))
  })
}

function collector() {
  const stream = new PassThrough()
  const texts: string[] = []
  stream.setEncoding('utf8').on('data', (text: string) => texts.push(text))
  return { stream: stream as unknown as NodeJS.WriteStream, text: () => texts.join('') }
}
