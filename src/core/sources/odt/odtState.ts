import type {Block} from '../office/block.ts'
import type {Look} from '../office/findHeadingsByLook.ts'
import type {OfficeFindings} from '../office/officeFindings.ts'
import type {XmlElement} from '../xml/xmlElement.ts'
import type {OdtCounter} from './odtCounter.ts'
import type {OdtStyles} from './readOdtStyles.ts'

/** What reading one document needs to know, and what it counts on the way. */
export interface OdtState {
  readonly styles: OdtStyles
  readonly found: OfficeFindings
  readonly looks: Map<Block, Look>
  readonly headings: OdtCounter
  /** The counters of lists by their id, which others may go on, and the last of each style. */
  readonly lists: Map<string, OdtCounter>
  readonly listsByStyle: Map<string, OdtCounter>
}

/** A note that the text refers to. */
export interface OdtNote {
  readonly isEndnote: boolean
  /** Its number, as the document says it. */
  readonly mark: string
  readonly content: XmlElement
}
