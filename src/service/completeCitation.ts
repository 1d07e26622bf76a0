import {CompletionItemKind, type CompletionItem} from 'vscode-languageserver-types'
import type {LinkedSource} from '../core/model/linked.ts'
import type {Source} from '../core/model/source.ts'
import {completionItem, type ItemParts} from './completionItem.ts'
import {describeSource} from './describeSource.ts'
import type {HearingView} from './hearingView.ts'
import {escapeMarkdown, firstWords} from './markdown.ts'
import type {CompletionPlace} from './provideCompletion.ts'
import {pattern} from '../core/text/pattern.ts'

/** A citation's key as far as it is written: `[@not`, `@not`, `[se @not`. */
const KEY = pattern('u')`(?:^|[\s[(;,-])@([\p{L}\p{N}_:.#$%&+?<>~/-]*)$`
/** The same in braces, where a key may have spaces: `[@{et no`. */
const KEY_IN_BRACES = /(?:^|[\s[(;,-])@\{([^{}[\]]*)$/u
/** A citation up to the comma before its place: `[@notat, s.`. */
const LOCATOR = pattern(
  'u',
)`\[[^[\]]*@(?:\{([^{}]+)\}|([\p{L}\p{N}_][\p{L}\p{N}_:.#$%&+?<>~/-]*)(?![\p{L}\p{N}_:.#$%&+?<>~/-]))[^[\];@]*,([ \t]*)((?:[^ \t[\],;@][^[\],;@]*)?)$`
/** The place of a citation in the running text: `@notat [s.`. */
const IN_TEXT = pattern(
  'u',
)`(?:^|[\s(])-?@(?:\{([^{}]+)\}|([\p{L}\p{N}_][\p{L}\p{N}_:.#$%&+?<>~/-]*))[ \t]\[([ \t]*)((?:[^ \t[\],;@][^[\],;@]*)?)$`
/** Brackets with nothing in them yet, or nothing behind the last citation's semicolon. */
const EMPTY = /(?:^|[\s(»«"“”])\[$|\[[^[\]]*@[^[\]]*;[ \t]*$/u
/** What of a key, and of a place, stands behind the cursor. */
const REST_OF_KEY = pattern('u')`^[\p{L}\p{N}_:.#$%&+?<>~/-]*[\p{L}\p{N}_]`
const REST_IN_BRACES = /^[^{}[\]\r\n]*(?=\})/u
const REST_OF_PLACE = /^[^[\],;@]*[^\s[\],;@](?=[^[\]]*\])/u
const REST_OF_WORD = /^[^\s[\],;@]*/u

/** Keys after `@`, and after the comma the places that exist in that source; `undefined` anywhere else. */
export function completeCitation(
  view: HearingView,
  place: CompletionPlace,
): CompletionItem[] | undefined {
  const locator = LOCATOR.exec(place.before) ?? IN_TEXT.exec(place.before)
  if (locator !== null) {
    const [, braced, plain, space, typed = ''] = locator
    const linked = view.hearing.sources.find(({entry}) => entry.key === (braced ?? plain))
    if (linked?.state.kind !== 'read') return []
    const lead = space === '' && place.before.endsWith(',') ? ' ' : ''
    return locators(place, linked.state.source, typed, lead)
  }
  const key = KEY.exec(place.before)
  if (key !== null) return keys(view, place, (key[1] ?? '').length, undefined)
  const braced = KEY_IN_BRACES.exec(place.before)
  if (braced !== null) return keys(view, place, (braced[1] ?? '').length, '')
  if (EMPTY.test(place.before)) return keys(view, place, 0, '@')
  return undefined
}

/** Keys that pandoc reads without braces. */
const PLAIN_KEY = pattern('u')`^[\p{L}\p{N}_](?:[\p{L}\p{N}_:.#$%&+?<>~/-]*[\p{L}\p{N}_])?$`

/** `lead`: what stands before the key or is to; `''` where it is in braces. */
function keys(
  view: HearingView,
  {position, linked, after}: CompletionPlace,
  typed: number,
  lead: string | undefined,
): CompletionItem[] {
  const rest = lead === '' ? REST_IN_BRACES : REST_OF_KEY
  // In front of a word between brackets the sign is still missing, and the word may be no key.
  const beyond = lead === '@' ? 0 : (rest.exec(after)?.[0].length ?? 0)
  const uses = usesOf(linked.citations.map(({source}) => source))
  return view.hearing.sources.map((source, index) => {
    const {key, title} = source.entry
    const isPlain = PLAIN_KEY.test(key) || lead === ''
    const sign = lead === '@' ? '@' : ''
    const parts: ItemParts = {
      label: key,
      kind: CompletionItemKind.Reference,
      text: `${sign}${isPlain ? key : `{${key}}`}`,
      filter: `${sign}${key} ${title ?? ''}`,
      ...(title === undefined ? {} : {detail: firstWords(title, 80)}),
      documentation: describeSource(view, source),
      // Those that are cited most come first.
      order: 9000 - Math.min(8000, (uses.get(source) ?? 0) * 100) + index,
    }
    return completionItem(position, position.character - typed, parts, beyond)
  })
}

function usesOf(sources: readonly (LinkedSource | undefined)[]): ReadonlyMap<LinkedSource, number> {
  const uses = new Map<LinkedSource, number>()
  for (const source of sources) {
    if (source !== undefined) uses.set(source, (uses.get(source) ?? 0) + 1)
  }
  return uses
}

interface PlaceInSource {
  readonly text: string
  readonly detail: string
  readonly words: string
}

/** More of each kind nobody reads through. */
const MOST = 2000

function locators(
  {position, linked, after}: CompletionPlace,
  source: Source,
  typed: string,
  lead: string,
): CompletionItem[] {
  const language = linked.response.frontMatter.language?.value ?? linked.project.hearing.language
  const all = [
    ...pages(source, language.startsWith('en')),
    ...numbered(source, language.startsWith('en')),
  ]
  // Where the brackets are still open, what follows is the sentence.
  const rest = REST_OF_PLACE.exec(after) ?? REST_OF_WORD.exec(after)
  const beyond = rest?.[0].length ?? 0
  return all.map(({text, detail, words}, order) => {
    const parts: ItemParts = {
      label: text,
      text: lead + text,
      kind: CompletionItemKind.Value,
      detail,
      ...(words === '' ? {} : {documentation: `> ${escapeMarkdown(words)}`}),
      filter: `${text} ${detail}`,
      order,
    }
    return completionItem(position, position.character - typed.length, parts, beyond)
  })
}

function pages({pages: all, paragraphs, text}: Source, isEnglish: boolean): PlaceInSource[] {
  if (all.length < 2) return []
  return all.slice(0, MOST).map(({label, index}) => {
    const onPage = paragraphs.filter(({page}) => page === index)
    const heading = onPage.find(({kind}) => kind === 'heading') ?? onPage[0]
    const words = onPage.find(({kind}) => kind === 'paragraph')
    return {
      text: `${isEnglish ? 'p.' : 's.'} ${label}`,
      detail: heading === undefined ? '' : firstWords(text.slice(heading.start, heading.end)),
      words: words === undefined ? '' : firstWords(text.slice(words.start, words.end), 200),
    }
  })
}

const HEADING_NUMBER = pattern(
  'iu',
)`^[\s#]*(?:(?:afsnit|kapitel|section|chapter)\s+)?(\p{N}+(?:\.\p{N}+)*)\.?(?=\s)`
const CAPTION = pattern(
  'iu',
)`^\s*(tabel|figur|bilag|table|figure|appendix|annex)\s+(\p{N}+(?:\.\p{N}+)*|\p{Lu})(?![\p{L}\p{N}])`

const danishLabels: Readonly<Record<string, string>> = {
  table: 'tabel',
  figure: 'figur',
  appendix: 'bilag',
  annex: 'bilag',
}
const englishLabels: Readonly<Record<string, string>> = {
  tabel: 'table',
  figur: 'figure',
  bilag: 'appendix',
}

/** Headings by their number, tables, figures and annexes by theirs, each once. */
function numbered({paragraphs, text}: Source, isEnglish: boolean): PlaceInSource[] {
  const found = new Map<string, PlaceInSource>()
  for (const {kind, start, end} of paragraphs) {
    if (kind !== 'heading' && kind !== 'caption' && end - start > 200) continue
    const words = text.slice(start, Math.min(end, start + 300))
    const caption = CAPTION.exec(words)
    const number = kind === 'heading' ? HEADING_NUMBER.exec(words)?.[1] : undefined
    const place =
      caption === null
        ? number && `${isEnglish ? 'section' : 'afsnit'} ${number}`
        : `${labelOf((caption[1] ?? '').toLowerCase(), isEnglish)} ${caption[2] ?? ''}`
    if (place === undefined || place === '' || found.has(place)) continue
    found.set(place, {text: place, detail: firstWords(words), words: ''})
    if (found.size >= MOST) break
  }
  return [...found.values()]
}

function labelOf(written: string, isEnglish: boolean): string {
  return (isEnglish ? englishLabels : danishLabels)[written] ?? written
}
