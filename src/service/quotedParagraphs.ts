import type {Location} from 'vscode-languageserver-types'
import type {Passage} from '../core/model/source.ts'
import {closeCitations} from './closeCitations.ts'
import {sourceOf, type HearingView} from './hearingView.ts'
import {passagesOf} from './provideDefinition.ts'
import {locationOf} from './provideReferences.ts'

/** By file and paragraph: the places in the responses that lead there. */
export type QuotedByFile = ReadonlyMap<string, ReadonlyMap<number, readonly Location[]>>

/**
 * Where each paragraph of a source is quoted, be it in part, and where a citation begins that names more than a page.
 * Paragraphs that nothing leads to are left out.
 */
export function quotedParagraphs(view: HearingView): QuotedByFile {
  const files = new Map<string, Map<number, Location[]>>()
  const add = (file: string, paragraph: number, from: Location): void => {
    const paragraphs = files.get(file) ?? new Map<number, Location[]>()
    files.set(file, paragraphs)
    const places = paragraphs.get(paragraph)
    if (places === undefined) paragraphs.set(paragraph, [from])
    // A quotation that joins several places of a paragraph leads there once.
    else if (places.at(-1) !== from) places.push(from)
  }
  for (const linked of view.hearing.responses) {
    const {file} = linked.response
    for (const {quote, resolution} of linked.quotes) {
      const from = locationOf(view, {file, span: quote.span})
      if (from === undefined || resolution?.kind === 'notFound') continue
      for (const passage of passagesOf(resolution)) {
        for (const index of paragraphsIn(view, passage)) add(passage.file, index, from)
      }
    }
    for (const {span, target} of closeCitations(linked)) {
      const from = locationOf(view, {file, span})
      if (from !== undefined) add(target.file, target.paragraph, from)
    }
  }
  return files
}

/** The paragraphs that a passage covers, or a part of. */
function* paragraphsIn(view: HearingView, {file, span, paragraph}: Passage): Generator<number> {
  const paragraphs = sourceOf(view.hearing.sources, file)?.paragraphs ?? []
  for (let index = paragraph; (paragraphs[index]?.start ?? Infinity) < span.end; index++)
    yield index
}
