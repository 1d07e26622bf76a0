import type {LinkedResponse} from '../core/model/linked.ts'

/** The quotation marks that a response uses already; »…« in a Danish one that uses none, “…” in an English one. */
export function quoteMarksOf(linked: LinkedResponse | undefined): {
  readonly open: string
  readonly close: string
} {
  const marks = linked?.response.quoteMarks ?? []
  for (const [index, {character, partner, nested}] of marks.entries()) {
    if (partner === undefined || partner < index || nested) continue
    const close = marks[partner]?.character
    if (close !== undefined && '"“”„»«'.includes(character)) return {open: character, close}
  }
  const language =
    linked?.response.frontMatter.language?.value ?? linked?.project.hearing.language ?? 'da'
  return language.startsWith('en') ? {open: '“', close: '”'} : {open: '»', close: '«'}
}
