import {distance} from 'fastest-levenshtein'
import type {SourceEntry} from '../model/project.ts'

/**
 * The registered sources that a key was probably meant for, best first, at most three: keys that are
 * spelt almost like it, and sources whose title or file has the key's name.
 */
export function nearestKeys(
  written: string,
  sources: readonly SourceEntry[],
): readonly SourceEntry[] {
  const wanted = fold(written)
  if (wanted === '' || wanted.length > LONGEST) return []
  const limit = Math.max(1, Math.floor(wanted.length / 4))
  return sources
    .map((entry) => ({entry, errors: errorsOf(wanted, entry, limit)}))
    .filter(({errors}) => errors <= limit)
    .sort((a, b) => a.errors - b.errors)
    .slice(0, 3)
    .map(({entry}) => entry)
}

/** No key is longer; the comparison costs the square of the length. */
const LONGEST = 100

/** Whether two keys differ in case and signs only: `Notat_2026` and `notat-2026`. */
export function isSameKey(a: string, b: string): boolean {
  return fold(a) === fold(b)
}

function errorsOf(wanted: string, {key, title, file}: SourceEntry, limit: number): number {
  const own = fold(key)
  if (own === wanted) return 0
  const name = file?.value.split('/').at(-1) ?? ''
  if (fold(name) === wanted || fold(name.replace(/\.[^.]*$/u, '')) === wanted) return 0.5
  if (title !== undefined && fold(title) === wanted) return 0.5
  // `notat` for `notat-2026` is a common way to cut a key short.
  if (wanted.length >= 3 && (own.startsWith(wanted) || wanted.startsWith(own)) && own.length >= 3) {
    return Math.min(1, limit)
  }
  return own.length > LONGEST ? Infinity : distance(wanted, own)
}

function fold(key: string): string {
  return key
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '')
}
