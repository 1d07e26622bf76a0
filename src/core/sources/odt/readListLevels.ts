import {attributeOf, childrenOf, type XmlElement} from '../xml/xmlElement.ts'

/** How one level of a list is numbered (ODF 1.3, part 3, 16.31). */
export interface OdtListLevel {
  /** What stands before and after the number; for bullets nothing. */
  readonly prefix: string
  readonly suffix: string
  /** As `formatCount` names it; `bullet` for bullets, `none` for levels without a number. */
  readonly format: string
  /** The bullet. */
  readonly bullet: string
  readonly start: number
  /** How many levels its number shows: two for `2.1`. */
  readonly shown: number
}

const FORMATS: ReadonlyMap<string, string> = new Map([
  ['', 'none'],
  ['1', 'decimal'],
  ['a', 'lowerLetter'],
  ['A', 'upperLetter'],
  ['i', 'lowerRoman'],
  ['I', 'upperRoman'],
])

const MOST_LEVELS = 10

/** The levels of a list style or of the numbering of headings, from the first. */
export function readListLevels(style: XmlElement | undefined): readonly OdtListLevel[] {
  const levels: (OdtListLevel | undefined)[] = []
  for (const element of childrenOf(style)) {
    const at = Number(attributeOf(element, 'text:level')) - 1
    if (at >= 0 && at < MOST_LEVELS) levels[at] = readLevel(element)
  }
  return Array.from(levels, (level) => level ?? NO_LEVEL)
}

const NO_LEVEL: OdtListLevel = {
  prefix: '',
  suffix: '',
  format: 'none',
  bullet: '',
  start: 1,
  shown: 1,
}

function readLevel(element: XmlElement): OdtListLevel {
  const isBullet = /-(?:bullet|image)$/.test(element.name)
  const bullet = attributeOf(element, 'text:bullet-char') ?? '•'
  return {
    prefix: isBullet ? '' : (attributeOf(element, 'style:num-prefix') ?? ''),
    suffix: isBullet ? '' : (attributeOf(element, 'style:num-suffix') ?? ''),
    format: isBullet
      ? 'bullet'
      : (FORMATS.get(attributeOf(element, 'style:num-format') ?? '') ?? 'decimal'),
    bullet: /^[-–—*]$/u.test(bullet) ? bullet : '•',
    start: Number(attributeOf(element, 'text:start-value') ?? 1) || 1,
    shown: Number(attributeOf(element, 'text:display-levels') ?? 1) || 1,
  }
}
