import type {ResponseRule} from '../../model/rule.ts'

/** `31. marts 2026` at the start of a line is a numbered list to every reader of Markdown. */
export const markdownDateAsList: ResponseRule = {
  scope: 'response',
  id: 'markdown/date-as-list',
  severity: 'warning',
  messages: {
    list: 'The line begins with a date, but is read as item {number} of a list.',
    escape: 'Write {number}{escaped}',
  },
  *check({response: {text, datesAsLists}}) {
    for (const span of datesAsLists) {
      const marker = /^\s*(\d{1,9})([.)])/u.exec(text.slice(span.start, span.end))
      const [, number, point] = marker ?? []
      if (marker === null || number === undefined || point === undefined) continue
      const at = span.start + marker[0].length - 1
      const escaped = `\\${point}`
      yield {
        messageId: 'list',
        args: {number},
        span: oneLine(text, span.start, span.end),
        fixes: [
          {
            messageId: 'escape',
            args: {number, escaped},
            edits: [{span: {start: at, end: at}, text: '\\'}],
            automatic: true,
          },
        ],
      }
    }
  },
}

function oneLine(text: string, start: number, end: number): {start: number; end: number} {
  const length = text.slice(start, end).search(/[\n\r]/u)
  return {start, end: length < 0 ? end : start + length}
}
