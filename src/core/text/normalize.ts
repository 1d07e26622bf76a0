import type {Span} from '../model/span.ts'
import {kindOf, kinds} from './characterKinds.ts'
import {isDigit, isLetter, isWordCharacter} from './characters.ts'
import {firstAbove} from './firstAbove.ts'
import {type Markup, readEntity, readFootnoteReference, readLinkTarget, readTag} from './markup.ts'
import {stringOfCodes} from './stringOfCodes.ts'
import {pattern} from './pattern.ts'

/** A text in the form in which quotation and source are compared, and the way back. */
export interface NormalizedText {
  readonly text: string
  /** Where in the original each code unit of `text` begins; never falling. */
  readonly starts: Uint32Array
  /** Where in the original each code unit of `text` ends. */
  readonly ends: Uint32Array
}

/**
 * Takes away everything that typesetting, a PDF, Markdown or HTML puts between a writer's words and a
 * reader's eye: white space is one space, every quotation mark `"`, every dash `-`, an omission `…`;
 * ligatures are letters, accents are composed (NFC); markup, link targets, zero-width and control
 * characters are gone, entities are what they stand for. Case stays.
 *
 * A hyphen at a line's end (`uhensigts-⏎mæssigt`) becomes a soft hyphen: the word may be read joined or
 * with its hyphen. Before `og`, `eller`, `samt` and `til` it stays a hyphen (`sundheds-⏎og`).
 *
 * The result normalises to itself. `<`, `>` and `&` that are meant as such come out in full width, so
 * that nothing in it can be read as markup.
 *
 * @param range The part of `text` to take; offsets stay those of `text`.
 */
export function normalize(text: string, range?: Span): NormalizedText {
  const {codes, starts, ends} = normalizeCodes(text, range)
  return {text: stringOfCodes(codes), starts, ends}
}

/** A normalised text as UTF-16 code units, for whoever goes through them one by one. */
export interface NormalizedCodes extends Pick<NormalizedText, 'starts' | 'ends'> {
  readonly codes: Uint16Array
}

/** Memory for one text after the other; what one gave is good until the next. */
export interface NormalizingRoom {
  codes: Uint16Array
  starts: Uint32Array
  ends: Uint32Array
}

/** Room that grows with the first text. */
export function emptyRoom(): NormalizingRoom {
  return {codes: new Uint16Array(0), starts: new Uint32Array(0), ends: new Uint32Array(0)}
}

/** `normalize` without the string, which takes longer to make than to read. */
export function normalizeCodes(
  text: string,
  range?: Span,
  room: NormalizingRoom = emptyRoom(),
): NormalizedCodes {
  return new Normalizer(text, range?.start ?? 0, range?.end ?? text.length, room).run()
}

/** The stretch of the original that `[start, end)` of a normalised text was made of. */
export function originalSpan(normalized: NormalizedText, start: number, end: number): Span {
  const {starts, ends} = normalized
  if (start < end) return {start: starts[start] ?? 0, end: ends[end - 1] ?? 0}
  const at = start < starts.length ? (starts[start] ?? 0) : (ends[starts.length - 1] ?? 0)
  return {start: at, end: at}
}

/** Where an offset of the original stands in a normalised text; inside something dropped, what follows it. */
export function normalizedOffset(normalized: NormalizedText, offset: number): number {
  return firstAbove(normalized.ends, offset)
}

const SPACE = 0x20
const HYPHEN = 0x2d
const DOT = 0x2e
const ELLIPSIS = 0x2026
const SOFT_HYPHEN = 0xad
const LIGATURES = ['ff', 'fi', 'fl', 'ffi', 'ffl', 'st', 'st']
/** What a hyphen hangs over to: `sundheds- og ældreområdet`. */
const CONJUNCTION = pattern('iuy')`(?:og|eller|samt|til|and|or)(?![\p{L}\p{N}])`
const FULL_WIDTH = 0xff00 - 0x20

/**
 * One pass from left to right. Every decision looks at what was put out before, at the next character
 * and at nothing else that the pass takes away, which is what makes the result its own normal form.
 */
class Normalizer {
  readonly #text: string
  readonly #end: number
  #at: number
  #size = 0
  #codes: Uint16Array
  #starts: Uint32Array
  #ends: Uint32Array
  /** True until a line has something other than white space and markup. */
  #lineStart = true

