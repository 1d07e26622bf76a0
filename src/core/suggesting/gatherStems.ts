import {isEmptyWord} from './findKeys.ts'
import type {StemOf} from './splitCompound.ts'
import {stemDanish} from './stemDanish.ts'

const TABLE_SIZE = 1 << 22

/**
 * Looks up the stem of each word that is searched for, by its forms in small letters and by itself. Most of
 * what is asked for are pieces of words that are none: a table of hashes answers these at once.
 */
export function gatherStems(forms: readonly string[]): StemOf {
  const stems = new Map<string, string>()
  const known = new Uint8Array(TABLE_SIZE)
  const add = (form: string, stem: string): void => {
    stems.set(form, stem)
    known[hash(form)] = 1
  }
  for (const form of forms) {
    if (isEmptyWord(form)) continue
    const stem = stemDanish(form)
    add(form.toLowerCase(), stem)
    add(stem, stem)
  }
  return (text, start = 0, end = text.length) =>
    known[hash(text, start, end)] === 1 ? stems.get(text.slice(start, end)) : undefined
}

/** FNV-1a, over part of a text without cutting it out. */
function hash(text: string, start = 0, end = text.length): number {
  let value = 0x811c9dc5
  for (let at = start; at < end; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193)
  return (value ^ (value >>> 15)) & (TABLE_SIZE - 1)
}
