import type {LockChange} from '../core/linking/proposeLock.ts'
import type {LockedParagraph} from '../core/model/lock.ts'
import {clip, formatMessage, toLine} from './formatMessage.ts'
import {makeVisible, toSafeJson} from './makeVisible.ts'
import {plainPalette, type Palette} from './palette.ts'
import type {Texts} from './texts.ts'

/** What became of one lock file. */
export interface LockResult {
  readonly file: string
  readonly changes: readonly LockChange[]
  /** Whether the file was written. */
  readonly written: boolean
  /** There was none before: everything in it is new. */
  readonly isNew: boolean
}

/** So many of a paragraph's first letters show which it is. */
const GLANCE = 72

/** The name by which a paragraph is accepted: `notat:3f2a91c0b2aa`. */
export function nameOfParagraph(key: string, {id}: Pick<LockedParagraph, 'id'>): string {
  return `${key}:${id}`
}

/** Whether a change waits to be accepted. */
export function isWaiting(change: LockChange): boolean {
  return 'accepted' in change && !change.accepted
}

/** For programs. */
export function formatLockJson(results: readonly LockResult[]): string {
  const locks = results.map(({file, changes, written}) => ({
    file,
    written,
    changes: changes.map(plainChange),
  }))
  return `${toSafeJson({version: 1, locks})}\n`
}

function plainChange(change: LockChange): object {
  const {kind, key} = change
  const before = 'before' in change ? change.before : undefined
  const now = 'paragraph' in change ? change.paragraph : undefined
  const named = before ?? now
  return {
    kind,
    source: key,
    ...(named === undefined ? {} : {name: nameOfParagraph(key, named)}),
    ...('accepted' in change ? {accepted: change.accepted} : {}),
    ...(before === undefined ? {} : {before: plainParagraph(before)}),
    ...(now === undefined ? {} : {now: plainParagraph(now)}),
    ...('differences' in change
      ? {differences: change.differences.map(({quote, source}) => ({before: quote, now: source}))}
      : {}),
  }
}

function plainParagraph({text, page, section}: LockedParagraph): object {
  return {text, ...(page === undefined ? {} : {page}), ...(section === undefined ? {} : {section})}
}

/** For people: what is new, what has moved, and before and now of what waits to be accepted. */
export function formatLockText(
  results: readonly LockResult[],
  texts: Texts,
  palette: Palette = plainPalette,
): string {
  return results.map((result) => formatResult(result, texts, palette)).join('\n')
}

function formatResult(
  {file, changes, written, isNew}: LockResult,
  texts: Texts,
  palette: Palette,
): string {
  const lines = isNew
    ? countedLines(changes, texts, palette)
    : changes.flatMap((change) => linesFor(change, texts, palette))
  const waiting = changes.filter(isWaiting).length
  const sum = [
    formatMessage(written ? '{file} was written.' : '{file} is as it was.', {file}, texts),
    ...(waiting === 0
      ? []
      : [
          formatMessage(
            '{waiting} {waiting|change waits|changes wait} to be accepted by name.',
            {waiting},
            texts,
          ),
        ]),
  ]
  if (lines.length === 0) return `${sum.join(' ')}\n`
  const parts = [palette.strong(makeVisible(file)), ...lines, '', sum.join(' ')]
  return parts.map((line) => `${line}\n`).join('')
}

/** Of a first lock, how many paragraphs of each source are quoted: the file itself shows which. */
function countedLines(
  changes: readonly LockChange[],
  texts: Texts,
  palette: Palette,
): readonly string[] {
  return [...Map.groupBy(changes, ({key}) => key)].map(([key, {length: count}]) => {
    const said = formatMessage('{count} quoted {count|paragraph|paragraphs}', {count}, texts)
    return `  ${palette.good(said)}  ${makeVisible(key)}`
  })
}

const words: Readonly<Record<LockChange['kind'], string>> = {
  replaced: 'the document was replaced',
  added: 'quoted for the first time',
  moved: 'moved',
  unused: 'not quoted any more, left out',
  followed: 'changed, and quoted as it is now',
  changed: 'changed',
  gone: 'gone',
  unregistered: 'not among the sources any more, left out',
}

function linesFor(change: LockChange, texts: Texts, palette: Palette): readonly string[] {
  const {kind, key} = change
  const shown =
    'before' in change ? change.before : 'paragraph' in change ? change.paragraph : undefined
  const name = makeVisible(shown === undefined ? key : nameOfParagraph(key, shown))
  const paint = isWaiting(change)
    ? palette.warning
    : kind === 'added' || kind === 'followed'
      ? palette.good
      : palette.faint
  const word = texts(words[kind])
  const accepted = 'accepted' in change && change.accepted ? `, ${texts('accepted')}` : ''
  const head = `  ${paint(`${word}${accepted}`)}  ${name}${pagesOf(change, texts)}`
  if (shown === undefined) return [head]
  const line = (label: string, text: string) => `    ${palette.faint(texts(label))} ${toLine(text)}`
  if (change.kind === 'changed' || change.kind === 'followed') {
    return [
      head,
      line('before:', change.before.text),
      line('now:', change.paragraph.text),
      ...change.differences.map((each) => `    ${difference(each.quote, each.source, texts)}`),
    ]
  }
  if (change.kind === 'gone') return [head, line('before:', change.before.text)]
  return [head, `    ${palette.faint(clip(toLine(shown.text), GLANCE))}`]
}

function difference(before: string, now: string, texts: Texts): string {
  const args = {before, now}
  if (before.trim() === '') return formatMessage('“{now}” was added', args, texts)
  if (now.trim() === '') return formatMessage('“{before}” was taken out', args, texts)
  return formatMessage('“{before}” is “{now}” now', args, texts)
}

function pagesOf(change: LockChange, texts: Texts): string {
  const before = 'before' in change ? change.before.page : undefined
  const now = 'paragraph' in change ? change.paragraph.page : undefined
  const page = before ?? now
  if (page === undefined) return ''
  const english =
    now !== undefined && now !== page ? ', page {page}, now page {now}' : ', page {page}'
  return formatMessage(english, {page, now: now ?? page}, texts)
}
