import {EVERYDAY_WORDS} from './everydayWords.ts'
import {foldStem} from './foldStem.ts'
import {stemDanish} from './stemDanish.ts'

/** Words that say nothing about what a text is about: they are never searched for. */
const STOP_WORDS: ReadonlySet<string> = new Set(
  (
    'og i at det en den til er som på de med han af for ikke der var mig sig men et har om vi min havde ham ' +
    'hun nu over da fra du ud sin dem os op man hans hvor eller hvad skal selv her alle vil blev kunne ind når ' +
    'være dog noget ville jo deres efter ned skulle denne end dette mit også under have dig anden hende mine ' +
    'alt meget sit sine vor mod disse hvis din nogle hos blive mange bliver været sådan kan må bør så kun ' +
    'hvilken hvilke hvilket hvordan hvorfor hvori hvem både samt via mens inden herunder idet to tre bl mv dvs ' +
    'fx ca nr ift mht fsva ifm vedr jf evt pct kr mio mia år alene allerede altid andet andre blandt bare ' +
    'bedre dels derfor dermed desuden dertil enten endnu fordi fuldt fortsat før først gang gange gennem gøre ' +
    'gør gjort heller hele helt hvert hver hvilket hvoraf ingen intet igen imellem indenfor inkl især jer jeres ' +
    'jeg langt lige ligesom lidt længere mellem mere mest mindre mindst måske nej netop ofte omkring os ' +
    'overfor på række samme sammen samtidig sidst siden sine snart stadig står særligt særlig således tilbage ' +
    'trods uanset uden udover ved vores vore vært ligeledes derudover dette ene hvorimod hvorvidt desværre ' +
    'får fået give giver given går gået kommer komme kom lade lader mener ser se set sige siger sagt synes tage ' +
    'tager taget virker ting måde bakker gerne faktisk eksempelvis generelt udgangspunkt derimod hidtil imidlertid endvidere herefter hermed hertil hvorved ' +
    'nemlig næsten omtrent muligvis naturligvis herved heri heraf derefter derved deraf uge ugen uger ugerne ' +
    'the of and to in a is that for it as with on be by this are br li ul td tr th'
  ).split(' '),
)

/** Words of every budget and every hearing: they single no proposal out. */
const ADMINISTRATIVE =
  'indsats forslag budget budgetbidrag budgetforslag budgetnotat bevilling midler afsætte afsættes videreføre ' +
  'videreførelse styrke styrket styrkelse fokus fokuseret udvikle udvikling borger kommune kommunen forvaltning udvalg ' +
  'projekt initiativ mulighed behov område målgruppe proces samarbejde beskæftigelse pulje høring høringssvar'

/** How often a word stands in ordinary text, and how much it tells of what the text is about. */
export interface Expectation {
  /** The share of paragraphs that have it. */
  readonly rate: number
  /** Mostly from 0 to 1: writers choose some words for their subject, and others whatever it is. */
  readonly aboutness: number
}

const EVERYDAY: Expectation = {rate: 0.05, aboutness: 0.45}
const IN_EVERY_BUDGET: Expectation = {rate: 0.12, aboutness: 0.6}

let expectations: ReadonlyMap<string, Expectation> | undefined

/** By key; made when the first is asked for, as most checks ask for none. */
function knownExpectations(): ReadonlyMap<string, Expectation> {
  return (expectations ??= new Map([
    ...EVERYDAY_WORDS.map((word) => [keyOf(word), EVERYDAY] as const),
    ...ADMINISTRATIVE.split(' ').map((word) => [keyOf(word), IN_EVERY_BUDGET] as const),
  ]))
}

/** True for words that are never searched for, in whatever case; the passive `tages` is as empty as `tage`. */
export function isStopWord(word: string): boolean {
  const lower = word.toLowerCase()
  return STOP_WORDS.has(lower) || (lower.endsWith('s') && STOP_WORDS.has(lower.slice(0, -1)))
}

/** Adjectives and adverbs say how something is, and seldom what is spoken of. */
const DESCRIBING = /(?:lig|isk|maessig|som|ende|bar|agtig)$/u
const DESCRIBING_ABOUTNESS = 0.7
/** Danish makes one long word of what is spoken of: `rusmiddelkonsulent`, `søndagsåbning`. */
const LONG = 11
const LONG_ABOUTNESS = 1.15

/**
 * What one expects of a key before having seen the sources. A handful of pages cannot tell that `mulighed`
 * stands everywhere and `bogbus` does not. Long words are rare ones.
 */
export function expectationOf(key: string): Expectation {
  const known = knownExpectations().get(key)
  if (known !== undefined) return known
  return {
    rate: Math.max(0.0003, 0.02 * Math.exp(-key.length / 3)),
    aboutness: DESCRIBING.test(key)
      ? DESCRIBING_ABOUTNESS
      : key.length >= LONG
        ? LONG_ABOUTNESS
        : 1,
  }
}

function keyOf(word: string): string {
  return foldStem(stemDanish(word))
}
