/** Characters that any Chinese report is full of, in both scripts. */
const FREQUENT = new Set(
  '的一是在不了有和人中大为上个国我以要时来用们工作民政局市县区年月日社会救助保障服务养老困难群众全面推进开展落实加强提升管理组织基层生活万元户完成建设发展政策补贴发放情况总结計劃為個國時來們縣區養難眾開實強組織層萬戶設發補貼總結，。、：；（）《》“”',
)
export interface Decoded {
  readonly text: string
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'big5'
}

/** Decodes a text file: by its byte order mark, else as UTF-8 when that fits, else as what reads most like Chinese. */
export function decodeText(bytes: Uint8Array): Decoded {
  const marked = byMark(bytes)
  if (marked !== null) return marked
  const utf8 = attempt(bytes, 'utf-8')
  if (utf8 !== null && !utf8.includes('\0')) return { text: utf8, encoding: 'utf-8' }
  const candidates = (['gb18030', 'big5', 'utf-16le', 'utf-16be'] as const).map(encoding => {
    const text = new TextDecoder(encoding).decode(bytes)
    return { text, encoding, likeness: likenessOf(text) }
  })
  const best = candidates.reduce((a, b) => (b.likeness > a.likeness ? b : a))
  const lenient = new TextDecoder('utf-8').decode(bytes)
  return likenessOf(lenient) >= best.likeness ? { text: lenient, encoding: 'utf-8' } : { text: best.text, encoding: best.encoding }
}

function byMark(bytes: Uint8Array): Decoded | null {
  const [first, second, third] = bytes
  if (first === 0xef && second === 0xbb && third === 0xbf) return { text: new TextDecoder('utf-8').decode(bytes), encoding: 'utf-8' }
  if (first === 0xff && second === 0xfe) return { text: new TextDecoder('utf-16le').decode(bytes), encoding: 'utf-16le' }
  if (first === 0xfe && second === 0xff) return { text: new TextDecoder('utf-16be').decode(bytes), encoding: 'utf-16be' }
  return null
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
