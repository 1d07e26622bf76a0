import type {SourceInput} from '../sourceReader.ts'

/** What the reader of the findings should know about the document. */
export interface OfficeFindings {
  insertions: number
  deletions: number
  /** Hidden stretches of text, and how the first begins. */
  hidden: number
  hiddenExample: string
  /** Documents of other formats in this one, which other programs show and we do not. */
  embedded: number
  /** Ends of pages: as laid out, and as the writer asked for them. */
  renderedBreaks: number
  askedBreaks: number
  /** There was no time for the rest of the document. */
  isStopped: boolean
}

export function nothingFound(): OfficeFindings {
  return {
    insertions: 0,
    deletions: 0,
    hidden: 0,
    hiddenExample: '',
    embedded: 0,
    renderedBreaks: 0,
    askedBreaks: 0,
    isStopped: false,
  }
}

/** Whether reading is to come to an end here; takes that down, since the reader of the findings must know. */
export function comesToAnEnd(found: OfficeFindings, {shouldStop}: SourceInput): boolean {
  found.isStopped ||= shouldStop?.() === true
  return found.isStopped
}

/** Takes a hidden stretch of text down; white space hides nothing. */
export function findHidden(found: OfficeFindings, text: string): void {
  const words = text.trim()
  if (words !== '' && found.hidden++ === 0) found.hiddenExample = words.slice(0, 40)
}
