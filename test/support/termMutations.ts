import type {Lexicon} from '../../src/core/model/lexicon.ts'
import {findTerms} from '../../src/core/terminology/findTerms.ts'
import {concept, paragraph} from '../core/terminology/sampleText.ts'

/** Words with their forms as a grammar has them, written by hand: `hus huset huse husene`. */
const HEADS: readonly string[] = [
  'klub klubben klubber klubberne',
  'hus huset huse husene',
  'bog bogen bøger bøgerne',
  'barn barnet børn børnene',
  'center centret centre centrene',
  'center centeret centre centrene',
  'forening foreningen foreninger foreningerne',
  'plan planen planer planerne',
  'møde mødet møder møderne',
  'råd rådet råd rådene',
  'sygdom sygdommen sygdomme sygdommene',
  'lejer lejeren lejere lejerne',
  'mand manden mænd mændene',
  'kvinde kvinden kvinder kvinderne',
  'middel midlet midler midlerne',
  'nøgle nøglen nøgler nøglerne',
  'regel reglen regler reglerne',
  'museum museet museer museerne',
  'teater teatret teatre teatrene',
  'job jobbet job jobbene',
  'budget budgettet budgetter budgetterne',
  'oplæg oplægget oplæg oplæggene',
  'værksted værkstedet værksteder værkstederne',
  'institution institutionen institutioner institutionerne',
  'akademi akademiet akademier akademierne',
  'menneske mennesket mennesker menneskene',
  'elev eleven elever eleverne',
  'lærer læreren lærere lærerne',
  'skole skolen skoler skolerne',
  'by byen byer byerne',
  'sø søen søer søerne',
  'tå tåen tæer tæerne',
  'hånd hånden hænder hænderne',
  'rod roden rødder rødderne',
  'bonde bonden bønder bønderne',
  'datter datteren døtre døtrene',
  'kø køen køer køerne',
  'cykel cyklen cykler cyklerne',
  'finger fingeren fingre fingrene',
  'kontor kontoret kontorer kontorerne',
  'vindue vinduet vinduer vinduerne',
  'sag sagen sager sagerne',
  'krav kravet krav kravene',
  'træ træet træer træerne',
  'kursus kurset kurser kurserne',
  'kriterium kriteriet kriterier kriterierne',
  'problem problemet problemer problemerne',
  'fond fonden fonde fondene',
  'takst taksten takster taksterne',
  'emne emnet emner emnerne',
]
const FRONTS =
  'by havne skole kultur idræts ungdoms børne park vand trafik familie natur brand bolig musik film sommer vinter kyst ' +
  'ø'
const SIMPLE: readonly string[] = [
  'grøn grønt grønne grønnere',
  'gammel gammelt gamle',
  'psykisk psykiske',
  'åben åbent åbne',
  'udsat udsatte',
  'frivillig frivilligt frivillige',
  'stor stort store større størst',
  'kommunal kommunalt kommunale',
  'skrive skriver skrev skrevet skrives',
  'visitere visiterer visiterede visiteret visiteres',
  'bygge bygger byggede bygget bygges',
  'gøre gør gjorde gjort gøres',
  'undersøge undersøger undersøgte undersøgt undersøges',
]

/** A word with all its forms; the first is the one that is listed. */
export function mutatedTerms(): readonly (readonly string[])[] {
  const heads = HEADS.map((line) => {
    const forms = line.split(' ')
    return [...forms, ...forms.map((form) => (/[sxz]$/u.test(form) ? `${form}'` : `${form}s`))]
  })
  const fronts = FRONTS.split(' ')
  return [
    ...heads,
    ...heads.flatMap((forms) => fronts.map((front) => forms.map((form) => front + form))),
    ...SIMPLE.map((line) => line.split(' ')),
  ]
}

export interface MutationResult {
  readonly forms: number
  readonly missed: readonly string[]
}

/** Lists each word by itself and looks for all its forms in a sentence, at its start too, and in capitals. */
export function findMutations(lexicon: Lexicon): MutationResult {
  const missed: string[] = []
  let forms = 0
  for (const [term = '', ...others] of mutatedTerms()) {
    const list = [concept(term)]
    for (const form of [term, ...others]) {
      const capital = form.charAt(0).toUpperCase() + form.slice(1)
      for (const text of [
        `I år er ${form} med.`,
        `${capital} er med.`,
        `SE ${form.toUpperCase()}!`,
      ]) {
        forms++
        const [hit] = findTerms(paragraph(text), list, lexicon)
        const written = hit === undefined ? '' : text.slice(hit.span.start, hit.span.end)
        const wanted = form.replace(/'$/u, '').toLowerCase()
        if (hit?.compound !== undefined || written.replace(/'$/u, '').toLowerCase() !== wanted) {
          missed.push(`${term}: ${text}`)
        }
      }
    }
  }
  return {forms, missed}
}
