import type {Fix, RelatedSpan} from '../../model/finding.ts'
import type {LinkedQuote, LinkedResponse} from '../../model/linked.ts'
import type {Difference, QuoteResolution} from '../../model/resolution.ts'
import type {ResponseRule, RuleFinding} from '../../model/rule.ts'
import {relatedPassage} from '../relatedPassage.ts'
import {differenceFix} from './differenceFix.ts'
import {markFix} from './markFix.ts'
import {differenceArgs, differenceSpan} from './differenceSpan.ts'
import {removeMarksFix} from './removeMarksFix.ts'

/**
 * A quotation that is not word for word what its source says. One finding a quotation, at the word that
 * weighs most: figures, dates, "ikke", "skal" and names before other words; the rest are named beside it.
 */
export const quoteAltered: ResponseRule = {
  scope: 'response',
  id: 'quote/altered',
  severity: 'error',
  profiles: {draft: 'warning'},
  messages: {
    protectedWord: 'You write “{quote}”, the source writes “{source}”.',
    protectedMissing: 'You leave out “{source}”, which the source has here.',
    protectedAdded: 'You write “{quote}”, which the source does not have here.',
    otherWord: 'You write “{quote}”, the source writes “{source}”.',
    otherMissing: 'You leave out “{source}”, which the source has here. Leave out with […].',
    otherAdded: 'You write “{quote}”, which the source does not have here. Add with [brackets].',
    punctuationOnly:
      'You write “{quote}”, the source writes “{source}”. Only signs and capitals differ.',
    joined:
      'These words stand at {count} places in the source, and the quotation joins them. Put […] where something is left out.',
    differsToo: 'Differs too: you write “{quote}”, the source writes “{source}”',
    source: 'What the source writes',
    place: 'One of the places that are joined',
    elsewhere: 'What a source writes, at another place than the one cited',
    writeAsSource: 'Write “{source}” as the source does, instead of “{quote}”',
    insertWords: 'Insert “{source}” as the source has it',
    deleteWords: 'Delete “{quote}”, which the source does not have',
    writeAllAsSource: 'Write the quotation as the source does: “{source}” instead of “{quote}”',
    markOmission: 'Put […] where “{source}” is left out',
    markInsertion: 'Put “{quote}” in [brackets]',
    removeMarks: 'Take the quotation marks away',
  },
  *check(linked) {
    for (const each of linked.quotes) {
      const {resolution} = each
      if (resolution?.kind !== 'altered') continue
      yield findingFor(each, resolution, linked)
    }
  },
}

type Altered = Extract<QuoteResolution, {kind: 'altered'}>

function findingFor(
  {quote}: LinkedQuote,
  {differences, passage, elsewhere, joined}: Altered,
  linked: LinkedResponse,
): RuleFinding {
  if (joined !== undefined && joined.length > 1 && !differences.some((each) => each.protected)) {
    return {
      messageId: 'joined',
      args: {count: joined.length},
      span: quote.span,
      related: joined.map((each) => relatedPassage(linked, each, 'place')),
    }
  }
  const place = relatedPassage(linked, passage, elsewhere ? 'elsewhere' : 'source')
  const main = weightiest(differences)
  if (main === undefined) {
    return {
      messageId: 'punctuationOnly',
      args: {quote: '', source: ''},
      span: quote.span,
      related: [place],
    }
  }
  const others = differences.filter((each) => each !== main)
  const related: readonly RelatedSpan[] = others.map((each) => ({
    file: linked.response.file,
    span: differenceSpan(each, quote),
    messageId: 'differsToo',
    args: differenceArgs(each),
  }))
  const fixes: readonly (Fix | undefined)[] = [
    differenceFix(differences, quote, linked.response.text),
    markFix(differences, quote),
    removeMarksFix(quote),
  ]
  return {
    messageId: messageFor(main, differences),
    args: differenceArgs(main),
    span: differenceSpan(main, quote),
    related: [place, ...related],
    fixes: fixes.flatMap((fix) => fix ?? []),
  }
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
  if (differences.every(isSign)) return 'punctuationOnly'
  const change = main.quote === '' ? 'Missing' : main.source === '' ? 'Added' : 'Word'
  return `${main.protected ? 'protected' : 'other'}${change}`
}
