import type {LinkedResponse} from '../../model/linked.ts'
import type {ResponseRule} from '../../model/rule.ts'
import type {Span} from '../../model/span.ts'
import {isForeign} from '../../text/isForeign.ts'
import {variantFamily} from '../variant/variantFamily.ts'
import {doubleForms} from './doubleForms.ts'
import {respellFamily} from './respellFamily.ts'
import {spellingFamilies, type Family} from './spellingFamilies.ts'

/**
 * Two forms of one word or one concept in the same response. One finding a family, at the first of the
 * rarer forms; in the word list's families at the form that the list advises against.
 */
export const termInconsistent: ResponseRule = {
  scope: 'response',
  id: 'term/inconsistent',
  severity: 'warning',
  profiles: {draft: 'info'},
  messages: {
    mixed:
      'The response has several words or spellings for the same thing: {forms}. Choose one of them.',
    other: 'Here it is “{form}”',
    everywhere: 'Write “{form}” everywhere',
  },
  *check(linked) {
    const reported: Span[] = []
    const families = [
      ...listedFamilies(linked),
      ...spellingFamilies(linked),
      ...doubleForms(linked),
    ]
    for (const family of families) {
      const finding = variantFamily(family, linked.response.file, (use, common) =>
        respellFamily(linked, use, common),
      )
      // A family of the word list is a family of spellings too; it is told once.
      if (finding === undefined || family.some(({spans}) => touchesOne(reported, spans))) continue
      reported.push(...family.flatMap(({spans}) => spans))
      yield finding
    }
  },
}

/** The preferred and the deprecated terms of each concept of which both are used; the last form is the one to change. */
function listedFamilies({terms, response}: LinkedResponse): readonly Family[] {
  const byConcept = new Map<object, Map<string, {deprecated: boolean; spans: Span[]}>>()
  for (const {concept, term, status, span, compound} of terms) {
    if (status === 'admitted' || compound !== undefined || isForeign(response.foreign, span))
      continue
    const forms = byConcept.get(concept) ?? new Map<string, {deprecated: boolean; spans: Span[]}>()
    byConcept.set(concept, forms)
    const form = forms.get(term) ?? {deprecated: status === 'deprecated', spans: []}
    forms.set(term, form)
    form.spans.push(span)
  }
  return [...byConcept.values()].flatMap((forms) => {
    const all = [...forms].map(([form, {deprecated, spans}]) => ({form, deprecated, spans}))
    const preferred = all.filter(({deprecated}) => !deprecated)
    const deprecated = all.filter((each) => each.deprecated)
    return preferred.length === 0 || deprecated.length === 0 ? [] : [[...preferred, ...deprecated]]
  })
}

function touchesOne(spans: readonly Span[], others: readonly Span[]): boolean {
  const starts = new Set(others.map(({start}) => start))
  return spans.some(({start}) => starts.has(start))
}
