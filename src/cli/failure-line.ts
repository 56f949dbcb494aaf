import { Refusal } from './refusal.ts'

/** What errors of the machine mean to the person at the terminal, by Node's or the system's code. */
const MEANINGS: Readonly<Record<string, (error: Coded) => string>> = {
  EADDRINUSE: ({ port, address }) =>
    `端口 ${port ?? ''} 已被占用${address ? `（${address}）` : ''}：请先停止占用它的程序，或用环境变量 PORT 指定另一个端口。`,
  EADDRNOTAVAIL: ({ address }) => `本机没有地址 ${address ?? ''}：请检查环境变量 HOST，通常为 127.0.0.1。`,
  EACCES: ({ path, port }) =>
    path ? `没有权限读写 ${path}：请检查文件或目录的权限。` : `没有权限使用端口 ${port ?? ''}：请用 PORT 指定 1024 以上的端口。`,
  EPERM: ({ path }) => `没有权限操作 ${path ?? ''}：请检查文件或目录的权限。`,
  ENOSPC: () => '磁盘空间已满：请腾出空间后重试。',
  EROFS: ({ path }) => `${path ?? '目标目录'} 所在的磁盘是只读的：请改用可写的目录。`,
  EMFILE: () => '打开的文件过多：请分批处理，或提高系统的文件数上限（ulimit -n）。',
}

interface Coded {
  readonly code?: string
  readonly path?: string
  readonly port?: number
  readonly address?: string
}

/** Errors whose message is already a sentence for the person at the terminal. */
const SPOKEN = new Set(['DirectoryInUseError', 'DatabaseUnavailableError'])

/** The lines that stderr gets for any failure: a refusal's own, one sentence for the rest. */
export function failureLines(error: unknown): readonly string[] {
  if (error instanceof Refusal) return error.lines
  const coded = firstCoded(error)
  const meaning = coded.code === undefined ? undefined : MEANINGS[coded.code]
  if (error instanceof Error && SPOKEN.has(error.name)) return [oneLine(error.message)]
  if (meaning) return [meaning(coded)]
  return [`出现意外错误：${oneLine(error instanceof Error ? error.message : String(error))}（加 --debug 可看详情）`]
}

/** The full story for `--debug`: every cause with its stack. */
export function failureStack(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const cause = error.cause === undefined ? '' : `\n起因：${failureStack(error.cause)}`
  return `${error.stack ?? error.message}${cause}`
}

/** An error often carries the system's code only in its cause. */
function firstCoded(error: unknown): Coded {
  for (let at: unknown = error, depth = 0; at instanceof Error && depth < 5; at = at.cause, depth++) {
    if ('code' in at && typeof at.code === 'string' && at.code in MEANINGS) return at as Coded
  }
  return {}
}

function oneLine(text: string): string {
  return text.trim().replace(/\s*\n\s*/gu, ' ')
}
