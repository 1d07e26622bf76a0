import {MarkupKind, type Hover, type Position} from 'vscode-languageserver-types'
import type {LinkedCitation} from '../core/model/linked.ts'
import type {Proposal} from '../core/model/project.ts'
import type {Concept} from '../core/model/termbase.ts'
import {describeConcept} from './describeConcept.ts'
import {describeDataKey} from './describeDataKey.ts'
import {describeProposal} from './describeProposal.ts'
import {describeQuote} from './describeQuote.ts'
import {describeSource, passageLines} from './describeSource.ts'
import {findSubject, type Subject} from './findSubject.ts'
import type {HearingView} from './hearingView.ts'
import {escapeMarkdown} from './markdown.ts'
import {quotedParagraphs} from './quotedParagraphs.ts'
import {touches} from './spans.ts'

/**
 * What there is to know about the subject under the cursor, as Markdown: the proposal behind a number, the source
 * and the paragraph behind a citation, the verdict on a quotation with the words that differ, the definition of a
 * term, what a rule asks for, what a key of `hearing.yaml` or the front matter means. Documents' words are escaped:
 * nothing in them becomes a link, image or command.
 */
export function provideHover(view: HearingView, file: string, position: Position): Hover | null {
  const own = view.fileView(file)
  if (own === undefined) return null
  const offset = own.offsetAt(position)
  const subject = findSubject(view.hearing, file, offset)
  // The names of rules are keys too, and a rule has a page.
  const key = subject?.kind === 'rule' ? undefined : describeDataKey(view, file, offset)
  if (key !== undefined) {
    const contents = {kind: MarkupKind.Markdown, value: key.value}
    return {contents, range: own.rangeOf(key.span)}
  }
  if (subject === undefined) return null
  const value = describe(view, subject)
  if (value === '') return null
  const contents = {kind: MarkupKind.Markdown, value}
  return touches(subject.span, offset) ? {contents, range: own.rangeOf(subject.span)} : {contents}
}

function describe(view: HearingView, subject: Subject): string {
  switch (subject.kind) {
    case 'heading':
      return proposal(view, subject.answer.proposal)
    case 'mention':
      return proposal(view, subject.proposal)
    case 'proposal':
      return proposal(view, subject.proposal)
    case 'citation':
      return describeCitation(view, subject.citation)
    case 'quote':
      return describeQuote(view, subject.linked, subject.quote)
    case 'term':
      return term(view, subject.occurrence.concept, subject.occurrence.status)
    case 'concept':
      return term(view, subject.concept, undefined)
    case 'source':
      return describeSource(view, subject.source)
    case 'rule':
      return describeRule(view, subject.ruleId)
    case 'paragraph':
      return describeParagraph(view, subject)
  }
}

function proposal(view: HearingView, found: Proposal | undefined): string {
  return found === undefined
    ? view.say('No proposal of the hearing has this number.')
    : describeProposal(view, found)
}

function term(
  view: HearingView,
  concept: Concept,
  status: 'preferred' | 'admitted' | 'deprecated' | undefined,
): string {
  return describeConcept(view, concept, status)
}

function describeCitation(view: HearingView, {source, target, citation}: LinkedCitation): string {
  if (source === undefined) {
    return view.say('No source has the key {key}.', {key: citation.key})
  }
  const head = describeSource(view, source)
  const read = source.state.kind === 'read' ? source.state.source : undefined
  if (read === undefined) return head
  // An empty document has no place at all, and nobody asked for one.
  if (target === undefined && citation.locators.length === 0) return head
  if (target === undefined) return `${head}\n\n${view.say('The place is not found in it.')}`
  const isWhole = target.span.start === 0 && target.span.end >= read.text.length
  return isWhole ? head : `${head}\n\n${passageLines(view, read, target)}`
}

function describeRule(view: HearingView, ruleId: string): string {
  const page = view.rulePage(ruleId)
  const name = `**${escapeMarkdown(ruleId)}**`
  const explained = view.explainRule(ruleId)
  const link = page === undefined ? '' : `\n\n[${view.say('The rule’s page')}](${page})`
  return explained === undefined
    ? `${name}\n\n${view.say('There is no rule of this name.')}`
    : `${name}\n\n${explained}${link}`
}

function describeParagraph(
  view: HearingView,
  {source, paragraph}: Extract<Subject, {kind: 'paragraph'}>,
): string {
  const places = quotedParagraphs(view).get(source.file)?.get(paragraph.index) ?? []
  if (places.length === 0) return ''
  return view.say(
    '{count} {count|place in the responses leads|places in the responses lead} here.',
    {
      count: places.length,
    },
  )
}
