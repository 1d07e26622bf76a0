import type {Fragment} from './fragment.ts'
import type {PdfGlyphs, PdfRun} from './pdfPage.ts'
import {raisedDigit} from './raisedDigit.ts'
import {readLetter} from './readLetter.ts'

/** The fragments of a page that are written in one direction. */
export interface Writing {
  /** Degrees that the lines are turned, counter-clockwise. */
  readonly angle: number
  readonly fragments: readonly Fragment[]
}

/** A gap of more than so many heights of a letter ends a fragment. */
const WIDE_GAP = 0.9
/** Scanners see letters smaller than they are. */
const WIDE_SCANNED_GAP = 1.25
/** A gap that is as wide parts words, even where the file has no space. */
const WORD_GAP = 0.28
/** PDFium tells of line ends that are none, where every letter is placed alone: there so much of a gap parts words. */
const LINE_END_GAP = 0.12
const LINE_ENDS: ReadonlySet<number> = new Set([10, 13])

/**
 * Joins the characters of a page to words and these to pieces of lines, one list for each direction of writing,
 * the one with the most letters first. `skip` says which characters to leave out.
 */
export function joinGlyphs(
  glyphs: PdfGlyphs,
  runs: readonly PdfRun[],
  skip: (at: number) => boolean,
): readonly Writing[] {
  const writings = new Map<number, Joiner>()
  let last: Joiner | undefined
  for (let at = 0; at < glyphs.codes.length; at++) {
    const run = runs[glyphs.runs[at] ?? 0]
    if (run === undefined || skip(at)) continue
    const letter = readLetter(glyphs, at, run.size)
    if (letter === '') continue
    if (letter === ' ') {
      if (LINE_ENDS.has(glyphs.codes[at] ?? 0)) last?.endLine()
      else last?.space()
      continue
    }
    let joiner = writings.get(run.angle)
    if (joiner === undefined) writings.set(run.angle, (joiner = new Joiner(run.angle)))
    if (joiner !== last) last?.close()
    joiner.add(glyphs, at, letter, run)
    last = joiner
  }
  last?.close()
  return [...writings.values()]
    .sort((one, other) => other.letters - one.letters)
    .map(({angle, fragments}) => ({angle, fragments}))
}

interface OpenFragment {
  /** Letter by letter; a text that grows by letters is slow and large until it is read. */
  letters: string[]
  length: number
  words: number[]
  wordStart: number
  wordX0: number
  x0: number
  x1: number
  y0: number
  y1: number
  base: number
  size: number
  /** How many more letters are of that size than of others. */
  votes: number
  bold: number
  italic: number
  order: number
}

class Joiner {
  readonly angle: number
  readonly fragments: Fragment[] = []
  letters = 0
  readonly #cos: number
  readonly #sin: number
  #open: OpenFragment | undefined
  #spaced = false
  #ended = false
  #raised = false
  #lastX = 0
  #lastRun: PdfRun | undefined

  constructor(angle: number) {
    this.angle = angle
    this.#cos = Math.cos((angle * Math.PI) / 180)
    this.#sin = Math.sin((angle * Math.PI) / 180)
  }

  space(): void {
    this.#spaced = true
  }

  endLine(): void {
    this.#ended = true
  }

  close(): void {
    const open = this.#open
    this.#open = undefined
    this.#spaced = false
    this.#ended = false
    if (open === undefined) return
    endWord(open)
    nameBullet(open)
    const {x0, y0, x1, y1, base, size, order, length} = open
    this.fragments.push({
      text: open.letters.join(''),
      // A list that was pushed to has room to grow.
      words: open.words.slice(),
      x0,
      y0,
      x1,
      y1,
      base,
      size,
      order,
      angle: this.angle,
      bold: open.bold > length / 2,
      italic: open.italic > length / 2,
    })
  }

