import type {Paragraph} from '../model/source.ts'
import {splitSentences} from './splitSentences.ts'
import type {Draft} from './draft.ts'

/** Longer ones cannot be shown as a place; they are cut at sentence ends into parts of half that. */
const LONGEST = 4000
const PART = 2000

/**
 * Gives drafts their index and the headings that they stand under. Drafts come in the order of the text.
 * One of more than 4,000 characters becomes several of at most 2,000, cut at sentence ends where it has any.
 */
export function buildParagraphs(text: string, drafts: readonly Draft[]): readonly Paragraph[] {
  const paragraphs: Paragraph[] = []
  const open: {depth: number; title: string}[] = []
  // One list for all paragraphs under a heading.
  let headingPath: readonly string[] = []
  for (const draft of drafts) {
    if (draft.kind === 'heading') {
      const depth = draft.depth ?? 1
      while (open.length > 0 && (open[open.length - 1]?.depth ?? 0) >= depth) open.pop()
      headingPath = open.map(({title}) => title)
    }
    const parts = draft.end - draft.start > LONGEST ? splitSentences(text, draft, PART) : [draft]
    for (const part of parts) {
      const {kind, page, depth} = draft
      const place = {start: part.start, end: part.end, index: paragraphs.length, kind, page}
      paragraphs.push({...place, headingPath, ...(depth === undefined ? {} : {depth})})
    }
    if (draft.kind === 'heading') {
      open.push({depth: draft.depth ?? 1, title: headingTitle(text.slice(draft.start, draft.end))})
      headingPath = open.map(({title}) => title)
    }
  }
  return paragraphs
}

/** A heading's words with single spaces, without the marks of Markdown. */
function headingTitle(heading: string): string {
  return heading
    .slice(0, 400)
    .replace(/\s+/gu, ' ')
    .replace(/^#{1,6} /u, '')
    .replace(/ #+$/u, '')
    .replace(/ (?:=+|-+)$/u, '')
    .replace(/\*\*|__/gu, '')
    .slice(0, 300)
    .trim()
}
