import {random} from '../lint/random.mjs'

/**
 * Quotations of about so many characters, as a writer would copy them: whole words, lines joined. `start` and
 * `end` say where in the text each was taken.
 *
 * @param {string} text
 * @param {(exact: string) => boolean} isWanted
 */
export function takeQuotes(text, {count, length, seed}, isWanted) {
  const dice = random(seed)
  const quotes = []
  while (quotes.length < count) {
    const from = dice.below(Math.max(1, text.length - length * 2))
    const start = text.indexOf(' ', from) + 1
    const end = text.indexOf(' ', start + length - 1)
    const raw = text.slice(start, end)
    // A page's end has a page number, which a writer leaves out.
    if (start === 0 || end < 0 || raw.includes('\f') || /Side \d|\n\n/u.test(raw)) continue
    if (raw.length > length * 1.5) continue
    const exact = raw.replaceAll('-\n', '').replaceAll('\n', ' ')
    if (isWanted(exact)) quotes.push({start, end, exact})
  }
  return quotes
}
