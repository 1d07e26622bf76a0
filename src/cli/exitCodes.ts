/** What the program ends with; scripts rely on these. */
export const exitCodes = {
  /** Nothing that fails. */
  fine: 0,
  /** Findings that fail: errors, or more warnings than allowed. */
  findings: 1,
  /** The work could not be done: wrong use, no hearing, unreadable input, could not write. */
  couldNot: 2,
  /** A bug of ours. */
  bug: 3,
} as const

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes]
