import {pattern} from './pattern.ts'

const OTHER_THAN_WORDS = pattern('gu')`[^\p{L}\p{M}\p{N}]+`
/**
 * A title as it is compared: case, punctuation, white space and invisible hyphens do not count, letters
 * and digits do. `Peer-to-peer:  «Styrket» indsats` is `peer to peer styrket indsats`.
 */
export function foldTitle(title: string): string {
  return title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u00AD\u200B-\u200D\u2060\uFEFF]/gu, '')
    .replace(OTHER_THAN_WORDS, ' ')
    .trim()
}
