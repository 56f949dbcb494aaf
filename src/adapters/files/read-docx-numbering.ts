import type { DocxStyle } from './read-docx-styles.ts'
import { isOn, walkXml } from './read-docx-xml.ts'

/** One level of a Word list. `text` is a pattern such as "%1、" or "（%2）". */
interface NumberLevel {
  readonly start: number
  readonly format: string
  readonly text: string
  /** Numbers of other levels are shown in Arabic digits: w:isLgl. */
  readonly isLegal: boolean
  /** w:lvlRestart: the level (from 1) that starts this one anew, 0 for none; null where any above does. */
  readonly restart: number | null
  /** No space behind the number: w:suff is nothing. */
  readonly isTight: boolean
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
  /** The number with which a list begins its level anew, though others of the same abstract list have counted; undefined where it goes on. */
  readonly startOf: (place: ListPlace) => number | undefined
  /** The list that a paragraph style belongs to, its base styles included. */
  readonly ofStyle: (style: string) => ListPlace | undefined
}

type MutableLevel = { -readonly [Key in keyof NumberLevel]: NumberLevel[Key] }

interface List {
  abstract: string
  readonly starts: Map<number, number>
  /** Levels that the list words otherwise than its abstract list. */
  readonly levels: Map<number, MutableLevel>
}

interface Lists {
  readonly abstracts: Map<string, Map<number, MutableLevel>>
  readonly lists: Map<string, List>
  /** Abstract lists by the list style that they give, and those that take their levels from one. */
  readonly ofListStyle: Map<string, string>
  readonly takenFrom: Map<string, string>
  /** Paragraph styles named by a level of an abstract list. */
  readonly styles: Map<string, { abstract: string; level: number }>
}

/** Reads word/numbering.xml, which may be empty. */
export function numberingOf(numberingXml: string, styles: ReadonlyMap<string, DocxStyle>): Numbering {
  const { abstracts, lists, ofListStyle, takenFrom, styles: linked } = parseLists(numberingXml)
  const abstractOf = (list: string) => {
    const abstract = lists.get(list)?.abstract ?? list
    return ofListStyle.get(takenFrom.get(abstract) ?? '') ?? abstract
  }
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
    counterOf: abstractOf,
    levelOf: ({ list, level }) => lists.get(list)?.levels.get(level) ?? abstracts.get(abstractOf(list))?.get(level),
    startOf: ({ list, level }) => lists.get(list)?.starts.get(level),
    ofStyle: id => ofStyle(id),
  }
}

function parseLists(xml: string): Lists {
  const result: Lists = { abstracts: new Map(), lists: new Map(), ofListStyle: new Map(), takenFrom: new Map(), styles: new Map() }
  let abstract = ''
  let list = ''
  let level = -1
  let open: MutableLevel | undefined
  const set = (change: Partial<MutableLevel>) => {
    if (open !== undefined) Object.assign(open, change)
  }
  const handlers: Readonly<Record<string, (value: string, attributes: Readonly<Record<string, string>>) => void>> = {
    'w:abstractNum': (_, attributes) => {
      abstract = attributes['w:abstractNumId'] ?? ''
      list = ''
      open = undefined
      result.abstracts.set(abstract, new Map())
    },
    'w:num': (_, attributes) => {
      list = attributes['w:numId'] ?? ''
      abstract = ''
      open = undefined
      result.lists.set(list, { abstract: '', starts: new Map(), levels: new Map() })
    },
    'w:abstractNumId': value => {
      const found = result.lists.get(list)
      if (found !== undefined) found.abstract = value
    },
    'w:styleLink': value => void result.ofListStyle.set(value, abstract),
    'w:numStyleLink': value => void result.takenFrom.set(abstract, value),
    'w:lvl': (_, attributes) => {
      level = Number(attributes['w:ilvl'] ?? 0)
      open = { start: 1, format: 'decimal', text: '', isLegal: false, restart: null, isTight: false }
      const levels = abstract === '' ? result.lists.get(list)?.levels : result.abstracts.get(abstract)
      levels?.set(level, open)
    },
    'w:lvlOverride': (_, attributes) => {
      level = Number(attributes['w:ilvl'] ?? 0)
    },
    'w:startOverride': value => void result.lists.get(list)?.starts.set(level, Number(value)),
    'w:start': value => set({ start: Number(value) }),
    'w:numFmt': value => set({ format: value }),
    'w:lvlText': value => set({ text: value }),
    'w:isLgl': value => set({ isLegal: isOn(value === '' ? undefined : value) }),
    'w:lvlRestart': value => set({ restart: Number(value) }),
    'w:suff': value => set({ isTight: value === 'nothing' }),
    'w:pStyle': value => {
      if (abstract !== '' && level >= 0) result.styles.set(value, { abstract, level })
    },
  }
  walkXml(xml, handlers)
  return result
}
