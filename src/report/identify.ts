import { bureauIn, bureauOfSite } from './bureau.ts'
import { periodByDate } from './dated-period.ts'
import { isReply, kindOf, periodIn, periodOfTitle } from './period.ts'
import { regionOf } from './region.ts'
import type { Doubt, Identity } from './report.ts'
import type { Recognised } from './scan.ts'
import type { StyledHeading } from './styled-heading.ts'
import { NO_STYLES, type StyledParagraphs } from './styled-levels.ts'
import { titleOf } from './title.ts'

/** What is known of a report besides its text. */
export interface ReportHints {
  /** Name of the file it was read from. */
  readonly fileName?: string
  readonly bureau?: string
  /** Its lines that the file styles as headings or as its title. */
  readonly headings?: readonly StyledHeading[]
  /** Set when pages of it were recognised from pictures. */
  readonly scan?: Recognised
  /** What a web page calls itself: where the report does not say whose it is, the site may. */
  readonly site?: string
}

export interface Identified {
  readonly identity: Identity
  /** Where the report's own words begin, behind the title. */
  readonly bodyStart: number
  readonly doubts: readonly Doubt[]
}

const LEAD = 400

/** What a cleaned text says of itself: title, bureau, level, region, period, kind. A hint given by the user wins; a file name only fills gaps. */
export function identify(text: string, hints: ReportHints = {}, styled: StyledParagraphs = NO_STYLES): Identified {
  const title = titleOf(text, styled)
  const fileTitle = titleInFileName(hints.fileName ?? '')
  const period =
    periodOfTitle(title.text) ?? periodOfTitle(fileTitle) ?? (isReply(title.text) ? null : periodOfText(title.text, text, title.span.end))
  const inText = bureauIn(title.text, text, fileTitle, title.lines)
  const found = inText.name === '' ? (bureauOfSite(hints.site ?? '') ?? inText) : inText
  const given = hints.bureau === undefined ? null : bureauIn(hints.bureau, '', '')
  const words = title.text === '' ? fileTitle : title.text
  const bureau = hints.bureau ?? found.name
  const identity: Identity = {
    title: words,
    bureau,
    level: given?.level ?? found.level,
    region: regionOf(bureau, words),
    kind: kindOf(words, period),
    period,
  }
  return {
    identity,
    bodyStart: title.span.end,
    doubts: identityDoubts(identity, title.span, hints.bureau === undefined && found.isInferred),
  }
}

/** As the lines below the title tell it, else the day on which the report was signed. */
function periodOfText(title: string, text: string, from: number): Identity['period'] {
  const opening = text.slice(from, from + LEAD)
  const below = /^[（(].{2,40}[）)]$/.exec(opening.trimStart().split('\n', 1)[0] ?? '')?.[0] ?? ''
  return periodOfTitle(below) ?? periodIn(opening) ?? periodByDate(title, text)
}

/** A file name's words, when it has Chinese ones. */
function titleInFileName(fileName: string): string {
  const base = fileName.replace(/^.*[\\/]/, '').replace(/\.[A-Za-z0-9]{1,5}$/, '')
  return /[\u4e00-\u9fff]{4}/.test(base) ? base.replace(/^[0-9_\-.\s（(）)]{1,6}(?=[\u4e00-\u9fff])/, '') : ''
}

function identityDoubts(identity: Identity, span: Doubt['span'], isInferred: boolean): readonly Doubt[] {
  const doubts: Doubt[] = []
  const add = (rule: string, message: string) => doubts.push({ rule, span, message })
  if (identity.title === '') add('identity.title', '开头没有标题：请补填，如「青沅县民政局2024年上半年工作总结」。')
  if (identity.bureau === '') add('identity.bureau', '文中没有写出单位全称：请补填，如「青沅县民政局」。')
  else if (isInferred) add('identity.bureau', `单位「${identity.bureau}」是由文中的地名或网页的名称推定的：请核实。`)
  if (identity.period === null) add('identity.period', '标题和开头都没有写明报告期：请补填，如「2024年」或「2024年上半年」。')
  return doubts
}
