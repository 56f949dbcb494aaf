/** Characters that any Chinese report or table of indicators is full of, in both scripts. */
const FREQUENT = new Set(
  '的一是在不了有和人中大为上个国我以要时来用们工作民政局市县区年月日社会救助保障服务养老困难群众全面推进开展落实加强提升管理组织基层生活万元户完成建设发展政策补贴发放情况总结計劃為個國時來們縣區養難眾開實強組織層萬戶設發補貼總結指标项称单数值合本期同次件对登记婚儿童残疾孤標項稱單數對記兒殘，。、：；（）《》“”',
)
/** Without a mark UTF-16 is told by its zero bytes: each digit and line end has one. */
const NARROW: readonly Encoding[] = ['utf-8', 'gb18030', 'big5']
const WIDE: readonly Encoding[] = [...NARROW, 'utf-16le', 'utf-16be']

export interface Decoded {
  readonly text: string
  readonly encoding: Encoding
  /** Characters that the encoding could not read; each stands as U+FFFD. */
  readonly lost: number
}

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'big5'

/** Decodes a text file: by its byte order mark, else as UTF-8 when that fits, else as what reads most like Chinese. */
export function decodeText(file: Uint8Array): Decoded {
  const bytes = withoutPadding(file)
  const marked = byMark(bytes)
  if (marked !== null) return marked
  const utf8 = attempt(bytes, 'utf-8')
  if (utf8 !== null && !utf8.includes('\0')) return { text: utf8, encoding: 'utf-8', lost: 0 }
  const candidates = (bytes.includes(0) ? WIDE : NARROW).map(encoding => decodedAs(bytes, encoding))
  return candidates.reduce((a, b) => (likenessOf(b.text) > likenessOf(a.text) ? b : a))
}

/** Without the zero bytes and the end mark of old systems behind a text. In UTF-16 there are zero bytes all over. */
function withoutPadding(bytes: Uint8Array): Uint8Array {
  const end = bytes.findLastIndex(byte => byte !== 0 && byte !== 0x1a) + 1
  return bytes.subarray(0, end).includes(0) ? bytes : bytes.subarray(0, end)
}

function byMark(bytes: Uint8Array): Decoded | null {
  const [first, second, third] = bytes
  if (first === 0xef && second === 0xbb && third === 0xbf) return decodedAs(bytes, 'utf-8')
  if (first === 0xff && second === 0xfe) return decodedAs(bytes, 'utf-16le')
  if (first === 0xfe && second === 0xff) return decodedAs(bytes, 'utf-16be')
  return null
}

/** A U+FFFD that stood in the file is not lost: strict decoding passes it. */
function decodedAs(bytes: Uint8Array, encoding: Encoding): Decoded {
  const whole = attempt(bytes, encoding)
  if (whole !== null) return { text: whole, encoding, lost: 0 }
  const text = new TextDecoder(encoding).decode(bytes)
  return { text, encoding, lost: text.split('\ufffd').length - 1 }
}

function attempt(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** The share of frequent characters among those beyond ASCII, less what cannot be read. */
function likenessOf(text: string): number {
  let others = 0
  let frequent = 0
  let broken = 0
  for (const character of text.slice(0, 20_000)) {
    const code = character.codePointAt(0) ?? 0
    if (code < 0x80) broken += code === 0 ? 1 : 0
    else {
      others += 1
      if (FREQUENT.has(character)) frequent += 1
      if (code === 0xfffd || (code >= 0xe000 && code <= 0xf8ff)) broken += 1
    }
  }
  return others === 0 ? -broken : (frequent - broken * 2) / others
}
