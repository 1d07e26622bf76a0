import {ThemeColor, ThemeIcon} from 'vscode'
import {
  sourceScheme,
  type HearingOverview,
  type QuotedParagraph,
  type SourceStateKind,
  type SourceSummary,
} from '../../protocol/protocol.ts'
import {say, sayCount, type Language} from '../words.ts'
import {goTo} from './goTo.ts'
import type {HearingItem} from './hearingItem.ts'
import {namePlace} from './namePlace.ts'

/** The tree of sources: each with how it was read and how often it is cited, under it the paragraphs that are quoted. */
export function sourceItems(
  {sources}: HearingOverview,
  language: Language,
): readonly HearingItem[] {
  return sources.map((source) => sourceItem(source, language))
}

const icons: Readonly<Record<SourceStateKind, ThemeIcon>> = {
  read: new ThemeIcon('file-text'),
  reading: new ThemeIcon('loading~spin'),
  noFile: new ThemeIcon('bookmark'),
  missing: new ThemeIcon('error', new ThemeColor('list.errorForeground')),
  outside: new ThemeIcon('error', new ThemeColor('list.errorForeground')),
  unreadable: new ThemeIcon('warning', new ThemeColor('list.warningForeground')),
}

function sourceItem(source: SourceSummary, language: Language): HearingItem {
  const {key, title, issued, state, reason, pages, citations, quoted, document, location} = source
  const use =
    citations === 0 ? say(language, 'notUsed') : sayCount(language, citations, 'oneUse', 'uses')
  const parts =
    state === 'read'
      ? [...(pages > 1 ? [sayCount(language, pages, 'onePage', 'pages')] : []), use]
      : [reason ?? say(language, state)]
  const start = {line: 0, character: 0}
  return {
    id: `source/${key}`,
    label: title,
    description: parts.join(' · '),
    tooltip: [title, ...(issued === undefined ? [] : [issued]), `@${key}`, parts.join(' · ')].join(
      '\n',
    ),
    icon: icons[state],
    command: goTo(
      title,
      document === undefined ? location : {uri: document, range: {start, end: start}},
    ),
    contextValue: document?.startsWith(`${sourceScheme}:`) === true ? 'source.extracted' : 'source',
    children: quoted.map((paragraph, index) =>
      paragraphItem(paragraph, `source/${key}/${index}`, language),
    ),
  }
}

function paragraphItem(
  {words, page, location, from}: QuotedParagraph,
  id: string,
  language: Language,
): HearingItem {
  const place = page === undefined ? [] : [say(language, 'page', {page})]
  const [only] = from
  return {
    id,
    label: words,
    description: [...place, sayCount(language, from.length, 'oneUse', 'uses')].join(' · '),
    tooltip: words,
    icon: new ThemeIcon('quote'),
    command: goTo(words, location),
    contextValue: 'paragraph',
    children:
      from.length < 2 && only !== undefined
        ? []
        : from.map((each, index) => ({
            id: `${id}/${index}`,
            label: namePlace(each, language),
            command: goTo(words, each),
            contextValue: 'use',
            children: [],
          })),
  }
}
