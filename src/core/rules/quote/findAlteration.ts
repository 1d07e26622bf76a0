import type {Fix, RelatedSpan} from '../../model/finding.ts'
import type {LinkedQuote, LinkedResponse} from '../../model/linked.ts'
import type {Quote} from '../../model/quote.ts'
import type {Difference, QuoteResolution} from '../../model/resolution.ts'
import type {RuleFinding} from '../../model/rule.ts'
import type {Passage} from '../../model/source.ts'
import type {Span} from '../../model/span.ts'
import {sourceOf} from '../citationFor.ts'
import {relatedPassage} from '../relatedPassage.ts'
import {differenceFix} from './differenceFix.ts'
import {areOneStretch, joinedFix} from './joinedFix.ts'
import {markFix} from './markFix.ts'
import {abridged, differenceArgs, differenceSpan, shownArgs} from './differenceSpan.ts'
import {removeMarksFix} from './removeMarksFix.ts'

type Altered = Extract<QuoteResolution, {kind: 'altered'}>

/** The finding for a quotation that is not its source's words, at the difference that weighs most. */
export function findAlteration(
  {quote}: LinkedQuote,
  resolution: Altered,
  linked: LinkedResponse,
): RuleFinding {
  const {differences, passage, elsewhere, joined} = resolution
  if (joined !== undefined && joined.length > 1 && !differences.some((each) => each.protected)) {
    return joinedPlaces(quote, resolution, joined, linked)
  }
  const place = relatedPassage(linked, passage, elsewhere ? 'elsewhere' : 'source')
  const main = weightiest(differences)
  if (main === undefined) {
    return {messageId: 'differs', span: quote.span, related: [place]}
  }
  const others = differences.filter((each) => each !== main)
  const related: readonly RelatedSpan[] = others.map((each) => ({
    file: linked.response.file,
    span: differenceSpan(each, quote),
    messageId: each.quote === '' ? 'missingToo' : each.source === '' ? 'addedToo' : 'differsToo',
    args: messageArgs(each, quote),
  }))
  const fixes: readonly (Fix | undefined)[] = [
    differenceFix(differences, quote, linked.response.text, textOf(passage, linked)),
    markFix(differences, quote),
    removeMarksFix(quote),
  ]
  return {
    messageId: messageFor(main, differences),
    args: messageArgs(main, quote),
    span: differenceSpan(main, quote),
    related: [{...place, span: placeOf(main)}, ...related],
    fixes: fixes.flatMap((fix) => fix ?? []),
  }
}

function textOf({file}: Passage, {sources}: LinkedResponse): string | undefined {
  return sources.flatMap(({state}) => sourceOf(state) ?? []).find((each) => each.file === file)
    ?.text
}

function messageArgs(difference: Difference, quote: Quote): ReturnType<typeof shownArgs> {
  const args = shownArgs(difference, quote)
  return args.quote === '' ? {...args, source: abridged(args.source)} : args
}

function joinedPlaces(
  quote: Quote,
  resolution: Altered,
  joined: readonly Passage[],
  linked: LinkedResponse,
): RuleFinding {
  const omissions = joinedFix(quote, resolution, linked)
  const fixes = [omissions, removeMarksFix(quote)]
  return {
    messageId: areOneStretch(joined, linked) ? 'joined' : 'joinedApart',
    args: {count: joined.length},
    span: quote.span,
    related: joined.map((each) => relatedPassage(linked, each, 'place')),
    fixes: fixes.flatMap((fix) => fix ?? []),
  }
}

/** The words in the source that differ; where they are none, the place where they would stand. */
function placeOf({sourceSpan: {start, end}}: Difference): Span {
  return {start, end: Math.max(start + 1, end)}
}

/** Whether nothing but signs and capitals differs. */
export function differsInSigns({differences, joined}: Altered): boolean {
  return joined === undefined && differences.length > 0 && differences.every(isSign)
}

/** The first that carries the meaning, else the first word, else the first sign. */
function weightiest(differences: readonly Difference[]): Difference | undefined {
  return (
    differences.find((each) => each.protected) ??
    differences.find((each) => !isSign(each)) ??
    differences[0]
  )
}

function isSign({class: kind, protected: carriesMeaning}: Difference): boolean {
  return !carriesMeaning && (kind === 'punctuation' || kind === 'case')
}

function messageFor(main: Difference, differences: readonly Difference[]): string {
  if (differences.every(isSign)) return messageForSign(main)
  const change = main.quote === '' ? 'Missing' : main.source === '' ? 'Added' : 'Word'
  return `${main.protected ? 'protected' : 'other'}${change}`
}

function messageForSign(main: Difference): string {
  const {quote, source} = differenceArgs(main)
  if (quote === '') return source === '' ? 'punctuationSpace' : 'punctuationMissing'
  return source === '' ? 'punctuationAdded' : 'punctuationOnly'
}
