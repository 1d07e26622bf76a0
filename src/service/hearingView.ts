import type {Range} from 'vscode-languageserver-types'
import type {Finding} from '../core/model/finding.ts'
import type {LinkedSource} from '../core/model/linked.ts'
import type {Arguments} from '../core/model/problem.ts'
import type {LinkedHearing} from '../core/model/rule.ts'
import type {Source} from '../core/model/source.ts'
import type {Span} from '../core/model/span.ts'
import {DocumentText} from './documentText.ts'
import {renderSource} from './renderSource.ts'

/** A hearing with all that the editor's features need: what was looked up, what was found, and words for it. */
export interface HearingView {
  readonly hearing: LinkedHearing
  readonly findings: readonly Finding[]
  /** The language of messages. */
  readonly language: 'da' | 'en'
  /** An English text of the product in that language, with its holes filled. */
  readonly say: (english: string, args?: Arguments) => string
  /** A rule's message in words. */
  readonly sayRule: (ruleId: string, messageId: string, args: Arguments) => string
  /** The address of a rule's page, where there is one. */
  readonly rulePage: (ruleId: string) => string | undefined
  /** What a rule looks for, as Markdown; `undefined` for a name that no rule has. */
  readonly explainRule: (ruleId: string) => string | undefined
  /** The file as the editor shows it; `undefined` for one that is not part of the hearing. */
  readonly fileView: (file: string) => FileView | undefined
}

/** One file of a hearing as the editor shows it. */
export interface FileView {
  readonly file: string
  readonly uri: string
  /** The text as it is shown. */
  readonly shown: DocumentText
  /** The places of a span of the file's text. */
  readonly rangeOf: (span: Span) => Range
  /** The offset in the file's text. */
  readonly offsetAt: (position: Range['start']) => number
}

export interface HearingViewParts extends Omit<HearingView, 'fileView' | 'hearing'> {
  /** Looks everything up; not called where only findings are asked for. */
  readonly link: () => LinkedHearing
  readonly sources: readonly LinkedSource[]
  /** The text of a file of the hearing that is no source; `undefined` for one that it does not have. */
  readonly textOf: (file: string) => DocumentText | undefined
  /** The address of a file that is shown as it is, and of a source that is shown as extracted text. */
  readonly uriOf: (file: string, shown: 'itself' | 'extracted') => string
}

/** Puts a view together; files are opened in it when they are first asked for, and so is what was looked up. */
export function createHearingView(parts: HearingViewParts): HearingView {
  return new ViewOnDemand(parts)
}

/** A class and no object with an accessor of its own, which V8 would keep until memory is tidied wholly. */
class ViewOnDemand implements HearingView {
  readonly findings: readonly Finding[]
  readonly language: 'da' | 'en'
  readonly say: HearingView['say']
  readonly sayRule: HearingView['sayRule']
  readonly rulePage: HearingView['rulePage']
  readonly explainRule: HearingView['explainRule']
  readonly #parts: HearingViewParts
  readonly #files = new Map<string, FileView | undefined>()

  constructor(parts: HearingViewParts) {
    this.findings = parts.findings
    this.language = parts.language
    this.say = parts.say
    this.sayRule = parts.sayRule
    this.rulePage = parts.rulePage
    this.explainRule = parts.explainRule
    this.#parts = parts
  }

  get hearing(): LinkedHearing {
    return this.#parts.link()
  }

  readonly fileView = (file: string): FileView | undefined => {
    if (!this.#files.has(file)) this.#files.set(file, openFile(file, this.#parts))
    return this.#files.get(file)
  }
}

function openFile(file: string, {sources, uriOf, textOf}: HearingViewParts): FileView | undefined {
  const source = sourceOf(sources, file)
  const isText = source === undefined || isShownAsItself(source)
  if (!isText) return extractedView(source, uriOf(file, 'extracted'))
  // Places in a source are places in what was read of it; an editor that has it open may have made its line ends one
  // kind.
  const text = source === undefined ? textOf(file) : sourceText(source)
  return text === undefined ? undefined : plainView(file, uriOf(file, 'itself'), text)
}

/**
 * Text and Markdown are read as they stand; the editor shows the file itself, unless it would take the letters for
 * others: an editor opens a file of old as UTF-8.
 */
export function isShownAsItself({reader, encoding}: Source): boolean {
  return (reader === 'text' || reader === 'markdown') && encoding === undefined
}

/** What a source is called where it is registered. */
export function titleOf(sources: readonly LinkedSource[], source: Source): string | undefined {
  return sources.find(({state}) => state.kind === 'read' && state.source === source)?.entry.title
}

/** The source that was read from a file. */
export function sourceOf(sources: readonly LinkedSource[], file: string): Source | undefined {
  for (const {state} of sources) {
    if (state.kind === 'read' && state.source.file === file) return state.source
  }
  return undefined
}

const sourceTexts = new WeakMap<Source, DocumentText>()

function sourceText(source: Source): DocumentText {
  const known = sourceTexts.get(source) ?? new DocumentText(source.text)
  sourceTexts.set(source, known)
  return known
}

function plainView(file: string, uri: string, shown: DocumentText): FileView {
  return {
    file,
    uri,
    shown,
    rangeOf: (span) => shown.rangeOf(span),
    offsetAt: (position) => shown.offsetAt(position),
  }
}

function extractedView(source: Source, uri: string): FileView {
  const rendered = renderSource(source)
  const {shown} = rendered
  return {
    file: source.file,
    uri,
    shown,
    rangeOf: ({start, end}) =>
      shown.rangeOf({start: rendered.toShown(start), end: rendered.toShown(end)}),
    offsetAt: (position) => rendered.toSource(shown.offsetAt(position)),
  }
}
