import type {CompletionItem, Position} from 'vscode-languageserver-types'
import {completeCitation} from './completeCitation.ts'
import {completeData} from './completeData.ts'
import {isDocumentPlace} from './completeDocuments.ts'
import {completeHeading} from './completeHeading.ts'
import {completeLabelLine} from './completeLabelLine.ts'
import {completeTerms} from './completeTerms.ts'
import {dataPlaceAt} from './dataPlaceAt.ts'
import type {HearingView} from './hearingView.ts'
import {isInCode} from './isInCode.ts'
import type {LinkedResponse} from '../core/model/linked.ts'

/** What the signs are that ask for completion as they are typed. */
export const completionTriggers = ['@', '[', ',', ' ', '#', '*', ':', '-', '{']

/** Where completion was asked for. */
export interface CompletionPlace {
  readonly linked: LinkedResponse
  readonly position: Position
  readonly offset: number
  /** The line up to the cursor. */
  readonly before: string
  /** The rest of the line. */
  readonly after: string
}

/**
 * What may stand at the cursor. In a response: headings of proposals with the open ones first, keys of sources,
 * places that exist in the source cited, stance and demand lines, terms; in front matter and in the hearing's own
 * files the keys and values that the schemas know; in code and comments nothing. Every item says what it puts in and
 * where. `documents` are the files in the hearing's folder that may become sources, as paths from there with `/`; they
 * are looked at only where `asksForDocuments`.
 */
export function provideCompletion(
  view: HearingView,
  file: string,
  position: Position,
  documents: readonly string[] = [],
): CompletionItem[] {
  const own = view.fileView(file)
  if (own === undefined) return []
  const offset = own.offsetAt(position)
  const linked = view.hearing.responses.find(({response}) => response.file === file)
  if (linked === undefined) {
    const text = view.hearing.project.files.get(file)
    return text === undefined ? [] : completeData(view, file, {text, offset, documents})
  }
  const {text} = linked.response
  const frontMatter = frontMatterOf(text)
  if (frontMatter !== undefined && offset <= frontMatter) {
    return completeData(view, file, {text, offset, name: 'front-matter'})
  }
  if (isInCode(linked.response, offset)) return []
  const at = own.shown.positionAt(offset)
  const start = offset - at.character
  const end = text.slice(offset).search(/[\r\n]|$/u) + offset
  const place: CompletionPlace = {
    linked,
    position: at,
    offset,
    before: text.slice(start, offset),
    after: text.slice(offset, end),
  }
  return (
    completeCitation(view, place) ??
    completeHeading(view, place) ??
    completeLabelLine(view, place) ??
    completeTerms(view, place)
  )
}

/** Whether the cursor stands where a source's document is named, so that one must know which there are. */
export function asksForDocuments(view: HearingView, file: string, position: Position): boolean {
  const text = view.hearing.project.files.get(file)
  const offset = view.fileView(file)?.offsetAt(position)
  if (text === undefined || offset === undefined) return false
  const place = dataPlaceAt(text, offset)
  return place !== undefined && isDocumentPlace(place)
}

/** Where the front matter ends; half of one, while it is being written, counts to its last line. */
function frontMatterOf(text: string): number | undefined {
  if (!/^---[ \t]*(?:\r\n|\r|\n)/u.test(text)) return undefined
  const close = /(?:\r\n|\r|\n)(?:---|\.\.\.)[ \t]*(?=[\r\n]|$)/u.exec(text.slice(3))
  if (close !== null) return close.index + 3
  const blank = /(?:\r\n|\r|\n)[ \t]*(?:\r\n|\r|\n)/u.exec(text)
  return blank?.index ?? text.length
}
