import type {Edit} from '../../src/core/model/finding.ts'
import type {Difference} from '../../src/core/model/resolution.ts'
import type {EditPlace} from '../../src/core/rules/quote/signedEdit.ts'

/** How a test tells of a quotation's document where it has more than the words, and of where the next difference begins. */
export interface EditedOptions {
  readonly document?: string
  readonly next?: number
}

/**
 * The quotation `»…«` after the edit that a function makes of words that differ (`own` and `theirs`); where one side
 * has none, `|` says where they are missing. `undefined` where no edit is offered.
 */
export function editedQuotation(
  editFor: (difference: Difference, place: EditPlace) => Edit | undefined,
): (
  words: string,
  source: string,
  own: string,
  theirs: string,
  options?: EditedOptions,
) => string | undefined {
  return (words, source, own, theirs, {document = `»${words}«`, next} = {}) => {
    const at = own === '' ? words.indexOf('|') : words.indexOf(own)
    const text = words.replace('|', '')
    const plain = document.replace('|', '')
    const from = theirs === '' ? source.indexOf('|') : source.indexOf(theirs)
    const difference: Difference = {
      class: 'word',
      protected: false,
      quote: own,
      source: theirs,
      quoteSpan: {start: at, end: at + own.length},
      sourceSpan: {start: from, end: from + theirs.length},
    }
    const pieces = [{at: 0, length: text.length, start: 1, end: text.length + 1}]
    const edit = editFor(difference, {
      content: {text, pieces, inlines: []},
      document: plain,
      source: source.replace('|', ''),
      next,
    })
    return edit && plain.slice(0, edit.span.start) + edit.text + plain.slice(edit.span.end)
  }
}
