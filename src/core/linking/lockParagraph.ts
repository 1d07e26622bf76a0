import type {LockedParagraph} from '../model/lock.ts'
import type {Passage, Source} from '../model/source.ts'
import {fingerprint} from '../text/fingerprint.ts'
import {runningText} from '../text/runningText.ts'

/** A passage of a source, usually a paragraph, as a lock keeps it. */
export function lockParagraph(
  {text, pages, paragraphs}: Source,
  {span, page, paragraph}: Passage,
): LockedParagraph {
  const words = runningText(text.slice(span.start, span.end))
  const label = pages.length > 1 ? onOneLine(pages[page]?.label) : undefined
  const section = onOneLine(paragraphs[paragraph]?.headingPath.at(-1))
  return {
    id: fingerprint(words),
    text: words,
    ...(label === undefined ? {} : {page: label}),
    ...(section === undefined ? {} : {section}),
    place: {file: '', span: {start: 0, end: 0}},
  }
}

function onOneLine(text = ''): string | undefined {
  const line = runningText(text).replaceAll('\n', ' ')
  return line === '' ? undefined : line
}
