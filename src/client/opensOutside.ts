/** What is known of the editor that a document is to be opened from. */
export interface Surroundings {
  /** A window on the machine that the document lies on; not a browser, and no window on a remote machine. */
  readonly isLocal: boolean
  /** Patterns of the files that extensions show, as they name them: `*.pdf`. */
  readonly shown: readonly string[]
}

/** Formats that an editor shows as a heap of signs, and that a program for reading opens without running anything. */
const READ_ELSEWHERE = /\.(pdf|docx|odt)$/iu

/**
 * Whether a document is better opened with the program that the system has for it than in the editor: VS Code itself
 * shows no PDF and no Word document. Only by the ending of the name, whatever the file holds: nothing else is run.
 */
export function opensOutside(path: string, {isLocal, shown}: Surroundings): boolean {
  const ending = READ_ELSEWHERE.exec(path)?.[1]?.toLowerCase()
  if (ending === undefined || !isLocal) return false
  return !shown.some((pattern) => pattern.toLowerCase().endsWith(`.${ending}`))
}
