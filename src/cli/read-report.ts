import { type CommandLine, print } from './command-line.ts'
import { readInput } from './read-input.ts'
import { Refusal } from './refusal.ts'

export interface ReportText {
  /** As the user typed it. */
  readonly file: string
  readonly text: string
}

/**
 * The text of a report (.txt .md .docx .doc .pdf …) that the user named. Notes of the reader go to stderr.
 * @throws {Refusal} when the file cannot be read as a report: missing, empty, encrypted, of another type …
 */
export async function readReportText(path: string, line: CommandLine): Promise<ReportText> {
  const { bytes, name } = await readInput(path, '报告')
  const { composeTools } = await import('#compose-tools.ts')
  const read = await composeTools().readReport(bytes, name)
  if (!read.ok) throw new Refusal(read.failure.message)
  print(
    line.stderr,
    read.value.notes.map(note => `注意：${note}`),
  )
  return { file: path, text: read.value.text }
}
