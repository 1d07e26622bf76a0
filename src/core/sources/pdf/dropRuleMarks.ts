import type {Fragment} from './fragment.ts'

const MARK = /^[|_¦~—–=-]{1,9}$|^[\[\]|]+$/u
const BAR = /^[|¦]+$/u

interface Word {
  readonly text: string
  readonly x0: number
  readonly x1: number
}

/**
 * Takes away what a scanner takes for letters and is a table's line: `|`, `__`, at the ends of a piece. An upright
 * line within a piece, `Service | 600` or `|2022`, is the edge of a cell and parts it.
 */
export function dropRuleMarks(fragments: readonly Fragment[]): readonly Fragment[] {
  return fragments.flatMap((fragment) => {
    if (!/[|_¦~=[\]—–-]/u.test(fragment.text)) return [fragment]
    return partAtBars(wordsOf(fragment)).flatMap((words, at) => {
      const own = trimMarks(words)
      return own.length === 0 ? [] : [withWords(fragment, own, at)]
    })
  })
}

function wordsOf({text, words}: Fragment): readonly Word[] {
  return Array.from({length: words.length / 4}, (_, at) => ({
    text: text.slice(words[4 * at], words[4 * at + 1]),
    x0: words[4 * at + 2] ?? 0,
    x1: words[4 * at + 3] ?? 0,
  }))
}

function partAtBars(words: readonly Word[]): readonly (readonly Word[])[] {
  const parts: Word[][] = [[]]
  for (const {text, x0, x1} of words) {
    const bare = text.replace(/^[|¦]+|[|¦]+$/gu, '')
    const isPart = parts.length > 1 || (parts[0]?.length ?? 0) > 0
    if (isPart && (BAR.test(text) || /^[|¦]/u.test(text))) parts.push([])
    if (bare !== '') parts[parts.length - 1]?.push({text: bare, x0, x1})
    if (bare !== '' && /[|¦]$/u.test(text)) parts.push([])
  }
  return parts
}

function trimMarks(words: readonly Word[]): readonly Word[] {
  let [from, to] = [0, words.length]
  while (from < to && MARK.test(words[from]?.text ?? '')) from++
  while (to > from && MARK.test(words[to - 1]?.text ?? '')) to--
  return words.slice(from, to)
}

function withWords(fragment: Fragment, own: readonly Word[], part: number): Fragment {
  let text = ''
  const words: number[] = []
  for (const word of own) {
    if (text !== '') text += ' '
    words.push(text.length, text.length + word.text.length, word.x0, word.x1)
    text += word.text
  }
  // Parts of one piece stay in their order.
  const order = fragment.order + part / 1000
  const [x0, x1] = [own[0]?.x0 ?? fragment.x0, own[own.length - 1]?.x1 ?? fragment.x1]
  return {...fragment, text, words, x0, x1, order}
}
