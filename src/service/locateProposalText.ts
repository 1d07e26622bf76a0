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
  {sourceKey, locator = '', title, number}: Proposal,
): Passage | undefined {
  const state = sources.find(({entry}) => entry.key === sourceKey)?.state
  if (state?.kind !== 'read') return undefined
  const {source} = state
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
  {text}: Source,
  paragraphs: readonly Paragraph[],
  title: string,
): Paragraph | undefined {
  const sought = ` ${foldTitle(title)} `
  if (sought.trim() === '') return undefined
  const found = paragraphs.filter(({start, end}) =>
    ` ${foldTitle(text.slice(start, Math.min(end, start + LONGEST)))} `.includes(sought),
  )
  return (
    found.find(({kind}) => kind === 'heading') ?? (sought.length > SHORT ? found[0] : undefined)
  )
}

const LONGEST = 400
/** What is shorter than this is a number or a word that stands anywhere; it counts in headings only. */
const SHORT = 8

function passageOf({file}: Source, {start, end, index, page}: Paragraph): Passage {
  return {file, span: {start, end}, paragraph: index, page}
}
