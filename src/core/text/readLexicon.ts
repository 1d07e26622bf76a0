import type {Lexicon, WordCategory, WordForm, WordReading} from '../model/lexicon.ts'

/** The first four bytes, `DLX3`, as a number. */
const MARK = 0x33584c44
const HEADER = 20
/** So many words share one place in the table; the first of them is written whole. */
const BLOCK = 16
/** A long response has so many different words. */
const MOST_KNOWN = 20_000

/** How a form is made of a word: from `teater` with `er` taken away and `ret` put on, `teatret`. */
interface FormRule {
  readonly category: WordCategory
  readonly strip: string
  readonly append: string
}

interface BlockRange {
  readonly first: number
  readonly last: number
}

/**
 * A lexicon from the file that `scripts/compileDictionary.mjs` makes; `undefined` where the bytes are none. The
 * bytes are kept and searched as they are: nothing is unpacked before it is asked for, and a look-up takes
 * about a thousandth of a millisecond.
 */
export function readLexicon(bytes: Uint8Array): Lexicon | undefined {
  if (bytes.length < HEADER) return undefined
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const number = (at: number): number => view.getUint32(at, true)
  if (number(0) !== MARK) return undefined
  const places = number(8)
  const classesLength = number(12)
  const wordsStart = HEADER + places * 4
  const classesStart = wordsStart + number(16)
  const stripsStart = classesStart + classesLength
  if (places === 0 || stripsStart + number(4) > bytes.length) return undefined
  return new BinaryLexicon(
    bytes.subarray(wordsStart, classesStart),
    new DataView(bytes.buffer, bytes.byteOffset + HEADER, places * 4),
    decode(bytes.subarray(classesStart, stripsStart)).split('\n'),
    bytes.subarray(stripsStart, stripsStart + number(4)),
  )
}

class BinaryLexicon implements Lexicon {
  readonly #bytes: Uint8Array
  /** Where each block begins, four bytes each. */
  readonly #places: DataView
  readonly #classes: readonly string[]
  readonly #rules: (readonly FormRule[] | undefined)[]
  /** What may have been taken away before an ending was put on, with commas, by that ending. */
  #strips: ReadonlyMap<string, string> | undefined
  readonly #stripBytes: Uint8Array
  #longest = 0
  /** Where the words stand that begin with two letters: those that are tried for one form begin alike. */
  readonly #ranges = new Map<string, BlockRange>()
  /** Of the forms that were asked for lately: a text says the same words again and again. */
  readonly #readings = new Map<string, readonly WordReading[]>()

  constructor(
    bytes: Uint8Array,
    places: DataView,
    classes: readonly string[],
    stripBytes: Uint8Array,
  ) {
    this.#bytes = bytes
    this.#places = places
    this.#classes = classes
    this.#stripBytes = stripBytes
    this.#rules = new Array<readonly FormRule[] | undefined>(classes.length)
  }

  formsOf(word: string): readonly WordForm[] {
    const rules = this.#rulesOf(word)
    return rules.map(({category, strip, append}) => ({
      form: word.slice(0, word.length - strip.length) + append,
      category,
    }))
  }

  readingsOf(form: string): readonly WordReading[] {
    const known = this.#readings.get(form)
    if (known !== undefined) return known
    const readings = this.#readForm(form)
    if (this.#readings.size >= MOST_KNOWN) this.#readings.clear()
    this.#readings.set(form, readings)
    return readings
  }

  #readForm(form: string): readonly WordReading[] {
    const strips = (this.#strips ??= this.#readStrips())
    const found: WordReading[] = []
    const longest = Math.min(form.length, this.#longest)
    for (let length = 0; length <= longest; length++) {
      const append = form.slice(form.length - length)
      for (const strip of strips.get(append)?.split(',') ?? []) {
        const word = form.slice(0, form.length - length) + strip
        for (const rule of this.#rulesOf(word)) {
          if (rule.append === append && rule.strip === strip) {
            found.push({word, category: rule.category})
          }
        }
      }
    }
    return found
  }

  #rulesOf(word: string): readonly FormRule[] {
    const id = this.#find(word)
    if (id === undefined) return []
    return (this.#rules[id] ??= readClass(this.#classes[id] ?? ''))
  }

  /** The class of a word, by binary search for its block. */
  #find(word: string): number | undefined {
    const beginning = word.slice(0, 2)
    let range = this.#ranges.get(beginning)
    if (range === undefined) {
      const all = {first: 0, last: this.#places.byteLength / 4 - 1}
      const first = this.#blockOf(beginning, all)
      range = {first, last: this.#blockOf(`${beginning}\u0100`, {...all, first})}
      if (this.#ranges.size >= MOST_KNOWN) this.#ranges.clear()
      this.#ranges.set(beginning, range)
    }
    return this.#findInBlock(this.#placeOf(this.#blockOf(word, range)), word)
  }

  /** The last block whose first word does not stand behind a word. */
  #blockOf(word: string, {first, last}: BlockRange): number {
    let low = first
    let high = last
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (this.#compareFirst(this.#placeOf(middle), word) <= 0) low = middle
      else high = middle - 1
    }
    return low
  }

  #placeOf(block: number): number {
    return this.#places.getUint32(block * 4, true)
  }

  /** Whether the first word of a block stands before (-1), at (0) or after (1) a word. */
  #compareFirst(at: number, word: string): number {
    const length = this.#bytes[at + 1] ?? 0
    const most = Math.min(length, word.length)
    for (let index = 0; index < most; index++) {
      const difference = (this.#bytes[at + 2 + index] ?? 0) - word.charCodeAt(index)
      if (difference !== 0) return difference
    }
    return length - word.length
  }

  #findInBlock(start: number, word: string): number | undefined {
    const bytes = this.#bytes
    let at = start
    // How many letters of the word before are those of the word that is looked for.
    let matched = 0
    for (let count = 0; count < BLOCK && at < bytes.length; count++) {
      const shared = bytes[at] ?? 0
      const length = bytes[at + 1] ?? 0
      if (shared < matched) return undefined
      if (shared === matched) {
        let index = 0
        while (index < length && bytes[at + 2 + index] === word.charCodeAt(matched)) {
          index++
          matched++
        }
        if (index === length && matched === word.length) {
          return (bytes[at + 2 + length] ?? 0) | ((bytes[at + 3 + length] ?? 0) << 8)
        }
      }
      at += length + 4
    }
    return undefined
  }

  #readStrips(): ReadonlyMap<string, string> {
    const strips = new Map<string, string>()
    const text = decode(this.#stripBytes)
    for (let from = 0; from < text.length;) {
      const colon = text.indexOf(':', from)
      const newline = text.indexOf('\n', colon)
      const end = newline < 0 ? text.length : newline
      strips.set(text.slice(from, colon), text.slice(colon + 1, end))
      this.#longest = Math.max(this.#longest, colon - from)
      from = end + 1
    }
    return strips
  }
}

function readClass(name: string): readonly FormRule[] {
  return name.split('|').map((rule): FormRule => {
    const [category = 'y', strip = '', append = ''] = rule.split(':')
    return {category: category as WordCategory, strip, append}
  })
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes)
}
