import { paragraphsOf } from './paragraphs.ts'
import { simplified } from './simplified.ts'

const DATE = /^(?:[12][0-9]{3}|二[〇○零0][〇○零一二三四五六七八九]{2})年.{1,3}月.{1,3}日$/
const ORGANISATION = /^[^。，、；:：]{2,24}(?:局|厅|委员会|办公室|人民政府|党组|党委|支部|中心|街道|镇|乡)$/
/** What stands below the day: who else gets it, who had it printed, what is enclosed. */
const IMPRINT =
  /^(?:抄送|抄报|分送|报送|主送|附件|附表|联系人|联系电话|印发|校对|打字)[0-9]{0,2}[:：]|印发$|^[（(][^（()）]{2,20}[）)]$|^共印\d/
const LINES = 8

/** Whether a line names an office or a day and nothing more. */
export function isSignature(line: string): boolean {
  const written = simplified(line).replace(/[\s　]/g, '')
  return DATE.test(written) || ORGANISATION.test(written)
}

/** Where the signature and date below a report begin; the text's length when there are none. */
export function signatureStart(text: string): number {
  let start = text.length
  for (const paragraph of paragraphsOf(text).slice(-LINES).toReversed()) {
    const line = text.slice(paragraph.start, paragraph.end)
    if (!isSignature(line) && !IMPRINT.test(line.trim())) break
    start = paragraph.start
  }
  return start
}
