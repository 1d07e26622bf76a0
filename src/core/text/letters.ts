import type {Span} from '../model/span.ts'
import {isWordCharacter} from './characters.ts'
import {emptyRoom, normalizeCodes} from './normalize.ts'
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
  const offsets = new OffsetTable()
  const letters = draw(text, range, offsets)
  offsets.trim()
  return {text: letters, offsets}
}

/** The letters without the way back. */
export function bareLetters(text: string, range?: Span): string {
  return draw(text, range)
}

function draw(text: string, range?: Span, offsets?: OffsetTable): string {
  const end = Math.min(text.length, range?.end ?? text.length)
  const pieces: string[] = []
  for (let start = range?.start ?? 0; start < end;) {
    const next = chunkEnd(text, start, end)
    pieces.push(drawChunk(text, {start, end: next}, offsets))
    start = next
  }
  return pieces.length === 1 ? (pieces[0] ?? '') : pieces.join('')
}

const A = 97
const E = 101
const O = 111
const SOFT_HYPHEN = 0xad
const PERCENT = 0x25
const PCT = [112, 99, 116]

/** Memory that chunks use one after the other, since many are short. */
let room: Room = {letters: new Uint16Array(0), places: new Uint32Array(0)}
const normalizing = emptyRoom()

interface Room {
  readonly letters: Uint16Array
  /** Where each of them begins. */
  readonly places: Uint32Array
}

function roomFor(chunk: number): Room {
  // A ligature and a percent sign give three letters for one.
  const most = chunk * 3 + 8
  if (room.letters.length < most) {
    room = {letters: new Uint16Array(most), places: new Uint32Array(most)}
  }
  return room
}

function drawChunk(text: string, range: Span, offsets: OffsetTable | undefined): string {
  const {letters, places} = roomFor(range.end - range.start)
  const {codes, starts} = normalizeCodes(text, range, normalizing)
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
  offsets?.append(places.subarray(0, size))
  return stringOfCodes(letters.subarray(0, size))
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
