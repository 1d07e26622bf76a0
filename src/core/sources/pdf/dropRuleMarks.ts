import {type Fragment, sliceFragment} from './fragment.ts'

const MARK = /^[|_¦~—–=-]{1,9}$|^[\[\]|]+$/u

/** Takes away what a scanner takes for letters and is a table's line: `|`, `__`, at the ends of a piece. */
export function dropRuleMarks(fragments: readonly Fragment[]): readonly Fragment[] {
  return fragments.flatMap((fragment) => {
    if (!/[|_¦~=[\]—–-]/u.test(fragment.text)) return [fragment]
    const words = fragment.text.split(' ')
    let [from, to] = [0, words.length]
    while (from < to && MARK.test(words[from] ?? '')) from++
    while (to > from && MARK.test(words[to - 1] ?? '')) to--
    if (to === from) return []
    const cut = from > 0 || to < words.length ? sliceFragment(fragment, from, to) : fragment
    return [cut]
  })
}
