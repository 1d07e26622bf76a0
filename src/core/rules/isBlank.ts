const BLANK = /^\s*(?:<!--(?:[^-]|-(?!->))*-->\s*)*$/u

/** Whether a stretch of Markdown shows nothing: white space and comments. */
export function isBlank(text: string): boolean {
  return BLANK.test(text)
}
