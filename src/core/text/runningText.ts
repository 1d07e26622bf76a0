import {findSentences} from './findSentences.ts'
import {pattern} from './pattern.ts'

/** What a hyphen at a line's end hangs over to: `sundheds- og ældreområdet`. */
const HANGING = pattern('u')`^(?:og|eller|samt|til|and|or)(?![\p{L}\p{N}])`

/**
 * A paragraph of a document as its words are read: line ends and invisible characters gone, words that a line end
 * hyphenated joined, white space single. One sentence a line, so that two versions can be laid side by side.
 * Its own result stays as it is.
 */
export function runningText(text: string): string {
  const line = joinLines(text)
    .replace(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]/gu, ' ')
    .replace(/\p{Cf}/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
  const starts = findSentences(line).map(({start}) => start)
  // A list's mark, `3.`, is no sentence.
  const ends = starts
    .slice(1)
    .filter((start, at) => /\p{L}{2}/u.test(line.slice(starts[at], start)))
  return [0, ...ends].map((start, at) => line.slice(start, ends[at]).trim()).join('\n')
}

function joinLines(text: string): string {
  const parts: string[] = []
  for (const raw of text.replaceAll('\u00AD', '').split(/[\n\f\r]/u)) {
    const line = raw.trim()
    const before = parts.at(-1)
    if (line === '') continue
    if (before === undefined) {
      parts.push(line)
      continue
    }
    const end = before.slice(-2)
    if (/\p{L}[-‐]$/u.test(end) && /^\p{Ll}/u.test(line) && !HANGING.test(line)) {
      parts.splice(-1, 1, before.slice(0, -1), line)
    } else if (/\p{N}[-‐–]$/u.test(end) && /^\p{N}/u.test(line)) parts.push(line)
    else parts.push(' ', line)
  }
  return parts.join('')
}
