/** The line end that a text uses: that of its first line; `\n` where it has only one line. */
export function lineEndOf(text: string): string {
  return /\r\n|\n|\r/u.exec(text)?.[0] ?? '\n'
}
