import assert from 'node:assert/strict'
import fc from 'fast-check'
import {findAddresses} from '../../../../src/core/rules/privacy/findAddresses.ts'
import {pattern} from '../../../../src/core/text/pattern.ts'

function found(text: string): readonly string[] {
  return findAddresses(text).map(({start, end}) => text.slice(start, end))
}

describe('findAddresses', () => {
  it('finds addresses with all their signs', () => {
    assert.deepEqual(found('Skriv til anne.b+svar@post.eksempel.dk, eller søren_5%@æble.dk.'), [
      'anne.b+svar@post.eksempel.dk',
      'søren_5%@æble.dk',
    ])
  })

  it('begins with a letter or a digit', () => {
    assert.deepEqual(found('(-.anne@eksempel.dk)'), ['anne@eksempel.dk'])
  })

  it('finds none in citations, and none without a domain', () => {
    assert.deepEqual(found('[@notat, s. 3], [-@notat] og anne@kontoret, @ og a@.dk'), [])
    assert.deepEqual(found(''), [])
  })

  it('takes no more than 64 characters for a name', () => {
    assert.equal(found(`${'a'.repeat(70)}@eksempel.dk`)[0]?.indexOf('@'), 64)
  })

  it('finds what one pattern finds in the whole text', () => {
    const whole = pattern(
      'gu',
    )`[\p{L}\p{N}][\p{L}\p{N}._%+-]{0,63}@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,62})\.){1,8}\p{L}{2,24}(?![\p{L}\p{N}])`
    const piece = fc.constantFrom(
      'a',
      'dk',
      'é',
      '5',
      '@',
      '@b.dk',
      '.',
      '-',
      '_',
      ' ',
      '%',
      'x'.repeat(63),
    )
    fc.assert(
      fc.property(fc.array(piece, {maxLength: 14}), (pieces) => {
        const text = pieces.join('')
        assert.deepEqual(found(text), text.match(whole) ?? [])
      }),
      {numRuns: 300},
    )
  })
})
