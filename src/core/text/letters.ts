import type {Span} from '../model/span.ts'
import {isWordCharacter} from './characters.ts'
import {normalizeCodes} from './normalize.ts'
import {OffsetTable} from './offsetTable.ts'
import {stringOfCodes} from './stringOfCodes.ts'

/** A text's bare letters and figures, and where each stands in it. */
export interface Letters {
  /** Without case, accents, spaces, hyphens and signs: `Gl. Køge-landevej 5,7` is `glkogelandevej57`. */
  readonly text: string
  /** Where in the text each letter begins. */
  readonly offsets: OffsetTable
}

/** So many characters are normalised at a time: what that needs beside the letters stays small. */
const CHUNK = 1 << 15

/**
 * Draws the letters and figures out of a text. Whatever typesetting, hyphenation or a scanner does
 * between letters is gone, so that a quotation is *found* by one plain search. Æ, ø and å are folded to
 * the letters that a scanner or a keyboard without them gives (ae, e, o, a). Whether the quotation is
 * *right* is never judged by this: it says `for` for `før` and `57` for `5,7`.
 */
export function readLetters(text: string, range?: Span): Letters {
  const end = Math.min(text.length, range?.end ?? text.length)
  const drawing = new Drawing(Math.min(CHUNK, end - (range?.start ?? 0)))
  for (let start = range?.start ?? 0; start < end;) {
    const next = chunkEnd(text, start, end)
    drawing.add(text, {start, end: next})
    start = next
  }
  return drawing.finish()
}

const A = 97
const E = 101
const O = 111
const SOFT_HYPHEN = 0xad
const PERCENT = 0x25
const PCT = [112, 99, 116]

class Drawing {
  readonly #offsets = new OffsetTable()
  readonly #pieces: string[] = []
  /** What one piece gives, and where each of it begins. */
  readonly #letters: Uint16Array
  readonly #starts: Uint32Array

  /** A ligature and a percent sign give three letters for one. */
  constructor(chunk: number) {
    const most = Math.max(0, chunk) * 3 + 8
    this.#letters = new Uint16Array(most)
    this.#starts = new Uint32Array(most)
  }

  add(text: string, range: Span): void {
    const {codes, starts} = normalizeCodes(text, range)
    const [letters, places] = [this.#letters, this.#starts]
    let size = 0
    let before = 0
    for (let i = 0; i < codes.length; i++) {
      const code = codes[i] ?? 0
      const letter = foldLetter(code)
      if (letter === 0) {
        if (code === SOFT_HYPHEN) continue
        before = 0
        if (code !== PERCENT) continue
        // `40 %` is looked for as `40 pct.`; which of them stands there is for verification to say.
        for (const each of PCT) {
          letters[size] = each
          places[size++] = starts[i] ?? 0
        }
        continue
      }
      // Within a word ae, ee and oe become the letter that they stand for.
      if (letter === E && (before === A || before === E || before === O)) {
        before = before === O ? O : E
        letters[size - 1] = before
        continue
      }
      if (letter === A && before === A) continue
      letters[size] = letter
      places[size++] = starts[i] ?? 0
      before = letter
    }
    this.#pieces.push(stringOfCodes(letters.subarray(0, size)))
    this.#offsets.append(places.subarray(0, size))
  }

  finish(): Letters {
    this.#offsets.trim()
    return {text: this.#pieces.join(''), offsets: this.#offsets}
  }
}

/** Chunks end at white space where there is any, so that no word and no tag is cut. */
function chunkEnd(text: string, start: number, end: number): number {
  if (start + CHUNK >= end) return end
  const line = text.lastIndexOf('\n', start + CHUNK)
  if (line > start) return line
  const space = text.lastIndexOf(' ', start + CHUNK)
  return space > start ? space : start + CHUNK
}

const TABLE_SIZE = 0x250
const FOLDED = new Uint16Array(TABLE_SIZE)
const SPECIAL: ReadonlyMap<string, string> = new Map([
  ['æ', 'e'],
  ['ø', 'o'],
  ['å', 'a'],
  ['ß', 's'],
  ['ð', 'd'],
  ['þ', 't'],
  ['đ', 'd'],
  ['ł', 'l'],
  ['œ', 'e'],
])
for (let code = 0; code < TABLE_SIZE; code++) FOLDED[code] = foldSlowly(code)

/** The plain small letter or figure of a code unit; 0 for what is neither. */
export function foldLetter(code: number): number {
  return code < TABLE_SIZE ? (FOLDED[code] ?? 0) : foldSlowly(code)
}

function foldSlowly(code: number): number {
  if (!isWordCharacter(code) || (code >= 0x300 && code <= 0x36f)) return 0
  const small = String.fromCharCode(code).toLowerCase()
  const plain = SPECIAL.get(small) ?? small.normalize('NFD')
  return plain.charCodeAt(0)
}
