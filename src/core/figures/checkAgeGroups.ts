import type {Span} from '../model/span.ts'
import type {Source} from '../model/source.ts'
import type {Discrepancy} from './discrepancy.ts'
import {pattern} from '../text/pattern.ts'

/** `unge i aldersgruppen 25-29 år, som`: the words around tell that the same group is meant. */
const GROUP = pattern(
  'giu',
)`(\p{L}+\s+i\s+(?:alderen|aldersgruppen|alderskategorien))\s+(\d{1,2})\s?[-–]\s?(\d{1,2})\s+år,?\s+(\p{L}+)`

/** The same group of people said to end at two ages that lie side by side. */
export function checkAgeGroups({text}: Source): readonly Discrepancy[] {
  const groups = new Map<
    string,
    {readonly to: number; readonly words: string; readonly span: Span}[]
  >()
  for (const match of text.matchAll(GROUP)) {
    const [whole, before = '', from = '', to = '', after = ''] = match
    const key = `${before.toLowerCase().replace(/\s+/gu, ' ')} ${from} ${after.toLowerCase()}`
    const span = {start: match.index, end: match.index + whole.length}
    groups.set(key, [...(groups.get(key) ?? []), {to: Number(to), words: `${from}-${to} år`, span}])
  }
  return [...groups.values()].flatMap((uses): readonly Discrepancy[] => {
    const [first] = uses
    const other = uses.find(({to}) => first !== undefined && Math.abs(to - first.to) === 1)
    if (first === undefined || other === undefined) return []
    const args = {written: other.words, other: first.words}
    return [{kind: 'ageGroup', isCertain: false, args, span: other.span, related: [first.span]}]
  })
}
