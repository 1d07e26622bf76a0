import type {ReadResult, SourceWarning, UnreadableReason} from '../model/source.ts'
import {findNoise} from './findNoise.ts'
import {formatOfName, identifyFormat, type SourceFormat} from './identifyFormat.ts'
import {isTooLarge, sizeLimitOf} from './sourceSizeLimit.ts'
import {sourceReaders} from './sourceReaders.ts'
import type {SourceInput, SourceReader} from './sourceReader.ts'

/**
 * Reads a source document. Which reader reads it is told by the content, never by the name: a PDF that
 * is called `notat.txt` is a PDF, and a text that is called `notat.pdf` is read as text with a
 * `source/wrong-name` warning.
 *
 * Never rejects. A file that cannot be read gives `unreadable` with a message of the rule
 * `source/unreadable`: `notYetReadable` (PDF, Word, OpenDocument, HTML, RTF …), `oldFormat`
 * (`.doc`, `.xls`), `binary` or `tooLarge`; args: `format` (a name for people), `file`,
 * and `wrongName` with the file's ending where it promises something else.
 */
export async function readSource(
  input: SourceInput,
  readers: readonly SourceReader[] = sourceReaders,
): Promise<ReadResult> {
  const {bytes, file} = input
  const format = identifyFormat(bytes, file)
  if (isTooLarge(bytes, format)) {
    const args = {file, size: Math.round(bytes.length / 1024 / 1024), limit: sizeLimitOf(format)}
    return {kind: 'unreadable', messageId: 'tooLarge', args}
  }
  const reader = readers.find(({formats}) => formats.includes(format))
  if (reader === undefined) return refuse(input.file, format)
  try {
    const result = withNoiseWarning(await reader.read(input))
    return withNameWarning(result, input.file, format)
  } catch {
    return {kind: 'unreadable', messageId: 'failed', args: {file: input.file}}
  }
}

/** What a format is called, and why it is not read. */
const REFUSALS: ReadonlyMap<SourceFormat, readonly [UnreadableReason, string]> = new Map<
  SourceFormat,
  readonly [UnreadableReason, string]
>([
  ['pdf', ['notYetReadable', 'PDF']],
  ['docx', ['notYetReadable', 'Word (.docx)']],
  ['opendocument', ['notYetReadable', 'OpenDocument']],
  ['html', ['notYetReadable', 'HTML']],
  ['rtf', ['notYetReadable', 'RTF']],
  ['excel', ['notYetReadable', 'Excel (.xlsx)']],
  ['powerpoint', ['notYetReadable', 'PowerPoint (.pptx)']],
  ['epub', ['notYetReadable', 'EPUB']],
  ['ole', ['oldFormat', 'Office 97–2003 (.doc, .xls, .ppt)']],
  ['image', ['binary', 'image']],
  ['zip', ['binary', 'ZIP']],
])

function refuse(file: string, format: SourceFormat): ReadResult {
  const [messageId, name] = REFUSALS.get(format) ?? (['binary', 'binary'] as const)
  const promised = formatOfName(file)
  const wrongName = promised !== undefined && promised !== format ? {wrongName: endingOf(file)} : {}
  return {kind: 'unreadable', messageId, args: {file, format: name, ...wrongName}}
}

function withNoiseWarning(result: ReadResult): ReadResult {
  if (result.kind !== 'read') return result
  const noise = findNoise(result.source)
  if (noise.length === 0) return result
  return {kind: 'read', source: {...result.source, warnings: [...result.source.warnings, ...noise]}}
}

function withNameWarning(result: ReadResult, file: string, format: SourceFormat): ReadResult {
  if (result.kind !== 'read') return result
  const promised = formatOfName(file)
  if (promised === undefined || promised === format) return result
  const warning: SourceWarning = {
    ruleId: 'source/wrong-name',
    messageId: 'wrongName',
    args: {ending: endingOf(file), format},
  }
  return {kind: 'read', source: {...result.source, warnings: [warning, ...result.source.warnings]}}
}

function endingOf(file: string): string {
  return /\.[\p{L}\p{N}]{1,10}$/u.exec(file)?.[0] ?? ''
}
