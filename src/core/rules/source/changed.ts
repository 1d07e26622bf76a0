import type {RelatedSpan} from '../../model/finding.ts'
import type {LinkedQuote, LinkedResponse} from '../../model/linked.ts'
import type {ParagraphChange} from '../../model/lock.ts'
import type {Difference} from '../../model/resolution.ts'
import type {ResponseRule, RuleFinding} from '../../model/rule.ts'
import {excerptOf} from '../excerptOf.ts'
import {keyOfChange} from '../keyOfChange.ts'
import {differenceArgs} from '../quote/differenceSpan.ts'
import {relatedPassage} from '../relatedPassage.ts'

/**
 * A quotation whose paragraph the authority has changed since the sources were locked: old and new side by side,
 * at the words that weigh most. It is said also where the quoted words themselves are as they were.
 */
export const sourceChanged: ResponseRule = {
  scope: 'response',
  id: 'source/changed',
  severity: 'warning',
  profiles: {submit: 'error'},
  messages: {
    changed:
      'The paragraph that this quotation stands in was changed: {key} wrote “{before}” and writes “{now}” now.',
    added:
      'The paragraph that this quotation stands in was changed: {key} has “{now}” now, which was not there.',
    removed:
      'The paragraph that this quotation stands in was changed: {key} had “{before}”, which is not there any more.',
    before: 'Before: {text}',
    now: 'Now: {text}',
    differsToo: '“{before}” is “{now}” now',
    addedToo: '“{now}” was added',
    removedToo: '“{before}” was taken out',
  },
  *check(linked) {
    for (const quote of linked.quotes) {
      for (const change of quote.rests ?? []) {
        if (change.kind === 'changed') yield findingFor(quote, change, linked)
      }
    }
  },
}

type Changed = Extract<ParagraphChange, {kind: 'changed'}>

function findingFor({quote}: LinkedQuote, change: Changed, linked: LinkedResponse): RuleFinding {
  const {locked, passage, differences} = change
  const main = differences.find((each) => each.protected) ?? differences[0]
  const others = differences.filter((each) => each !== main).slice(0, MOST)
  const now = {
    ...relatedPassage(linked, passage, 'now'),
    args: {text: excerptOf(passage, linked) ?? ''},
  }
  const before: RelatedSpan = {
    ...locked.place,
    messageId: 'before',
    args: {text: locked.text.replace(/\s+/gu, ' ')},
    ...(locked.page === undefined ? {} : {page: locked.page}),
  }
  return {
    messageId: main === undefined ? 'changed' : messageFor(main),
    args: {key: keyOfChange(change, linked), ...argsOf(main)},
    span: quote.span,
    related: [
      before,
      now,
      ...others.map((each) => ({
        ...relatedPassage(linked, {...passage, span: each.sourceSpan}, tooFor(each)),
        args: argsOf(each),
      })),
    ],
  }
}

/** Findings have five related places at the most, and two of them are the old text and the new. */
const MOST = 3

function argsOf(difference: Difference | undefined): {
  readonly before: string
  readonly now: string
} {
  if (difference === undefined) return {before: '', now: ''}
  const {quote, source} = differenceArgs(difference)
  return {before: quote, now: source}
}

function messageFor({quote, source}: Difference): string {
  if (quote.trim() === '') return 'added'
  return source.trim() === '' ? 'removed' : 'changed'
}

function tooFor(difference: Difference): string {
  const message = messageFor(difference)
  return message === 'changed' ? 'differsToo' : `${message}Too`
}