  constructor(text: string, start: number, end: number, room: NormalizingRoom) {
    this.#text = text
    this.#at = Math.max(0, start)
    this.#end = Math.min(text.length, end)
    const capacity = Math.max(0, this.#end - this.#at) + 8
    if (room.codes.length < capacity) {
      room.codes = new Uint16Array(capacity)
      room.starts = new Uint32Array(capacity)
      room.ends = new Uint32Array(capacity)
    }
    this.#codes = room.codes
    this.#starts = room.starts
    this.#ends = room.ends
  }

  run(): NormalizedCodes {
    this.#runPlain()
    while (this.#at < this.#end) {
      const code = this.#text.charCodeAt(this.#at)
      const kind = kindOf(code)
      if (!this.#readMarkup(kind)) {
        const start = this.#at++
        this.#put(code, kind, start, this.#at)
      }
      this.#runPlain()
    }
    return {
      codes: this.#codes.subarray(0, this.#size),
      starts: this.#starts.subarray(0, this.#size),
      ends: this.#ends.subarray(0, this.#size),
    }
  }

  /** Nearly all of a text is plain characters with single spaces between: they go straight through. */
  #runPlain(): void {
    const [text, codes, starts, ends] = [this.#text, this.#codes, this.#starts, this.#ends]
    let at = this.#at
    let size = this.#size
    let last = this.#last()
    for (; at < this.#end; at++, size++) {
      const code = text.charCodeAt(at)
      if (kindOf(code) === kinds.plain) this.#lineStart = false
      else if (code !== SPACE || size === 0 || last === SPACE) break
      codes[size] = code
      starts[size] = at
      ends[size] = at + 1
      last = code
    }
    this.#at = at
    this.#size = size
  }

  /** Deals with what runs over several characters; false where it is one character like others. */
  #readMarkup(kind: number): boolean {
    switch (kind) {
      case kinds.less:
        return this.#replace(readTag(this.#text, this.#at))
      case kinds.ampersand:
        return this.#replace(readEntity(this.#text, this.#at))
      case kinds.openBracket:
        return this.#replace(readFootnoteReference(this.#text, this.#at))
      case kinds.openParenthesis:
        return this.#last() === 0x5d && this.#replace(readLinkTarget(this.#text, this.#at))
      case kinds.hyphen:
      case kinds.softHyphen:
        return this.#breakLine()
      default:
        return false
    }
  }

  #replace(markup: Markup | undefined): boolean {
    if (markup === undefined || markup.end > this.#end) return false
    const start = this.#at
    this.#at = markup.end
    for (let i = 0; i < markup.text.length; i++) {
      const code = markup.text.charCodeAt(i)
      this.#put(code, kindOf(code), start, this.#at)
    }
    return true
  }

  /** A hyphen at a line's end: the line end goes, and what stays says that the word may be joined. */
  #breakLine(): boolean {
    const last = this.#last()
    const next = this.#nextLine(this.#at + 1)
    if (next === undefined) return false
    const code = this.#text.charCodeAt(next)
    const figures = isDigit(last) && isDigit(code)
    if (!figures && !(isLetter(last) && isLetter(code))) return false
    CONJUNCTION.lastIndex = next
    if (!figures && CONJUNCTION.test(this.#text)) return false
    this.#plain(figures ? HYPHEN : SOFT_HYPHEN, this.#at, this.#at + 1)
    this.#at = next
    return true
  }

  /** Where the text goes on after a line end and a block quotation's marks; undefined where no line ends. */
  #nextLine(from: number): number | undefined {
    let at = from
    let lines = 0
    for (; at < this.#end; at++) {
      const code = this.#text.charCodeAt(at)
      if (isLineEnd(code)) lines++
      else if (code === 0x3e ? lines === 0 : kindOf(code) !== kinds.white) break
    }
    return lines > 0 && at < this.#end ? at : undefined
  }

