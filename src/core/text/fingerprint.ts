import {normalize} from './normalize.ts'
import {runningText} from './runningText.ts'

/**
 * Names a text by its words: twelve hexadecimal digits, the same for texts that differ only in what typesetting
 * does to them (white space, line ends with or without a hyphen, quotation marks, dashes, ligatures). A sign, a
 * capital or a letter more makes it another. For telling texts of one document apart, not for keeping secrets.
 *
 * @example fingerprint('Der afsættes\n2,4 mio. kr.') === fingerprint('Der afsættes 2,4 mio. kr.')
 */
export function fingerprint(text: string): string {
  const words = normalize(runningText(text)).text.replaceAll('\u00AD', '').trim()
  const [high, low] = [hash(words, 0x811c9dc5), hash(words, 0x9747b28c)]
  return high.toString(16).padStart(8, '0') + (low & 0xffff).toString(16).padStart(4, '0')
}

/** FNV-1a over UTF-16 code units, begun with a seed, and mixed at the end so that every bit counts. */
function hash(text: string, seed: number): number {
  let value = seed
  for (let at = 0; at < text.length; at++) {
    value = Math.imul(value ^ text.charCodeAt(at), 0x01000193)
  }
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b)
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35)
  return (value ^ (value >>> 16)) >>> 0
}
