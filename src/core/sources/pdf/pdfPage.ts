/** A box in points, in the page's own coordinates: the origin is at the bottom left, `y` grows upwards. */
export interface Box {
  readonly x0: number
  readonly y0: number
  readonly x1: number
  readonly y1: number
}

/** What a stretch of characters has in common: PDF writes text in such stretches. */
export interface PdfRun {
  /** The height of the letters as they are printed, in points. */
  readonly size: number
  readonly bold: boolean
  readonly italic: boolean
  readonly font: string
  /** Degrees that the line of writing is turned, counter-clockwise, from -179 to 180. */
  readonly angle: number
  /** Painted with no ink: text over a scanned picture is, and text that is to be found but not seen. */
  readonly invisible: boolean
  /** The colour of the letters: red, green, blue and opacity, each to 255. */
  readonly color: readonly [number, number, number, number]
  /** Position among the things painted on the page, or -1 where it is not known. */
  readonly order: number
}

/** The characters of a page, in the order of the file. All arrays are of one length; white space is among them. */
export interface PdfGlyphs {
  readonly codes: Uint32Array
  /** Where the pen stands: left end and line of writing. */
  readonly x: Float32Array
  readonly y: Float32Array
  /** The box around the letter, as high as letters of its font may be. */
  readonly boxes: Float32Array
  /** Index in `runs`. */
  readonly runs: Uint32Array
}

export type PdfShapeKind = 'path' | 'image' | 'shading'

/** Something painted that is no text. */
export interface PdfShape extends Box {
  readonly kind: PdfShapeKind
  readonly order: number
  /** The colour that it is filled with; undefined where it is not filled, or is a picture. */
  readonly fill?: readonly [number, number, number, number]
  readonly stroked: boolean
  /** A field with four corners, painted as it is: nothing under it is seen. */
  readonly plain?: boolean
}

/** A page as it stands in the file. */
export interface PdfPage extends Box {
  readonly index: number
  /** The label that the file gives the page. */
  readonly label: string | undefined
  readonly glyphs: PdfGlyphs
  readonly runs: readonly PdfRun[]
  readonly shapes: readonly PdfShape[]
  /** How many characters the file does not say the meaning of. */
  readonly unmapped: number
  /** One of them stands in a word. */
  readonly isInWord: boolean
}
