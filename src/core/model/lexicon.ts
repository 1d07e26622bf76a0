/**
 * What a form is of its word, as one letter, for a lexicon holds a million of them.
 *
 * Nouns: `a` sag, `b` sags, `c` sagen, `d` sagens, `e` huset, `f` husets, `g` sager, `h` sagers, `i` sagerne,
 * `j` sagernes. Adjectives: `k` stor, `l` stort, `m` store, `n` større, `o` størst, `z` a genitive. Verbs:
 * `p` skrive, `q` skriver, `r` skrev, `s` skrevet, `t` skriv, `u` skrivende, `v` skrives, `w` another.
 * `x` is the first part of a compound, `sags`; `y` any other word.
 */
export type WordCategory =
  | 'a'
  | 'b'
  | 'c'
  | 'd'
  | 'e'
  | 'f'
  | 'g'
  | 'h'
  | 'i'
  | 'j'
  | 'k'
  | 'l'
  | 'm'
  | 'n'
  | 'o'
  | 'p'
  | 'q'
  | 'r'
  | 's'
  | 't'
  | 'u'
  | 'v'
  | 'w'
  | 'x'
  | 'y'
  | 'z'

/** One form of a word: `sagerne`, `i`. */
export interface WordForm {
  readonly form: string
  readonly category: WordCategory
}

/** What a form may be read as: `sag`, `i`. */
export interface WordReading {
  readonly word: string
  readonly category: WordCategory
}

/** The words of a language with all their forms. Words are compared letter for letter, capitals and all. */
export interface Lexicon {
  /** All forms of a word as the dictionary lists it, the word itself among them; none for a word that it lacks. */
  formsOf(word: string): readonly WordForm[]
  /** The listed words that something is a form of, or the first part of a compound with. */
  readingsOf(form: string): readonly WordReading[]
}
