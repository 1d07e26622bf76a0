import type {LinkedResponse} from '../model/linked.ts'

/** The pairs that are used in Danish and English, what opens and what closes. */
const PAIRS: ReadonlySet<string> = new Set(['»«', '«»', '“”', '””', '„“', '""'])

/**
 * The quotation marks that a response uses: the pair that it uses most, slips left out. »…« in a Danish one that uses
 * none, “…” in an English one.
 */
export function quoteMarksOf(linked: Pick<LinkedResponse, 'project' | 'response'> | undefined): {
  readonly open: string
  readonly close: string
} {
  const marks = linked?.response.quoteMarks ?? []
  const counts = new Map<string, number>()
  for (const [index, {character, partner, nested}] of marks.entries()) {
    if (partner === undefined || partner < index || nested) continue
    const pair = character + (marks[partner]?.character ?? '')
    if (PAIRS.has(pair)) counts.set(pair, (counts.get(pair) ?? 0) + 1)
  }
  const [most] = [...counts].sort(([, a], [, b]) => b - a)
  const language =
    linked?.response.frontMatter.language?.value ?? linked?.project.hearing.language ?? 'da'
  const [open = '»', close = '«'] = most?.[0] ?? (language.startsWith('en') ? '“”' : '»«')
  return {open, close}
}
