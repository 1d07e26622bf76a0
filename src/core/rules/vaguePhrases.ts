/** What a vague phrase points at, and so what must be there for it to be clear. */
export type VagueTarget = 'picture' | 'table' | 'section' | 'text' | 'material'

export interface VaguePhrase {
  readonly target: VagueTarget
  readonly pattern: RegExp
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

/** In the order in which they are tried; where two overlap, the first one counts. */
export const vaguePhrases: readonly VaguePhrase[] = [
  phrase('picture', [
    `(?:${SEE} )?${PICTURE} ${UP_TO_THREE}${HERE}`,
    `(?:${SEE} )?${THIS} [\\p{L}-]*?${PICTURE}`,
  ]),
  phrase('table', [`(?:${SEE} )?${TABLE} ${UP_TO_THREE}${HERE}`, `(?:${SEE} )?${THIS} ${TABLE}`]),
  phrase('section', [
    `${SEE} ${UP_TO_THREE}(?:bemærkninger(?:ne)?|afsnit(?:tet)?|remarks|section) ${UP_TO_THREE}${HERE}`,
    `(?:længere (?:nede|fremme|oppe)|senere|tidligere|sidst|bagerst|forrest) i ${DOCUMENT}`,
    '(?:later|earlier) in (?:this|the) (?:document|response)',
  ]),
  phrase('text', [
    `${SEE} (?:[\\p{L}\\p{N}-]+ ){0,4}?${HERE}`,
    `${SAID} (?:\\p{L}+ )?${HERE}`,
    `(?:nedenfor|ovenfor) ${SAID}`,
    `${SEE} ${THIS}`,
    'nedenstående [\\p{L}-]+',
  ]),
  phrase('material', [
    `${SEE} (?:(?:også|de|det|den|vedlagte|vedhæftede|fremsendte|modtagne|udsendte|attached) ){0,3}?${MATERIAL}`,
    `(?:beskrevet|beskrives|udlægges|udlagt|nævnt|nævnes|anført|anføres|oplyst|oplyses|omtalt|omtales|vist|vises|står|skrevet|fremstillet|fremstilles) (?:(?!ikke )\\p{L}+ ){0,2}?(?:i|af|på) ${MATERIAL}`,
  ]),
]

/**
 * Whether one of the words is there that every phrase holds: a look that costs a hundredth of the patterns.
 * Without the flag `u`, which makes it several times slower; the letters need none.
 */
export function mayHoldVaguePhrase(text: string): boolean {
  return HINT.test(text)
}

const HINT =
  /nede|oven|herunder|below|above|senere|tidligere|sidst|bagerst|forrest|længere|later|earlier|material|slide|presentation|præsentation|oplæg|hjemmeside|mail|referat|website/i

/** Where a phrase points: down the page, or up. */
export function pointsUp(words: string): boolean {
  return /oven|tidligere|forrest|oppe|above|earlier/iu.test(words)
}

/** Spaces stand for any white space, as a line may end there; every gap is bounded. */
function phrase(target: VagueTarget, alternatives: readonly string[]): VaguePhrase {
  const source = alternatives.join('|').replaceAll(' ', '\\s+')
  return {
    target,
    pattern: new RegExp(`(?<![\\p{L}\\p{N}-])(?:${source})(?![\\p{L}\\p{N}-])`, 'giu'),
  }
}
