import assert from 'node:assert/strict'
import {readTokens} from '../../../src/core/suggesting/readTokens.ts'

describe('readTokens', () => {
  const cases: readonly (readonly [why: string, text: string, tokens: readonly string[]])[] = [
    ['words as written', 'Bogbussen kører, siger KFF.', ['Bogbussen', 'kører', 'siger', 'KFF']],
    ['hyphenated words whole', 'læse-hjælp og bus', ['læse-hjælp', 'og', 'bus']],
    ['words parted at a line end joined', 'en bog-\nbus', ['en', 'bogbus']],
    ['a word before “og” as it is', 'Kultur-\nog Fritid', ['Kultur', 'og', 'Fritid']],
    ['soft hyphens and emphasis left out', 'bog\u00ADbus **ny**tt', ['bogbus', 'nytt']],
    ['footnote signs left out', 'koordinator¹ ansættes', ['koordinator', 'ansættes']],
    ['figures with their commas, without points', '5.620 og 5,7', ['5620', 'og', '5,7']],
    ['tags of tables left out', '<p>Bus</p><br>', ['Bus']],
    ['letters composed', 'aften\u0061\u030Abent', ['aftenåbent']],
    ['nothing for nothing', ' – … ', []],
  ]
  for (const [why, text, tokens] of cases) {
    it(`gives ${why}`, () => assert.deepEqual(readTokens(text), tokens))
  }
})
