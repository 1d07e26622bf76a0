/** A place between two characters, as the editor counts. */
export interface Place {
  readonly line: number
  readonly character: number
}

/**
 * Where something is written that somebody asks for at the cursor: there, but never in the front matter, which a file
 * that was just opened has its cursor in. Nobody chose that place, so the end of the text it is.
 */
export function writingPlace(lines: readonly string[], cursor: Place): Place {
  if (cursor.line > frontMatterEnd(lines)) return cursor
  return {line: lines.length - 1, character: lines.at(-1)?.length ?? 0}
}

/** The line that closes the front matter; -1 where there is none. */
function frontMatterEnd([first = '', ...others]: readonly string[]): number {
  const isFence = (line: string): boolean => line.trimEnd() === '---'
  if (!isFence(first)) return -1
  const end = others.findIndex(isFence)
  return end < 0 ? -1 : end + 1
}
