import type { Library } from '#compose.ts'
import type { Config } from '#config.ts'
import { type CommandLine, print } from './command-line.ts'

const OPENING = '正在打开历史报告库（首次使用要放入示例报告，约需一分钟）…'

/** Opens the library for one command; whoever sits at the terminal sees why it takes a while. Throws as `openLibrary`. */
export async function openLibraryFor(line: CommandLine, config: Config): Promise<Library> {
  const { openLibrary } = await import('#compose.ts')
  const done = announce(line.stderr)
  const library = await openLibrary(config).finally(done)
  if (library.samplesLoaded > 0) print(line.stderr, [`历史报告库是空的，已放入 ${library.samplesLoaded} 份虚构单位的示例报告。`])
  return library
}

/** Shows a line on a terminal and gives the function that takes it away again. */
function announce(stream: NodeJS.WriteStream): () => void {
  if (!stream.isTTY) return () => {}
  stream.write(OPENING)
  return () => {
    stream.cursorTo(0)
    stream.clearLine(0)
  }
}
