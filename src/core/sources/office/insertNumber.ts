/** A text with its number before the first word, after the page that may begin there; no number without words. */
export function insertNumber(number: string, text: string): string {
  if (text.trim() === '') return text
  const marks = /^[\f\v\s]*/u.exec(text)?.[0] ?? ''
  return marks + number + text.slice(marks.length)
}
