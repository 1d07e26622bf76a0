import type {FoundDiscrepancy} from './buildDiscrepancies.ts'
import {formatMessage} from './formatMessage.ts'
import {makeVisible, toSafeJson} from './makeVisible.ts'
import {plainPalette, type Palette} from './palette.ts'
import type {Texts} from './texts.ts'

/** For programs; messages in the reader's language. */
export function formatDiscrepanciesJson(found: readonly FoundDiscrepancy[], texts: Texts): string {
  const discrepancies = found.map(({args, message, ...rest}) => ({
    ...rest,
    message: formatMessage(message, args, texts),
    args,
  }))
  return `${toSafeJson({version: 1, discrepancies})}\n`
}

/** For people: a line for each, with its place, and how many there are. */
export function formatDiscrepanciesText(
  found: readonly FoundDiscrepancy[],
  texts: Texts,
  palette: Palette = plainPalette,
): string {
  const lines = found.map(({source, page, line, message, args}) => {
    const printed = page === undefined ? '' : `, ${formatMessage('p. {page}', {page}, texts)}`
    const place = palette.faint(`${makeVisible(source)}:${line}${printed}`)
    return `${place}  ${formatMessage(message, args, texts)}`
  })
  const count = formatMessage(
    '{count} {count|thing|things} in the sources {count|does|do} not add up.',
    {count: found.length},
    texts,
  )
  return [...lines, ...(lines.length === 0 ? [] : ['']), count].map((line) => `${line}\n`).join('')
}
