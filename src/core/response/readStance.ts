import type {Stance} from '../model/response.ts'
import {pattern} from '../text/pattern.ts'

const BETWEEN_WORDS = pattern('u')`[^\p{L}\p{M}]+`

const phrases = (list: string): readonly string[] => list.split('|').map((phrase) => ` ${phrase} `)

const NEUTRAL = phrases(
  'neutral|neutralt|neutrale|ingen holdning|ingen stilling|hverken|afventer|til efterretning|undlader|' +
    'forholder os ikke|forholder sig ikke|ikke imod|ingen indvendinger|no position|no stance|no view|' +
    'no opinion|abstain|abstains|neither|undecided|take note|takes note|not opposed',
)
const PARTIAL = phrases(
  'delvist|delvis|til dels|i nogen grad|med forbehold|under forudsætning|betinget|forudsat|i princippet|' +
    'i store træk|overvejende|med ændringer|med bemærkninger|partly|partially|in part|with reservations|' +
    'conditional|conditionally|with conditions|with changes|in principle|subject to|partial',
)
const REFUSAL = phrases(
  'imod|modsætter|afviser|afvises|fraråder|frarådes|forkaster|uenig|uenige|protesterer|negativ|negativt|' +
    'nej|against|oppose|opposes|opposed|reject|rejects|object|objects|objection|disagree|disagrees|negative',
)
const SUPPORT = phrases(
  'støtter|støtte|støttes|bakker|opbakning|tilslutter|tilslutning|enig|enige|bifalder|anbefaler|for|' +
    'positiv|positive|positivt|hilser|velkommen|tiltræder|ja|support|supports|supported|supportive|agree|' +
    'agrees|favour|favours|favor|favors|endorse|endorses|welcome|welcomes',
)
const QUESTION = phrases(
  'spørgsmål|spørger|uafklaret|uklart|ønsker svar|afklaring|question|questions|query|unclear|clarification',
)
const DENIAL = new Set(['ikke', 'ej', 'not', 'cannot', 'dont', 'doesnt'])
const SUPPORT_WORDS = new Set(SUPPORT.map((word) => word.trim()))
/** How far a denial may stand from the word that it denies: `bakker ikke op`, `kan ikke helt støtte`. */
const REACH = 4

/**
 * What a stance line says, in Danish or English words: `Støtter delvist.`, `Vi er imod`, `Bakker ikke op`.
 * `undefined` where the words are not understood.
 */
export function readStance(value: string): Stance | undefined {
  const words = value.normalize('NFC').toLowerCase().replace(/['’]/g, '').split(BETWEEN_WORDS)
  const text = ` ${words.filter((word) => word !== '').join(' ')} `
  const says = (list: readonly string[]): boolean => list.some((phrase) => text.includes(phrase))
  if (says(NEUTRAL)) return 'neutral'
  if (says(PARTIAL)) return 'partial'
  if (deniesSupport(words) || says(REFUSAL)) return 'opposes'
  if (says(SUPPORT)) return 'supports'
  return says(QUESTION) ? 'question' : undefined
}

function deniesSupport(words: readonly string[]): boolean {
  return words.some((word, index) => {
    if (!DENIAL.has(word)) return false
    const near = words.slice(Math.max(0, index - REACH + 1), index + REACH + 1)
    return near.some((other) => SUPPORT_WORDS.has(other))
  })
}
