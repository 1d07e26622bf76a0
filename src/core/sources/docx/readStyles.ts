import {attributeOf, childOf, childrenOf, type XmlElement} from '../xml/xmlElement.ts'
import {readNumber, readSwitch, readValue} from './readSetting.ts'

/** What a style says of the paragraphs or runs that have it; what it does not say its base does. */
export interface DocxStyle {
  readonly id: string
  /** In small letters; Word keeps the English names of its own styles in every language. */
  readonly name: string
  /** From zero; 9 is body text. */
  readonly outline?: number
  readonly numbering?: string
  readonly level?: number
  readonly hidden?: boolean
  readonly pageBreakBefore?: boolean
  readonly bold?: boolean
  /** In half points. */
  readonly size?: number
}

/** The styles of a document, with what each takes over from the styles it is based on. */
export interface DocxStyles {
  /** The style of that id; the document's default for paragraphs where none is named. */
  paragraph(id: string | undefined): DocxStyle
  character(id: string | undefined): DocxStyle | undefined
}

/** Word allows ten; more are a circle. */
const LONGEST_CHAIN = 12

const NO_STYLE: DocxStyle = {id: '', name: ''}

/** Reads `word/styles.xml` (ISO 29500-1, 17.7). Without one, or with circles in it, styles say nothing. */
export function readStyles(root: XmlElement | undefined): DocxStyles {
  const elements = new Map<string, XmlElement>()
  let fallback: string | undefined
  for (const element of childrenOf(root, 'w:style')) {
    const id = attributeOf(element, 'w:styleId')
    if (id === undefined) continue
    elements.set(id, element)
    const isDefault = /^(?:1|true|on)$/i.test(attributeOf(element, 'w:default') ?? '')
    if (isDefault && attributeOf(element, 'w:type') === 'paragraph') fallback = id
  }
  const known = new Map<string, DocxStyle>()
  const find = (id: string, depth: number): DocxStyle => {
    const done = known.get(id)
    if (done !== undefined) return done
    const element = elements.get(id)
    if (element === undefined || depth > LONGEST_CHAIN) return NO_STYLE
    const base = readValue(element, 'w:basedOn')
    const style = {
      ...(base === undefined ? NO_STYLE : find(base, depth + 1)),
      ...readStyle(element, id),
    }
    known.set(id, style)
    return style
  }
  return {
    paragraph: (id) => {
      if (id === undefined) return find(fallback ?? '', 0)
      return elements.has(id) ? find(id, 0) : unknownStyle(id)
    },
    character: (id) => (id === undefined ? undefined : find(id, 0)),
  }
}

/** A style that is not described still has its name: `Heading1`, `Overskrift1`. */
function unknownStyle(id: string): DocxStyle {
  const name = id.toLowerCase()
  const outline = outlineOfName(name)
  return outline === undefined ? {id, name} : {id, name, outline}
}

function readStyle(element: XmlElement, id: string): DocxStyle {
  const paragraph = childOf(element, 'w:pPr')
  const run = childOf(element, 'w:rPr')
  const numbering = childOf(paragraph, 'w:numPr')
  const name = (readValue(element, 'w:name') ?? id).toLowerCase()
  const said = {
    outline: readNumber(paragraph, 'w:outlineLvl') ?? outlineOfName(name),
    numbering: readValue(numbering, 'w:numId'),
    level: readNumber(numbering, 'w:ilvl'),
    hidden: readSwitch(run, 'w:vanish'),
    pageBreakBefore: readSwitch(paragraph, 'w:pageBreakBefore'),
    bold: readSwitch(run, 'w:b'),
    size: readNumber(run, 'w:sz'),
  }
  const known = Object.entries(said).filter(([, value]) => value !== undefined)
  return {id, name, ...(Object.fromEntries(known) as Partial<DocxStyle>)}
}

/** Other programs write the names of the language that they speak. */
function outlineOfName(name: string): number | undefined {
  const depth = /^(?:heading|overskrift) ?([1-9])$/u.exec(name)?.[1]
  return depth === undefined ? undefined : Number(depth) - 1
}