  #put(code: number, kind: number, start: number, end: number): void {
    switch (kind) {
      case kinds.white:
        if (isLineEnd(code)) this.#lineStart = true
        if (this.#size > 0 && this.#last() !== SPACE) this.#write(SPACE, start, end)
        else this.#extend(end, SPACE)
        break
      case kinds.quote:
        this.#once(0x22, start, end)
        break
      case kinds.hyphen:
      case kinds.dash:
        this.#once(HYPHEN, start, end)
        break
      case kinds.dot:
        this.#dot(start, end)
        break
      case kinds.ellipsis:
        this.#ellipsis(start, end)
        break
      case kinds.softHyphen:
        this.#softHyphen(start, end)
        break
      case kinds.less:
      case kinds.ampersand:
        this.#plain(code + FULL_WIDTH, start, end)
        break
      case kinds.greater:
        if (!this.#lineStart) this.#plain(code + FULL_WIDTH, start, end)
        break
      case kinds.hash:
        if (!this.#lineStart) this.#plain(code, start, end)
        break
      case kinds.mark:
        if (this.#isInside(code)) this.#plain(code, start, end)
        break
      case kinds.combining:
        this.#combine(code, start, end)
        break
      case kinds.ligature:
        this.#ligature(code, start, end)
        break
      case kinds.dropped:
        // The low halves of invisible tag characters are no letters of their own.
        if (code === 0xdb40 && this.#at < this.#end) this.#at++
        break
      default:
        this.#plain(code, start, end)
    }
  }

  #plain(code: number, start: number, end: number): void {
    this.#lineStart = false
    this.#write(code, start, end)
  }

  #write(code: number, start: number, end: number): void {
    this.#codes[this.#size] = code
    this.#starts[this.#size] = start
    this.#ends[this.#size] = end
    this.#size++
  }

  #last(back = 1): number {
    return this.#size >= back ? (this.#codes[this.#size - back] ?? 0) : 0
  }

  /** Lets the last character reach further, where it is the given one. */
  #extend(end: number, code: number): boolean {
    if (this.#last() !== code || this.#size === 0) return false
    this.#ends[this.#size - 1] = end
    return true
  }

  #once(code: number, start: number, end: number): void {
    if (!this.#extend(end, code)) this.#plain(code, start, end)
  }

  #dot(start: number, end: number): void {
    if (this.#extend(end, ELLIPSIS)) return
    const close = this.#last(1) === DOT && this.#last(2) === DOT
    const spaced =
      this.#last(1) === SPACE &&
      this.#last(2) === DOT &&
      this.#last(3) === SPACE &&
      this.#last(4) === DOT
    if (close) this.#merge(2, end)
    else if (spaced) this.#merge(4, end)
    else this.#plain(DOT, start, end)
  }

  #ellipsis(start: number, end: number): void {
    if (this.#extend(end, ELLIPSIS)) return
    const dots = this.#last(1) !== DOT ? 0 : this.#last(2) !== DOT ? 1 : 2
    if (dots > 0) this.#merge(dots, end)
    else this.#plain(ELLIPSIS, start, end)
  }

  /** Makes the last characters one ellipsis. */
  #merge(count: number, end: number): void {
    this.#size -= count
    const start = this.#starts[this.#size] ?? 0
    if (!this.#extend(end, ELLIPSIS)) this.#plain(ELLIPSIS, start, end)
  }

  /** A soft hyphen counts inside a word only, and takes the place of a hyphen that it follows. */
  #softHyphen(start: number, end: number): void {
    if (!isLetter(this.#next())) return
    if (isLetter(this.#last())) this.#plain(SOFT_HYPHEN, start, end)
    else if (this.#last() === HYPHEN && isLetter(this.#last(2))) {
      this.#codes[this.#size - 1] = SOFT_HYPHEN
      this.#ends[this.#size - 1] = end
    }
  }

  #combine(code: number, start: number, end: number): void {
    const base = this.#last()
    const composed = composeWith(base, code)
    if (composed === undefined || this.#size === 0) {
      this.#plain(code, start, end)
      return
    }
    this.#codes[this.#size - 1] = composed
    this.#ends[this.#size - 1] = end
  }

  #ligature(code: number, start: number, end: number): void {
    const letters = LIGATURES[code - 0xfb00] ?? ''
    this.#reserve(letters.length)
    for (let i = 0; i < letters.length; i++) this.#plain(letters.charCodeAt(i), start, end)
  }

  /** Only ligatures give more than they take. */
  #reserve(count: number): void {
    const needed = this.#size + count + (this.#end - this.#at) + 8
    if (needed <= this.#codes.length) return
    this.#codes = grown(this.#codes, new Uint16Array(needed * 2))
    this.#starts = grown(this.#starts, new Uint32Array(needed * 2))
    this.#ends = grown(this.#ends, new Uint32Array(needed * 2))
  }

  #next(): number {
    return this.#at < this.#end ? this.#text.charCodeAt(this.#at) : 0
  }

  /** True for `_` within a word, `*` and `^` between figures. */
  #isInside(code: number): boolean {
    return code === 0x5f
      ? isWordCharacter(this.#last()) && isWordCharacter(this.#next())
      : isDigit(this.#last()) && isDigit(this.#next())
  }
}

/** NFC of two characters where that is one; also o and a stroke, which NFC leaves alone. */
function composeWith(base: number, mark: number): number | undefined {
  if (mark === 0x338 && (base === 0x6f || base === 0x4f)) return base === 0x6f ? 0xf8 : 0xd8
  const composed = String.fromCharCode(base, mark).normalize('NFC')
  return composed.length === 1 ? composed.charCodeAt(0) : undefined
}

function isLineEnd(code: number): boolean {
  return (code >= 10 && code <= 13) || code === 0x85 || code === 0x2028 || code === 0x2029
}

function grown<Type extends Uint16Array | Uint32Array>(from: Type, to: Type): Type {
  to.set(from)
  return to
}
