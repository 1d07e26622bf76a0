import type {LinkedResponse} from '../model/linked.ts'
import type {HearingResponse, RemarkParagraph} from '../model/response.ts'
import type {Span} from '../model/span.ts'
import {documentSpan} from '../text/documentSpan.ts'
import {lowerCase} from '../text/lowerCase.ts'
import {firstStartingAt, hasStartIn} from './firstStartingAt.ts'
import {isBlank} from './isBlank.ts'
import {isForeign} from '../text/isForeign.ts'
import {buildPattern, pattern} from '../text/pattern.ts'

/** Words that put something into the authority's mouth: `ifølge forvaltningen`. */
export interface Attribution {
  readonly span: Span
  readonly words: string
}

/**
 * The first words in each remark paragraph that say what the authority or its material says, where nothing
 * in the paragraph tells where that can be read: no citation, link or footnote, no quotation in it or right
 * after it. What the material does *not* say, and what the authority is asked to say, are no attributions.
 */
export function* findAttributions({remarks, response}: LinkedResponse): Iterable<Attribution> {
  for (const {remark} of remarks) {
    for (const paragraph of remark.paragraphs) {
      if (hasReference(paragraph.span, response)) continue
      const found = findInParagraph(paragraph, response)
      if (found !== undefined) yield found
    }
  }
}

function hasReference(span: Span, response: HearingResponse): boolean {
  const {citations, footnoteReferences, links, quotes, text} = response
  if (hasStartIn(citations, span) || hasStartIn(footnoteReferences, span)) return true
  if (hasStartIn(links, span) || hasStartIn(quotes, span)) return true
  const next = quotes[firstStartingAt(quotes, span.end)]
  return next?.form === 'block' && isBlank(text.slice(span.end, next.span.start))
}

function findInParagraph(
  {prose}: RemarkParagraph,
  {foreign}: HearingResponse,
): Attribution | undefined {
  if (!mayAttribute(prose.text)) return undefined
  const lower = lowerCase(prose.text)
  for (const match of lower.matchAll(attributionIn(lower))) {
    const end = match.index + match[0].length
    if (isAskedFor(prose.text, match.index, end)) continue
    const span = documentSpan(prose, {start: match.index, end})
    if (!isForeign(foreign, span))
      return {span, words: prose.text.slice(match.index, end).replace(/\s+/gu, ' ')}
  }
  return undefined
}

/** A sentence that asks, wishes or doubts does not report: "Vi beder om, at forvaltningen oplyser …". */
function isAskedFor(text: string, start: number, end: number): boolean {
  const from = Math.max(0, start - LONGEST_SENTENCE)
  const before = text.slice(from, start)
  const sentence = before.slice(lastSentenceEnd(before))
  const rest = /[.!?](?=\s|$)/u.exec(text.slice(end, end + LONGEST_SENTENCE))?.[0]
  return rest === '?' || ASKING.test(sentence)
}

const LONGEST_SENTENCE = 600

function lastSentenceEnd(text: string): number {
  return [...text.matchAll(/[.!?](?=\s+\p{Lu})/gu)].at(-1)?.index ?? 0
}

const ASKING = pattern(
  'iu',
)`(?<!\p{L})(?:bede[rs]?|anmode[rs]?|opfordre[rs]?|ønsker|ønskes|håber|kræve[rs]?|efterlyse[rs]?|savner|foreslår|appellerer|bør|skal|skulle|burde|kunne|hvis|medmindre|uden at|vigtigt,? at|gerne|ask|asks|urge|urges|request|requests|should|must|wish|hope|if|whether|unless)(?!\p{L})`

const BODY =
  '(?:[\\p{L}]+- og )?[\\p{L}-]*(?:forvaltningen|kommunen|ministeriet|styrelsen|udvalget|regionen|magistraten|direktoratet|direktionen|centret|borgmesteren)'
const SAYS =
  '(?:skriver|skrev|oplyser|oplyste|vurderer|vurderede|anfører|anførte|angiver|angav|beskriver|beskrev|fremhæver|fremhævede|forklarer|forklarede|begrunder|begrundede|konkluderer|konkluderede|anslår|anslog|påpeger|påpegede|konstaterer|konstaterede|understreger|fastslår|fastslog|meddeler|redegør for|skønner|anbefaler|anbefalede)'
const ADVERB =
  '(?:selv|også|dog|nu|her|videre|endvidere|desuden|imidlertid|jo|således|samtidig|ligeledes)'
