import {attributeOf, childOf, childrenOf, type XmlElement} from '../xml/xmlElement.ts'
import {readNumber, readSwitch, readValue, toNumber} from './readSetting.ts'

/** How one level of a list is numbered (ISO 29500-1, 17.9.6). */
export interface ListLevel {
  readonly start: number
  readonly format: string
  /** `%1.%2)`: the numbers of the levels stand for the signs; for bullets the bullet. */
  readonly text: string
  /** Counting begins anew after this level, from one; 0 is never, `undefined` after every higher one. */
  readonly restart: number | undefined
  /** What stands between the number and the words: `tab`, `space` or `nothing`. */
  readonly suffix: string
  /** All numbers of this level in figures, whatever the levels above use. */
  readonly isLegal: boolean
  /** Paragraphs of this style are numbered so. */
  readonly style: string | undefined
}

/** A list of a document: a `w:num`, with its levels as they hold for it. */
export interface ListDefinition {
  /** Lists of one family count on from each other: the `w:abstractNum`. */
  readonly family: string
  readonly levels: readonly (ListLevel | undefined)[]
  /** Where this list begins anew though its family goes on, by level. */
  readonly starts: ReadonlyMap<number, number>
}

/** More levels than Word has are left out. */
const MOST_LEVELS = 9
/** A list that refers to another by a style, which refers on; more are a circle. */
const LONGEST_LINK = 5

/** Reads `word/numbering.xml`: the lists by their id. `numberingOfStyle` gives the list that a style refers to. */
export function readNumbering(
  root: XmlElement | undefined,
  numberingOfStyle: (style: string) => string | undefined,
): ReadonlyMap<string, ListDefinition> {
  const families = new Map<string, XmlElement>()
  for (const element of childrenOf(root, 'w:abstractNum')) {
    families.set(attributeOf(element, 'w:abstractNumId') ?? '', element)
  }
  const lists = new Map<string, XmlElement>()
  for (const element of childrenOf(root, 'w:num')) {
    lists.set(attributeOf(element, 'w:numId') ?? '', element)
  }
  const familyOf = (list: XmlElement, depth = 0): string => {
    const id = readValue(list, 'w:abstractNumId') ?? ''
    const style = readValue(families.get(id), 'w:numStyleLink')
    const linked = style === undefined ? undefined : lists.get(numberingOfStyle(style) ?? '')
    return linked === undefined || depth > LONGEST_LINK ? id : familyOf(linked, depth + 1)
  }
  const levels = new Map<string, ListDefinition['levels']>()
  const definitions = new Map<string, ListDefinition>()
  for (const [id, list] of lists) {
    const family = familyOf(list)
    const known = levels.get(family) ?? readLevels(childrenOf(families.get(family), 'w:lvl'))
    levels.set(family, known)
    definitions.set(id, {family, ...override(known, childrenOf(list, 'w:lvlOverride'))})
  }
  return definitions
}

function readLevels(elements: readonly XmlElement[]): readonly (ListLevel | undefined)[] {
  const levels: (ListLevel | undefined)[] = []
  for (const element of elements) {
    const at = toNumber(attributeOf(element, 'w:ilvl'))
    if (at !== undefined && at >= 0 && at < MOST_LEVELS) levels[at] = readLevel(element)
  }
  return levels
}

function readLevel(element: XmlElement): ListLevel {
  return {
    start: readNumber(element, 'w:start') ?? 0,
    format: readValue(element, 'w:numFmt') ?? 'decimal',
    text: readValue(element, 'w:lvlText') ?? '',
    restart: readNumber(element, 'w:lvlRestart'),
    suffix: readValue(element, 'w:suff') ?? 'tab',
    isLegal: readSwitch(element, 'w:isLgl') ?? false,
    style: readValue(element, 'w:pStyle'),
  }
}

function override(
  family: ListDefinition['levels'],
  overrides: readonly XmlElement[],
): Pick<ListDefinition, 'levels' | 'starts'> {
  const levels = [...family]
  const starts = new Map<number, number>()
  for (const element of overrides) {
    const at = toNumber(attributeOf(element, 'w:ilvl'))
    if (at === undefined || at < 0 || at >= MOST_LEVELS) continue
    const own = childOf(element, 'w:lvl')
    if (own !== undefined) levels[at] = readLevel(own)
    const start = readNumber(element, 'w:startOverride')
    if (start !== undefined) starts.set(at, start)
  }
  return {levels, starts}
}
