import type {FoundDiscrepancy} from './buildDiscrepancies.ts'
import {formatMessage} from './formatMessage.ts'
import {makeVisible, toSafeJson} from './makeVisible.ts'
import {plainPalette, type Palette} from './palette.ts'
import type {Texts} from './texts.ts'

/** For programs; messages in the reader's language. What is only worth a look stands apart, as `doubts`. */
export function formatDiscrepanciesJson(found: readonly FoundDiscrepancy[], texts: Texts): string {
  const put = (each: FoundDiscrepancy): object => {
    const {source, key, kind, message, args, page, line, start, end, text, related} = each
    return {
      ...{source, key, kind, message: formatMessage(message, args, texts), args},
      ...(page === undefined ? {} : {page}),
      ...{line, start, end, text, related},
    }
  }
  const [discrepancies, doubts] = partByCertainty(found)
  return `${toSafeJson({version: 1, discrepancies: discrepancies.map(put), doubts: doubts.map(put)})}\n`
}

/**
 * For people: a line for each, with its place, and how many there are; then what is worth a look, since it may be
 * rounded or meant otherwise.
 */
export function formatDiscrepanciesText(
  found: readonly FoundDiscrepancy[],
  texts: Texts,
  palette: Palette = plainPalette,
): string {
  const put = ({source, page, line, message, args}: FoundDiscrepancy): string => {
    const printed = page === undefined ? '' : `, ${formatMessage('p. {page}', {page}, texts)}`
    const place = palette.faint(`${makeVisible(source)}:${line}${printed}`)
    return `${place}  ${formatMessage(message, args, texts)}`
  }
  const [certain, doubts] = partByCertainty(found)
  const count = formatMessage(
    '{count} {count|thing|things} in the sources {count|does|do} not add up.',
    {count: certain.length},
    texts,
  )
  const look = formatMessage('Worth a look:', {}, texts)
  return [
    ...certain.map(put),
    ...(certain.length === 0 ? [] : ['']),
    count,
    ...(doubts.length === 0 ? [] : ['', look, ...doubts.map(put)]),
  ]
    .map((line) => `${line}\n`)
    .join('')
}

function partByCertainty(
  found: readonly FoundDiscrepancy[],
): readonly [readonly FoundDiscrepancy[], readonly FoundDiscrepancy[]] {
  return [found.filter(({isCertain}) => isCertain), found.filter(({isCertain}) => !isCertain)]
}
