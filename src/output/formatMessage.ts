import type {Arguments} from '../core/model/problem.ts'
import {makeVisible} from './makeVisible.ts'
import {maskCpr} from './maskCpr.ts'
import {englishTexts, type Texts} from './texts.ts'
import {pattern} from '../core/text/pattern.ts'

/** No message is longer: it must fit in an annotation, a tooltip and a line of a log. */
export const longestMessage = 300

/** `{name}`, or `{count|error|errors}`: the first word for one, the second for any other number. */
const HOLE = pattern('gu')`\{([\p{L}\p{N}_]+)(?:\|([^{}|]*)\|([^{}|]*))?\}`

/**
 * A message in words: `formatMessage('No proposal has number {number}.', {number: '7'}, danish)`.
 *
 * The template is the English text, put into the reader's language by `texts`. Arguments come from
 * documents: they are made visible, kept on one line, and civil registration numbers in them are
 * hidden. Where the message would be longer than `longestMessage` code units, the longest arguments
 * are cut with `…` until it fits, so that short ones (a number, a key, the word that differs) stay.
 * A hole without an argument stays as written.
 */
export function formatMessage(
  english: string,
  args: Arguments = {},
  texts: Texts = englishTexts,
): string {
  const template = texts(english)
  const values = new Map<string, string>()
  for (const [name, value] of Object.entries(args)) values.set(name, toLine(String(value)))
  const whole = fill(template, args, (name) => values.get(name))
  if (whole.length <= longestMessage) return whole
  const limit = longestArgument(template, args, values)
  const cut = fill(template, args, (name) => {
    const value = values.get(name)
    return value === undefined ? undefined : clip(value, limit)
  })
  return clip(cut, longestMessage)
}

/** A text from a document as one line that is safe to print: white space made single, ends trimmed. */
export function toLine(text: string): string {
  return makeVisible(maskCpr(text).replace(/\s+/gu, ' ').trim())
}

/** The first words of a text that fit in a number of code units, with `…` where something is left out. */
export function clip(text: string, limit: number): string {
  if (text.length <= limit) return text
  const room = Math.max(0, limit - 1)
  let end = room
  if (isHighSurrogate(text.charCodeAt(end - 1))) end--
  const space = text.lastIndexOf(' ', end)
  if (space > room * 0.6) end = space
  return `${text.slice(0, end).replace(/[\s…]+$/u, '')}…`
}

function fill(
  template: string,
  args: Arguments,
  valueOf: (name: string) => string | undefined,
): string {
  return template.replace(HOLE, (hole: string, name: string, one?: string, many?: string) => {
    if (one !== undefined) return Number(args[name]) === 1 ? one : (many ?? '')
    return valueOf(name) ?? hole
  })
}

/** The greatest length to which all longer arguments can be cut so that the message fits. */
function longestArgument(
  template: string,
  args: Arguments,
  values: ReadonlyMap<string, string>,
): number {
  let low = 1
  let high = longestMessage
  while (low < high) {
    const middle = (low + high + 1) >> 1
    const length = fill(template, args, (name) => values.get(name)?.slice(0, middle)).length
    if (length <= longestMessage) low = middle
    else high = middle - 1
  }
  return low
}

function isHighSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff
}
