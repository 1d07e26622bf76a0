import {pageMarks} from '../office/block.ts'
import {findHidden} from '../office/officeFindings.ts'
import {raiseDigits} from '../office/raiseDigits.ts'
import {attributeOf, childOf, textOf, type XmlElement} from '../xml/xmlElement.ts'
import type {OdtNote, OdtState} from './odtState.ts'
import type {OdtStyle} from './readOdtStyles.ts'

/** The text of a paragraph as it is read when all changes are accepted, and what hangs on it. */
export interface InlineText {
  readonly text: string
  readonly notes: readonly OdtNote[]
  /** Text boxes and shapes that are anchored here, in order. */
  readonly boxes: readonly XmlElement[]
  readonly isBold: boolean
  /** The number that the document itself gives for the paragraph. */
  readonly number: string | undefined
}

/** The most spaces that a document writes at once. */
const MOST_SPACES = 1000

/**
 * Reads the text of a paragraph or heading (ODF 1.3, part 3, 6.1): white space in the file is one space, and
 * none at the beginning; more spaces, tabs and line ends are elements. Left out are hidden text, comments and
 * pictures.
 */
export function readInlineText(
  paragraph: XmlElement,
  style: OdtStyle,
  state: OdtState,
): InlineText {
  const reader = new InlineReader(state)
  reader.read(paragraph, style)
  return reader.finish()
}

class InlineReader {
  readonly #state: OdtState
  readonly #notes: OdtNote[] = []
  readonly #boxes: XmlElement[] = []
  readonly #parts: string[] = []
  /** The last character; it decides whether white space counts. */
  #last = ''
  #isBold = true
  #number: string | undefined

  constructor(state: OdtState) {
    this.#state = state
  }

  finish(): InlineText {
    const text = this.#parts.join('')
    return {
      text,
      notes: this.#notes,
      boxes: this.#boxes,
      isBold: this.#isBold && text.trim() !== '',
      number: this.#number,
    }
  }

  read(element: XmlElement, style: OdtStyle): void {
    for (const child of element.children) {
      if (typeof child === 'string') this.#addText(child, style)
      else this.#readElement(child, style)
    }
  }

  #addText(raw: string, style: OdtStyle): void {
    const collapsed = raw.replace(/[ \t\r\n]+/gu, ' ')
    const text = /^[ \n\t]?$/u.test(this.#last) ? collapsed.replace(/^ /u, '') : collapsed
    if (style.isHidden === true) findHidden(this.#state.found, text)
    else {
      this.#add(text)
      if (text.trim() !== '') this.#isBold &&= style.isBold ?? false
    }
  }

  #add(text: string): void {
    this.#parts.push(text)
    this.#last = text === '' ? this.#last : text.slice(-1)
  }

  #readElement(element: XmlElement, style: OdtStyle): void {
    if (style.isHidden === true && SIGNS.has(element.name)) return
    switch (element.name) {
      case 'text:s':
        this.#add(' '.repeat(spacesIn(element)))
        break
      case 'text:tab':
        this.#add('\t')
        break
      case 'text:line-break':
        this.#add('\n')
        break
      case 'text:soft-page-break':
        this.#state.found.renderedBreaks++
        this.#parts.push(pageMarks.rendered)
        break
      case 'text:note':
        this.#readNote(element)
        break
      case 'text:number':
        this.#number = textOf(element).trim()
        break
      case 'text:hidden-text':
        findHidden(this.#state.found, textOf(element))
        break
      case 'text:ruby':
        this.read({...element, children: element.children.filter(isRubyBase)}, style)
        break
      case 'text:span':
        this.read(element, {
          ...style,
          ...this.#state.styles.text(attributeOf(element, 'text:style-name')),
        })
        break
      default:
        if (element.name.startsWith('draw:')) this.#boxes.push(element)
        else if (!SKIPPED.has(element.name)) this.read(element, style)
    }
  }

  #readNote(element: XmlElement): void {
    const citation = childOf(element, 'text:note-citation')
    const content = childOf(element, 'text:note-body')
    if (content === undefined) return
    const mark = (attributeOf(citation, 'text:label') ?? textOf(citation)).trim()
    const isEndnote = attributeOf(element, 'text:note-class') === 'endnote'
    this.#notes.push({isEndnote, mark, content})
    this.#add(raiseDigits(mark))
  }
}

function spacesIn(element: XmlElement): number {
  const count = Number(attributeOf(element, 'text:c') ?? 1)
  return count >= 1 ? Math.min(Math.floor(count), MOST_SPACES) : 1
}

function isRubyBase(child: XmlElement | string): boolean {
  return typeof child !== 'string' && child.name === 'text:ruby-base'
}

const SIGNS: ReadonlySet<string> = new Set(['text:s', 'text:tab', 'text:line-break', 'text:note'])
const SKIPPED: ReadonlySet<string> = new Set([
  'office:annotation',
  'office:annotation-end',
  'office:event-listeners',
  'text:script',
  'text:hidden-paragraph',
])
