import assert from 'node:assert/strict'
import {formsOfTerm} from '../../../src/core/terminology/formsOfTerm.ts'
import {ownLexicon} from '../../support/ownLexicon.ts'

const lexicon = ownLexicon()

describe('formsOfTerm', () => {
  it('knows the forms of a word of the dictionary, and no others', () => {
    const forms = formsOfTerm('klient', lexicon)
    assert.deepEqual(forms.categoriesOf('klienternes'), ['j'])
    for (const word of ['klientel', 'klientet', 'klient-', 'klien', 'klienteri']) {
      assert.equal(forms.categoriesOf(word), undefined, word)
    }
  })

  it('does not take one word for another that begins alike', () => {
    assert.equal(formsOfTerm('bor', lexicon).categoriesOf('bord'), undefined)
    assert.equal(formsOfTerm('by', lexicon).categoriesOf('byg'), undefined)
  })

  it('inflects a compound that no dictionary has like its last part', () => {
    const forms = formsOfTerm('fritidsbørnebog', lexicon)
    assert.deepEqual(forms.formsFor('i').includes('fritidsbørnebøgerne'), true)
    assert.deepEqual(formsOfTerm('storbymentor', lexicon).categoriesOf('storbymentorers'), ['h'])
  })

  it('takes a definite form that is listed for that form and its genitive', () => {
    const forms = formsOfTerm('teateret', lexicon)
    assert.deepEqual(forms.categoriesOf('teaterets'), ['f'])
    for (const word of ['teatret', 'teater', 'teatrene']) {
      assert.equal(forms.categoriesOf(word), undefined, word)
    }
  })

  it('takes a plural that is listed for the plural', () => {
    const forms = formsOfTerm('vanskeligheder', lexicon)
    assert.ok(forms.categoriesOf('vanskelighedernes'))
    assert.equal(forms.categoriesOf('vanskelighed'), undefined)
  })

  it('takes the noun of a word that is a verb too, unless it is told otherwise', () => {
    const noun = formsOfTerm('støtte', lexicon)
    assert.ok(noun.categoriesOf('støtten'))
    assert.equal(noun.categoriesOf('støttede'), undefined)
    const verb = formsOfTerm('støtte', lexicon, {partOfSpeech: 'verb'})
    assert.ok(verb.categoriesOf('støttede'))
    assert.equal(verb.categoriesOf('støtten'), undefined)
  })

  it('takes no imperative, and the past of strong verbs', () => {
    const forms = formsOfTerm('foreslå', lexicon)
    assert.ok(forms.categoriesOf('foreslog'))
    for (const [verb, imperative] of [
      ['sige', 'sig'],
      ['vække', 'væk'],
    ] as const) {
      assert.equal(formsOfTerm(verb, lexicon).categoriesOf(imperative), undefined)
    }
  })

  it('goes by endings where the word is unknown, and without a dictionary', () => {
    for (const forms of [formsOfTerm('qwrtzsk', lexicon), formsOfTerm('qwrtzsk')]) {
      assert.deepEqual(forms.categoriesOf('qwrtzskerne'), [])
      assert.equal(forms.categoriesOf('qwrtzskabelon'), undefined)
    }
  })
})
