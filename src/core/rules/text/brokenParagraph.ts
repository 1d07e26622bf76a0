import type {Fix} from '../../model/finding.ts'
import type {ResponsePassage} from '../../model/response.ts'
import type {ResponseRule} from '../../model/rule.ts'
import type {Span} from '../../model/span.ts'
import {documentSpan} from '../../text/documentSpan.ts'
import {isBlank} from '../isBlank.ts'

/** A paragraph that begins in the middle of a sentence, as a page break in a PDF leaves it. */
export const textBrokenParagraph: ResponseRule = {
  scope: 'response',
  id: 'text/broken-paragraph',
  severity: 'warning',
  messages: {
    broken:
      'The paragraph begins in the middle of a sentence. It seems to belong to the one before it.',
    before: 'The sentence begins here',
    join: 'Put the two paragraphs together',
  },
  *check({response: {passages, text, file}}) {
    for (const [index, passage] of passages.entries()) {
      const previous = passages[index - 1]
      if (previous === undefined || !goesOn(previous, passage)) continue
      const gap = {start: previous.span.end, end: passage.span.start}
      // A list, table, image or rule between them, or a mark of either, is a reason for a new paragraph.
      const between = text.slice(gap.start, gap.end)
      if (!isBlank(between)) continue
      yield {
        messageId: 'broken',
        span: firstWord(passage),
        related: [{file, span: lastWord(previous), messageId: 'before', args: {}}],
        // A comment between them is not to be lost.
        fixes: between.trim() === '' ? [joinOf(gap)] : [],
      }
    }
  },
}

function joinOf(gap: Span): Fix {
  return {messageId: 'join', args: {}, edits: [{span: gap, text: ' '}], automatic: false}
}

function goesOn(previous: ResponsePassage, passage: ResponsePassage): boolean {
  if (previous.role !== 'paragraph' || passage.role !== 'paragraph') return false
  if (previous.quoted || passage.quoted) return false
  if (!isSentence(previous.prose.text) || !/\S\s+\S/u.test(passage.prose.text)) return false
  return beginsSmall(passage.prose.text) && !endsSentence(previous.prose.text)
}

/** Three words or more; a line with a name or a link on it is none. */
function isSentence(text: string): boolean {
  return /\S\s+\S+\s+\S/u.test(text)
}

/** `a)` and `i.` begin an item of a list; `e-Boks` and `iPhone` are names. */
function beginsSmall(text: string): boolean {
  return /^\s*\p{Ll}/u.test(text) && !/^\s*(?:\p{L}{1,4}[.)]|\p{Ll}-?\p{Lu})/u.test(text)
}

function endsSentence(text: string): boolean {
  const ending = text.trimEnd().slice(-20)
  return /[.!?…:;][\p{Pe}\p{Pf}\p{Pi}"'*_\s]*$/u.test(ending) || ending === ''
}

function firstWord({prose}: ResponsePassage): ReturnType<typeof documentSpan> {
  const match = /\S+/u.exec(prose.text)
  const start = match?.index ?? 0
  return documentSpan(prose, {start, end: start + (match?.[0].length ?? 0)})
}

function lastWord({prose}: ResponsePassage): ReturnType<typeof documentSpan> {
  const end = prose.text.trimEnd().length
  const start =
    Math.max(prose.text.lastIndexOf(' ', end - 1), prose.text.lastIndexOf('\n', end - 1)) + 1
  return documentSpan(prose, {start, end})
}
