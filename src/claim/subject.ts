import { canonical, folded } from './canonical.ts'
import { CharacterSet, WHITE_SPACE } from './character-set.ts'
import type { Carried, Context } from './context.ts'
import type { Segment } from './segment.ts'

const LEADING =
  /^[\s，,。；;：:、和与及的]*(?:(?:截至|截止|目前|今年以来|年初以来|今年|全年|上半年|下半年|其中|现有|共有|全市|全县|全区|全省|累计|已|共|分别|年末|期末|月?底|末|，|,|的)\s*)*/u
const TRAILING = /(?:共有|达到|达|为|有|共|约|近|超过|超|突破|累计|分别|至|到|的|是|已|[，、\s])+$/u
/** What {@link LEADING} takes off begins so, what {@link TRAILING} takes off ends so. */
const OPENINGS = new CharacterSet(`${WHITE_SPACE}，,。；;：:、和与及的截目今年全上下其现累已共分期月底末`)
const ENDINGS = new CharacterSet(`${WHITE_SPACE}有到达为共约近过超破计别至的是已，、`)
const LONGEST = 24

/** The shortest phrase of the text that says what a figure counts; "" when the words around it name nothing. */
export function subjectOf(text: string, { before, after, carried, background }: Context): string {
  const own = before ? phrase(wordsOf(text, before)) : ''
  if (own !== '' && !isVerb(own)) return own
  const behind = after ? headOf(wordsOf(text, after)) : ''
  if (behind !== '') return behind
  const names = ({ segment }: Carried) => segment.hasContent && phrase(wordsOf(text, segment)) !== ''
  const above = carried.find(names) ?? background.find(names)
  return `${above ? phrase(wordsOf(text, above.segment)) : ''}${own}`
}

function wordsOf(text: string, segment: Segment): string {
  const slice = text.slice(segment.start, segment.end)
  return folded(slice).trim() === segment.words.trim() ? slice : segment.words
}

function phrase(words: string): string {
  const trimmed = words.trim()
  const opened = OPENINGS.has(trimmed.charCodeAt(0)) ? trimmed.replace(LEADING, '') : trimmed
  const bare = ENDINGS.has(opened.charCodeAt(opened.length - 1)) ? opened.replace(TRAILING, '') : opened
  return bare.length > LONGEST ? bare.slice(-LONGEST) : bare
}

/** Of the words after a figure what stands before their verb is hard to tell; the first few words are kept. */
function headOf(words: string): string {
  return (words.trim().split(/[，、。；（(]/u)[0] ?? '').slice(0, LONGEST)
}

/** 支出, 发放, 新增: words that say what happened, not to what. */
function isVerb(words: string): boolean {
  return (
    words.length <= 4 &&
    /(?:支出|发放|新增|退出|惠及|投入|增长|下降|提高|减少|增加|占|其中|累计|列|位居|拨付)$/u.test(canonical(folded(words)))
  )
}
