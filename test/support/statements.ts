import type {Source} from '../../src/core/model/source.ts'
import {EVERYDAY_WORDS} from '../../src/core/suggesting/everydayWords.ts'
import {isEmptyWord} from '../../src/core/suggesting/findKeys.ts'
import {readTokens} from '../../src/core/suggesting/readTokens.ts'
import {stemDanish} from '../../src/core/suggesting/stemDanish.ts'
import {findSentences} from '../../src/core/text/findSentences.ts'
import type {Chance} from './distort.ts'

/** Something that a writer might say, and the paragraph that it was made of, where there is one. */
export interface Statement {
  readonly text: string
  readonly kind: 'about' | 'vague' | 'absent' | 'foreign'
  readonly target?: {readonly file: string; readonly paragraph: number}
}

const FRAMES = [
  '{}',
  '{}',
  'Vi støtter, at {}',
  'Vi undrer os over {} og beder om en uddybning',
  'Foreningen finder det positivt, at {}',
  'Efter vores opfattelse bør {} prioriteres højere',
  'Vi er bekymrede for, at {} ikke hænger sammen med virkeligheden',
]
const GLUE = ['og', 'i', 'for', 'med', 'til', 'af']
const ENDINGS = ['', 'en', 'et', 'er', 'erne', 'ene', 's', 'e', 'ens']
/** What no note on libraries, clubs or jobs speaks of. */
const ABSENT = (
  'gletsjer fyrværkeri hvepserede sejlskib vulkan orgelpibe rensdyr jordskælv kirsebærtræ lysekrone tømmerflåde ' +
  'saltgrube brudekjole ørken kanonkugle hvalfangst rugbrødsdej bjergpas ubåd perlehalsbånd heksekost vandmølle ' +
  'spurvehøg tordenvejr fyrtårn ridderborg kometnedslag edderkoppespind stenbrud havregryn'
).split(' ')

/**
 * Statements made of paragraphs of the sources: two to four of their telling words, some in another form, with
 * a hyphen in them or a letter less, between words of every day. What a person writes who has read the paragraph
 * and does not quote it.
 */
export function statementsAbout(
  sources: readonly Source[],
  count: number,
  chance: Chance,
): readonly Statement[] {
  const paragraphs = sources.flatMap(({file, text, paragraphs: all}) =>
    all
      .filter(({kind}) => kind !== 'heading')
      .map(({index, start, end}) => ({
        target: {file, paragraph: index},
        words: readTokens(text.slice(start, end)).filter(isTelling),
      }))
      .filter(({words}) => words.length >= 6),
  )
  return Array.from({length: count}, () => {
    const {target, words} = chance.pick(paragraphs)
    const from = chance.below(Math.max(1, words.length - 10))
    const near = words.slice(from, from + 10)
    const kept = new Set(
      near
        .map((word) => ({word, length: word.length * (0.4 + chance.next())}))
        .sort((a, b) => b.length - a.length)
        .slice(0, 2 + chance.below(3))
        .map(({word}) => word),
    )
    const said = near.filter((word) => kept.has(word)).map((word) => bend(word, chance))
    for (let extra = chance.below(3); extra > 0; extra--) {
      said.splice(chance.below(said.length + 1), 0, chance.pick(EVERYDAY_WORDS))
    }
    return {text: say(said, chance), kind: 'about', target}
  })
}

/** Statements about nothing in the sources: everyday words, some that stand there and some that do not. */
export function statementsAboutNothing(
  sources: readonly Source[],
  count: number,
  chance: Chance,
): readonly Statement[] {
  const common = commonWords(sources)
  return Array.from({length: count}, (_, number) => {
    const isVague = number % 2 === 0
    const words = Array.from({length: 1 + chance.below(3)}, () => chance.pick(common))
    for (let extra = 1 + chance.below(3); extra > 0; extra--) {
      const other = chance.pick(isVague ? EVERYDAY_WORDS : ABSENT)
      words.splice(chance.below(words.length + 1), 0, bend(other, chance))
    }
    return {text: say(words, chance), kind: isVague ? 'vague' : 'absent'}
  })
}

/** The sentences of other documents. */
export function foreignStatements(
  sources: readonly Source[],
  count: number,
  chance: Chance,
): readonly Statement[] {
  const sentences = sources.flatMap(({text, paragraphs}) =>
    paragraphs.flatMap((paragraph) => {
      const words = text.slice(paragraph.start, paragraph.end)
      return findSentences(words).map(({start, end}) => words.slice(start, end))
    }),
  )
  const long = sentences.filter((sentence) => readTokens(sentence).length >= 6)
  return Array.from({length: count}, () => ({text: chance.pick(long), kind: 'foreign'}))
}

function isTelling(word: string): boolean {
  return !isEmptyWord(word) && /^\p{L}[\p{L}-]+$/u.test(word)
}

/** Words that stand in so many paragraphs that they single none out. */
function commonWords(sources: readonly Source[]): readonly string[] {
  const counts = new Map<string, number>()
  let paragraphCount = 0
  for (const {text, paragraphs} of sources) {
    for (const {start, end} of paragraphs) {
      paragraphCount++
      const words = readTokens(text.slice(start, end)).filter(isTelling)
      for (const word of new Set(words)) counts.set(word, (counts.get(word) ?? 0) + 1)
    }
  }
  const common = [...counts].filter(([, count]) => count >= Math.max(3, paragraphCount * 0.03))
  return [...EVERYDAY_WORDS.slice(0, 40), ...common.map(([word]) => word)]
}

function bend(word: string, chance: Chance): string {
  const choice = chance.next()
  if (word.length < 5 || choice < 0.45 || /^\p{Lu}{2,}/u.test(word)) return word
  if (word.length > 9 && choice > 0.95) {
    const at = 4 + chance.below(word.length - 7)
    return `${word.slice(0, at)}-${word.slice(at)}`
  }
  if (word.length > 9 && choice > 0.9) {
    const at = 3 + chance.below(word.length - 5)
    return word.slice(0, at) + word.slice(at + 1)
  }
  return stemDanish(word) + chance.pick(ENDINGS)
}

function say(words: readonly string[], chance: Chance): string {
  const joined = words
    .map((word) => (chance.next() < 0.35 ? `${word} ${chance.pick(GLUE)}` : word))
    .join(' ')
  return chance.pick(FRAMES).replace('{}', joined)
}
