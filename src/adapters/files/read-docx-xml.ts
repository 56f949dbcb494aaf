import { strFromU8 } from 'fflate'
import { Parser } from 'htmlparser2'

export type XmlAttributes = Readonly<Record<string, string>>

/** Calls the handler of each element that has one, with its w:val and all its attributes. */
export function walkXml(xml: string, handlers: Readonly<Record<string, (value: string, attributes: XmlAttributes) => void>>): void {
  const parser = new Parser({ onopentag: (name, attributes) => handlers[name]?.(attributes['w:val'] ?? '', attributes) }, { xmlMode: true })
  parser.end(xml)
}

/** Whether an on/off property of Word is on: it is when it carries no value. */
export function isOn(value: string | undefined): boolean {
  return value === undefined || !/^(?:0|false|off)$/i.test(value)
}

const NAMESPACE =
  /xmlns(?::([A-Za-z_][\w.-]{0,20}))?="(?:http:\/\/schemas\.openxmlformats\.org\/wordprocessingml\/2006\/main|http:\/\/purl\.oclc\.org\/ooxml\/wordprocessingml\/main)"/

/** The XML with Word's elements under the prefix w:, as Word writes them; some programs choose another, or none. */
export function withUsualPrefix(xml: string): string {
  const found = NAMESPACE.exec(xml.slice(0, 8192))
  const prefix = found?.[1]
  if (found === null || prefix === 'w') return xml
  if (prefix === undefined) return xml.replace(/(<\/?)(?=[A-Za-z]\w*[\s/>])/g, '$1w:')
  return xml.replace(new RegExp(`(<\\/?|\\s)${prefix.replaceAll('.', '\\.')}:(?=[A-Za-z])`, 'g'), '$1w:')
}

/** The text of a part: UTF-8, or UTF-16 where its first bytes say so. */
export function xmlText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  return strFromU8(bytes)
}
