import type { DocxStyle } from './read-docx-styles.ts'
import { walkXml } from './read-docx-xml.ts'

/** One level of a Word list. `text` is a pattern such as "%1、" or "（%2）". */
interface NumberLevel {
  readonly start: number
  readonly format: string
  readonly text: string
}

/** A paragraph's place in a list. */
export interface ListPlace {
  readonly list: string
  readonly level: number
}

export interface Numbering {
  /** The counter that a list shares with others of the same abstract list. */
  readonly counterOf: (list: string) => string
  readonly levelOf: (place: ListPlace) => NumberLevel | undefined
  /** The list that a paragraph style belongs to, its base styles included. */
  readonly ofStyle: (style: string) => ListPlace | undefined
}

interface MutableLevel {
  start: number
  format: string
  text: string
}

interface Lists {
  readonly abstracts: Map<string, Map<number, MutableLevel>>
  readonly lists: Map<string, { abstract: string; starts: Map<number, number> }>
  /** Paragraph styles named by a level of an abstract list. */
  readonly styles: Map<string, { abstract: string; level: number }>
}

/** Reads word/numbering.xml, which may be empty. */
export function numberingOf(numberingXml: string, styles: ReadonlyMap<string, DocxStyle>): Numbering {
  const { abstracts, lists, styles: linked } = parseLists(numberingXml)
  const listOfAbstract = (abstract: string) => [...lists].find(([, list]) => list.abstract === abstract)?.[0]
  const ofStyle = (id: string, depth = 0): ListPlace | undefined => {
    const style = styles.get(id)
    if (style === undefined || depth > 10) return undefined
    const level = linked.get(id)
    if (style.list !== '') return { list: style.list, level: level?.level ?? Math.max(style.level, 0) }
    const list = level === undefined ? undefined : listOfAbstract(level.abstract)
    if (level !== undefined && list !== undefined) return { list, level: level.level }
    const base = ofStyle(style.base, depth + 1)
    return base === undefined ? undefined : { list: base.list, level: style.level >= 0 ? style.level : base.level }
  }
  return {
    counterOf: list => lists.get(list)?.abstract ?? list,
    levelOf: ({ list, level }) => {
      const found = lists.get(list)
      const base = found === undefined ? undefined : abstracts.get(found.abstract)?.get(level)
      return base === undefined ? undefined : { ...base, start: found?.starts.get(level) ?? base.start }
    },
    ofStyle: id => ofStyle(id),
  }
}

function parseLists(xml: string): Lists {
  const result: Lists = { abstracts: new Map(), lists: new Map(), styles: new Map() }
  let abstract = ''
  let list = ''
  let level = -1
  const levels = () => result.abstracts.get(abstract)
  const handlers: Readonly<Record<string, (value: string, attributes: Readonly<Record<string, string>>) => void>> = {
    'w:abstractNum': (_, attributes) => {
      abstract = attributes['w:abstractNumId'] ?? ''
      list = ''
      result.abstracts.set(abstract, new Map())
    },
    'w:num': (_, attributes) => {
      list = attributes['w:numId'] ?? ''
      abstract = ''
      result.lists.set(list, { abstract: '', starts: new Map() })
    },
    'w:abstractNumId': value => {
      const found = result.lists.get(list)
      if (found !== undefined) found.abstract = value
    },
    'w:lvl': (_, attributes) => {
      level = Number(attributes['w:ilvl'] ?? 0)
      if (abstract !== '') levels()?.set(level, { start: 1, format: 'decimal', text: '' })
    },
    'w:lvlOverride': (_, attributes) => {
      level = Number(attributes['w:ilvl'] ?? 0)
    },
    'w:startOverride': value => void result.lists.get(list)?.starts.set(level, Number(value)),
    'w:start': value => assign(levels()?.get(level), 'start', Number(value)),
    'w:numFmt': value => assign(levels()?.get(level), 'format', value),
    'w:lvlText': value => assign(levels()?.get(level), 'text', value),
    'w:pStyle': value => {
      if (abstract !== '' && level >= 0) result.styles.set(value, { abstract, level })
    },
  }
  walkXml(xml, handlers)
  return result
}

function assign<Key extends keyof MutableLevel>(level: MutableLevel | undefined, key: Key, value: MutableLevel[Key]): void {
  if (level !== undefined) level[key] = value
}