const ENDING = '(?:et|en|erne|er|ene|ne|e|n|t)?(?:s)?'
/** What a reader could look up if told where. */
const PAPER = `(?:[\\p{L}-]*(?:notat|rapport|redegørels|analys|evaluering|undersøgels|indstilling|budgetforslag|budgetbidrag|lovforslag|høringsbrev|bilag|vejledning|bekendtgørels|opgørels|beregning|statistik)${ENDING}|(?:tabel|figur|bilag) [\\p{N}]+)`
const DOCUMENT = `(?:${PAPER}|[\\p{L}-]*(?:material|oplæg|forslag)${ENDING})`
const ENGLISH_BODY =
  '(?:administration|municipality|council|ministry|agency|committee|authority|department|government|mayor)'
const ENGLISH_DOCUMENT =
  '(?:[\\p{L}-]+ ){0,2}(?:report|memo|memorandum|note|analysis|evaluation|material|proposal|appendix|table|document|study|bill)'

/** Words one of which is in every attribution, unless an authority is in it with what it says: see below. */
const HINT =
  /fremgår|ifølge|i\s+følge|jf|jævnfør|according|appears|follows|clear|cf\.|the\s+(?:administration|municipality|council|ministry|agency|committee|authority|department|government|mayor)/i
const BODY_HINT =
  /forvaltningen|kommunen|ministeriet|styrelsen|udvalget|regionen|magistraten|direktoratet|direktionen|centret|borgmesteren/i
const SAYS_HINT =
  /skriver|skrev|oplys|vurder|anfør|angiver|angav|beskr|fremhæve|forklare|begrunde|konkludere|anslår|anslog|påpege|konstatere|understreger|fastsl|meddeler|redegør|skøn|anbefale|opfattelse/i

/** A look that costs a hundredth of the pattern; without the flag `u`, which makes `i` dear. */
function mayAttribute(text: string): boolean {
  return HINT.test(text) || (BODY_HINT.test(text) && SAYS_HINT.test(text))
}

/** What may stand in a text in small letters where the words before it do. */
const ALTERNATIVES: readonly (readonly [hint: RegExp, source: string])[] = [
  [
    /fremgår/,
    `(?:som )?(?:det |der |heraf |her )?fremgår (?:det |der )?(?:${ADVERB} )?(?:tydeligt |klart )?(?:af|i) (?:[\\p{L}\\p{N}.-]+ ){0,4}?${DOCUMENT}`,
  ],
  [/ifølge|i\s+følge/, `(?:ifølge|i følge) (?:(?:det|den|de) )?(?:${BODY}|${DOCUMENT})`],
  [
    /efter\s/,
    `efter [\\p{L}-]*(?:forvaltningens|kommunens|ministeriets|styrelsens|udvalgets) (?:egen )?(?:opfattelse|vurdering|skøn|oplysninger)`,
  ],
  [/jf|jævnfør/, `(?:jf\\.?|jævnfør) (?:(?:det|den|de|tidligere) )?${PAPER}`],
  [BODY_HINT, `${BODY} (?:${ADVERB} )?${SAYS}`],
  [BODY_HINT, `${SAYS} (?:${ADVERB} )?${BODY}`],
  [/according/, `according to (?:the )?(?:${ENGLISH_BODY}|${ENGLISH_DOCUMENT})`],
  [
    /appears|follows|clear/,
    `(?:it )?(?:appears|follows|is clear) from (?:the )?${ENGLISH_DOCUMENT}`,
  ],
  [
    /the\s/,
    `the ${ENGLISH_BODY} (?:also |itself )?(?:writes|wrote|states|stated|estimates|estimated|assesses|assessed|notes|concludes|concluded|claims|claimed|argues|explains|points out|recommends)`,
  ],
  [/cf\./, `cf\\. (?:the )?${ENGLISH_DOCUMENT}`],
]

const built = new Map<string, RegExp>()

/**
 * Every alternative begins with a word of its own, and every gap is bounded: linear on any text. Only those whose
 * words are in the text are in the pattern, as one with all of them is the dearest there is.
 */
function attributionIn(lower: string): RegExp {
  const sources = ALTERNATIVES.filter(([hint]) => hint.test(lower)).map(([, source]) => source)
  const source = sources.join('|').replaceAll(' ', '\\s+')
  const known = built.get(source)
  if (known !== undefined) return known
  const made = buildPattern(
    source === '' ? '(?!)' : `(?<![\\p{L}\\p{N}/-])(?:${source})(?![\\p{L}\\p{N}])`,
    'gu',
  )
  built.set(source, made)
  return made
}
