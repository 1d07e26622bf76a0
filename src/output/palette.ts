/** How the text format sets things off. The command line gives functions that colour; by default nothing is done. */
export interface Palette {
  readonly error: Paint
  readonly warning: Paint
  readonly info: Paint
  readonly strong: Paint
  readonly faint: Paint
  readonly good: Paint
}

export type Paint = (text: string) => string

const asIs: Paint = (text) => text

export const plainPalette: Palette = {
  error: asIs,
  warning: asIs,
  info: asIs,
  strong: asIs,
  faint: asIs,
  good: asIs,
}
