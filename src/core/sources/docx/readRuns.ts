import {pageMarks} from '../office/block.ts'
import type {Look} from '../office/findHeadingsByLook.ts'
import {formatCount} from '../office/formatCount.ts'
import {findHidden} from '../office/officeFindings.ts'
import {raiseDigits} from '../office/raiseDigits.ts'
import {attributeOf, childOf, childrenOf, textOf, type XmlElement} from '../xml/xmlElement.ts'
import {chooseAlternative} from './chooseAlternative.ts'
import type {DocxNote, DocxState, NoteKind} from './docxState.ts'
import {findTextBoxes} from './findTextBoxes.ts'
import {readSwitch, readValue} from './readSetting.ts'
import type {DocxStyle} from './readStyles.ts'
import {symbolFor} from './symbolFor.ts'

/** The text of a paragraph as it is read when all changes are accepted, and what hangs on it. */
export interface RunText extends Look {
  readonly text: string
  readonly notes: readonly DocxNote[]
  /** The contents of text boxes that are anchored here, in order. */
  readonly boxes: readonly XmlElement[]
}

/**
 * Reads the runs of a paragraph (ISO 29500-1, 17.3.2 and 17.3.3): text, tabs, breaks, hyphens, symbols and
 * the results of fields. Left out are deleted and hidden text, the codes of fields, comments and pictures.
 */
export function readRuns(paragraph: XmlElement, style: DocxStyle, state: DocxState): RunText {
  const reader = new RunReader(style, state)
  reader.readContent(paragraph)
  return reader.finish()
}

class RunReader {
  readonly #style: DocxStyle
  readonly #state: DocxState
  readonly #notes: DocxNote[] = []
  readonly #boxes: XmlElement[] = []
  readonly #parts: string[] = []
  #isBold = true
  #size: number | undefined

  constructor(style: DocxStyle, state: DocxState) {
    this.#style = style
    this.#state = state
  }

  finish(): RunText {
    const text = this.#parts.join('')
    const isBold = this.#isBold && text.trim() !== ''
    return {text, notes: this.#notes, boxes: this.#boxes, isBold, size: this.#size}
  }

  /** Everything that may hold runs: hyperlinks, content controls, insertions, tags of all kinds. */
  readContent(element: XmlElement): void {
    for (const child of element.children) {
      if (typeof child === 'string') continue
      switch (child.name) {
        case 'w:r':
          this.#readRun(child)
          break
        case 'w:del':
        case 'w:moveFrom':
          this.#state.found.deletions++
          break
        case 'w:ins':
        case 'w:moveTo':
          this.#state.found.insertions++
          this.readContent(child)
          break
        case 'mc:AlternateContent':
          this.readContent(chooseAlternative(child))
          break
        case 'm:oMath':
        case 'm:oMathPara':
          this.#parts.push(textOf(child))
          break
        default:
          if (!SKIPPED.has(child.name)) this.readContent(child)
      }
    }
  }

  #readRun(run: XmlElement): void {
    const properties = childOf(run, 'w:rPr')
    const own = this.#state.styles.character(readValue(properties, 'w:rStyle'))
    const hidden = readSwitch(properties, 'w:vanish') ?? own?.hidden ?? this.#style.hidden ?? false
    const before = this.#parts.length
    this.#readPieces(run)
    const added = this.#parts.slice(before).join('')
    if (added.trim() === '') return
    if (hidden) {
      this.#parts.length = before
      findHidden(this.#state.found, added)
      return
    }
    const bold = readSwitch(properties, 'w:b') ?? own?.bold ?? this.#style.bold ?? false
    this.#isBold &&= bold
    const size = readValue(properties, 'w:sz')
    this.#size ??= size === undefined ? (own?.size ?? this.#style.size) : Number(size)
  }

  #readPieces(run: XmlElement): void {
    for (const piece of run.children) {
      if (typeof piece === 'string') continue
      if (piece.name === 'w:fldChar') this.#readFieldMark(piece)
      else if (!this.#state.fields.includes('code')) this.#parts.push(this.#readPiece(piece))
    }
  }

  /** A field is a code, of which nothing is shown, and its result. Fields stand in each other. */
  #readFieldMark(mark: XmlElement): void {
    const {fields} = this.#state
    const type = attributeOf(mark, 'w:fldCharType')
    if (type === 'begin') fields.push('code')
    else if (type === 'end') fields.pop()
    else if (fields.length > 0) fields[fields.length - 1] = 'result'
  }

  #readPiece(piece: XmlElement): string {
    switch (piece.name) {
      case 'w:t':
        return readText(piece)
      case 'w:tab':
      case 'w:ptab':
        return '\t'
      case 'w:br':
        return this.#readBreak(piece)
      case 'w:cr':
        return '\n'
      case 'w:lastRenderedPageBreak':
        this.#state.found.renderedBreaks++
        return pageMarks.rendered
      case 'w:noBreakHyphen':
        return '\u2011'
      case 'w:softHyphen':
        return '\u00AD'
      case 'w:sym':
        return symbolFor(attributeOf(piece, 'w:font') ?? '', attributeOf(piece, 'w:char') ?? '')
      case 'w:footnoteReference':
        return this.#readReference('footnote', piece)
      case 'w:endnoteReference':
        return this.#readReference('endnote', piece)
      case 'w:ruby':
        this.readContent({...piece, children: childrenOf(piece, 'w:rubyBase')})
        return ''
      case 'mc:AlternateContent':
        this.#readPieces(chooseAlternative(piece))
        return ''
      case 'w:drawing':
      case 'w:pict':
      case 'w:object':
        this.#boxes.push(...findTextBoxes(piece))
        return ''
      default:
        return ''
    }
  }

  #readBreak(piece: XmlElement): string {
    if (attributeOf(piece, 'w:type') !== 'page') return '\n'
    this.#state.found.askedBreaks++
    return pageMarks.asked
  }

  /** The mark is what the text shows: the note's number, or the writer's own sign, which follows as text. */
  #readReference(kind: NoteKind, piece: XmlElement): string {
    const {notes, noteCounts, noteFormats} = this.#state
    const content = notes.get(`${kind} ${attributeOf(piece, 'w:id') ?? ''}`)
    if (content === undefined) return ''
    const isOwn = /^(?:1|true|on)$/i.test(attributeOf(piece, 'w:customMarkFollows') ?? '')
    const mark = isOwn ? '' : formatCount(++noteCounts[kind], noteFormats[kind])
    this.#notes.push({kind, mark, content})
    return raiseDigits(mark)
  }
}

/** What holds no text of the paragraph, or text that is not part of it. */
const SKIPPED: ReadonlySet<string> = new Set([
  'w:pPr',
  'w:rPr',
  'w:sdtPr',
  'w:sdtEndPr',
  'w:smartTagPr',
  'w:rt',
])

/** White space at the ends counts only where it is asked for. */
function readText(piece: XmlElement): string {
  const text = textOf(piece)
  const kept = attributeOf(piece, 'xml:space') === 'preserve' ? text : text.trim()
  return /[\t\n\r]/.test(kept) ? kept.replace(/[\t\n\r]/gu, ' ') : kept
}
