import assert from 'node:assert/strict'
import {nearestInPassage} from '../../../../src/core/rules/amount/nearestInPassage.ts'
import {findAmounts} from '../../../../src/core/text/findAmounts.ts'
import {checkRule} from '../checkRule.ts'

const hearing =
  'title: Budget\nsources: [{id: notat, file: notat.txt}, {id: loven, title: Biblioteksloven}]\n'
const source =
  'Budgetnotat\n\nDer afsættes 5,7 mio. kr. til en bogbus. 40 pct. af 8.300 borgere får besøg i 2027.\n' +
  '\fTabel 2. Udgifter i 1.000 kr.\n\nDrift\t5.620\nBil\t1.250\n'

/** The figures that the rule points at. */
async function missing(text: string): Promise<readonly string[]> {
  const findings = await checkRule('amount/not-in-cited-passage', text, {
    hearing,
    'notat.txt': source,
  })
  return findings.map(({text: found}) => found)
}

describe('amount/not-in-cited-passage', () => {
  for (const text of [
    'Det koster 5,7 mio. kr. [@notat].',
    'Det koster 5.700.000 kr. [@notat].',
    'Det koster ca. 6 mio. kr. [@notat].',
    'Driften er på 5,6 mio. kr. [@notat, s. 2].',
    'Driften er på 5.620.000 kr. [@notat, s. 2].',
    'Driften er på 5.620 [@notat, s. 2].',
    'Det gælder 40 % af borgerne [@notat].',
    'Det gælder 8300 personer [@notat].',
    'Vi har 3 spørgsmål til 2027 [@notat].',
    'Bussen koster 9,9 mio. kr. Det er meget [@notat].',
    'De skriver »9,9 mio. kr. til en helt anden bus« [@notat].',
    'Det koster 9,9 mio. kr. [@loven].',
    'Det koster 9,9 mio. kr. [@ukendt].',
    'Det koster 9,9 mio. kr. [@notat, s. 99].',
    '> Det koster 9,9 mio. kr. [@notat].',
  ]) {
    it(`has nothing against ${text}`, async () => assert.deepEqual(await missing(text), []))
  }

  for (const [text, figures] of [
    ['Det koster 7,5 mio. kr. [@notat].', ['7,5 mio. kr.']],
    ['Det koster 5,7 mia. kr. [@notat].', ['5,7 mia. kr.']],
    ['Driften er på 5,7 mio. kr. [@notat, s. 2].', ['5,7 mio. kr.']],
    ['Det gælder 45 pct. [@notat].', ['45 pct.']],
    ['Det koster 40 kr. [@notat].', ['40 kr.']],
    ['Det gælder 8.400 borgere og 41 pct. [@notat].', ['8.400 borgere', '41 pct.']],
    ['Ifølge [notatet](notat.txt) koster det 7,5 mio. kr.', ['7,5 mio. kr.']],
  ] as const) {
    it(`misses ${figures.join(' and ')} in ${text}`, async () => {
      assert.deepEqual(await missing(text), figures)
    })
  }

  it('takes the bare figures of a table for what its heading counts', async () => {
    const table =
      'Tabel 1. Skov (hektar)\n\nNord\t480\t495\nSyd\t345\t360\n\nDer er 1.240 hektar i alt.\n'
    const inTable = async (text: string): Promise<readonly string[]> => {
      const findings = await checkRule('amount/not-in-cited-passage', text, {
        hearing,
        'notat.txt': table,
      })
      return findings.map(({text: found}) => found)
    }
    assert.deepEqual(await inTable('Skoven vokser fra 480 til 495 hektar [@notat].'), [])
    assert.deepEqual(await inTable('Skoven er på 495 ha [@notat, tabel 1].'), [])
    assert.deepEqual(await inTable('Skoven er på 12,4 km² [@notat].'), [])
    assert.deepEqual(await inTable('Skoven er på 459 hektar [@notat].'), ['459 hektar'])
  })

  const shares =
    'Budgetnotat\n\nKlubben besøges af 34 pct. af børnene. Den åbner den 1. maj 2027, og driften koster 3-4 mio. kr.\n'
  const wrongIn = async (text: string): Promise<readonly string[]> => {
    const findings = await checkRule('amount/not-in-cited-passage', text, {
      hearing,
      'notat.txt': shares,
    })
    return findings.map(({text: found, args}) => `${found}: ${String(args['other'] ?? '')}`)
  }

  for (const text of [
    'Godt en tredjedel af børnene kommer [@notat].',
    'En tredjedel kommer [@notat], og det er for få.',
    'Halvdelen af os bor i byen. Det er længere væk end notatet siger [@notat].',
    '> Halvdelen kommer [@notat].',
    'Klubben åbner 1. maj 2027 [@notat].',
    'Klubben åbner den 1. maj [@notat].',
    'Vi var der 12. august 2026, og notatet er uklart [@notat].',
    'Det koster 3-4 mio. kr. [@notat].',
    'Det koster mellem 3 og 4 mio. kr. [@notat].',
    'Vi foreslår 9 mio. kr. i stedet [@notat].',
    'I modsætning til notatet [@notat] mener vi, at det koster 9 mio. kr.',
    'Derfor anbefaler vi, at halvdelen af børnene får besøg [@notat].',
    'Vores skøn er 60 pct. [@notat].',
  ]) {
    it(`has nothing against the share, date, range or proposal in ${text}`, async () =>
      assert.deepEqual(await wrongIn(text), []))
  }

  for (const [text, wrong] of [
    ['Halvdelen af børnene kommer [@notat].', ['Halvdelen: 34 pct.']],
    ['Knap en fjerdedel kommer [@notat].', ['Knap en fjerdedel: 34 pct.']],
    ['Klubben åbner 1. marts 2027 [@notat].', ['1. marts 2027: 1. maj 2027']],
    ['Det koster 5-6 mio. kr. [@notat].', ['5: ', '6 mio. kr.: ']],
    ['Vi foreslår mere end de 9 mio. kr., der er afsat [@notat].', ['9 mio. kr.: ']],
    ['Vi foreslår 2 mio. kr. i stedet for 9 mio. kr. [@notat].', ['9 mio. kr.: ']],
  ] as const) {
    it(`holds the share, date or range against the place in ${text}`, async () =>
      assert.deepEqual(await wrongIn(text), wrong))
  }

  const roads =
    'Notat\n\nStien bliver 3,5 km og dækker 2,5 ha; 40,4 pct. cykler, og hver tiende går. Ventetiden er tolv uger. ' +
    'Der afsættes 2 mio. kr. i 2026 og 3 mio. kr. i 2027 (2025 p/l). Der er 1.250 træer.\n'
  const wrongOnRoads = async (text: string): Promise<readonly string[]> => {
    const findings = await checkRule('amount/not-in-cited-passage', text, {
      hearing,
      'notat.txt': roads,
    })
    return findings.map(({text: found, args}) => `${found}: ${String(args['other'] ?? '')}`)
  }

  for (const text of [
    'Stien bliver 3.500 meter [@notat].',
    'Den dækker 25.000 m² [@notat].',
    '40 pct. cykler [@notat].',
    'Fire ud af ti cykler [@notat].',
    '10 pct. går [@notat].',
    'Ventetiden er 12 uger [@notat].',
    'Der afsættes i alt 5 mio. kr. [@notat].',
    'De 2 mio. kr. bør hæves til 4 mio. kr. [@notat].',
    'Der afsættes 2 mio. kr. i 2025-priser [@notat].',
    'Beløbet er opgjort i p/l 25 [@notat].',
    'Hver tredje måned måler vi, hvor mange der cykler [@notat].',
    'Der er omtrent 1.300 træer [@notat].',
  ]) {
    it(`knows the quantity in ${text}`, async () => assert.deepEqual(await wrongOnRoads(text), []))
  }

  for (const [text, wrong] of [
    ['Stien bliver 350 meter [@notat].', ['350 meter: ']],
    ['Den dækker 2.500 m² [@notat].', ['2.500 m²: ']],
    ['Seks ud af ti cykler [@notat].', ['Seks ud af ti: ']],
    ['Hver fjerde cykler [@notat].', ['Hver fjerde: ']],
    ['20 pct. går [@notat].', ['20 pct.: ']],
    ['Ventetiden er 21 uger [@notat].', ['21 uger: ']],
    ['Der afsættes i alt 6 mio. kr. [@notat].', ['6 mio. kr.: ']],
    ['Det bør bemærkes, at der afsættes 4 mio. kr. [@notat].', ['4 mio. kr.: ']],
    ['Man bør vide, at der afsættes 4 mio. kr. [@notat].', ['4 mio. kr.: ']],
    ['Det bør ikke glemmes, at der afsættes 4 mio. kr. [@notat].', ['4 mio. kr.: ']],
    ['Der afsættes 2 mio. kr. i 2024-priser [@notat].', ['2024-priser: 2025 p/l']],
    ['Der er omtrent 1.900 træer [@notat].', ['1.900: ']],
  ] as const) {
    it(`tells the quantity in ${text}`, async () =>
      assert.deepEqual(await wrongOnRoads(text), wrong))
  }

  it('takes a number of a number for the share that it is', async () => {
    const inCounts = async (text: string): Promise<readonly string[]> => {
      const findings = await checkRule('amount/not-in-cited-passage', text, {
        hearing,
        'notat.txt': 'Notat\n\nKun 1 af 4 kommer, 12 af kommunens 36 går, og 5 pct. kører.\n',
      })
      return findings.map(({text: found}) => found)
    }
    assert.deepEqual(await inCounts('25 pct. kommer, og 33 pct. går [@notat].'), [])
    assert.deepEqual(await inCounts('En fjerdedel kommer, og hver tredje går [@notat].'), [])
    assert.deepEqual(await inCounts('30 pct. kommer [@notat].'), ['30 pct.'])
    assert.deepEqual(await inCounts('Halvdelen kommer [@notat].'), ['Halvdelen'])
  })

  it('asks of two places that one of them has the figure', async () => {
    assert.deepEqual(await missing('Driften er 5,6 mio. kr. [@notat, s. 1; @notat, s. 2].'), [])
  })

  it('names the place and points at it', async () => {
    const [finding] = await checkRule(
      'amount/not-in-cited-passage',
      'Driften er 9,9 mio. kr. [@notat, s. 2].',
      {hearing, 'notat.txt': source},
    )
    assert.deepEqual(finding?.args, {amount: '9,9 mio. kr.', key: 'notat', place: 's. 2'})
    assert.equal(finding.related[0]?.page, '2')
  })
})

describe('nearestInPassage', () => {
  const passage = {
    words: '',
    amounts: findAmounts('Klubben får 5,7 mio. kr. og 12 pct., banen 2,4 mio. kr.'),
    fractions: [],
    dates: [],
    priceLevels: [],
    ratios: [],
    bare: new Set<number>(),
    factors: [1],
    tables: [{value: 890_000, text: '890'}],
  }
  const nearest = (text: string): string | undefined => {
    const [amount] = findAmounts(text)
    return amount === undefined ? undefined : nearestInPassage(amount, passage)
  }

  it('knows digits in another order, a near size, and cells of tables in thousands', () => {
    assert.equal(nearest('7,5 mio. kr.'), '5,7 mio. kr.')
    assert.equal(nearest('2,5 mio. kr.'), '2,4 mio. kr.')
    assert.equal(nearest('13 pct.'), '12 pct.')
    assert.equal(nearest('900.000 kr.'), '890')
  })

  it('names none of another unit or size', () => {
    for (const text of ['12 børn', '9 mio. kr.', '50 pct.', '7,5 pct.'])
      assert.equal(nearest(text), undefined, text)
  })
})
