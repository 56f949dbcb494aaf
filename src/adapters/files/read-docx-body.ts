import { Parser } from 'htmlparser2'
import { DocxBuilder } from './read-docx-builder.ts'
import { FieldFollower, isOfThePage } from './read-docx-fields.ts'
import { symbolOf } from './read-docx-symbols.ts'
import type { DocxBody } from './read-docx-tree.ts'
import { isOn, type XmlAttributes } from './read-docx-xml.ts'
import { isHeadingFont } from './read-emphasis.ts'

/** Left out with all that stands in them: deletions, former properties, pronunciations, what an embedded object says of itself. */
const SKIPPED = new Set([
  'w:delText',
  'w:delInstrText',
  'w:pPrChange',
  'w:rPrChange',
  'w:tblPrChange',
  'w:trPrChange',
  'w:tcPrChange',
  'w:sectPrChange',
  'w:tblGridChange',
  'w:numberingChange',
  'w:rt',
  'w:sdtPr/w:placeholder',
])
const DELETED = new Set(['w:del', 'w:moveFrom'])

/** Of alternatives, the first that holds words counts; another would say them again. */
interface Alternatives {
  charactersBefore: number
  isTold: boolean
}

interface Control {
  isLeftOut: boolean
}

/** Follows the elements of word/document.xml or of one of its notes. */
class BodyReader {
  readonly builder = new DocxBuilder()
  readonly #fields = new FieldFollower()
  readonly #keepsFields: boolean
  readonly #path: string[] = []
  readonly #alternatives: Alternatives[] = []
  readonly #controls: Control[] = []
  #skipFrom = -1
  #characters = 0
  #isHidden = false
  #isEmphatic = false
  #take: 'text' | 'instruction' | null = null

  constructor(keepsFields: boolean) {
    this.#keepsFields = keepsFields
  }

  get hasUnendedField(): boolean {
    return this.#fields.isUnended
  }

