import type {Stance} from '../model/response.ts'

const words = (list: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{M}])(?:${list})(?![\\p{L}\\p{M}])`, 'u')

const NEUTRAL = words(
  'neutral|neutralt|neutrale|ingen holdning|ingen stilling|hverken for eller imod|hverken|afventer|' +
    'tager (?:det |forslaget )?til efterretning|tages til efterretning|til efterretning|undlader|forholder (?:os|sig) ikke|' +
    'ikke imod|ingen indvendinger|no position|no stance|no view|no opinion|abstain|abstains|neither|undecided|take note|takes note|not opposed',
)
const QUESTION = words(
  'spørgsmål|spørger|uafklaret|uklart|ønsker svar|ønsker afklaring|afklaring|question|questions|query|unclear|clarification',
)
const PARTIAL = words(
  'delvist|delvis|til dels|i nogen grad|med forbehold|under forudsætning|betinget|forudsat|i princippet|' +
    'i store træk|overvejende|med ændringer|med bemærkninger|partly|partially|in part|with reservations|' +
    'conditional|conditionally|with conditions|with changes|in principle|subject to|partial',
)
const REFUSAL = words(
  'imod|modsætter|afviser|afvises|fraråder|frarådes|forkaster|uenig|uenige|protesterer|negativ|negativt|nej|' +
    'against|oppose|opposes|opposed|reject|rejects|object|objects|objection|disagree|disagrees|negative',
)
const SUPPORT =
  'støtter|støtte|støttes|bakker op|bakker|opbakning|tilslutter|tilslutning|enig|enige|bifalder|anbefaler|for|går ind for|' +
  'positiv|positive|positivt|hilser|velkommen|tiltræder|ja|support|supports|supported|supportive|agree|agrees|favour|favours|favor|favors|' +
  'in favour|in favor|endorse|endorses|welcome|welcomes'
const SUPPORTS = words(SUPPORT)
const DENIED = new RegExp(
  `(?<![\\p{L}\\p{M}])(?:ikke|ej|kan ikke|not|cannot|don['’]t|doesn['’]t)(?![\\p{L}\\p{M}])(?: [\\p{L}\\p{M}]+){0,3} (?:${SUPPORT})(?![\\p{L}\\p{M}])|` +
    `(?<![\\p{L}\\p{M}])(?:${SUPPORT})(?: [\\p{L}\\p{M}]+){0,2} (?:ikke|ej|not)(?![\\p{L}\\p{M}])`,
  'u',
)

/**
 * What a stance line says, in Danish or English words: `Støtter delvist.`, `Vi er imod`, `Bakker ikke op`.
 * `undefined` where the words are not understood.
 */
export function readStance(value: string): Stance | undefined {
  const text = value.normalize('NFC').toLowerCase().replace(/\s+/gu, ' ')
  if (NEUTRAL.test(text)) return 'neutral'
  if (PARTIAL.test(text)) return 'partial'
  if (DENIED.test(text) || REFUSAL.test(text)) return 'opposes'
  if (SUPPORTS.test(text)) return 'supports'
  return QUESTION.test(text) ? 'question' : undefined
}
