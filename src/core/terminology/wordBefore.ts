import type {TokenText} from './matchEntry.ts'

/** The word before a token, in lower case, where only white space lies between them; empty where there is none. */
export function wordBefore(at: number, {text, tokenAt}: TokenText): string {
  const token = tokenAt(at)
  const left = tokenAt(at - 1)
  if (token === undefined || left === undefined) return ''
  return text.slice(left.end, token.start).trim() === '' ? left.lower : ''
}
