import assert from 'node:assert/strict'
import {findAmounts} from '../../../src/core/text/findAmounts.ts'

function found(text: string): readonly unknown[] {
  return findAmounts(text).map(({text: written, value, unit, span}) => {
    assert.equal(text.slice(span.start, span.end), written)
    return unit === undefined ? [written, value] : [written, value, unit]
  })
}

describe('findAmounts', () => {
  for (const [text, ...expected] of [
    ['5,7 mio. kr. årligt', ['5,7 mio. kr.', 5_700_000, 'kr']],
    ['Tabellen viser 5.620 i alt', ['5.620', 5620]],
    ['1 250 000 kr.', ['1 250 000 kr.', 1_250_000, 'kr']],
    ['1\u00A0250\u00A0000 kr.', ['1\u00A0250\u00A0000 kr.', 1_250_000, 'kr']],
    ['1\u202F250\u2009000 kroner', ['1\u202F250\u2009000 kroner', 1_250_000, 'kr']],
    ['12.830,50 kr', ['12.830,50 kr', 12_830.5, 'kr']],
    ['40 pct.', ['40 pct.', 40, 'pct']],
    ['40 % af dem', ['40 %', 40, 'pct']],
    ['40%', ['40%', 40, 'pct']],
    ['2 procentpoint', ['2 procentpoint', 2, 'procentpoint']],
    ['250 t.kr.', ['250 t.kr.', 250_000, 'kr']],
    ['3 mia. kr.', ['3 mia. kr.', 3_000_000_000, 'kr']],
    ['2 millioner kroner', ['2 millioner kroner', 2_000_000, 'kr']],
    ['kr. 1.000', ['kr. 1.000', 1000, 'kr']],
    ['2.500,-', ['2.500,-', 2500, 'kr']],
    ['€ 30', ['€ 30', 30, 'eur']],
    ['et fald på -5,2', ['-5,2', -5.2]],
    ['9 årsværk', ['9 årsværk', 9, 'årsværk']],
    ['1.250.000', ['1.250.000', 1_250_000]],
    ['1,250,000 people', ['1,250,000 people', 1_250_000, 'personer']],
    ['5.62', ['5.62', 5.62]],
    ['3-4 mio. kr.', ['3', 3_000_000, 'kr'], ['4 mio. kr.', 4_000_000, 'kr']],
    ['25–29 år', ['25', 25, 'år'], ['29 år', 29, 'år']],
    ['3 til 4 timer', ['3', 3, 'timer'], ['4 timer', 4, 'timer']],
    ['12 t.kr. og 3 mia. kr.', ['12 t.kr.', 12_000, 'kr'], ['3 mia. kr.', 3_000_000_000, 'kr']],
    ['mellem 1.000-2.000 kr.', ['1.000', 1000, 'kr'], ['2.000 kr.', 2000, 'kr']],
    ['(250 borgere)', ['250 borgere', 250, 'borgere']],
    ['5,7\nmio. kr.', ['5,7\nmio. kr.', 5_700_000, 'kr']],
  ] as const) {
    it(`reads ${JSON.stringify(text)}`, () => assert.deepEqual(found(text), expected))
  }

  it('says which are rough', () => {
    const rough = [
      'ca. 70 sager',
      'knap 70',
      'godt 2 mio. kr.',
      'omkring 5',
      'op til 40 pct.',
      'about 5',
    ]
    for (const text of rough) assert.equal(findAmounts(text)[0]?.approximate, true, text)
    assert.equal(findAmounts('over for 70 sager')[0]?.approximate, false)
    assert.equal(findAmounts('præcis 70')[0]?.approximate, false)
  })

  for (const text of [
    'Nr. 5 og forslag 7 og BI07',
    '§ 12, stk. 2, nr. 3 og §§ 9-12',
    'side 3, s. 4, afsnit 3.2, kap. 2, tabel 5 og bilag 1B',
    'i 2026 og 1999',
    '31. marts 2026, 31/3-2026, 31.03.2026 og 2026-03-31',
    'sagsnummer 2025-0095118 og 2025-0095118-2',
    'ring 12 34 56 78 eller +45 12 34 56 78',
    'kl. 10.15-11.00 og 9:30',
    'i 2. kvartal og 3. sektor',
    '1. punkt',
    "'90'erne",
    '2450 København SV',
    'EAN 5798009800000 og konto 1234567890',
    'version 1.2.3',
    'peer-2-peer a5 5b',
    '',
  ]) {
    it(`finds none in ${JSON.stringify(text)}`, () => assert.deepEqual(found(text), []))
  }

  it('ends soon on figures without end', () => {
    const before = performance.now()
    for (const text of [
      '1.'.repeat(20_000),
      '1 '.repeat(20_000),
      '1-'.repeat(20_000),
      '9'.repeat(40_000),
      '12 34 '.repeat(8000),
    ]) {
      findAmounts(text)
    }
    assert.ok(performance.now() - before < 8000)
  })
})
