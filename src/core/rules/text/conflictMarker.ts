import type {ResponseRule} from '../../model/rule.ts'

/** `<<<<<<< HEAD`, `|||||||`, `=======`, `>>>>>>> gren`: what Git leaves where two versions did not go together. */
const MARKER = /^(?:<{7}(?= |$)|\|{7}(?= |$)|={7}$|>{7}(?= |$)).*$/gmu

/** Both versions of a passage still stand in the response, with Git's marks between them. */
export const textConflictMarker: ResponseRule = {
  scope: 'response',
  id: 'text/conflict-marker',
  severity: 'error',
  messages: {
    marker:
      'Two versions of the text have run together here. Keep one of them, and delete the line “{marker}”.',
  },
  *check({response: {text}}) {
    if (!text.includes('<<<<<<<')) return
    let inConflict = false
    for (const {0: line, index} of text.replaceAll('\r', '\n').matchAll(MARKER)) {
      const marker = line.slice(0, 7)
      // A line of `=` under a line of text is a heading, and `>` is a quotation, unless a conflict is open.
      if (marker === '<<<<<<<') inConflict = true
      else if (!inConflict) continue
      if (marker === '>>>>>>>') inConflict = false
      yield {messageId: 'marker', args: {marker}, span: {start: index, end: index + line.length}}
    }
  },
}
