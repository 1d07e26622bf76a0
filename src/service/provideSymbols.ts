import {SymbolKind, type DocumentSymbol, type WorkspaceSymbol} from 'vscode-languageserver-types'
import {verdictWords} from '../core/linking/verdictWords.ts'
import type {LinkedRemark, LinkedResponse} from '../core/model/linked.ts'
import type {Heading} from '../core/model/response.ts'
import type {Paragraph, Source} from '../core/model/source.ts'
import type {Span} from '../core/model/span.ts'
import {proposalName} from '../core/text/proposalName.ts'
import {sourceOf, type FileView, type HearingView} from './hearingView.ts'
import {firstWords} from './markdown.ts'
import {locationOf} from './provideReferences.ts'

/**
 * The outline of a file: a response's headings, with the quotations of each remark under it; a source's headings;
 * of the hearing's own files the proposals, sources and terms.
 */
export function provideDocumentSymbols(view: HearingView, file: string): DocumentSymbol[] {
  const own = view.fileView(file)
  if (own === undefined) return []
  const linked = view.hearing.responses.find(({response}) => response.file === file)
  if (linked !== undefined) return responseSymbols(view, own, linked)
  const source = sourceOf(view.hearing.sources, file)
  if (source !== undefined) return sourceSymbols(own, source)
  return view.hearing.project.files.has(file) ? entrySymbols(view, own) : []
}

interface OutlineEntry {
  readonly depth: number
  readonly span: Span
  readonly symbol: Omit<DocumentSymbol, 'range' | 'children'>
  readonly children: readonly DocumentSymbol[]
}

/** Entries of an outline one inside the other by their depth; each reaches to the next that is not deeper. */
function nested(own: FileView, entries: readonly OutlineEntry[], end: number): DocumentSymbol[] {
  const symbols: DocumentSymbol[] = []
  for (let at = 0; at < entries.length;) {
    const entry = entries[at]
    if (entry === undefined) break
    let next = at + 1
    while ((entries[next]?.depth ?? 0) > entry.depth) next++
    const until = entries[next]?.span.start ?? end
    const inside = nested(own, entries.slice(at + 1, next), until)
    symbols.push({
      ...entry.symbol,
      range: own.rangeOf({start: entry.span.start, end: Math.max(entry.span.end, until)}),
      children: [...entry.children, ...inside],
    })
    at = next
  }
  return symbols
}

function responseSymbols(
  view: HearingView,
  own: FileView,
  linked: LinkedResponse,
): DocumentSymbol[] {
  const {response} = linked
  const remarkOf = new Map<Heading, number>(
    linked.remarks.map(({remark}, index) => [remark.heading, index]),
  )
  const entries = response.headings.map((heading): OutlineEntry => {
    const index = remarkOf.get(heading)
    const remark = index === undefined ? undefined : linked.remarks[index]
    return {
      depth: heading.depth,
      span: heading.span,
      symbol: {
        name: nameOf(heading.prose.text),
        kind: remark?.remark.kind === 'proposal' ? SymbolKind.Class : SymbolKind.String,
        selectionRange: own.rangeOf(heading.span),
        ...detailOf(remark),
      },
      children: index === undefined ? [] : quoteSymbols(view, own, linked, index),
    }
  })
  return nested(own, entries, response.text.length)
}

/** What an editor is given must have a name. */
function nameOf(text: string): string {
  return firstWords(text, 120) || '–'
}

function detailOf(linked: LinkedRemark | undefined): {readonly detail?: string} {
  const stance = linked?.remark.stance?.value.value.trim()
  return stance === undefined || stance === '' ? {} : {detail: firstWords(stance, 40)}
}

function quoteSymbols(
  {say}: HearingView,
  own: FileView,
  {quotes}: LinkedResponse,
  index: number,
): DocumentSymbol[] {
  return quotes
    .filter(({quote}) => quote.remark === index)
    .map(({quote, resolution}) => ({
      name: nameOf(quote.content.text),
      detail: resolution === undefined ? '' : say(verdictWords[resolution.kind]),
      kind: SymbolKind.Constant,
      range: own.rangeOf(quote.span),
      selectionRange: own.rangeOf(quote.span),
    }))
}

function sourceSymbols(own: FileView, {text, paragraphs}: Source): DocumentSymbol[] {
  const headings = paragraphs.filter(({kind}) => kind === 'heading')
  const entries = headings.map(({start, end, depth = 1}: Paragraph): OutlineEntry => ({
    depth,
    span: {start, end},
    symbol: {
      name: nameOf(text.slice(start, end)),
      kind: SymbolKind.String,
      selectionRange: own.rangeOf({start, end}),
    },
    children: [],
  }))
  return nested(own, entries, text.length)
}

function entrySymbols({hearing}: HearingView, own: FileView): DocumentSymbol[] {
  const {proposals, sources, concepts} = hearing.project
  const symbol = (name: string, detail: string, kind: SymbolKind, span: Span): DocumentSymbol => ({
    name: nameOf(name),
    detail,
    kind,
    range: own.rangeOf(span),
    selectionRange: own.rangeOf(span),
  })
  const isHere = ({place}: {readonly place: {readonly file: string}}): boolean =>
    place.file === own.file
  return [
    ...proposals
      .filter(isHere)
      .map(({number, title, place}) => symbol(number, title, SymbolKind.Class, place.span)),
    ...sources
      .filter(isHere)
      .map(({key, title, place}) => symbol(key, title ?? '', SymbolKind.File, place.span)),
    ...concepts
      .filter(isHere)
      .map(({preferred, place}) => symbol(preferred, '', SymbolKind.Key, place.span)),
  ].sort((a, b) => a.range.start.line - b.range.start.line)
}

/** Proposals, sources, terms and remarks whose number, title or name has the letters of a query in their order. */
export function provideWorkspaceSymbols(view: HearingView, query: string): WorkspaceSymbol[] {
  const {proposals, sources, concepts} = view.hearing.project
  const found: WorkspaceSymbol[] = []
  const add = (name: string, kind: SymbolKind, place: {file: string; span: Span}): void => {
    const location = matches(name, query) ? locationOf(view, place) : undefined
    if (location !== undefined) found.push({name: nameOf(name), kind, location})
  }
  for (const {number, title, place} of proposals) {
    add(proposalName(number, title), SymbolKind.Class, place)
  }
  for (const {key, title, place} of sources) {
    add(title === undefined ? key : `${key}: ${title}`, SymbolKind.File, place)
  }
  for (const {preferred, place} of concepts) add(preferred, SymbolKind.Key, place)
  for (const {response} of view.hearing.responses) {
    for (const {prose, span} of response.headings) {
      add(prose.text, SymbolKind.String, {file: response.file, span})
    }
  }
  return found
}

function matches(name: string, query: string): boolean {
  const text = name.toLowerCase()
  let at = 0
  for (const letter of query.toLowerCase().replace(/\s+/gu, '')) {
    at = text.indexOf(letter, at) + 1
    if (at === 0) return false
  }
  return true
}
