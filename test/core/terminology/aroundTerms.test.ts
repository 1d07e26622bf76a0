import assert from 'node:assert/strict'
import {findTerms} from '../../../src/core/terminology/findTerms.ts'
import {findTokens} from '../../../src/core/terminology/findTokens.ts'
import {findWorkTitles} from '../../../src/core/terminology/findWorkTitles.ts'
import {isInActTitle} from '../../../src/core/terminology/isInActTitle.ts'
import {isSmallWordHere} from '../../../src/core/terminology/isSmallWordHere.ts'
import type {TermMatch, TokenText} from '../../../src/core/terminology/matchEntry.ts'
import {build} from '../response/build.ts'
import {ownLexicon} from '../../support/ownLexicon.ts'
import {concept} from './sampleText.ts'

const lexicon = ownLexicon()

/** A term of one word, in upper case in the text, where it stands. */
function termIn(marked: string): readonly [TermMatch, TokenText] {
  const word = /\p{Lu}{3,}/u.exec(marked)?.[0] ?? ''
  const text = marked.replace(word, word.toLowerCase())
  const tokens = findTokens(text)
  const at = tokens.findIndex(({start}) => start === marked.indexOf(word))
  assert.ok(at >= 0)
  const {start = 0, end = 0} = tokens[at] ?? {}
  const match = {start, end, first: at, last: at, entry: {parts: [word]}} as unknown as TermMatch
  return [match, {text, tokenAt: (place) => tokens[place], likely: tokens.keys()}]
}

describe('isSmallWordHere', () => {
  for (const marked of [
    'Det har været sådan SIDEN 1984.',
    'Vi har ventet længe SIDEN da.',
    'Det gælder BÅDE børn og voksne.',
    'Vi er glade for BÅDE planen og notatet.',
    'Vi tager UNDER ingen omstændigheder imod.',
    'Alle skal HJEM klokken fem.',
    'Pengene går MOD det, der var aftalt.',
  ]) {
    it(`takes the word for a small one in »${marked}«`, () =>
      assert.equal(isSmallWordHere(...termIn(marked), lexicon), true))
  }

  for (const marked of [
    'Se tallene på SIDEN om havnen.',
    'Den anden SIDEN har skrevet.',
    'Havnen har ti BÅDE liggende.',
    'Havnen har 35 BÅDE liggende.',
    'Havnen har mange små BÅDE liggende.',
    'De fik et HJEM i byen.',
    'Vi læser notatet igen.'.replace('notatet', 'NOTATET'),
  ]) {
    it(`takes the word for a noun in »${marked}«`, () =>
      assert.equal(isSmallWordHere(...termIn(marked), lexicon), false))
  }

  it('does without a dictionary', () => {
    assert.equal(isSmallWordHere(...termIn('Det gælder BÅDE børn og voksne.'), undefined), true)
    assert.equal(isSmallWordHere(...termIn('Havnen har ti BÅDE.'), undefined), false)
  })
})

describe('isInActTitle', () => {
  for (const marked of [
    'Efter lov om hjælp til KLIENTER kan det ske.',
    'Efter loven om aktiv hjælp til ældre KLIENTER er det sådan.',
    'Se bekendtgørelse om støtte til KLIENTER.',
    'Det følger af lovbekendtgørelse om KLIENTER.',
  ]) {
    it(`finds the title in »${marked}«`, () =>
      assert.equal(isInActTitle(...termIn(marked), lexicon), true))
  }

  for (const marked of [
    'Vi ønsker en lov om hjælp til KLIENTER.',
    'Vi ønsker en ny lov om KLIENTER.',
    'Ingen lov om KLIENTER er god.',
    'Vi skriver om hjælp til KLIENTER.',
    'Det er en sag om lov, hvor KLIENTER er med.',
    'Efter lov om hjælp skriver KLIENTER et svar.',
    'Efter lov om alt det som man kan tænke sig at der er af KLIENTER.',
    'KLIENTER er her.',
  ]) {
    it(`finds none in »${marked}«`, () =>
      assert.equal(isInActTitle(...termIn(marked), lexicon), false))
  }
})

describe('findWorkTitles', () => {
  const inTitle = (text: string, withWords = true): boolean => {
    const [passage] = build(text).response.passages
    assert.ok(passage !== undefined)
    const start = /klient/iu.exec(passage.prose.text)?.index ?? -1
    const titles = findWorkTitles(passage.prose, withWords ? lexicon : undefined)
    return titles.some((title) => title.start <= start && start + 6 <= title.end)
  }

  for (const text of [
    'Vi henviser til *Klienten i velfærden* fra 2020.',
    'Se *Hjælp til klienter*.',
    'Jensen, P. (2020). *Klienter i forvaltningen.* Forlaget.',
    'Jensen, P. (2020). *Klienter i forvaltningen*. Forlaget.',
    'I bogen *Når klienten bliver væk* står det.',
    'Vi læste *Hvem er klienten?* i går.',
    'Hovedværket er stadig _Den fremmede klient_.',
  ]) {
    it(`finds the title in ${text}`, () => assert.equal(inTitle(text), true))
  }

  for (const text of [
    'Vi mener det. *Klienterne skal høres i sagen.* Derfor skriver vi.',
    'Vi mener det. *Klienterne skal høres i sagen*. Derfor skriver vi.',
    'Det vigtige er: *Alle klienter bliver ringet op.*',
    'Vi spørger. *Hvem er klienten?* Det ved ingen.',
    'Vi siger det igen! *Ingen klient ringer selv.* Det er vist.',
    '*Klienter i forvaltningen* er en bog.',
    'Vi siger *klienter i byen* om dem.',
    'Vi siger *Klienter* om dem.',
    'En klient i *Den store by*.',
  ]) {
    it(`finds none in ${text}`, () => assert.equal(inTitle(text), false))
  }

  it('knows the commonest verbs without a dictionary', () => {
    assert.equal(inTitle('Vi mener det. *Klienterne skal høres.* Ja.', false), false)
    assert.equal(inTitle('Se nu (2020). *Klienter i forvaltningen.* Forlag.', false), true)
  })

  it('gives the outermost of titles in each other, in the order of the text', () => {
    const text = 'Se *Den _Nye by_ i dag* og *den _Gamle by_ før*.'
    const [passage] = build(text).response.passages
    assert.ok(passage !== undefined)
    const {prose} = passage
    assert.deepEqual(
      findWorkTitles(prose).map(({start, end}) => prose.text.slice(start, end)),
      ['Den Nye by i dag', 'Gamle by'],
    )
  })

  it('reads a long sentence in italics once, however many terms are in it', function () {
    this.timeout(20_000)
    const {response} = build(`Vi *Ser at klient er her ${'og klient '.repeat(6000)}.*`)
    const before = process.cpuUsage()
    assert.equal(findTerms(response, [concept('klient')], lexicon).length, 6001)
    assert.ok(process.cpuUsage(before).user < 2_000_000)
  })
})
