import {resolveLocators} from '../core/linking/resolveLocator.ts'
import type {Proposal} from '../core/model/project.ts'
import type {LinkedHearing} from '../core/model/rule.ts'
import type {Paragraph, Passage, Source} from '../core/model/source.ts'
import {readLocators} from '../core/response/readLocators.ts'
import {foldTitle} from '../core/text/foldTitle.ts'

/**
 * Where a proposal's own text stands: the paragraph with its title in the source that its entry names, within the
 * place that the entry's locator points at; that place itself where the title is not found in it. `undefined`
 * where the entry names no source, or one that was not read.
 */
export function locateProposalText(
  {sources}: LinkedHearing,
  proposal: Proposal,
): Passage | undefined {
  const state = sources.find(({entry}) => entry.key === proposal.sourceKey)?.state
  if (state?.kind !== 'read') return undefined
  const {source} = state
  const known = located.get(proposal)
  if (known?.source === source) return known.passage
  const passage = locate(source, proposal)
  located.set(proposal, {source, passage})
  return passage
}

/** Where proposals were found last: references ask for all of them whenever the cursor moves. */
const located = new WeakMap<
  Proposal,
  {readonly source: Source; readonly passage: Passage | undefined}
>()

function locate(source: Source, {locator = '', title, number}: Proposal): Passage | undefined {
  const place = resolveLocators(readLocators(locator, 0).locators, source).target
  const inside = place === undefined ? source.paragraphs : paragraphsIn(source, place)
  const paragraph =
    findTitle(source, inside, title) ??
    findTitle(source, source.paragraphs, title) ??
    findTitle(source, inside, number)
  return paragraph === undefined ? place : passageOf(source, paragraph)
}

function paragraphsIn({paragraphs}: Source, {span}: Passage): readonly Paragraph[] {
  return paragraphs.filter(({start, end}) => start < span.end && span.start < end)
}

/** Headings first: a title is named in running text, and in a table of contents, too. */
function findTitle(
  source: Source,
  paragraphs: readonly Paragraph[],
  title: string,
): Paragraph | undefined {
  const sought = ` ${foldTitle(title)} `
  if (sought.trim() === '') return undefined
  const has = (paragraph: Paragraph): boolean => foldedStart(source, paragraph).includes(sought)
  const heading = paragraphs.find((each) => each.kind === 'heading' && has(each))
  return heading ?? (sought.length > SHORT ? paragraphs.find(has) : undefined)
}

/** The beginning of a paragraph as titles are compared, kept for the next title that is looked for in the source. */
function foldedStart(source: Source, {index, start, end}: Paragraph): string {
  const all = folded.get(source) ?? []
  folded.set(source, all)
  return (all[index] ??= ` ${foldTitle(source.text.slice(start, Math.min(end, start + LONGEST)))} `)
}

const folded = new WeakMap<Source, string[]>()

const LONGEST = 400
/** What is shorter than this is a number or a word that stands anywhere; it counts in headings only. */
const SHORT = 8

function passageOf({file}: Source, {start, end, index, page}: Paragraph): Passage {
  return {file, span: {start, end}, paragraph: index, page}
}
