import type {Finding} from '../../src/core/model/finding.ts'
import {LineIndex} from '../../src/core/text/lineIndex.ts'

/** `svar.md:3:1-3:12 error messageId`, as the pages of the rules write it: from one, in UTF-16 code units. */
export function formatFinding(
  {file, span, severity, messageId}: Finding,
  textOf: (file: string) => string,
): string {
  const lines = new LineIndex(textOf(file))
  const place = (offset: number) => {
    const {line, column} = lines.positionAt(offset)
    return `${line + 1}:${column + 1}`
  }
  return `${file}:${place(span.start)}-${place(span.end)} ${severity} ${messageId}`
}
