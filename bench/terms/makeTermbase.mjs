import {terms} from '../lint/words.mjs'

const fronts =
  'by havne skole kultur idræts ungdoms børne park vand trafik familie natur brand bolig musik film sommer vinter kyst arbejds'.split(
    ' ',
  )
const heads =
  'klub plan råd møde forening kontor skole sag kursus middel budget oplæg center værksted gruppe hal vej bog ordning leder pris dag fond emne gave prøve kort tal liste krav aftale regel opgave grund ret form frist bane post tid'.split(
    ' ',
  )
const others = 'gammel- ny- fælles- sær- under- mellem- bi- hoved- halv- stor-'
  .split(' ')
  .map((front) => front.slice(0, -1))

/** Concepts with a word to use and one to avoid: those that the responses use, and as many others as are wanted. */
export function makeTermbase(count) {
  const made = others.flatMap((other) =>
    fronts.flatMap((front) => heads.map((head) => [front + head, other + front + head])),
  )
  return [...terms, ...made].slice(0, count)
}
