import {clip, formatMessage, toLine} from './formatMessage.ts'
import {makeVisible} from './makeVisible.ts'
import type {PassageParts} from './passageParts.ts'
import type {Texts} from './texts.ts'

/** `: kilder/notat.md, side 3, afsnit 17 (Økonomi)` */
export function whereTo({source, page, paragraph}: Partial<PassageParts>, texts: Texts): string {
  if (source === undefined) return ''
  const parts = [makeVisible(source)]
  if (page !== undefined) parts.push(formatMessage('page {page}', {page}, texts))
  if (paragraph !== undefined) {
    parts.push(formatMessage('paragraph {number}', {number: paragraph.index + 1}, texts))
  }
  const heading = paragraph?.headingPath.at(-1)
  return `: ${parts.join(', ')}${heading === undefined ? '' : ` (${clip(toLine(heading), 60)})`}`
}
