import assert from 'node:assert/strict'
import {openResponse} from '../../../src/core/openResponse.ts'

function mentions(
  text: string,
  proposalPrefixes: readonly string[] = ['Nr.', 'Forslag'],
  labels: readonly string[] = [],
) {
  const proposals = labels.map((number) => ({number, title: 'Titel'}))
  const {proposalMentions} = openResponse({file: 'svar.md', text, proposalPrefixes, proposals})
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

  describe('in a hearing whose labels have letters', () => {
    const register = ['BI07', 'BI12', 'KU 3', '12 b', '14', 'A.1']
    const named = (text: string, prefixes?: readonly string[]) =>
      mentions(text, prefixes, register).map(([, shown]) => shown)

    it('finds a registered label with and without a word before it', () => {
      assert.deepEqual(
        mentions('BI07 og forslag BI12, jf. nr. KU 3 (A.1): **BI 07**!', undefined, register),
        [
          ['BI07', 'BI07'],
          ['BI12', 'forslag BI12'],
          ['KU 3', 'nr. KU 3'],
          ['A.1', 'A.1'],
          ['BI 07', 'BI 07'],
        ],
      )
    })

    it('reads the letter behind a number', () => {
      assert.deepEqual(
        mentions('Nr. 12 b, forslag 12 b. Også Nr. 12b og Nr. 14 a.', undefined, register),
        [
          ['12 b', 'Nr. 12 b'],
          ['12 b', 'forslag 12 b'],
          ['12b', 'Nr. 12b'],
          ['14 a', 'Nr. 14 a'],
        ],
      )
    })

    it('takes words of one letter and abbreviations for what they are', () => {
      for (const text of [
        'Forslag 14 i planen.',
        'Forslag 14 f.eks. i dag.',
        'Forslag 14 m. fl.',
        'Forslag 14 s. 5.',
        'Forslag 14 å la det.',
      ])
        assert.deepEqual(named(text), ['Forslag 14'], text)
      assert.deepEqual(mentions('Nr. 12 b', undefined, ['12'])[0]?.[0], '12')
    })

    it("takes what only has the hearing's own form for a label behind a word that says so", () => {
      assert.deepEqual(named('forslag BI99, Nr. BI98, punkt BI97 og Forslag nr. 12 c'), [
        'forslag BI99',
        'Nr. BI98',
        'punkt BI97',
        'Forslag nr. 12 c',
      ])
      assert.deepEqual(named('BI99, forslag XY07 og E45'), [])
      assert.deepEqual(named('Tiltag BI99 og 12 c', ['Tiltag']), ['Tiltag BI99'])
    })

    it('leaves other spelling, longer words, ranges and other things alone', () => {
      for (const text of [
        'bi07 og forslag bi07',
        'xBI07, BI07x, BI075, BI07-forslaget og BI07s',
        'BI07-BI12, BI07–BI12',
        'BI07.pdf, notat-BI07, notat_BI07.md, bilag/BI07/notat',
        'bilag BI07, journal nr. BI07 og sag BI12',
        'Skolevej 12 b og 12 b',
        '`BI07` <https://eksempel.dk/BI07> [notat](BI07) [notat](BI07.md)',
        '@BI07 [@BI07, s. 3] [@rapport, BI07]',
        '»BI07 er godt« og “forslag BI12 her”',
        '> Se BI07 her.',
        '## Om BI07 og andet',
      ])
        assert.deepEqual(named(text), [], text)
    })

    it('keeps to the label where the hearing calls its proposals so', () => {
      assert.deepEqual(mentions('Se BI07.', ['BI'], register), [['BI07', 'BI07']])
    })

    it('reads a long text of labels in time that grows with its length', () => {
      assert.equal(named('BI07 og forslag BI99. '.repeat(2000)).length, 4000)
      assert.deepEqual(named('BI.'.repeat(20_000)), [])
      assert.deepEqual(named(`BI07${'.1'.repeat(20_000)}`), [])
    })
  })
})
