import type {Prose} from '../model/prose.ts'
import {sliceProse} from './sliceProse.ts'

/** A prose without the white space at its ends. */
export function trimProse(prose: Prose): Prose {
  const {text} = prose
  const start = text.length - text.trimStart().length
  return sliceProse(prose, {start, end: start + text.trim().length})
}
