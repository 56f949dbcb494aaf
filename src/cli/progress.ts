import type { CommandLine } from './command-line.ts'

/** Long work as the person at the terminal sees it. */
export interface Progress {
  /** `done` of `total` are finished, and `what` is under way. */
  at(done: number, total: number, what: string): void
  end(): void
}

const SILENT: Progress = { at: () => {}, end: () => {} }

/** A progress bar on stderr when that is a terminal, and nothing otherwise. */
export async function startProgress(line: CommandLine): Promise<Progress> {
  if (!line.stderr.isTTY) return SILENT
  const { default: progress } = await import('cli-progress')
  const bar = new progress.SingleBar({
    format: '{bar} {value}/{total} {what}',
    stream: line.stderr,
    barsize: 24,
    barCompleteChar: '━',
    barIncompleteChar: '─',
    hideCursor: true,
    clearOnComplete: true,
    linewrap: false,
  })
  let started = false
  return {
    at(done, total, what) {
      if (!started) bar.start(total, done, { what })
      started = true
      bar.setTotal(total)
      bar.update(done, { what })
    },
    end() {
      if (started) bar.stop()
      started = false
    },
  }
}
