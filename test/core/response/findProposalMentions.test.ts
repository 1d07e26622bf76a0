import assert from 'node:assert/strict'
import {openResponse} from '../../../src/core/openResponse.ts'

function mentions(text: string, proposalPrefixes: readonly string[] = ['Nr.', 'Forslag']) {
  const {proposalMentions} = openResponse({file: 'svar.md', text, proposalPrefixes})
  return proposalMentions.map(({number, span}) => [number, text.slice(span.start, span.end)])
}

describe('findProposalMentions', () => {
  it('finds proposals by number in running text', () => {
    assert.deepEqual(
      mentions('Se Nr. 5 og forslag 3.2.a samt Forslag nr. 12b, jf. forslagene 7.'),
      [
        ['5', 'Nr. 5'],
        ['3.2.a', 'forslag 3.2.a'],
        ['12b', 'Forslag nr. 12b'],
        ['7', 'forslagene 7'],
      ],
    )
  })

  it('understands digits and letters that only look like ordinary ones', () => {
    assert.deepEqual(mentions('Se Nr. ９9 og Νr. 4.'), [
      ['99', 'Nr. ９9'],
      ['4', 'Νr. 4'],
    ])
  })

  it('takes the full stop for the end of the sentence', () => {
    assert.deepEqual(mentions('Vi støtter Nr. 4. Det er godt.'), [['4', 'Nr. 4']])
  })

  it('leaves other numbering alone', () => {
    const others = [
      'Jf. § 6, stk. 2, Nr. 3.',
      'Det er nr. 5 på listen.',
      'Sag nr. 7 og journal nr. 8 er lukket.',
      'Vi har 5 forslag til forbedringer.',
      'Nr. 4,5 mio. og Nr. 12-14.',
    ]
    for (const text of others) assert.deepEqual(mentions(text), [], text)
  })

  it('leaves headings, quotations and code alone', () => {
    assert.deepEqual(mentions('## Nr. 5. Titel\n\n> Se Nr. 9 og mere endnu.\n\n`Nr. 8`'), [])
  })

  it("knows the hearing's own prefixes", () => {
    assert.deepEqual(mentions('Se punkt 4 og Nr. 5.', ['Punkt']), [['4', 'punkt 4']])
  })
})
