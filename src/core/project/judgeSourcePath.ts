import {pattern} from '../text/pattern.ts'

const LETTER_OR_FIGURE = pattern('u')`[\p{L}\p{N}]`

/** What can be said of a path by its letters alone. */
export type PathJudgement =
  | {readonly kind: 'inside'; readonly path: string}
  /** It leads out of the hearing's folder, or to another machine. */
  | {readonly kind: 'outside'; readonly messageId: 'outside'}
  /** It is no name that a file can have everywhere: a pattern, a device, a variable, a web address. */
  | {readonly kind: 'outside'; readonly messageId: 'invalidPath'}

/**
 * Whether a file named in the hearing's files lies in the hearing's folder or below it, judged
 * before anything touches the disk: on Windows the mere question whether `//host/share` exists
 * sends the user's name to that host. Links on the disk are for the host to follow.
 *
 * `written` is relative to `folder`, the folder of the file it is written in, itself relative to the
 * hearing's folder (empty for the hearing's folder itself). `\` counts as `/`. The path comes back
 * relative to the hearing's folder, without `.` and `..`. `allowFolder` lets it name a folder too.
 *
 * @example judgeSourcePath('../notat.pdf', 'kilder') // {kind: 'inside', path: 'notat.pdf'}
 */
export function judgeSourcePath(written: string, folder = '', allowFolder = false): PathJudgement {
  const path = written.replaceAll('\\', '/')
  if (path.startsWith('/') || /^[A-Za-z]:/.test(path) || /^file:/i.test(path)) return OUTSIDE
  if (path.length > 1000 || FORBIDDEN.test(path)) return INVALID
  const inside = folder === '' ? [] : folder.split('/')
  const steps = path.split('/')
  for (const [index, step] of steps.entries()) {
    if (step === '.' || (step === '' && allowFolder && index === steps.length - 1)) continue
    if (step === '..') {
      if (inside.pop() === undefined) return OUTSIDE
    } else if (isFileName(step)) inside.push(step)
    else return INVALID
  }
  const last = steps.at(-1) ?? ''
  if (!allowFolder && (inside.length === 0 || last === '.' || last === '..')) return INVALID
  return {kind: 'inside', path: inside.join('/')}
}

const OUTSIDE: PathJudgement = {kind: 'outside', messageId: 'outside'}
const INVALID: PathJudgement = {kind: 'outside', messageId: 'invalidPath'}

/**
 * What Windows refuses in names (`: * ? " < > |`), what shells and programs replace by something
 * else (`~` at the start, `$HOME`, `${env:x}`, `%TEMP%`, `%2e`, back quotes, `{a,b}`), and characters that
 * are not seen: controls, marks that turn the direction of writing, half surrogate pairs.
 */
const FORBIDDEN = pattern(
  'u',
)`[:*?"<>|\u0060{}\0-\x1F\x7F-\x9F\u202A-\u202E\u2066-\u2069\uFFFD\uD800-\uDFFF]|^~|\$[\p{L}_({]|%[\p{L}_]+%|%[0-9a-fA-F]{2}`

/** Names that Windows gives to devices, with whatever ending. */
const DEVICE = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(?: *\.|$)/iu

function isFileName(step: string): boolean {
  if (step.length > 255 || DEVICE.test(step)) return false
  // Windows drops dots and spaces at the end, so that the name would mean another file there.
  if (/[. ]$/.test(step) || /^[-; ]/.test(step)) return false
  return LETTER_OR_FIGURE.test(step)
}
