import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

const execute = promisify(execFile)
const MOST_OUTPUT = 32 * 1024 * 1024
const LOOK_MILLISECONDS = 10_000
const LANGUAGE = 'chi_sim'
/** Height of a page's picture in dots: A4 at 250 to the inch, whatever size the page says it has. */
const PICTURE_HEIGHT = '2923'

/** Programs of the machine that a scan needs, by the names of their Debian packages, that are not there. */
let missing: Promise<readonly string[]> | null = null

/** The packages that the machine lacks for reading scans, looked for once: none when it can. */
export function missingScanTools(): Promise<readonly string[]> {
  missing ??= lookForTools()
  return missing
}

async function lookForTools(): Promise<readonly string[]> {
  const [languages, renders] = await Promise.all([
    run('tesseract', ['--list-langs'], LOOK_MILLISECONDS).catch(() => null),
    run('pdftoppm', ['-v'], LOOK_MILLISECONDS).then(
      () => true,
      () => false,
    ),
  ])
  return [
    ...(languages === null ? ['tesseract-ocr'] : []),
    ...(languages?.split(/\s+/).includes(LANGUAGE) === true ? [] : ['tesseract-ocr-chi-sim']),
    ...(renders ? [] : ['poppler-utils']),
  ]
}

/** Draws one page of a PDF file as a grey picture `<target>.png`. */
export async function drawPage(pdf: string, page: number, target: string, milliseconds: number): Promise<void> {
  const only = ['-f', String(page), '-l', String(page), '-singlefile']
  await run('pdftoppm', ['-gray', '-png', '-scale-to', PICTURE_HEIGHT, ...only, pdf, target], milliseconds)
}

/**
 * The words that a picture shows, as tesseract's table (TSV). Page segmentation 3 finds columns and tables by itself; without
 * preserve_interword_spaces it would set a space between any two Chinese characters.
 */
export function recognisePicture(picture: string, milliseconds: number): Promise<string> {
  return run('tesseract', [picture, 'stdout', '-l', LANGUAGE, '--psm', '3', '-c', 'preserve_interword_spaces=1', 'tsv'], milliseconds)
}

/** Runs a program with its arguments as they are, no shell between; killed when it takes too long. */
async function run(program: string, args: readonly string[], milliseconds: number): Promise<string> {
  // More than one thread for a page only costs more processor time.
  const env = { ...process.env, OMP_THREAD_LIMIT: '1' }
  const { stdout } = await execute(program, [...args], {
    timeout: milliseconds,
    killSignal: 'SIGKILL',
    maxBuffer: MOST_OUTPUT,
    env,
    windowsHide: true,
  })
  return stdout
}
