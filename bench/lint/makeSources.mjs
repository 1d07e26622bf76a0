import {places, sourceClauses, sourceSubjects, sourceTails, sourceVerbs} from './words.mjs'
import {random} from './random.mjs'

const linesAPage = 44

/** Ten notes of about 20 KB, as text that was taken out of PDF files: wrapped, with pages and page numbers. */
export function makeSources() {
  const dice = random(20270101)
  return Array.from({length: 10}, (_, index) => makeNote(index, dice))
}

function makeNote(index, dice) {
  const sentences = []
  const lines = [
    `Notat ${index + 1}`,
    '',
    `${dice.pick(places)} og omegn: grundlag for budgettet`,
    '',
  ]
  const pages = []
  const flush = (all) => {
    while (lines.length >= linesAPage || (all && lines.length > 0)) {
      pages.push([...lines.splice(0, linesAPage), '', `Side ${pages.length + 1}`].join('\n'))
    }
  }
  for (let section = 1; section <= 14; section += 1) {
    lines.push(`${section}. ${dice.pick(places)} i ${2020 + section}`, '')
    for (let count = 0; count < 3; count += 1) {
      const page = () => pages.length + 1 + Math.floor(lines.length / linesAPage)
      const paragraph = Array.from({length: 4}, () => makeSentence(dice))
      const from = page()
      lines.push(...wrap(paragraph.join(' ')), '')
      // Only paragraphs within one page are quoted: their page is beyond doubt.
      if (page() === from) sentences.push(...paragraph.map((text) => ({text, page: from})))
      flush(false)
    }
  }
  flush(true)
  return {
    key: `notat${index + 1}`,
    file: `kilder/notat${index + 1}.txt`,
    title: `Notat ${index + 1}`,
    text: `${pages.join('\n\f')}\n`,
    sentences: sentences.filter(({text}) => text.length > 70),
  }
}

function makeSentence(dice) {
  const main = `${dice.pick(sourceSubjects)} ${dice.pick(sourceVerbs)}, ${dice.pick(sourceClauses)}.`
  return fill(dice.chance(0.4) ? `${main} ${dice.pick(sourceTails)}` : main, dice)
}

function fill(frame, dice) {
  const values = {
    place: () => dice.pick(places),
    place2: () => dice.pick(places),
    amount: () => `${1 + dice.below(9)}.${100 + dice.below(900)}.000`,
    count: () => String(11 + dice.below(980)),
    percent: () => `${2 + dice.below(90)},${1 + dice.below(9)}`,
    small: () => String(2 + dice.below(9)),
    year: () => String(2019 + dice.below(14)),
  }
  return frame.replaceAll(/\{([a-z0-9]+)\}/gu, (_, name) => values[name]())
}

function wrap(text) {
  const lines = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line.length + word.length >= 78) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line]
}
