import assert from 'node:assert/strict'
import {inflect} from '../../../src/core/terminology/inflect.ts'

function isForm(word: string, form: string, adjective = false): boolean {
  return inflect(word, adjective).some(
    ({stem, endings}) => form.startsWith(stem) && endings.has(form.slice(stem.length)),
  )
}

describe('inflect', () => {
  const forms: readonly (readonly [word: string, forms: string])[] = [
    ['borger', 'borger borgers borgeren borgerens borgere borgeres borgerne borgernes'],
    ['center', 'center centers centret centeret centrets centre centrene centrenes'],
    ['jobcentret', 'jobcentret jobcentrets jobcentrene jobcentrenes jobcentre'],
    ['sygdom', 'sygdom sygdommen sygdommens sygdomme sygdommene sygdommenes'],
    ['forløb', 'forløb forløbet forløbets forløbene forløbenes'],
    ['behandling', 'behandling behandlingen behandlingens behandlinger behandlingerne'],
    ['lidelse', 'lidelse lidelsen lidelsens lidelser lidelserne lidelsernes'],
    ['område', 'område området områdets områder områderne'],
    ['middel', 'middel midlet midlets midler midlerne'],
    ['mangel', 'mangel manglen mangler manglerne'],
    ['oplæg', 'oplæg oplægget oplæggets oplæggene'],
    ['strategi', 'strategi strategien strategier strategierne'],
    ['skolebarn', 'skolebarn skolebarnet skolebørn skolebørnene'],
    ['talsmand', 'talsmand talsmanden talsmænd talsmændene'],
    ['handicappet', 'handicappet handicappede handicappedes'],
    ['klient', 'klient klienten klienter klienternes'],
  ]
  for (const [word, list] of forms) {
    it(`knows the forms of ${word}`, () => {
      for (const form of list.split(' ')) assert.ok(isForm(word, form), form)
    })
  }

  const others: readonly (readonly [word: string, form: string])[] = [
    ['klient', 'klientel'],
    ['misbrug', 'misbruges'],
    ['misbrug', 'misbrugte'],
    ['misbrug', 'misbruger'],
    ['bruger', 'brugen'],
    ['borger', 'borgerlig'],
    ['borger', 'borgerskab'],
    ['syg', 'sygdom'],
    ['tale', 'talent'],
    ['bor', 'bord'],
  ]
  for (const [word, form] of others) {
    it(`knows that ${form} is no form of ${word}`, () => assert.ok(!isForm(word, form)))
  }

  it('leaves abbreviations and figures as they are, save for the genitive', () => {
    assert.deepEqual(
      inflect('fx').map(({stem, endings}) => [stem, [...endings]]),
      [['fx', ['', 's']]],
    )
    assert.ok(!isForm('bi07', 'bi07er'))
  })

  it('gives the t-form of an adjective where one is asked for', () => {
    assert.ok(isForm('sund', 'sundt', true))
    assert.ok(!isForm('sund', 'sundt'))
  })
})
