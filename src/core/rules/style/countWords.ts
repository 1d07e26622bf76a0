import type {Span} from '../../model/span.ts'
import {isDigit} from '../../text/characters.ts'
import {partOfWord, parts} from '../../text/partOfWord.ts'

/** How many words there are, and how many of them are long. */
export interface WordCount {
  readonly words: number
  /** Of seven letters or more; figures are never long. */
  readonly longWords: number
}

const LONG = 7

/**
 * Counts the words of a stretch of a text. A figure is one word however its thousands are parted (`5.678`, `5678`), and
 * so is an abbreviation (`bl.a.`) and a compound with hyphens or apostrophes. Nothing is taken out of the text: a response
 * has as many words as all other things together.
 */
export function countWords(text: string, {start, end}: Span): WordCount {
  let words = 0
  let longWords = 0
  for (let at = start; at < end;) {
    const part = partAt(text, at, end)
    if (part !== parts.letter && part !== parts.number) {
      at++
      continue
    }
    const isFigure = isDigit(text.charCodeAt(at))
    const after = isFigure ? figureEnd(text, at, end) : wordEnd(text, at, end)
    words++
    if (!isFigure && after - at >= LONG) longWords++
    at = after
  }
  return {words, longWords}
}

function partAt(text: string, at: number, end: number): number {
  return at < end ? partOfWord(text.charCodeAt(at)) : parts.none
}

/** `5`, `5.678`, `12:30`, `1 000`. */
function figureEnd(text: string, start: number, end: number): number {
  let at = start
  for (;;) {
    while (at < end && isDigit(text.charCodeAt(at))) at++
    if (at + 1 >= end || !isDigit(text.charCodeAt(at + 1)) || !partsThousands(text.charCodeAt(at)))
      return at
    at++
  }
}

/** A point, a comma, a colon, a space. */
function partsThousands(code: number): boolean {
  return code === 0x2e || code === 0x2c || code === 0x3a || code === 0x20 || code === 0xa0
}

function wordEnd(text: string, start: number, end: number): number {
  const letters = lettersEnd(text, start, end)
  if (isPointBeforeLetter(text, letters, end)) return abbreviationEnd(text, letters, end)
  let at = start
  for (;;) {
    while (partAt(text, at, end) !== parts.none) at++
    if (at >= end || !isJoint(text.charCodeAt(at))) return at
    const next = partAt(text, at + 1, end)
    if (next !== parts.letter && next !== parts.number) return at
    at++
  }
}

/** Letters with their accents; nothing where a word begins with a raised figure. */
function lettersEnd(text: string, start: number, end: number): number {
  if (partAt(text, start, end) !== parts.letter) return start
  let at = start + 1
  for (;;) {
    const part = partAt(text, at, end)
    if (part !== parts.letter && part !== parts.mark) return at
    at++
  }
}

function isPointBeforeLetter(text: string, at: number, end: number): boolean {
  return at < end && text.charCodeAt(at) === 0x2e && partAt(text, at + 1, end) === parts.letter
}

function abbreviationEnd(text: string, start: number, end: number): number {
  let at = start
  while (isPointBeforeLetter(text, at, end)) {
    at += 2
    while (partAt(text, at, end) === parts.letter) at++
  }
  return at < end && text.charCodeAt(at) === 0x2e ? at + 1 : at
}

/** A hyphen or an apostrophe. */
function isJoint(code: number): boolean {
  return code === 0x2d || code === 0x27 || code === 0x2019
}