  add(glyphs: PdfGlyphs, at: number, letter: string, run: PdfRun): void {
    this.letters++
    const x = this.#turnX(glyphs.x[at] ?? 0, glyphs.y[at] ?? 0)
    const base = this.#turnY(glyphs.x[at] ?? 0, glyphs.y[at] ?? 0)
    const right = Math.max(x, this.#rightOf(glyphs.boxes, at))
    const size = run.size > 0 ? run.size : 1
    let open = this.#open
    if (open !== undefined && this.#repeats(open, letter, x, base, run)) return
    // The letters of a ligature have one place.
    const isPiece =
      run === this.#lastRun && !this.#spaced && !this.#ended && Math.abs(x - this.#lastX) < 0.01
    const place =
      open === undefined
        ? 'apart'
        : isPiece && Math.abs(base - open.base) < 0.1 * size
          ? 'same'
          : placeOf(open, x, base, size, run.invisible)
    if (open === undefined || place === 'apart') {
      this.close()
      open = this.#begin(at, x, base, size)
    } else {
      if (place === 'base') lower(open, base, size)
      if (this.#partsWords(open, place, x, size)) {
        endWord(open)
        open.letters.push(' ')
        open.wordStart = ++open.length
        open.wordX0 = x
      }
    }
    this.#spaced = false
    this.#ended = false
    this.#raised = place === 'raised'
    if (place === 'same') vote(open, size)
    this.#append(open, place === 'raised' ? raisedDigit(letter) : letter, x, right, run)
    if (place !== 'raised') {
      open.y0 = Math.min(open.y0, base - 0.23 * size)
      open.y1 = Math.max(open.y1, base + 0.8 * size)
    }
  }

  /** Around a raised mark the file has line ends that are none; there the gap alone parts words. */
  #partsWords(open: OpenFragment, place: LetterPlace, x: number, size: number): boolean {
    const gap = x - open.x1
    const nearMark = place !== 'same' || this.#raised
    const least = this.#ended || (nearMark && this.#spaced) ? LINE_END_GAP : WORD_GAP
    return (this.#spaced && !nearMark) || gap > least * Math.min(size, open.size)
  }

  #begin(order: number, x: number, base: number, size: number): OpenFragment {
    this.#open = {
      letters: [],
      length: 0,
      words: [],
      wordStart: 0,
      wordX0: x,
      x0: x,
      x1: x,
      y0: base - 0.23 * size,
      y1: base + 0.8 * size,
      base,
      size,
      votes: 0,
      bold: 0,
      italic: 0,
      order,
    }
    return this.#open
  }

  #append(open: OpenFragment, letter: string, x: number, right: number, run: PdfRun): void {
    open.letters.push(letter)
    open.length += letter.length
    open.x1 = Math.max(open.x1, right)
    open.x0 = Math.min(open.x0, x)
    if (run.bold) open.bold += letter.length
    if (run.italic) open.italic += letter.length
    this.#lastX = x
    this.#lastRun = run
  }

  /** Letters that are printed twice, a hair apart, are one bold letter; a ligature's letters are of one run. */
  #repeats(open: OpenFragment, letter: string, x: number, base: number, run: PdfRun): boolean {
    return (
      run !== this.#lastRun &&
      open.letters[open.letters.length - 1] === letter &&
      Math.abs(x - this.#lastX) < 0.08 * run.size &&
      Math.abs(base - open.base) < 0.08 * run.size
    )
  }

  #turnX(x: number, y: number): number {
    return this.angle === 0 ? x : x * this.#cos + y * this.#sin
  }

  #turnY(x: number, y: number): number {
    return this.angle === 0 ? y : y * this.#cos - x * this.#sin
  }

  #rightOf(boxes: Float32Array, at: number): number {
    const x1 = boxes[4 * at + 2] ?? 0
    if (this.angle === 0) return x1
    const [x0, y0, y1] = [boxes[4 * at] ?? 0, boxes[4 * at + 1] ?? 0, boxes[4 * at + 3] ?? 0]
    return Math.max(
      this.#turnX(x0, y0),
      this.#turnX(x1, y0),
      this.#turnX(x0, y1),
      this.#turnX(x1, y1),
    )
  }
}

/** A fragment's size is that of most of its letters; its first may be a smaller bullet. */
function vote(open: OpenFragment, size: number): void {
  if (size === open.size) open.votes++
  else if (open.votes > 0) open.votes--
  else open.size = size
}

function endWord(open: OpenFragment): void {
  if (open.length === open.wordStart) return
  open.words.push(open.wordStart, open.length, open.wordX0, open.x1)
}

/** A sign alone before a text is the mark of a list, also where the file does not say which. */
function nameBullet({letters}: OpenFragment): void {
  const isAlone = letters.length === 1 || letters[1] === ' '
  if (letters[0] === '\ufffd' && isAlone) letters[0] = '•'
}

type LetterPlace = 'same' | 'raised' | 'base' | 'apart'

/** Where a letter stands to the open fragment: on its line, raised on it, or on the line that it is raised from. */
function placeOf(
  open: OpenFragment,
  x: number,
  base: number,
  size: number,
  scanned: boolean,
): LetterPlace {
  const most = Math.max(size, open.size)
  const gap = x - open.x1
  const wide = scanned ? WIDE_SCANNED_GAP : WIDE_GAP
  if (gap > wide * most || gap < -0.6 * most) return 'apart'
  const rise = (base - open.base) / most
  if (gap < 0.5 * most && size < 0.85 * open.size && rise > 0.12 && rise < 0.7) return 'raised'
  if (Math.abs(rise) < 0.12) return 'same'
  const isLower = open.size < 0.85 * size && rise < -0.12 && rise > -0.7
  if (isLower && open.length < 4 && /^[\d*†]{1,3}$/u.test(open.letters.join(''))) return 'base'
  return Math.abs(rise) < 0.25 ? 'same' : 'apart'
}

/** What is written so far turns out to be a raised mark before the text. */
function lower(open: OpenFragment, base: number, size: number): void {
  open.letters = open.letters.map(raisedDigit)
  open.base = base
  open.size = size
}
