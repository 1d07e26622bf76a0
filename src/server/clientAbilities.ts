/** What the editor said that it can do, where it matters. */
export interface ClientAbilities {
  /** It fetches the findings of open documents itself. */
  readonly pullsDiagnostics: boolean
  /** It can be told to fetch them anew. */
  readonly refreshesDiagnostics: boolean
  readonly refreshesCodeLenses: boolean
  readonly refreshesInlayHints: boolean
  /** It shows where a link begins and what lies around its target. */
  readonly definitionLinks: boolean
  /** It says when files change on the disk. */
  readonly watchesFiles: boolean
}

/** Of an editor that has not said anything yet. */
export const noAbilities: ClientAbilities = {
  pullsDiagnostics: false,
  refreshesDiagnostics: false,
  refreshesCodeLenses: false,
  refreshesInlayHints: false,
  definitionLinks: false,
  watchesFiles: false,
}
