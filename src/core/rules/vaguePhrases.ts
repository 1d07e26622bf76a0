import {buildPattern} from '../text/pattern.ts'

/** What a vague phrase points at, and so what must be there for it to be clear. */
export type VagueTarget = 'picture' | 'table' | 'section' | 'text' | 'material'

export interface VaguePhrase {
  readonly target: VagueTarget
  /** Whether the words are there without which the pattern finds nothing: a look that costs next to nothing. */
  readonly mayStandIn: (text: string) => boolean
  /** For text in small letters; built when it is first asked for. */
  readonly pattern: () => RegExp
}

const SEE = '(?:se|jf\\.?|jævnfør|cf\\.|see)'
const HERE = '(?:nedenfor|herunder|ovenfor|below|above)'
const THIS = '(?:nedenstående|ovenstående)'
const UP_TO_THREE = '(?:[\\p{L}\\p{N}-]+ ){0,3}?'
const PICTURE =
  '(?:screenshots?|skærm(?:billed|dump)[\\p{L}]*|billed(?:e|et|er|erne)|foto(?:et|s)?|illustration(?:en|er|erne)?|figur(?:en|er|erne)?|graf(?:en|er|erne)?|diagram(?:met|mer)?|image|picture|figure|diagram)'
const TABLE =
  '(?:tabel(?:len|ler|lerne)?|skema(?:et|er)?|oversigt(?:en|er)?|list(?:e|en|er)|punkter(?:ne)?|table|list|overview)'
const SAID =
  '(?:nævnt|beskrevet|omtalt|anført|vist|skrevet|gennemgået|uddybet|fremhævet|angivet|påpeget|fremført|mentioned|described|shown|noted|stated|discussed)'
const DOCUMENT =
  '(?:(?:dokumentet|høringssvaret|svaret|teksten)|dette (?:dokument|høringssvar|svar))'
const MATERIAL =
  '(?:[\\p{L}-]*(?:materiale|materialet|slides|slide|præsentation|præsentationen|oplæg|oplægget|hjemmeside|hjemmesiden|mail|mailen|referatet)|the (?:slides|material|presentation|website))'

// Without the flag `u`, which makes `i` several times slower; these letters need none.
const PLACE_HINT = /nedenfor|herunder|ovenfor|nedenstående|ovenstående|below|above/i
const SECTION_HINT =
  /nedenfor|herunder|ovenfor|below|above|(?:nede|fremme|oppe|senere|tidligere|sidst|bagerst|forrest)\s+i\s|later|earlier/i
const MATERIAL_HINT =
  /material|slide|præsentation|oplæg|hjemmeside|mail|referatet|presentation|website/i
const SAID_HINT =
  /(?:^|[^a-zæøå])(?:se|see|jf|jævnfør|cf)[.\s]|beskrevet|beskrives|udlægges|udlagt|nævnt|nævnes|anført|anføres|oplyst|oplyses|omtalt|omtales|vist|vises|står|skrevet|fremstillet|fremstilles/i

/** In the order in which they are tried; where two overlap, the first one counts. */
export const vaguePhrases: readonly VaguePhrase[] = [
  phrase(
    'picture',
    [PLACE_HINT],
    [`(?:${SEE} )?${PICTURE} ${UP_TO_THREE}${HERE}`, `(?:${SEE} )?${THIS} [\\p{L}-]*?${PICTURE}`],
  ),
  phrase(
    'table',
    [PLACE_HINT],
    [`(?:${SEE} )?${TABLE} ${UP_TO_THREE}${HERE}`, `(?:${SEE} )?${THIS} ${TABLE}`],
  ),
  phrase(
    'section',
    [SECTION_HINT],
    [
      `${SEE} ${UP_TO_THREE}(?:bemærkninger(?:ne)?|afsnit(?:tet)?|remarks|section) ${UP_TO_THREE}${HERE}`,
      `(?:længere (?:nede|fremme|oppe)|senere|tidligere|sidst|bagerst|forrest) i ${DOCUMENT}`,
      '(?:later|earlier) in (?:this|the) (?:document|response)',
    ],
  ),
  phrase(
    'text',
    [PLACE_HINT],
    [
      `${SEE} (?:[\\p{L}\\p{N}-]+ ){0,4}?${HERE}`,
      `${SAID} (?:\\p{L}+ )?${HERE}`,
      `(?:nedenfor|ovenfor) ${SAID}`,
      `${SEE} ${THIS}`,
      'nedenstående [\\p{L}-]+',
    ],
  ),
  phrase(
    'material',
    [MATERIAL_HINT, SAID_HINT],
    [
      `${SEE} (?:(?:også|de|det|den|vedlagte|vedhæftede|fremsendte|modtagne|udsendte|attached) ){0,3}?${MATERIAL}`,
      `(?:beskrevet|beskrives|udlægges|udlagt|nævnt|nævnes|anført|anføres|oplyst|oplyses|omtalt|omtales|vist|vises|står|skrevet|fremstillet|fremstilles) (?:(?!ikke )\\p{L}+ ){0,2}?(?:i|af|på) ${MATERIAL}`,
    ],
  ),
]

/** Where a phrase points: down the page, or up. */
export function pointsUp(words: string): boolean {
  return /oven|tidligere|forrest|oppe|above|earlier/iu.test(words)
}

/** Spaces stand for any white space, as a line may end there; every gap is bounded. */
function phrase(
  target: VagueTarget,
  hints: readonly RegExp[],
  alternatives: readonly string[],
): VaguePhrase {
  let pattern: RegExp | undefined
  const build = (): RegExp => {
    const source = alternatives.join('|').replaceAll(' ', '\\s+')
    return buildPattern(`(?<![\\p{L}\\p{N}-])(?:${source})(?![\\p{L}\\p{N}-])`, 'gu')
  }
  return {
    target,
    mayStandIn: (text) => hints.every((hint) => hint.test(text)),
    pattern: () => (pattern ??= build()),
  }
}
