import {verdictWords} from '../core/linking/verdictWords.ts'
import {proposalName} from '../core/text/proposalName.ts'
import type {TracedRemark, TraceLink, TraceSuggestion} from './buildTrace.ts'
import {clip, formatMessage, toLine} from './formatMessage.ts'
import {makeVisible, toSafeJson} from './makeVisible.ts'
import {plainPalette, type Palette} from './palette.ts'
import type {Texts} from './texts.ts'
import {whereTo} from './whereTo.ts'

/** The longest piece of a quotation that is shown. */
const LONGEST_QUOTE = 90

/** A person is shown fewer guesses than a program: of a remark these many, where they are this likely. */
const MOST_SHOWN = 2
const LIKELY_ENOUGH = 0.7

/** The longest piece of a suggested paragraph that is shown. */
const LONGEST_EXCERPT = 60

/** For programs. */
export function formatTraceJson(remarks: readonly TracedRemark[]): string {
  const shared = remarks.map((remark) => ({
    ...remark,
    suggestions: remark.suggestions.map((suggestion) => ({...suggestion, words: undefined})),
  }))
  return `${toSafeJson({version: 1, remarks: shared})}\n`
}

/**
 * For people: each remark, and under it what it quotes and cites with the place that this leads to. A general
 * remark that leads nowhere is mostly a heading, and is left out.
 */
export function formatTraceText(
  remarks: readonly TracedRemark[],
  texts: Texts,
  palette: Palette = plainPalette,
): string {
  const shown = remarks.filter(({proposal, links}) => proposal !== undefined || links.length > 0)
  if (shown.length === 0) return `${texts('There are no remarks.')}\n`
  return shown.map((remark) => formatRemark(remark, texts, palette)).join('\n')
}

function formatRemark(remark: TracedRemark, texts: Texts, palette: Palette): string {
  const {proposal, title = ''} = remark
  const name = toLine(proposal === undefined ? title : proposalName(proposal, title))
  const place = `${makeVisible(remark.file)}:${remark.line}`
  const lines = [`${palette.strong(name)} ${palette.faint(place)}`]
  for (const link of remark.links) lines.push(...formatLink(link, texts, palette))
  if (remark.links.length === 0) lines.push(`  ${palette.faint(texts('leads nowhere'))}`)
  lines.push(...likelyPlaces(remark).map((each) => formatSuggestion(each, texts, palette)))
  return lines.map((line) => `${line}\n`).join('')
}

/** The likeliest place of a paragraph, and of a remark the likeliest two, in the order of the text. */
function likelyPlaces({suggestions}: TracedRemark): readonly TraceSuggestion[] {
  const first = suggestions.filter(
    ({line}, index) => suggestions.findIndex((each) => each.line === line) === index,
  )
  return first
    .filter(({confidence}) => confidence >= LIKELY_ENOUGH)
    .sort((a, b) => b.confidence - a.confidence)
    .slice(0, MOST_SHOWN)
    .sort((a, b) => a.line - b.line)
}

function formatSuggestion(suggestion: TraceSuggestion, texts: Texts, palette: Palette): string {
  const line = formatMessage('line {line}', {line: suggestion.line}, texts)
  const {source, page} = suggestion
  const place = whereTo({source, ...(page === undefined ? {} : {page})}, texts)
  const words = clip(toLine(suggestion.words), LONGEST_EXCERPT)
  return `  ${palette.faint(line)}  ${palette.info(texts('perhaps'))}${place}: »${words}«`
}

function formatLink(link: TraceLink, texts: Texts, palette: Palette): readonly string[] {
  const line = formatMessage('line {line}', {line: link.line}, texts)
  const what =
    link.quote === undefined
      ? `@${toLine(link.citation ?? '')}`
      : `»${clip(toLine(link.quote.replaceAll('\u00AD', '')), LONGEST_QUOTE)}«`
  const verdict = verdictOf(link, texts, palette)
  return [`  ${palette.faint(line)}  ${what}`, `    ${verdict}${whereTo(link, texts)}`]
}

const verdicts: Readonly<Record<TraceLink['kind'], string>> = {
  ...verdictWords,
  cited: 'cited',
  unchecked: 'not checked',
}

const bad: ReadonlySet<TraceLink['kind']> = new Set(['altered', 'elsewhere', 'notFound'])
const good: ReadonlySet<TraceLink['kind']> = new Set(['exact', 'normalized', 'ocrVariant'])

function verdictOf({kind}: TraceLink, texts: Texts, palette: Palette): string {
  const word = texts(verdicts[kind])
  if (bad.has(kind)) return palette.error(word)
  return good.has(kind) ? palette.good(word) : palette.info(word)
}
