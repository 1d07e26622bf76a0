import type {ListedSource} from './buildSourceList.ts'
import {displayWidth} from './displayWidth.ts'
import {formatMessage, toLine} from './formatMessage.ts'
import {toSafeJson} from './makeVisible.ts'
import {plainPalette, type Palette} from './palette.ts'
import type {Texts} from './texts.ts'

/** For programs. */
export function formatSourceListJson(sources: readonly ListedSource[]): string {
  return `${toSafeJson({version: 1, sources})}\n`
}

/** For people: a line for each source, and below it what there is to be said about it. */
export function formatSourceListText(
  sources: readonly ListedSource[],
  texts: Texts,
  palette: Palette = plainPalette,
): string {
  const rows = sources.map((source) => [
    toLine(source.key),
    toLine(source.file ?? '–'),
    source.format ?? '–',
  ])
  const widths = [0, 1, 2].map((at) =>
    Math.max(0, ...rows.map((row) => displayWidth(row[at] ?? ''))),
  )
  const lines = sources.flatMap((source, at): readonly string[] => {
    const cells = (rows[at] ?? []).map((cell, column) => padded(cell, widths[column] ?? 0))
    const facts = factsOf(source, texts)
    const notes = [
      ...(source.message === undefined ? [] : [palette.error(source.message)]),
      ...source.warnings.map(
        ({message, ruleId}) => `${palette.warning(message)} ${palette.faint(`[${ruleId}]`)}`,
      ),
    ]
    return [`${cells.join('  ')}  ${facts}`.trimEnd(), ...notes.map((note) => `  ${note}`)]
  })
  return lines.map((line) => `${line}\n`).join('')
}

function padded(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)))
}

function factsOf(source: ListedSource, texts: Texts): string {
  const {state, pages = 0, paragraphs = 0, milliseconds} = source
  if (state === 'noFile') return texts('no file')
  if (state !== 'read') return texts('not read')
  const counts = '{pages} {pages|page|pages}, {paragraphs} {paragraphs|paragraph|paragraphs}'
  const time =
    milliseconds === undefined
      ? texts('from the cache')
      : formatMessage('read in {time} ms', {time: Math.round(milliseconds)}, texts)
  return `${formatMessage(counts, {pages, paragraphs}, texts)}, ${time}`
}
