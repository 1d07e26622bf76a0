import type {LinkedResponse} from '../../model/linked.ts'
import type {ResponseRule, RuleFinding} from '../../model/rule.ts'
import {sourceOf} from '../citationFor.ts'
import {findAbbreviations, type Abbreviation} from './findAbbreviations.ts'
import {findDefinitions} from '../../text/findDefinitions.ts'
import {knownAbbreviations} from './knownAbbreviations.ts'

/** An abbreviation that is used before it is explained, or never explained. One finding each, at its first use. */
export const abbreviationUndefined: ResponseRule = {
  scope: 'response',
  id: 'abbreviation/undefined',
  severity: 'warning',
  profiles: {draft: 'info'},
  messages: {
    undefined: '“{abbreviation}” is not explained. Write it in full the first time.',
    definedLater: '“{abbreviation}” is used here, and explained only further down.',
    explained: 'It is explained here',
  },
  *check(linked, {options}) {
    const known = new Set(stringsOf(options['known']))
    const inSources = options['definedInSources'] === true ? definedInSources(linked) : undefined
    for (const abbreviation of findAbbreviations(linked).values()) {
      const {letters} = abbreviation
      if (knownAbbreviations.has(letters) || known.has(letters)) continue
      if (inSources?.has(letters) === true) continue
      const finding = findingFor(abbreviation, linked.response.file)
      if (finding !== undefined) yield finding
    }
  },
}

function findingFor(
  {letters, uses, definitions}: Abbreviation,
  file: string,
): RuleFinding | undefined {
  const [span] = uses
  const [definition] = definitions
  if (span === undefined) return undefined
  const args = {abbreviation: letters}
  if (definition === undefined) return {messageId: 'undefined', args, span}
  if (definition.span.start < span.start) return undefined
  return {
    messageId: 'definedLater',
    args,
    span,
    related: [{file, span: definition.span, messageId: 'explained', args: {}}],
  }
}

function stringsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : []
}

function definedInSources({sources}: LinkedResponse): ReadonlySet<string> {
  return new Set(
    sources
      .flatMap(({state}) => sourceOf(state) ?? [])
      .flatMap(({text}) => findDefinitions(text).map(({letters}) => letters)),
  )
}
