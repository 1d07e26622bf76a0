/** Letters of East Asia and emoji, which terminals draw two columns wide (UAX #11, Wide and Fullwidth). */
const WIDE =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\u33FF\u3400-\u4DBF\u4E00-\u9FFF\uA000-\uA4CF\uA960-\uA97F\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF01-\uFF60\uFFE0-\uFFE6\u{16FE0}-\u{18DFF}\u{1B000}-\u{1B2FF}\u{20000}-\u{3FFFD}]|\p{Emoji_Presentation}/u

/** How many columns a text takes on a terminal; marks that sit on the letter before them take none. */
export function displayWidth(text: string): number {
  let width = 0
  for (const character of text) {
    if (character <= '~') width += 1
    else if (/\p{M}/u.test(character)) width += 0
    else width += WIDE.test(character) ? 2 : 1
  }
  return width
}
