/**
 * What the definitions of a document may make of brackets elsewhere in it: `[label]` is a link only where
 * `[label]:` is defined, `[^label]` a footnote only where that is.
 */
export interface References {
  /** Whether brackets with this content may be a reference. */
  readonly mayRefer: (label: string) => boolean
  /** Labels of footnotes that are defined for certain, in lower case. */
  readonly footnotes: ReadonlySet<string>
}

/** Labels that mean the same to every reader: no escapes, entities or letters with odd cases. */
const SIMPLE_LABEL = /^[^[\]\\&\r\n]*$/u
const FOOTNOTE_AT_START = /^\[\^([A-Za-z0-9_-]+)\]:/u

/** Looks for everything in a text that could be a definition. `starts` are the offsets where chunks begin. */
export function findReferences(text: string, starts: ReadonlySet<number>): References {
  const labels = new Set<string>()
  const footnotes = new Set<string>()
  let isSimple = true
  for (let at = text.indexOf(']:'); at >= 0; at = text.indexOf(']:', at + 2)) {
    const open = text.lastIndexOf('[', at)
    const label = text.slice(open + 1, at)
    if (open < 0 || label.length > 1000 || !SIMPLE_LABEL.test(label)) {
      isSimple = false
      break
    }
    labels.add(normalized(label))
    const footnote = starts.has(open) ? FOOTNOTE_AT_START.exec(text.slice(open, at + 2)) : null
    if (footnote?.[1] !== undefined) footnotes.add(footnote[1].toLowerCase())
  }
  if (!isSimple) return {mayRefer: () => true, footnotes: new Set()}
  return {
    mayRefer: (label) => labels.size > 0 && (label.length > 1000 || labels.has(normalized(label))),
    footnotes,
  }
}

function normalized(label: string): string {
  return label
    .replace(/[\t\n\r ]+/gu, ' ')
    .trim()
    .toLowerCase()
    .toUpperCase()
}
