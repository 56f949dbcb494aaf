/** A page with its pictures in one file, as a mail. */
const OPENING = /^(?:[\w-]+:[^\n]*\n[ \t]?){1,12}[^\n]*multipart\/related/i
const BOUNDARY = /boundary\s*=\s*"?([^"\r\n;]{1,200})"?/i
const HEAD = 8192

/** Whether a file, by its first characters (one a byte), is a web page saved with its pictures (.mht). */
export function isWebArchive(opening: string): boolean {
  return OPENING.test(opening)
}

/** The bytes of the page inside a web archive; null where it holds none. */
export function pageOfWebArchive(bytes: Uint8Array): Uint8Array | null {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  const boundary = BOUNDARY.exec(file.slice(0, HEAD))?.[1]
  if (boundary === undefined) return null
  for (const part of file.split(`--${boundary}`).slice(1)) {
    const gap = /\r?\n\r?\n/.exec(part)
    const head = part.slice(0, gap?.index)
    if (gap !== null && /content-type:\s*(?:text\/html|application\/xhtml)/i.test(head))
      return decoded(part.slice(gap.index + gap[0].length), head)
  }
  return null
}

function decoded(body: string, head: string): Uint8Array {
  const encoding = /content-transfer-encoding:\s*([\w-]+)/i.exec(head)?.[1]?.toLowerCase()
  if (encoding === 'base64') return Buffer.from(body, 'base64')
  return Buffer.from(encoding === 'quoted-printable' ? unquoted(body) : body, 'latin1')
}

/** Quoted-printable: =E4 is a byte, a line's end behind = is none. */
function unquoted(body: string): string {
  return body.replace(/=[ \t]*\r?\n/g, '').replace(/=([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
}
