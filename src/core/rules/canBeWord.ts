import {pattern} from '../text/pattern.ts'

/** The consonants that a word may begin with where it begins with several, in Danish and in borrowed words. */
const ONSETS = new Set(
  [
    'bj bl br ch chr cl cr dj dr dv fj fl fn fr gh gj gl gn gr hj hv kh kj kl kn kr kv lj mj mn nj ph phr pj',
    'pl pn pr ps pt rh sc sch schr sf sh sj sk skj skl skr skv sl sm sn sp sph spj spl spr st stj str sv th thr',
    'tj tr ts tv vl vr wh wr',
  ].flatMap((line) => line.split(' ')),
)

/** Endings that make words and are none: `mæssig`, `ning`, `telser`. */
const BOUND = pattern(
  'u',
)`^(?:mæssig(?:e|t|hed\p{L}*)?|ning(?:en|er|erne|s\p{L}*)?|[dgklmnrtv]else(?:n|r|rne|s\p{L}*)?|hed(?:en|er|erne|s\p{L}*)?|lighed\p{L}*|[ts]ion(?:en|er|erne|s\p{L}*)?|itet(?:en|er)?)$`

/**
 * Whether a piece of a word could be a word of its own, by its letters alone: it has a vowel, begins with
 * consonants that a word can begin with, and is not a bare ending. In lower case.
 */
export function canBeWord(piece: string): boolean {
  if (!/[aeiouyæøåéèêüöä]/u.test(piece) || BOUND.test(piece)) return false
  const onset = /^[bcdfghjklmnpqrstvwxz]+/u.exec(piece)?.[0] ?? ''
  return onset.length < 2 || ONSETS.has(onset)
}
