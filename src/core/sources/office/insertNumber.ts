/** A text with its number before the first word, after the page that may begin there; no number without words. */
export function insertNumber(number: string, text: string): string {
  if (text.trim() === '') return text
  // White space up to the last mark of a page.
  const marks = /^\s*[\f\v]/u.exec(text)?.[0] ?? ''
  const words = text.slice(marks.length)
  return marks + number + (number.endsWith(' ') ? words.trimStart() : words)
}
