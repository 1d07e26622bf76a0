import type {LinkedSource} from '../core/model/linked.ts'
import type {Passage, Source} from '../core/model/source.ts'
import type {HearingView} from './hearingView.ts'
import {cleanWords} from './cleanWords.ts'
import {escapeMarkdown} from './markdown.ts'

/** A source's title, date and state as Markdown. */
export function describeSource({say, sayRule}: HearingView, {entry, state}: LinkedSource): string {
  const {title, key, issued, url} = entry
  const head = `**${escapeMarkdown(title ?? key)}**${issued === undefined ? '' : ` · ${escapeMarkdown(issued)}`}`
  switch (state.kind) {
    case 'read': {
      const {pages, paragraphs} = state.source
      const size = say(
        '{pages} {pages|page|pages}, {paragraphs} {paragraphs|paragraph|paragraphs}',
        {
          pages: pages.length,
          paragraphs: paragraphs.length,
        },
      )
      return `${head}\n\n${size}`
    }
    case 'noFile':
      return url === undefined ? head : `${head}\n\n${escapeMarkdown(url)}`
    case 'missing':
      return `${head}\n\n${say('The file is not there.')}`
    case 'outside':
      return `${head}\n\n${say('The file lies outside the hearing’s folder.')}`
    case 'unreadable':
      return `${head}\n\n${escapeMarkdown(sayRule('source/unreadable', state.messageId, state.args))}`
  }
}

/** More of a passage than this is shown by going there. */
const LONGEST = 600

/** The words of a passage as a block quotation, with the source's title, the page and heading that they stand under. */
export function passageLines(
  {say}: HearingView,
  source: Source,
  {span, paragraph, page}: Passage,
  title?: string,
): string {
  const {text, pages, paragraphs} = source
  const words = text.slice(span.start, Math.min(span.end, span.start + LONGEST))
  const cut = span.end > span.start + LONGEST ? '…' : ''
  const label = pages.length > 1 ? pages[page]?.label : undefined
  const path = paragraphs[paragraph]?.headingPath ?? []
  const where = [title, label === undefined ? undefined : say('p. {page}', {page: label}), ...path]
    .flatMap((part) => (part === undefined ? [] : [escapeMarkdown(part)]))
    .join(' › ')
  const lines = words
    .split(/\n[ \t]*\n/u)
    .map((part) => escapeMarkdown(cleanWords(part)))
    .filter((part) => part !== '')
    .map((part) => `> ${part}`)
  return `${where === '' ? '' : `*${where}*\n\n`}${lines.join('\n>\n')}${cut}`
}
