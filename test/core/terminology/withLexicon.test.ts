import assert from 'node:assert/strict'
import type {Concept} from '../../../src/core/model/termbase.ts'
import {findTerms} from '../../../src/core/terminology/findTerms.ts'
import {ownLexicon} from '../../support/ownLexicon.ts'
import {concept, paragraph} from './sampleText.ts'

const lexicon = ownLexicon()

function found(text: string, ...concepts: readonly Concept[]): readonly string[] {
  return findTerms(paragraph(text), concepts, lexicon).map(
    ({span, compound = 'word'}) => `${text.slice(span.start, span.end)} ${compound}`,
  )
}

function put(text: string, ...concepts: readonly Concept[]): readonly unknown[] {
  return findTerms(paragraph(text), concepts, lexicon).map(
    ({replacement, proposal}) =>
      replacement ?? (proposal === undefined ? undefined : `${proposal}?`),
  )
}

const resident = concept('beboer', {deprecated: ['klient', 'bruger']})
const child = concept('barn', {deprecated: ['unge']})
const guide = concept('natur-guide')
const library = concept('biblioteket', {abbreviations: ['BIB']})

describe('findTerms with a dictionary', () => {
  it('finds words that change inside', () => {
    assert.deepEqual(found('Børnene og barnets børn', child), [
      'Børnene word',
      'barnets word',
      'børn word',
    ])
  })

  it('finds a term as a part of a closed compound, and says so', () => {
    assert.deepEqual(found('klientsagen, fastklienternes ønsker, småbørnene', resident, child), [
      'klient part',
      'klienternes head',
      'børnene head',
    ])
  })

  it('finds no term in another word', () => {
    assert.deepEqual(found('Klientellet, brugen, brugbar og borde. Barnlig!', resident, child), [])
  })

  it('takes no verb for a noun that has the same letters', () => {
    const home = concept('bolig', {deprecated: ['hus', 'ramme', 'støtte']})
    for (const text of [
      'Den kan huse ti familier',
      'for at huse familierne',
      'De skal ikke huse nogen',
      'Forslaget rammer mange',
      'Det rammer mange',
      'Lukningen støtter ingen',
      'Vi vil gerne støtte skolen',
    ]) {
      assert.deepEqual(found(text, home), [], text)
    }
    for (const [text, word] of [
      ['gamle huse og haver', 'huse'],
      ['Vi har fået huse til ti familier', 'huse'],
      ['I år giver kommunen rammer for arbejdet', 'rammer'],
      ['de rammer, der er lagt', 'rammer'],
      ['uden støtte fra skolen', 'støtte'],
    ] as const) {
      assert.deepEqual(found(text, home), [`${word} word`], text)
    }
  })

  it('takes a present tense for none, by what stands beside it', () => {
    for (const text of [
      'Mange kommuner bruger modellen',
      'Derfor bruger forvaltningen tal',
      'I år bruger de flere penge',
      'Fagforeningen FOA bruger tallene',
    ]) {
      assert.deepEqual(found(text, resident), [], text)
    }
  })

  it('takes a present tense for the noun after what only a noun follows', () => {
    for (const text of [
      'Når en bruger klager, bruger sagsbehandleren tid.',
      'Hun er bruger af tilbuddet, men er ikke bruger af det andet.',
      'For den enkelte bruger og kommunens bruger',
      'Som bruger oplever man kø, også som registreret bruger.',
      'Bruger nr. 4 og en ny bruger',
      'Ny bruger og en typisk bruger',
      'Et møde mellem BIB og bruger for at lære, og mellem nabo og bruger',
      'Ingen bruger skal vente; ingen bruger det.',
    ]) {
      const wanted = text.startsWith('Når') || text.startsWith('Ingen') ? 1 : 2
      assert.equal(found(text, resident).length, wanted, text)
    }
    for (const text of [
      'I dag bruger forvaltningen tallene, som de ikke bruger',
      'Alle bruger samme skema, og de fleste bruger to år',
      'Børn og unge bruger tilbuddet; personer med autisme bruger tid',
      'Bruger man tallene, bruger kommunen tid',
      'Firmaet Aloris bruger lang tid',
      'Mange bruger huset, flere bruger det dagligt, og børn, som mest bruger det',
      'De, der stadig bruger det. Typisk bruger skolen huset; samtidig bruger klubben det',
      'Bruger I huset?',
    ]) {
      assert.deepEqual(found(text, resident), [], text)
    }
  })

  it('takes small words for none that are forms of a noun', () => {
    const thing = concept('ting', {deprecated: ['side', 'båd', 'hjem']})
    for (const text of [
      'Det har været sådan siden 2019.',
      'For længe siden kom de hjem.',
      'Både børn og voksne, både i dag og i går',
    ]) {
      assert.deepEqual(found(text, thing), [], text)
    }
    assert.deepEqual(found('på siden, ti både og i deres hjem', thing), [
      'siden word',
      'både word',
      'hjem word',
    ])
  })

  it('takes an adjective for no noun, and a passive for no genitive', () => {
    const thing = concept('ting', {deprecated: ['frivillig', 'vis', 'skab', 'møde']})
    for (const text of ['I skolen skabes et miljø', 'De skal mødes to gange', 'Der skabes uro']) {
      assert.deepEqual(found(text, thing), [], text)
    }
    assert.deepEqual(found('et mødes deltagere', thing), ['mødes word'])
    const death = concept('dødsfald', {deprecated: ['død']})
    assert.deepEqual(found('Han er død. En død fisk. Efter hans død', death), ['død word'])
  })

  it('finds the past of a listed verb', () => {
    const verb = concept('anbefale', {deprecated: ['foreslå'], partOfSpeech: 'verb'})
    assert.deepEqual(found('Udvalget foreslog det', verb), ['foreslog word'])
  })

  it('finds a plural with another vowel', () => {
    assert.deepEqual(found('øjnene', concept('øje')), ['øjnene word'])
  })

  it('takes what stands behind a name for a part of it', () => {
    assert.deepEqual(found('i Brøndklev Klient, sagde Åge Klient, og en Klient', resident), [
      'Klient word',
    ])
  })

  it('leaves what begins a name alone, in the middle of a sentence', () => {
    assert.deepEqual(found('foreningen Klient Vest og en klient', resident), ['klient word'])
  })

  it('takes a name in capitals throughout for the right one', () => {
    const council = concept('Kultur- og Fritidsudvalget', {
      deprecated: ['kultur- og fritidsudvalget', 'kulturudvalget'],
    })
    assert.deepEqual(
      findTerms(paragraph('KULTUR- OG FRITIDSUDVALGET'), [council], lexicon).map(
        ({status}) => status,
      ),
      ['preferred'],
    )
  })

  it('finds an abbreviation with a space behind its points', () => {
    const example = concept('fx', {deprecated: ['f.eks.']})
    assert.deepEqual(found('Det er f. eks. her', example), ['f. eks. word'])
    assert.deepEqual(put('Det er f. eks. her', example), ['fx'])
  })

  it('takes no participle for a noun that it is made like', () => {
    const problem = concept('lidelse', {deprecated: ['handicap']})
    assert.deepEqual(found('Hun er handicappet og blev handicappet', problem), [])
    assert.deepEqual(found('Han har handicappet med i planen', problem).length, 1)
    assert.deepEqual(found('om handicappet', problem), ['handicappet word'])
    const staff = concept('medarbejder', {deprecated: ['ansat']})
    assert.deepEqual(found('Der er ansat to, de ansatte og en ansat', staff), [
      'ansatte word',
      'ansat word',
    ])
    const disabled = concept('person med handicap', {deprecated: ['handicappet']})
    assert.deepEqual(found('Hun er handicappet', disabled), ['handicappet word'])
  })

  it('takes a word of the dictionary for no form of one that is not in it', () => {
    const absence = concept('fravær', {deprecated: ['pjæk']})
    assert.deepEqual(found('Eleverne pjækker. Pjækket stiger', absence), ['Pjækket word'])
  })

  it('finds all forms of an adjective in a phrase that is listed with one of them', () => {
    const together = concept('fælles arbejde', {
      deprecated: ['tværfagligt samarbejde', 'sektoriel indsats'],
    })
    assert.deepEqual(
      found('det tværfaglige samarbejde, tværfaglige samarbejder, sektorielle indsatser', together),
      ['tværfaglige samarbejde word', 'tværfaglige samarbejder word', 'sektorielle indsatser word'],
    )
  })

  it('does not take what is listed without a hyphen for a misspelling', () => {
    const path = concept('cykelsti', {deprecated: ['cykel-sti']})
    assert.deepEqual(
      findTerms(paragraph('cykelstisystemet, cykelstien og cykel-stien'), [path], lexicon)
        .filter(({status}) => status === 'deprecated')
        .map(({span}) => span.start),
      [32],
    )
  })

  it('finds a compound whose last part stands in the next one', () => {
    const care = concept('plejebolig', {deprecated: ['ældrebolig']})
    assert.deepEqual(
      found('ældre- og ungdomsboliger, ældre- eller handicapcenter og små ældre-boliger', care),
      ['ældre- word', 'ældre-boliger word'],
    )
    assert.deepEqual(put('ældre- og ungdomsboligerne', care), ['pleje-?'])
  })

  it('finds what is listed with a hyphen in one word and in two', () => {
    assert.deepEqual(found('naturguiderne, natur guiden og natur-guide', guide), [
      'naturguiderne word',
      'natur guiden word',
      'natur-guide word',
    ])
  })

  it('finds abbreviations with their capitals, and not in a chain of them', () => {
    assert.deepEqual(found('BIB, BIBs og BIB’s. bib, KOM-BIB', library), [
      'BIB word',
      'BIBs word',
      'BIB’s word',
    ])
  })

  it('puts the preferred word in the same form in its place', () => {
    assert.deepEqual(put('Klienternes hus. Klientens nabo, en klient', resident), [
      'Beboernes',
      'Beboerens',
      'beboer',
    ])
  })

  it('offers, where the word may be another or the gender changes', () => {
    assert.deepEqual(put('en bruger', resident), ['beboer?'])
    const house = concept('hus', {deprecated: ['bolig']})
    assert.deepEqual(put('en bolig, boligen, boliger', house), ['hus?', 'huset', 'huse'])
    assert.deepEqual(put('Boligen er stor. Boligens tag er stort. Vi så boligen.', house), [
      'Huset?',
      'Husets',
      'huset',
    ])
  })

  it('inflects an adjective with its noun, and is sure where the noun stays', () => {
    const green = concept('grøn plads', {deprecated: ['åben plads', 'åbent areal']})
    assert.deepEqual(put('Den åbne plads, åbne pladser, en åben plads', green), [
      'grønne plads',
      'grønne pladser',
      'grøn plads',
    ])
    assert.deepEqual(put('De åbne arealer', green), ['grønne pladser?'])
    assert.deepEqual(put('Åbne pladsers', green), ['Grønne pladsers'])
  })

  it('inflects the first word of a phrase, as an offer', () => {
    const person = concept('person med gæld', {deprecated: ['skyldner']})
    assert.deepEqual(put('skyldnerne, skyldners', person), ['personerne med gæld?', undefined])
  })

  it('takes no time with rows and words without end', () => {
    const care = concept('plejebolig', {deprecated: ['ældrebolig', 'bruger']})
    const started = performance.now()
    for (const text of [
      `ældre- og ${'bolig'.repeat(20_000)}`,
      'ældre-, '.repeat(20_000),
      'ældre- og ældre- eller '.repeat(10_000),
      'bruger '.repeat(20_000),
      'hver tredje '.repeat(20_000),
    ]) {
      findTerms(paragraph(text), [care], lexicon)
    }
    assert.ok(performance.now() - started < 5000)
  })
})
