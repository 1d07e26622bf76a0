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
  for (const words of mutatedTerms()) {
    const [term = ''] = words
    const sentences = words.flatMap((form) => {
      const capital = form.charAt(0).toUpperCase() + form.slice(1)
      return [`I år er ${form} med.`, `${capital} er med.`, `SE ${form.toUpperCase()}!`].map(
        (text) => ({form, text}),
      )
    })
    const text = sentences.map((each) => each.text).join(' ')
    const hits = findTerms(paragraph(text), [concept(term)], lexicon)
    let start = 0
    for (const sentence of sentences) {
      forms++
      const end = start + sentence.text.length
      const hit = hits.find(({span}) => span.start >= start && span.end <= end)
      const written = hit === undefined ? '' : text.slice(hit.span.start, hit.span.end)
      if (hit?.compound !== undefined || fold(written) !== fold(sentence.form)) {
        missed.push(`${term}: ${sentence.text}`)
      }
      start = end + 1
    }
  }
  return {forms, missed}
}

function fold(form: string): string {
  return form.replace(/'$/u, '').toLowerCase()
}

/** Words that begin or end like words of the list, or look like forms of them, and are others. */
const OTHERS =
  'bor bord borde bogstav bogføre byge bygning byrde byde byt huske husly husere barnlig barnlighed barm barok centralt ' +
  'central centrum forene forenet forenkle planke plante planet planløs mødt rådne rådden rådgive syge syl sygeplejerske ' +
  'leje lejlighed lejre mandag mandat mandlig kvindelig midt middag middelmådig nøgen regelmæssig regere regn musikalsk muse ' +
  'teatralsk jogge jobbe budskab oplyse oplagt værk værdi værre institut institutionel akademisk menneskelig elevere lære ' +
  'lærred lærerig skoldet søge søm søn sød tåge tåbelig hånden håndfuld håndlavet håndtere rodet rode rodfæste bonus bon ' +
  'datid data køb køre kører cykle cyklist fingere fin kontorist kontrol vinde vindfang sagde sagte sagsøge kravle krage ' +
  'træde træffe træt trække kursere kurs kurv kritisk kritik problematisk fondue font takserer takke emigrere ' +
  'grønt grå gade gammeldags psyke psykolog åbne åbning udsagn udsætte frivil stork storme kommune komme skrift skrue visit ' +
  'visne byggeri gøde undersøgelse under'
const EVERYDAY =
  'og i at det er en til af på der for med den som har de et vi ikke kan om men var fra også så eller ved vil ' +
  'jeg han sig efter være blev hvor bliver skal når nu kun ud mere her end år over alle op havde hun dem meget sine dag ' +
  'andre få mange selv skulle kunne to mod hvad måtte tre uden flere hvis siger lige godt under før igen sit mig mellem ' +
  'første dog hele bare anden hver man nogle både derfor altid hjem tid dansk danske land arbejde arbejder arbejdet økonomi ' +
  'økonomiske politik politiske regering regeringen forslag forslaget penge million millioner kroner procent tal tallene ' +
  'resultat resultater måned måneder uge uger dage timer minutter virksomhed virksomheder ansat ansatte medarbejder medarbejdere ' +
  'leder ledere ledelse borgmester udvalg udvalget svar svaret spørgsmål høring høringen notat notatet rapport rapporten bilag ' +
  'tabel tabellen figur side sider afsnit kapitel lov loven bekendtgørelse vejledning praksis erfaring erfaringer indsats ' +
  'indsatsen indsatser behandling tilbud støtte hjælp omsorg pleje sundhed læge læger hospital patient patienter rask liv livet ' +
  'død forældre mor far søster bror ven venner nabo naboer gæst gæster rejse rejser tog bus bil biler vej veje ' +
  'plads pladsen torv skov hav himmel sol måne stjerne vejr sne sommeren vinteren forår efterår morgen aften nat ' +
  'mad brød smør ost kød fisk grøntsager frugt kaffe te mælk øl vin glas kop tallerken kniv gaffel ske stol seng dør ' +
  'væg loft gulv lampe lys mørke farve rød blå gul sort hvid lille små ny nye ung unge gode dårlig bedre bedst værst høj høje lav lave lang ' +
  'lange kort korte bred smal tyk tynd tung let varm kold våd tør ren snavset smuk grim klog dum rig fattig fri bunden sikker usikker ' +
  'sand falsk rigtig forkert mulig umulig nødvendig vigtig særlig almindelig fælles privat offentlig national international digital ' +
  'teknisk social kulturel sproglig historisk moderne gå går gik gået stå står stod stået sidde sidder sad siddet ligge ligger lå ligget ' +
  ' kommer kom kommet give giver gav givet tage tager taget se ser set høre hører hørte hørt læse læser læste læst tale taler talte talt ' +
  'sige sagt vide vidste vidst tro tror troede troet mene mener mente ment føle føler følte følt tænke tænker tænkte tænkt glemme ' +
  'glemmer glemte glemt vente venter ventede ventet håbe håber håbede håbet ønske ønsker ønskede ønsket bede beder bad bedt svare svarer svarede'

/** How many of the everyday and the look-alike words are taken for one of the list. */
export function falseHits(lexicon: Lexicon): {
  readonly words: number
  readonly hits: readonly string[]
} {
  const listed = new Set(mutatedTerms().flat())
  const base = `${OTHERS} ${EVERYDAY}`.split(' ')
  // Their inflected forms are frequent words too.
  const forms = base.flatMap((word) => lexicon.formsOf(word).map(({form}) => form))
  const words = [...new Set([...base, ...forms])].filter((word) => !listed.has(word))
  const text = words.join(' . ')
  const terms = mutatedTerms().map(([term = '']) => concept(term))
  const hits = findTerms(paragraph(text), terms, lexicon)
    .filter(({compound}) => compound === undefined)
    .map(({span, term}) => `${text.slice(span.start, span.end)} for ${term}`)
  return {words: words.length, hits}
}
