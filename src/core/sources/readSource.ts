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
 * `source/unreadable`: `notYetReadable` (no reader for it is among `readers`), `oldFormat` (`.doc`, RTF),
 * `wrongKind` (spreadsheets, slides), `encrypted`, `binary`, `tooLarge`, or what its reader says; args: `format`
 * (a name for people), `file`, and `wrongName` with the file's ending where it promises something else.
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
  if (reader === undefined) return withNameWarning(refuse(file, format), file, format)
  try {
    const result = withNoiseWarning(withEmptyWarning(await reader.read(input)))
    return withNameWarning(result, input.file, format)
  } catch {
    return {kind: 'unreadable', messageId: 'failed', args: {file: input.file}}
  }
}

/** What a format is called, and why it is not read where there is no reader for it. */
const FORMATS: ReadonlyMap<SourceFormat, readonly [UnreadableReason, string]> = new Map<
  SourceFormat,
  readonly [UnreadableReason, string]
>([
  ['text', ['failed', 'text']],
  ['markdown', ['failed', 'Markdown']],
  ['pdf', ['notYetReadable', 'PDF']],
  ['docx', ['notYetReadable', 'Word (.docx)']],
  ['opendocument', ['notYetReadable', 'OpenDocument (.odt)']],
  ['html', ['notYetReadable', 'HTML']],
  ['epub', ['notYetReadable', 'EPUB']],
  ['mhtml', ['notYetReadable', 'MHTML (.mht)']],
  ['office-xml', ['oldFormat', 'XML (.fodt, .xml)']],
  ['rtf', ['oldFormat', 'RTF']],
  ['ole', ['oldFormat', 'Word 97–2003 (.doc)']],
  ['ole-encrypted', ['encrypted', 'Office']],
  ['ole-excel', ['wrongKind', 'Excel 97–2003 (.xls)']],
  ['ole-powerpoint', ['wrongKind', 'PowerPoint 97–2003 (.ppt)']],
  ['ole-mail', ['wrongKind', 'Outlook (.msg)']],
  ['excel', ['wrongKind', 'Excel (.xlsx)']],
  ['powerpoint', ['wrongKind', 'PowerPoint (.pptx)']],
  ['opendocument-other', ['wrongKind', 'OpenDocument (.ods, .odp)']],
  ['image', ['binary', 'image']],
  ['zip', ['binary', 'ZIP']],
])

function refuse(file: string, format: SourceFormat): ReadResult {
  const [messageId, name] = FORMATS.get(format) ?? (['binary', 'binary'] as const)
  return {kind: 'unreadable', messageId, args: {file, format: name}}
}

/** A document that opens and has nothing to say must not look like one that was read. */
function withEmptyWarning(result: ReadResult): ReadResult {
  if (result.kind !== 'read' || /\S/u.test(result.source.text)) return result
  const {source} = result
  if (source.warnings.some(({ruleId}) => SAY_THAT_NOTHING_IS_THERE.has(ruleId))) return result
  const warning = {ruleId: 'source/empty', messageId: 'noText', args: {}}
  return {kind: 'read', source: {...source, warnings: [...source.warnings, warning]}}
}

const SAY_THAT_NOTHING_IS_THERE: ReadonlySet<string> = new Set([
  'source/empty',
  'source/no-text',
  'source/partly-read',
])

function withNoiseWarning(result: ReadResult): ReadResult {
  if (result.kind !== 'read') return result
  const noise = findNoise(result.source)
  if (noise.length === 0) return result
  return {kind: 'read', source: {...result.source, warnings: [...result.source.warnings, ...noise]}}
}

/** A password puts a document into another container; it is what it is called all the same. */
const DISGUISED: readonly SourceFormat[] = ['ole-encrypted']

function withNameWarning(result: ReadResult, file: string, format: SourceFormat): ReadResult {
  const promised = formatOfName(file)
  if (promised === undefined || promised === format || DISGUISED.includes(format)) return result
  const ending = endingOf(file)
  const name = FORMATS.get(format)?.[1] ?? format
  if (result.kind === 'unreadable') {
    return {...result, args: {format: name, ...result.args, wrongName: ending}}
  }
  const warning: SourceWarning = {
    ruleId: 'source/wrong-name',
    messageId: format === 'text' || format === 'markdown' ? 'wrongName' : 'otherFormat',
    args: {ending, format: name},
  }
  return {kind: 'read', source: {...result.source, warnings: [warning, ...result.source.warnings]}}
}

function endingOf(file: string): string {
  return /\.[\p{L}\p{N}]{1,10}$/u.exec(file)?.[0] ?? ''
}
