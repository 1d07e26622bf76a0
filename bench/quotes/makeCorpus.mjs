import {capital, makeLanguage} from './makeLanguage.mjs'
import {random} from '../lint/random.mjs'

const linesAPage = 44
const noteLength = 20_000

/**
 * One document of so many bytes, as text that was taken out of a PDF file: notes of 20 KB one after the other,
 * each with words of its own that it uses again and again; wrapped, hyphenated here and there, with pages.
 *
 * @param {number} bytes
 * @param {number} seed
 * @param {number} phrases how many turns of phrase the notes have in common, as authorities' notes have
 */
export function makeCorpus(bytes, seed, phrases = 500) {
  const dice = random(20270202)
  const language = makeLanguage(dice)
  const book = Array.from({length: phrases}, () => words(4 + dice.below(5), language, dice, []))
  const own = random(seed)
  const pages = []
  for (let size = 0; size < bytes;) {
    const added = makeNote(language, book, own)
    pages.push(...added)
    size += added.reduce((sum, page) => sum + Buffer.byteLength(page) + 1, 0)
  }
  return cut(pages.join('\f'), bytes)
}

function cut(text, bytes) {
  return Buffer.from(text)
    .subarray(0, bytes)
    .toString()
    .replace(/\uFFFD$/u, '')
}

function makeNote(language, book, dice) {
  const topic = Array.from({length: 120}, () => language.contentWord())
  const lines = [capital(words(5, language, dice, topic)), '']
  let size = 0
  while (size < noteLength) {
    const sentences = Array.from({length: 2 + dice.below(5)}, () =>
      sentence(language, book, dice, topic),
    )
    const paragraph = wrap(sentences.join(' '), dice)
    lines.push(...paragraph, '')
    size += paragraph.reduce((sum, line) => sum + line.length + 1, 1)
    if (dice.chance(0.15))
      lines.push(`${1 + dice.below(9)}. ${capital(words(4, language, dice, topic))}`, '')
  }
  const pages = []
  for (let at = 0; at < lines.length; at += linesAPage) {
    pages.push([...lines.slice(at, at + linesAPage), '', `Side ${pages.length + 1}`, ''].join('\n'))
  }
  return pages
}

function sentence(language, book, dice, topic) {
  const parts = [words(5 + dice.below(9), language, dice, topic)]
  if (book.length > 0 && dice.chance(0.25)) parts.push(dice.pick(book))
  if (dice.chance(0.6)) parts.push(words(3 + dice.below(9), language, dice, topic))
  return `${capital(parts.join(dice.chance(0.5) ? ', ' : ' '))}.`
}

function words(count, language, dice, topic) {
  return Array.from({length: count}, () => word(language, dice, topic)).join(' ')
}

function word(language, dice, topic) {
  const lot = dice.below(100)
  if (lot < 46) return language.smallWord()
  if (lot < 49) return figure(dice)
  if (lot < 51) return language.name()
  return topic.length > 0 && lot < 68 ? dice.pick(topic) : language.contentWord()
}

function figure(dice) {
  const lot = dice.below(4)
  if (lot === 0) return String(2018 + dice.below(15))
  if (lot === 1) return `${1 + dice.below(99)},${dice.below(10)}`
  return lot === 2 ? `${1 + dice.below(900)}.${100 + dice.below(900)}` : String(2 + dice.below(400))
}

/** A long word at the end of a line is hyphenated now and then. */
function wrap(text, dice) {
  const lines = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line.length + word.length < 80) line = line === '' ? word : `${line} ${word}`
    else if (/^\p{Ll}{9,}$/u.test(word) && line.length < 74 && dice.chance(0.4)) {
      lines.push(`${line} ${word.slice(0, 4)}-`)
      line = word.slice(4)
    } else {
      lines.push(line)
      line = word
    }
  }
  return [...lines, line]
}
