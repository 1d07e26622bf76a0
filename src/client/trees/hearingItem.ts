import type {Command, ThemeIcon, Uri} from 'vscode'

/** One line of a tree, with what lies under it: made anew whenever the hearing changes. */
export interface HearingItem {
  /** The same for the same thing before and after a change, so that what was open stays open. */
  readonly id: string
  readonly label: string
  readonly description?: string
  readonly tooltip?: string
  readonly icon?: ThemeIcon
  /** Carries the number of problems to the decoration; see `decorateProblems`. */
  readonly decoration?: Uri
  readonly command?: Command
  /** For menus. */
  readonly contextValue: string
  readonly children: readonly HearingItem[]
  /** Children are to be seen at once. */
  readonly isOpen?: boolean
}
