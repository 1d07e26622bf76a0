import type {LinkedSource, SourceState} from '../core/model/linked.ts'
import type {Arguments} from '../core/model/problem.ts'
import type {Rule} from '../core/model/rule.ts'
import type {Source} from '../core/model/source.ts'
import {formatMessage} from './formatMessage.ts'
import type {Texts} from './texts.ts'

/** How a source was read. */
export interface ReadingFacts {
  /** `undefined` where it was there from before. */
  readonly milliseconds: number | undefined
}

export interface SourceListInput {
  readonly sources: readonly LinkedSource[]
  /** By file name. */
  readonly readings: ReadonlyMap<string, ReadingFacts>
  /** For the words of what is wrong with a source. */
  readonly rules: readonly Rule[]
  readonly texts: Texts
}

/** One registered source, as it is listed. */
export interface ListedSource {
  readonly key: string
  readonly file?: string
  readonly state: SourceState['kind']
  /** The reader that read it. */
  readonly format?: string
  readonly pages?: number
  readonly paragraphs?: number
  readonly milliseconds?: number
  readonly cached?: boolean
  readonly sha256?: string
  /** Why it could not be read. */
  readonly message?: string
  readonly warnings: readonly ListedWarning[]
}

export interface ListedWarning {
  readonly ruleId: string
  readonly message: string
  readonly page?: string
}

/** The sources of a hearing, in its order, with what came of reading each. */
export function buildSourceList(input: SourceListInput): readonly ListedSource[] {
  return input.sources.map((linked) => listSource(linked, input))
}

function listSource({entry, state}: LinkedSource, input: SourceListInput): ListedSource {
  const {key, path} = entry
  const file = path ?? entry.file?.value
  const base = {key, ...(file === undefined ? {} : {file}), state: state.kind}
  if (state.kind !== 'read') {
    const message = reasonFor(state, {file: file ?? '', key}, input)
    return {...base, ...(message === undefined ? {} : {message}), warnings: []}
  }
  const {source, sha256} = state
  const milliseconds = input.readings.get(source.file)?.milliseconds
  return {
    ...base,
    format: source.reader,
    pages: source.pages.length,
    paragraphs: source.paragraphs.length,
    cached: milliseconds === undefined,
    ...(milliseconds === undefined ? {} : {milliseconds: Math.round(milliseconds * 10) / 10}),
    ...(sha256 === undefined ? {} : {sha256}),
    warnings: warningsOf(source, file ?? source.file, input),
  }
}

function warningsOf(
  {warnings, pages}: Source,
  file: string,
  input: SourceListInput,
): readonly ListedWarning[] {
  return warnings.map(({ruleId, messageId, args, page}) => {
    const label = page === undefined ? undefined : pages[page]?.label
    const message = say(ruleId, messageId, {...args, file}, input)
    return {ruleId, message, ...(label === undefined ? {} : {page: label})}
  })
}

function reasonFor(
  state: Exclude<SourceState, {readonly kind: 'read'}>,
  args: Arguments,
  input: SourceListInput,
): string | undefined {
  switch (state.kind) {
    case 'noFile':
      return undefined
    case 'missing':
      return state.nearest === undefined
        ? say('source/missing-file', 'missingFile', args, input)
        : say('source/missing-file', 'didYouMean', {...args, nearest: state.nearest}, input)
    case 'outside':
      return say('source/outside-workspace', state.messageId, args, input)
    case 'unreadable':
      return say('source/unreadable', state.messageId, {...state.args, ...args}, input)
  }
}

function say(
  ruleId: string,
  messageId: string,
  args: Arguments,
  {rules, texts}: SourceListInput,
): string {
  const english = rules.find(({id}) => id === ruleId)?.messages[messageId] ?? messageId
  return formatMessage(english, args, texts)
}