  open(name: string, attributes: XmlAttributes): void {
    this.#path.push(name)
    if (this.#skipFrom >= 0) return
    if (this.#isLeftOut(name, attributes)) this.#skipFrom = this.#path.length
    else this.#opened(name, attributes)
  }

  close(name: string): void {
    if (this.#skipFrom >= 0) {
      if (this.#path.length === this.#skipFrom) this.#skipFrom = -1
      this.#path.pop()
      return
    }
    this.#path.pop()
    this.#closed(name)
  }

  text(words: string): void {
    if (this.#skipFrom >= 0) return
    if (this.#take === 'instruction') this.#fields.instruct(words)
    else if (this.#take === 'text') this.#write(words)
  }

  #write(words: string): void {
    this.#characters += words.length
    if (this.#isHidden || (this.#fields.isHiding && !this.#keepsFields)) return
    this.builder.write(words, this.#isEmphatic)
  }

  #parent(): string {
    return this.#path.at(-2) ?? ''
  }

  #isLeftOut(name: string, attributes: XmlAttributes): boolean {
    const parent = this.#parent()
    if (SKIPPED.has(name) || SKIPPED.has(`${parent}/${name}`)) return true
    if (DELETED.has(name) && parent !== 'w:rPr' && parent !== 'w:trPr') {
      this.builder.revisions += 1
      return true
    }
    if (name === 'mc:Choice' || name === 'mc:Fallback') return this.#alternatives.at(-1)?.isTold === true
    if (name === 'w:sdtContent') return this.#controls.at(-1)?.isLeftOut === true
    return name === 'w:fldSimple' && isOfThePage(attributes['w:instr'] ?? '')
  }

  #opened(name: string, attributes: XmlAttributes): void {
    const value = attributes['w:val']
    switch (name) {
      case 'mc:AlternateContent':
        this.#alternatives.push({ charactersBefore: this.#characters, isTold: false })
        break
      case 'w:sdt':
        this.#controls.push({ isLeftOut: false })
        break
      case 'w:docPartGallery':
        if (value === 'Table of Contents') this.#leaveControlOut()
        break
      case 'w:showingPlcHdr':
        if (isOn(value)) this.#leaveControlOut()
        break
      case 'w:r':
      case 'm:r':
        this.#isHidden = false
        this.#isEmphatic = false
        break
      case 'w:b':
        if (this.#path.at(-3) === 'w:r') this.#isEmphatic ||= isOn(value)
        break
      case 'w:rFonts':
        if (this.#path.at(-3) === 'w:r') this.#isEmphatic ||= isHeadingFont(attributes['w:eastAsia'] ?? '')
        break
      case 'm:den':
        this.#write('/')
        break
      case 'w:vanish':
        if (this.#path.at(-3) === 'w:r' && isOn(value)) this.#hide()
        break
      case 'w:fldChar':
        this.#follow(attributes['w:fldCharType'] ?? '')
        break
      case 'w:t':
      case 'm:t':
        this.#take = 'text'
        break
      case 'w:instrText':
        this.#take = 'instruction'
        break
      case 'w:tab':
        if (this.#parent() === 'w:r') this.#write('\t')
        break
      case 'w:br':
      case 'w:cr':
        this.#write('\n')
        break
      case 'w:noBreakHyphen':
        this.#write('-')
        break
      case 'w:ptab':
        this.#write('\t')
        break
      case 'w:sym':
        this.#write(symbolOf(attributes['w:font'] ?? '', attributes['w:char'] ?? ''))
        break
      case 'w:footnoteReference':
      case 'w:endnoteReference':
        this.builder.note(`${name.slice(2, -'Reference'.length)}s ${attributes['w:id'] ?? ''}`)
        break
      case 'w:del':
      case 'w:moveFrom':
        if (this.#parent() === 'w:trPr') this.builder.deleteRow()
        else if (this.#path.at(-3) === 'w:pPr') this.builder.deleteParagraphEnd()
        break
      case 'w:cellDel':
        this.builder.deleteCell()
        break
      default:
        this.builder.open(name, value, attributes)
    }
  }

  #closed(name: string): void {
    if (name === 'w:t' || name === 'm:t' || name === 'w:instrText') this.#take = null
    else if (name === 'w:p') {
      this.#fields.endParagraph()
      this.builder.close(name)
    } else if (name === 'mc:Choice') {
      const alternatives = this.#alternatives.at(-1)
      if (alternatives !== undefined) alternatives.isTold = this.#characters > alternatives.charactersBefore
    } else if (name === 'mc:AlternateContent') this.#alternatives.pop()
    else if (name === 'w:sdt') this.#controls.pop()
    else this.builder.close(name)
  }

  #leaveControlOut(): void {
    const control = this.#controls.at(-1)
    if (control !== undefined) control.isLeftOut = true
  }

  #hide(): void {
    this.#isHidden = true
    this.builder.hiddenRuns += 1
  }

  #follow(type: string): void {
    if (type === 'begin') this.#fields.begin()
    else if (type === 'separate') this.#fields.separate()
    else if (type === 'end') this.#fields.end()
  }
}

/**
 * The blocks of word/document.xml or of a part with notes: revisions accepted, one of alternatives taken, results of PAGE, TOC and the
 * like left out, hidden text and placeholders too.
 */
export function docxBody(xml: string): DocxBody {
  const { reader, body } = readBody(xml, false)
  // A field that never ends would hide the rest of the document.
  return reader.hasUnendedField ? readBody(xml, true).body : body
}

function readBody(xml: string, keepsFields: boolean) {
  const reader = new BodyReader(keepsFields)
  const parser = new Parser(
    {
      onopentag: (name, attributes) => reader.open(name, attributes),
      onclosetag: name => reader.close(name),
      ontext: words => reader.text(words),
    },
    { xmlMode: true },
  )
  parser.end(xml)
  return { reader, body: reader.builder.body() }
}
