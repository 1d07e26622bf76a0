import type {Link, LinkReference, Nodes, PhrasingContent} from 'mdast'
import type {Prose} from '../model/prose.ts'
import type {Span} from '../model/span.ts'
import {alignText, type AlignMode} from './alignText.ts'
import {ProseBuilder} from './proseBuilder.ts'

/** What the conversion of one parsed text needs to know. */
export interface Conversion {
  /** The text that was parsed. */
  readonly raw: string
  /** What has to be added to an offset in it to make it one of the document. */
  readonly shift: number
  /** Link reference definitions of the whole document by identifier; the first of a name counts. */
  readonly definitions: ReadonlyMap<string, LinkTarget>
}

export interface LinkTarget {
  readonly url: string
  /** In the document. */
  readonly urlSpan: Span
}

/** The inline content of one block as prose. */
export function convertInlines(nodes: readonly PhrasingContent[], conversion: Conversion): Prose {
  const builder = new ProseBuilder()
  for (const node of nodes) addNode(node, conversion, builder)
  return builder.build()
}

function addNode(node: PhrasingContent, conversion: Conversion, builder: ProseBuilder): void {
  const {start, end} = spanOf(node)
  const span = shifted({start, end}, conversion)
  builder.reach(span.start)
  switch (node.type) {
    case 'text':
      addText(
        node.value,
        fromLineEnd(node.value, {start, end}, conversion.raw),
        'text',
        conversion,
        builder,
      )
      return
    case 'inlineCode': {
      const from = builder.length
      const index = builder.reserve()
      addText(node.value, codeContent(conversion.raw, {start, end}), 'code', conversion, builder)
      builder.place(index, {kind: 'code', text: {start: from, end: builder.length}, span})
      return
    }
    case 'break':
      addBreak(span, builder)
      return
    case 'emphasis':
    case 'strong': {
      const {index, text} = addChildren(node.children, conversion, builder)
      builder.place(index, {kind: node.type, text, span})
      return
    }
    case 'link':
    case 'linkReference':
      addLink(node, span, conversion, builder)
      return
    case 'footnoteReference':
      builder.placeEmpty((text) => ({
        kind: 'footnoteReference',
        text,
        span,
        label: node.label ?? node.identifier,
      }))
      return
    case 'image':
    case 'imageReference':
      builder.placeEmpty((text) => ({kind: 'image', text, span}))
      return
    case 'html':
      if (/^<br\s*\/?>$/iu.test(node.value)) addBreak(span, builder)
      else builder.placeEmpty((text) => ({kind: 'html', text, span}))
      return
    case 'delete':
      addChildren(node.children, conversion, builder)
  }
}

/** Text that begins with a line break takes along the blanks before it, which the parser drops. */
function fromLineEnd(value: string, {start, end}: Span, raw: string): Span {
  if (!/^[\r\n]/u.test(value)) return {start, end}
  let from = start
  while (from > 0 && /[ \t]/u.test(raw[from - 1] ?? '')) from--
  return {start: from, end}
}

function addChildren(
  children: readonly PhrasingContent[],
  conversion: Conversion,
  builder: ProseBuilder,
): {readonly index: number; readonly text: Span} {
  const index = builder.reserve()
  const start = builder.length
  for (const child of children) addNode(child, conversion, builder)
  return {index, text: {start, end: builder.length}}
}

function addText(
  value: string,
  place: Span,
  mode: AlignMode,
  conversion: Conversion,
  builder: ProseBuilder,
): void {
  const {raw, shift} = conversion
  const pieces = alignText(value, raw, place, mode) ?? [{text: value, ...place}]
  for (const piece of pieces) builder.append(piece.text, piece.start + shift, piece.end + shift)
}

/** The inside of `` `code` ``, without the marks and the one space on both sides that CommonMark drops. */
function codeContent(raw: string, {start, end}: Span): Span {
  let fence = 0
  while (raw[start + fence] === '`') fence++
  const inside = {start: start + fence, end: end - fence}
  const content = raw.slice(inside.start, inside.end)
  if (/^[ \r\n].*[ \r\n]$/su.test(content) && /[^ \r\n]/u.test(content)) {
    const first = content.startsWith('\r\n') ? 2 : 1
    const last = content.endsWith('\r\n') ? 2 : 1
    return {start: inside.start + first, end: inside.end - last}
  }
  return inside
}

function addBreak(span: Span, builder: ProseBuilder): void {
  const index = builder.reserve()
  const start = builder.length
  builder.append('\n', span.start, span.end)
  builder.place(index, {kind: 'break', text: {start, end: builder.length}, span})
}

function addLink(
  node: Link | LinkReference,
  span: Span,
  conversion: Conversion,
  builder: ProseBuilder,
): void {
  const {index, text} = addChildren(node.children, conversion, builder)
  const autolink = conversion.raw[span.start - conversion.shift] === '<'
  const target =
    node.type === 'link'
      ? {url: node.url, urlSpan: findUrl(node, autolink, conversion)}
      : (conversion.definitions.get(node.identifier) ?? {url: '', urlSpan: span})
  builder.place(index, {
    kind: 'link',
    text,
    span,
    url: target.url,
    urlSpan: target.urlSpan,
    autolink,
  })
}

/** The place of the address in `[text](address "title")` or `<address>`. */
function findUrl(node: Link, autolink: boolean, conversion: Conversion): Span {
  const {start, end} = spanOf(node)
  if (autolink) return shifted({start: start + 1, end: end - 1}, conversion)
  const last = node.children.at(-1)
  const from = last === undefined ? start + 1 : spanOf(last).end
  return shifted(findDestination(conversion.raw, from, end), conversion)
}

const DESTINATION =
  /(?<opening>\][(:]\s*(?:>\s*)*)(?:<(?<pointed>[^<>\n\r]*)>|(?<bare>[^\s<]\S*)?)/u

/** The address after the next `](` or `]:` from `from` on; an empty span after it where there is none. */
export function findDestination(raw: string, from: number, end: number): Span {
  const match = DESTINATION.exec(raw.slice(from, end))
  if (match === null) return {start: end, end}
  const {opening = '', pointed, bare = ''} = match.groups ?? {}
  const start = from + match.index + opening.length
  if (pointed !== undefined) return {start: start + 1, end: start + 1 + pointed.length}
  return {start, end: start + balanced(bare).length}
}

/** A bare address up to the bracket that closes the link. */
function balanced(address: string): string {
  let depth = 0
  for (let at = 0; at < address.length; at++) {
    const character = address[at]
    if (character === '\\') at++
    else if (character === '(') depth++
    else if (character === ')' && depth-- === 0) return address.slice(0, at)
  }
  return address
}

export function spanOf(node: Nodes): Span {
  return {
    start: node.position?.start.offset ?? 0,
    end: node.position?.end.offset ?? 0,
  }
}

export function shifted({start, end}: Span, {shift}: Conversion): Span {
  return {start: start + shift, end: end + shift}
}
