import {attributeOf, childOf, childrenOf, type XmlElement} from '../xml/xmlElement.ts'
import {type OdtListLevel, readListLevels} from './readListLevels.ts'

/** What a style says of paragraphs or words; what it does not say its parent does. */
export interface OdtStyle {
  /** In small letters, as a person knows it. */
  readonly name: string
  readonly isHidden?: boolean
  readonly isBold?: boolean
  readonly size?: number
  /** A new page before or after the paragraph. */
  readonly breaksBefore?: boolean
  readonly breaksAfter?: boolean
  /** The number of the page that begins there. */
  readonly firstPage?: number
  readonly pageFormat?: string
}

/** The styles of a document, those of its own and those that were made for single places. */
export interface OdtStyles {
  paragraph(name: string | undefined): OdtStyle
  text(name: string | undefined): OdtStyle
  isHiddenSection(name: string | undefined): boolean
  list(name: string | undefined): readonly OdtListLevel[]
  /** How headings are numbered. */
  readonly outline: readonly OdtListLevel[]
}

/** More styles upon each other are a circle. */
const LONGEST_CHAIN = 20
const NO_STYLE: OdtStyle = {name: ''}

/** Reads the styles of `styles.xml` and `content.xml` (ODF 1.3, part 3, 16). */
export function readOdtStyles(roots: readonly (XmlElement | undefined)[]): OdtStyles {
  const all = roots.flatMap((root) =>
    childrenOf(root).filter(({name}) => /^office:(?:automatic-|master-)?styles$/.test(name)),
  )
  const elements = all.flatMap((group) => childrenOf(group))
  const named = new Map<string, XmlElement>()
  const lists = new Map<string, readonly OdtListLevel[]>()
  for (const element of elements) {
    const name = attributeOf(element, 'style:name') ?? ''
    if (element.name === 'style:style') {
      named.set(`${attributeOf(element, 'style:family') ?? ''} ${name}`, element)
    } else if (element.name === 'text:list-style') lists.set(name, readListLevels(element))
    else named.set(`${element.name} ${name}`, element)
  }
  const known = new Map<string, OdtStyle>()
  const find = (family: string, name: string, depth = 0): OdtStyle => {
    const key = `${family} ${name}`
    const done = known.get(key)
    if (done !== undefined) return done
    const element = named.get(key)
    // A style that is not described still has its name.
    if (element === undefined || depth > LONGEST_CHAIN) return {name: readableName(name)}
    const parent = attributeOf(element, 'style:parent-style-name')
    const base = parent === undefined ? NO_STYLE : find(family, parent, depth + 1)
    const style = {...base, ...readStyle(element, named, base)}
    known.set(key, style)
    return style
  }
  return {
    paragraph: (name) => (name === undefined ? NO_STYLE : find('paragraph', name)),
    text: (name) => (name === undefined ? NO_STYLE : find('text', name)),
    isHiddenSection: (name) =>
      attributeOf(
        childOf(named.get(`section ${name ?? ''}`), 'style:section-properties'),
        'text:display',
      ) === 'none',
    list: (name) => lists.get(name ?? '') ?? [],
    outline: readListLevels(elements.find(({name}) => name === 'text:outline-style')),
  }
}

function readStyle(
  element: XmlElement,
  named: ReadonlyMap<string, XmlElement>,
  base: OdtStyle,
): OdtStyle {
  const paragraph = childOf(element, 'style:paragraph-properties')
  const text = childOf(element, 'style:text-properties')
  const master = attributeOf(element, 'style:master-page-name') ?? ''
  const display = attributeOf(text, 'text:display')
  const weight = attributeOf(text, 'fo:font-weight')
  const size = Number.parseFloat(attributeOf(text, 'fo:font-size') ?? '')
  const firstPage = Number(attributeOf(paragraph, 'style:page-number'))
  const before = attributeOf(paragraph, 'fo:break-before')
  const after = attributeOf(paragraph, 'fo:break-after')
  return {
    name: nameOf(element, base),
    ...(display === undefined ? {} : {isHidden: display === 'none'}),
    ...(weight === undefined ? {} : {isBold: weight === 'bold' || Number(weight) >= 600}),
    ...(Number.isNaN(size) ? {} : {size}),
    ...(before === undefined ? {} : {breaksBefore: before === 'page'}),
    ...(after === undefined ? {} : {breaksAfter: after === 'page'}),
    ...(master === '' ? {} : {breaksBefore: true, pageFormat: pageFormatOf(master, named)}),
    ...(firstPage > 0 ? {firstPage} : {}),
  }
}

/** A style that was made for one place has no name of its own; it is known as the one it was made from. */
function nameOf(element: XmlElement, base: OdtStyle): string {
  const own = attributeOf(element, 'style:display-name') ?? attributeOf(element, 'style:name') ?? ''
  if (/^P[0-9]+$/.test(own)) return base.name
  return readableName(own)
}

function readableName(name: string): string {
  return name.replaceAll('_20_', ' ').toLowerCase()
}

const FORMATS: ReadonlyMap<string, string> = new Map([
  ['i', 'lowerRoman'],
  ['I', 'upperRoman'],
  ['a', 'lowerLetter'],
  ['A', 'upperLetter'],
])

/** How the pages of a kind are counted, as `formatCount` names it. */
function pageFormatOf(master: string, named: ReadonlyMap<string, XmlElement>): string {
  const layout = attributeOf(named.get(`style:master-page ${master}`), 'style:page-layout-name')
  const properties = childOf(
    named.get(`style:page-layout ${layout ?? ''}`),
    'style:page-layout-properties',
  )
  return FORMATS.get(attributeOf(properties, 'style:num-format') ?? '1') ?? 'decimal'
}
