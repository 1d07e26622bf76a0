import type {Problem} from '../model/problem.ts'

/** NUL and other control characters, a byte order mark inside the text, half a surrogate pair. */
const UNUSABLE =
  /(?!^)\uFEFF|[\0-\x08\x0B\x0E-\x1F\x7F]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g

/** Characters that no editor shows and no writer means, each with its code point; at most ten. */
export function unusableCharacters(text: string): readonly Problem[] {
  if (text.search(UNUSABLE) < 0) return []
  const problems: Problem[] = []
  for (const match of text.matchAll(UNUSABLE)) {
    const hex = match[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')
    const span = {start: match.index, end: match.index + 1}
    problems.push({
      ruleId: 'meta/syntax',
      messageId: 'controlCharacter',
      args: {code: `U+${hex}`},
      span,
    })
    if (problems.length === 10) break
  }
  return problems
}
