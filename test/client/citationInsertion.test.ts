import assert from 'node:assert/strict'
import {citationInsertion} from '../../src/client/citationInsertion.ts'

/** The text after a citation was put in where `|` stands. */
function insert(text: string): string {
  const at = text.indexOf('|')
  const lines = text.replace('|', '').split('\n')
  const before = text.slice(0, at).split('\n')
  const cursor = {line: before.length - 1, character: before.at(-1)?.length ?? 0}
  const {at: place, text: added} = citationInsertion(lines, cursor, '[@notat, s. 3]')
  const own = lines[place.line] ?? ''
  lines[place.line] = own.slice(0, place.character) + added + own.slice(place.character)
  return lines.join('\n')
}

describe('citationInsertion', () => {
  it('sets the citation apart from the words beside it', () => {
    assert.equal(insert('Det koster 2 mio. kr.|'), 'Det koster 2 mio. kr. [@notat, s. 3]')
    assert.equal(insert('Det koster| 2 mio. kr.'), 'Det koster [@notat, s. 3] 2 mio. kr.')
    assert.equal(insert('|Årsagen er ny.'), '[@notat, s. 3] Årsagen er ny.')
    assert.equal(insert('Det koster |2 mio. kr.'), 'Det koster [@notat, s. 3] 2 mio. kr.')
  })

  it('adds no space where there is one, at a sign that ends a sentence and in brackets', () => {
    assert.equal(insert('Det er dyrt |.'), 'Det er dyrt [@notat, s. 3].')
    assert.equal(insert('Det er dyrt|, og langsomt.'), 'Det er dyrt [@notat, s. 3], og langsomt.')
    assert.equal(insert('Det er dyrt (|)'), 'Det er dyrt ([@notat, s. 3])')
    assert.equal(insert('|'), '[@notat, s. 3]')
  })

  it('goes behind a citation that the cursor is in the middle of', () => {
    assert.equal(
      insert('Dyrt [@rap|port, s. 1], og langsomt.'),
      'Dyrt [@rapport, s. 1] [@notat, s. 3], og langsomt.',
    )
    assert.equal(insert('Dyrt |[@rapport]'), 'Dyrt [@notat, s. 3] [@rapport]')
  })

  it('never goes into the front matter', () => {
    assert.equal(
      insert('---\n|title: Svar\n---\n\nDyrt.\n'),
      '---\ntitle: Svar\n---\n\nDyrt.\n[@notat, s. 3]',
    )
  })
})
