import type {Source} from '../core/model/source.ts'
import type {Found, FoundDifference, FoundPlace} from './buildFound.ts'
import {excerptLine} from './excerptLine.ts'
import {quoteCutNegation} from '../core/rules/quote/cutNegation.ts'
import {clip, formatMessage, toLine} from './formatMessage.ts'
import {toSafeJson} from './makeVisible.ts'
import {plainPalette, type Palette} from './palette.ts'
import {ReportFile} from './reportFile.ts'
import type {Texts} from './texts.ts'
import {whereTo} from './whereTo.ts'

/** One line of JSON, so that many answers are NDJSON. */
export function formatFoundJson(found: Found): string {
  return `${toSafeJson(found)}\n`
}

const verdicts: Readonly<Record<Found['kind'], string>> = {
  exact: 'The words stand there, letter for letter',
  normalized: 'The words stand there; only the typography differs',
  ocrVariant: 'The words stand there, but for the scanner’s errors',
  altered: 'Something like it stands there, but not these words',
  elsewhere: 'The words stand in another place than the one named',
  ambiguous: 'The words stand in several places',
  notFound: 'The words were not found',
}

const JOINED = 'The words stand in several places, which the quotation joins'

/** For people: the verdict, the place with its line, the words that differ side by side. */
export function formatFoundText(
  found: Found,
  sources: ReadonlyMap<string, Source>,
  texts: Texts,
  palette: Palette = plainPalette,
): string {
  const paint = found.kind === 'notFound' || found.kind === 'altered' ? palette.error : palette.good
  const isJoined = found.joined !== undefined && (found.differences ?? []).length === 0
  const verdict = isJoined ? JOINED : verdicts[found.kind]
  const lines = [`${paint(texts(verdict))}${whereTo(found, texts)}`]
  lines.push(...excerpt(found, sources, palette))
  for (const difference of found.differences ?? [])
    lines.push(sideBySide(difference, texts, palette))
  for (const {kind, words} of found.cautions ?? [])
    lines.push(`  ${formatMessage(quoteCutNegation.messages[kind] ?? '', {words}, texts)}`)
  for (const place of found.alternatives ?? found.joined?.slice(1) ?? []) {
    lines.push(`${texts('Also')}${whereTo(place, texts)}`, ...excerpt(place, sources, palette))
  }
  if (found.nearest !== undefined) {
    const percent = Math.round(found.nearest.similarity * 100)
    const like = formatMessage('Most like it ({percent} %)', {percent}, texts)
    lines.push(`${like}${whereTo(found.nearest, texts)}`)
    lines.push(...excerpt(found.nearest, sources, palette))
  }
  return lines.map((line) => `${line}\n`).join('')
}

/** `  du skriver »7,5«, kilden skriver »5,7«` */
function sideBySide({quote, source}: FoundDifference, texts: Texts, palette: Palette): string {
  const shown = (text: string): string => clip(toLine(text), 100)
  if (quote === '') {
    const words = palette.good(`»${shown(source)}«`)
    return `  ${texts('you leave out')} ${words}`
  }
  if (source === '') {
    const words = palette.error(`»${shown(quote)}«`)
    return `  ${words} ${texts('does not stand in the source')}`
  }
  const yours = `${texts('you write')} ${palette.error(`»${shown(quote)}«`)}`
  return `  ${yours}, ${texts('the source writes')} ${palette.good(`»${shown(source)}«`)}`
}

/** Lines of the source that are shown at most. */
const MOST_LINES = 4

function excerpt(
  {source, span}: Partial<Pick<FoundPlace, 'source' | 'span'>>,
  sources: ReadonlyMap<string, Source>,
  palette: Palette,
): readonly string[] {
  const known = source === undefined ? undefined : sources.get(source)
  if (known === undefined || span === undefined) return []
  const file = new ReportFile(known.file, known.text)
  const {line: first, endLine} = file.placeOf(span)
  const gutter = String(endLine).length + 2
  const lines: string[] = []
  for (let line = first; line <= Math.min(endLine, first + MOST_LINES - 1); line++) {
    const {text, before, width} = excerptLine(file, line, span)
    if (text.trim() === '') continue
    lines.push(`${palette.faint(`${String(line).padStart(gutter)} │`)} ${text}`)
    const mark = palette.info('^'.repeat(width))
    lines.push(`${palette.faint(`${' '.repeat(gutter)} │`)} ${' '.repeat(before)}${mark}`)
  }
  if (endLine - first >= MOST_LINES) lines.push(palette.faint(`${' '.repeat(gutter)} │ …`))
  return lines
}
