/**
 * The text in small letters, every letter where it was: what a pattern finds in it stands at the same place in
 * the text. For patterns that run often, as the flags `i` and `u` together make a pattern ten times as dear.
 */
export function lowerCase(text: string): string {
  // The one letter that becomes two.
  return text.replaceAll('\u0130', 'I').toLowerCase()
}
