import assert from 'node:assert/strict'
import {matchQuote} from '../../../src/core/matching/matchQuote.ts'
import {plainIndex} from '../../support/plainSource.ts'

const index = plainIndex(`Om skolen

Børnene spiser deres frokost i den gamle skole.

Haven bag biblioteket skal være åben for alle hver dag om sommeren. Den lukkes om natten.

Kommunen betaler for bænkene og for lyset i hele haven.
`)

/** The differences of a quotation as `quote / source`, and where in the source it stands. */
function compared(exact: string): readonly [readonly string[], string] {
  const result = matchQuote({exact}, index)
  assert.equal(result.kind, 'altered', exact)
  const {differences, span} = result.place
  return [
    differences.map(({quote, source}) => `${quote} / ${source}`),
    index.source.text.slice(span.start, span.end),
  ]
}

const HAVEN = 'Haven bag biblioteket skal være åben for alle hver dag om sommeren.'

describe('keepToParagraph', () => {
  it('takes a word before a paragraph for one that was added', () => {
    assert.deepEqual(compared(`Aldrig ${HAVEN}`)[0], ['Aldrig / '])
    assert.deepEqual(compared(`Vores egen ${HAVEN}`)[0], ['Vores egen / '])
  })

  it('takes a word behind a paragraph for one that was added', () => {
    const [differences, passage] = compared(`${HAVEN} Den lukkes om natten aldrig.`)
    assert.deepEqual(differences, ['aldrig / '])
    assert.match(passage, /natten\.?$/u)
  })

  it('pairs a changed first and last word of the paragraph itself', () => {
    assert.deepEqual(compared(HAVEN.replace('Haven', 'Parken'))[0], ['Parken / Haven'])
    assert.deepEqual(compared(`${HAVEN} Den lukkes om aftenen.`)[0], ['aftenen / natten'])
    assert.deepEqual(compared(`Aldrig ${HAVEN.replace('Haven', 'Parken')}`)[0], [
      'Aldrig Parken / Haven',
    ])
  })

  it('pairs changed words of another paragraph where the quotation has two sentences too', () => {
    assert.deepEqual(compared(`Den lukkes om natten. Staten betaler`)[0], ['Staten / Kommunen'])
    assert.deepEqual(compared(`i den gamle hal. ${HAVEN}`)[0], ['hal / skole'])
  })
})
