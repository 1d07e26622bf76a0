/** A value fit to be named in a message: on one line and of 60 characters at most. */
export function shorten(value: string): string {
  const line = value.replace(/\s+/gu, ' ').trim()
  const characters = Array.from(line.slice(0, 130))
  return characters.length <= 60 ? line : `${characters.slice(0, 59).join('')}…`
}
