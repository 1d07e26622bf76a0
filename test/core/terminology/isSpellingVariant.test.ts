import assert from 'node:assert/strict'
import {isSpellingVariant} from '../../../src/core/terminology/isSpellingVariant.ts'

describe('isSpellingVariant', () => {
  for (const [a, b] of [
    ['natur-guide', 'naturguide'],
    ['natur guide', 'Naturguide'],
    ['sygdagpengesag', 'sygedagpengesag'],
    ['bycenteret', 'bycentret'],
  ] as const) {
    it(`takes ${a} and ${b} for one word`, () => assert.ok(isSpellingVariant(a, b)))
  }

  for (const [a, b] of [
    ['klient', 'borger'],
    ['lejer', 'lejere'],
    ['sportsforening', 'idrætsforening'],
    ['lånebogen', 'bogen'],
  ] as const) {
    it(`takes ${a} and ${b} for two`, () => assert.ok(!isSpellingVariant(a, b)))
  }
})
