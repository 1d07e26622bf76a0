import type {Lexicon} from '../../model/lexicon.ts'
import type {LinkedResponse} from '../../model/linked.ts'
import type {ResponseRule} from '../../model/rule.ts'
import {pattern} from '../../text/pattern.ts'
import {numberOption} from './numberOption.ts'
import {ownSentences} from './ownSentences.ts'

const MOST = 2
/** `foreslås`, `bevilgedes`; and `bliver foreslået`. */
const S_FORM = pattern('gu')`(?<![\p{L}-])\p{Ll}{2,}(?:es|ås|øs|ies)(?![\p{L}-])`
const BLIVE = pattern(
  'gu',
)`(?<![\p{L}-])(?:bliver|blev|blevet|blive)(?: (?:ikke|også|så|nu|kun|aldrig|altid|ofte))? (\p{Ll}+(?:et|t))(?![\p{L}-])`
/** Letters that are in every form of either kind: a quick look at how many there may be. */
const HINT = /[eåø]s|bl[ie]v/g
/** Verbs with `-s` whose meaning is their own, and words that only end so. */
const OTHERS = new Set(
  (
    'findes synes lykkes mindes trives enes skændes mødes slås ses kendes længes deles fælles alles dels ens gratis ' +
    'andres ellers hendes deres jeres færdes undres skyldes følges omgås'
  ).split(' '),
)

/** A sentence in which one has to guess again and again who does what. */
export const stylePassive: ResponseRule = {
  scope: 'response',
  id: 'style/passive',
  severity: 'info',
  profiles: {draft: 'off', submit: 'off'},
  messages: {
    passive: 'This sentence does not say who acts: {forms}.',
  },
  *check(linked, {options}) {
    const most = numberOption(options['limit'], MOST)
    for (const {text, span} of ownSentences(linked)) {
      const forms = passivesIn(text, linked)
      if (forms.length > most) yield {messageId: 'passive', args: {forms: forms.join(', ')}, span}
    }
  },
}

function passivesIn(text: string, linked: LinkedResponse): readonly string[] {
  if ((text.match(HINT)?.length ?? 0) <= MOST) return []
  const likely = Array.from(text.matchAll(S_FORM), ([form]) => form).filter(
    (form) => !OTHERS.has(form),
  )
  const became = Array.from(text.matchAll(BLIVE), ([form]) => form)
  // Most sentences have no such word, and the dictionary is not asked.
  if (likely.length + became.length <= MOST) return []
  const lexicon = linked.lexicon?.()
  return [...likely.filter((form) => isPassive(form, lexicon)), ...became]
}

/** The dictionary knows passives from genitives (`borgernes`, `planens`); without it only the likeliest count. */
function isPassive(form: string, lexicon: Lexicon | undefined): boolean {
  if (lexicon === undefined) return /(?:eres|ves|ges|ås)$/u.test(form)
  const readings = lexicon.readingsOf(form)
  return readings.length > 0 && readings.every(({category}) => category === 'v')
}
