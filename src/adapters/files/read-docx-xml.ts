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
  /xmlns:([A-Za-z_][\w.-]{0,20})="(?:http:\/\/schemas\.openxmlformats\.org\/wordprocessingml\/2006\/main|http:\/\/purl\.oclc\.org\/ooxml\/wordprocessingml\/main)"/

/** The XML with Word's elements under the prefix w:, as Word writes them; some programs choose another. */
export function withUsualPrefix(xml: string): string {
  const prefix = NAMESPACE.exec(xml.slice(0, 8192))?.[1]
  if (prefix === undefined || prefix === 'w') return xml
  return xml.replace(new RegExp(`(<\\/?|\\s)${prefix.replaceAll('.', '\\.')}:(?=[A-Za-z])`, 'g'), '$1w:')
}
