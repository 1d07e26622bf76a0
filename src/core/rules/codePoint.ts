/** The first character as standards name it: `U+200B`. */
export function codePoint(text: string): string {
  const code = text.codePointAt(0) ?? 0
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`
}
