import assert from 'node:assert/strict'
import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import fc from 'fast-check'
import {checkSource} from '../../../src/core/figures/checkSource.ts'
import {readTables} from '../../../src/core/figures/readTables.ts'
import type {Source} from '../../../src/core/model/source.ts'
import {LineIndex} from '../../../src/core/text/lineIndex.ts'
import {readSource} from '../../../src/core/sources/readSource.ts'
import {docxReader} from '../../../src/core/sources/docx/docxReader.ts'
import {pdfReader} from '../../../src/core/sources/pdf/pdfReader.ts'
import {pdfiumWasm} from '../../support/pdfiumWasm.ts'
import {describeWithShared} from '../../support/shared.ts'

async function sourceOf(text: string, file = 'notat.txt'): Promise<Source> {
  const result = await readSource({file, bytes: new TextEncoder().encode(text)})
  if (result.kind !== 'read') throw new Error('The sample could not be read.')
  return result.source
}

/** What does not add up, as kind, words and arguments. */
async function found(text: string, file?: string): Promise<readonly string[]> {
  const source = await sourceOf(text, file)
  return checkSource(source).map(
    ({kind, args, span}) =>
      `${kind}: ${source.text.slice(span.start, span.end).replace(/\s+/gu, ' ')} (${Object.values(args).join('; ')})`,
  )
}

const head = 'Tabel 1: Udgifter\n\nAktivitet (1.000 kr.)\t2026\t2027\tI alt\n'

describe('readTables', () => {
  it('reads cells, figures and what they are counted in', async () => {
    const [table] = readTables(await sourceOf(`${head}Klub\t1.250\t-5,5\t(20)\n`))
    assert.equal(table?.factor, 1000)
    assert.deepEqual(
      table.rows[1]?.cells.map(({value}) => value),
      [undefined, 1250, -5.5, -20],
    )
    assert.equal(table.rows[1].label, 'Klub')
  })

  it('reads tables of Markdown, and rows whose columns were lost', async () => {
    const markdown = '| Klub | 2026 |\n| --- | --- |\n| Havn | 12 |\n'
    const [table] = readTables(await sourceOf(markdown, 'notat.md'))
    assert.deepEqual(
      table?.rows.at(-1)?.cells.map(({text}) => text),
      ['Havn', '12'],
    )
  })

  it('reads labels and figures that a narrow column breaks over lines', async () => {
    const source = await sourceOf(`${head}Midler i alt\t4.854\t12\n`)
    const cell = (words: string, broken: string) => {
      const text = source.text.replace(words, broken)
      const shift = broken.length - words.length
      const paragraphs = source.paragraphs.map((each) =>
        each.start > source.text.indexOf(words)
          ? {...each, start: each.start + shift, end: each.end + shift}
          : each.end > source.text.indexOf(words)
            ? {...each, end: each.end + shift}
            : each,
      )
      return readTables({...source, text, paragraphs})[0]?.rows[1]
    }
    assert.equal(cell('Midler i alt', 'Midler i\nalt')?.label, 'Midler i alt')
    assert.equal(cell('4.854', '4.85\n4')?.cells[1]?.value, 4854)
  })

  it('takes codes for no figures', async () => {
    const [table] = readTables(await sourceOf(`${head}Klub\t35.10\t12a\t1.2.3\n`))
    assert.deepEqual(
      table?.rows[1]?.cells.map(({value}) => value),
      [undefined, undefined, undefined, undefined],
    )
  })
})

describe('checkSource on sums', () => {
  const rows = 'Klub\t100\t110\t210\nBane\t50\t60\t110\n'

  it('is content with what adds up', async () => {
    assert.deepEqual(await found(`${head}${rows}I alt\t150\t170\t320\n`), [])
  })

  it('finds a sum that is wrong where others are right', async () => {
    assert.deepEqual(await found(`${head}${rows}Hal\t10\t20\t31\nI alt\t160\t190\t350\n`), [
      'sum: 31 (31; 30; 10 + 20)',
    ])
    assert.deepEqual(await found(`${head}${rows}I alt\t150\t180\t330\n`), [
      'sum: 180 (180; 170; 110 + 60)',
      'sum: 330 (330; 320; 210 + 110)',
    ])
  })

  it('tells a sum that is wrong once, in whichever direction it spoils another', async () => {
    const rows = 'Klub\t100\t110\t210\nBane\t50\t60\t110\nHal\t10\t20\t30\n'
    assert.deepEqual(await found(`${head}${rows}I alt\t160\t195\t350\n`), [
      'sum: 195 (195; 190; 110 + 60 + 20)',
    ])
  })

  it('finds a sum that is far from right where all others are', async () => {
    const far = 'Klub\t100\t110\t210\nBane\t50\t60\t110\nHal\t100\t-20\t180\n'
    assert.deepEqual(await found(head + far), ['sum: 180 (180; 80; 100 + -20)'])
  })

  it('takes a figure between the lowest and the highest in its column for an average', async () => {
    const rent =
      '\t2026\t2027\tLeje\nKlub\t100\t110\t900\nBane\t50\t60\t400\nI alt\t150\t170\t733\n'
    assert.deepEqual(await found(rent), [])
    assert.deepEqual(await found(rent.replace('733', '2.300')), [
      'sum: 2.300 (2.300; 1.300; 900 + 400)',
    ])
  })

  it('leaves out what is part of the row above', async () => {
    const parts =
      'Klub\t100\t110\t210\nheraf leje\t40\t50\t90\nBane\t50\t60\t110\nI alt\t150\t175\t320\n'
    assert.deepEqual(await found(head + parts), ['sum: 175 (175; 170; 110 + 60)'])
  })

  it('knows columns whose head begins with an empty cell', async () => {
    const share =
      '\t2026\t2027\tI alt\tAndel i pct.\nKlub\t100\t110\t210\t60\nBane\t50\t60\t110\t30\nI alt\t150\t170\t320\t100\n'
    assert.deepEqual(await found(share), [])
  })

  it('says nothing where no other sum confirms that it is one', async () => {
    assert.deepEqual(await found(`${head}Klub\t100\t110\t200\nBane\t50\t60\t100\n`), [])
    assert.deepEqual(await found(`${head}Klub\t100\t110\nBane\t50\t60\nBedst\t150\t190\n`), [])
  })

  it('adds the rows under a heading, and takes parts for parts', async () => {
    const parts = 'Klub\t100\t110\t210\nheraf leje\t40\t50\t90\nI alt\t100\t120\t220\n'
    assert.deepEqual(await found(head + parts), [])
    const sections = `${rows}Klubber i alt\t150\t170\t320\nHal\t5\t5\t10\nI alt\t155\t175\t330\n`
    assert.deepEqual(await found(head + sections), [])
  })

  it('finds a sum of sums at the end of a row', async () => {
    const text =
      '(1.000 kr.)\t2025\t2026\t2027\nAftale\t100\t200\nNy aftale\t50\t60\nI alt\t150\t260\t411\n'
    assert.deepEqual(await found(text), ['sum: 411 (411; 410; 150 + 260)'])
  })

  it('forgives what rounding does', async () => {
    const text = `${head}A\t1,3\t1,3\t2,6\nB\t1,3\t1,3\t2,7\nI alt\t2,7\t2,6\t5,3\n`
    assert.deepEqual(await found(text), [])
  })

  it('leaves shares alone', async () => {
    const text = 'Skole\tElever\tAndel i alt, pct.\nNord\t10\t20\nSyd\t30\t40\nI alt\t40\t35\n'
    assert.deepEqual(await found(text), [])
  })
})

describe('checkSource on text against tables', () => {
  const table = `${head}Klubassistenter\t5.620\t5.620\t11.240\nMaterialer\t1.890\t1.890\t3.780\nI alt\t7.510\t7.510\t15.020\n`

  it('finds an amount that is not the one of its row', async () => {
    assert.deepEqual(
      await found(`Der afsættes 5,7 mio. kr. årligt til 9 assistenter.\n\n${table}`),
      ['textAgainstTable: 5,7 mio. kr. (5,7 mio. kr.; 5.620; Klubassistenter)'],
    )
  })

  for (const text of [
    'Der afsættes 5,6 mio. kr. årligt til 9 assistenter.',
    'Der afsættes 5.620.000 kr. årligt til assistenter og 1,9 mio. kr. til materialer.',
    'Der afsættes ca. 5,7 mio. kr. årligt til assistenter.',
    'Der afsættes 5,7 mio. kr. årligt til en svømmehal.',
    'I 2019 kostede det 3,1 mio. kr. til assistenter.',
    'Det koster 7,5 mio. kr. i alt til assistenter.',
  ]) {
    it(`is content with: ${text}`, async () =>
      assert.deepEqual(await found(`${text}\n\n${table}`), []))
  }
})

describe('checkSource on shares, fractions and numbers', () => {
  for (const [text, kinds] of [
    [
      'I klubben er 16 pct., svarende til ca. 250 børn, fra byen, og 84 pct., svarende til ca. 1.150 børn, fra landet.',
      ['share'],
    ],
    [
      'I klubben er 18 pct., svarende til ca. 250 børn, fra byen, og 82 pct., svarende til ca. 1.150 børn, fra landet.',
      [],
    ],
    ['Det er knap en tredjedel af børnene (ca. 37 pct.).', ['fraction']],
    ['Det er knap en tredjedel (32 pct.), halvdelen (54 pct.) og næsten halvdelen (44 pct.).', []],
    ['Det er godt en fjerdedel (ca. 22 pct.).', ['fraction']],
    ['Det er knap en\ntredjedel af alle\nbørn (ca. 37 pct.).', ['fraction']],
    [
      'For unge i alderen 18-24 år er der plads. Det gælder unge i alderen 18-25 år er nævnt.',
      ['ageGroup'],
    ],
    ['For unge i alderen 18-24 år er der plads. For unge i alderen 25-29 år er der ikke.', []],
    ['Tabel 1: Klubber\n\nNoget.\n\nTabel 3: Baner\n\nNoget.', ['numbering']],
    ['Se bilag 2. Det står i bilag 2.\n\nBilag 1\n\nNoget.', ['annex']],
    ['Se bilag 2 og bilag 1B og bilag i sagen.\n\nBilag 2: Klubber\n\nBilag 1B\n\nNoget.', []],
    ['Det følger af bilag 2 til loven.', []],
    ['Tabel 1: Klubber\n\nNoget.\n\nTabel 2: Baner\n\nNoget.', []],
  ] as const) {
    it(`${kinds.length === 0 ? 'is content with' : `finds ${kinds.join()} in`}: ${text.slice(0, 50)}`, async () => {
      const source = await sourceOf(text)
      assert.deepEqual(
        checkSource(source).map(({kind}) => kind),
        kinds,
      )
    })
  }

  it('is certain of sums and of shares that no rounding explains, and of nothing else', async () => {
    const certain = async (text: string) =>
      checkSource(await sourceOf(text)).map(({kind, isCertain}) => `${kind} ${String(isCertain)}`)
    const children = (first: string, second: string) =>
      `I klubben er 16 pct., svarende til ${first} børn, fra byen, og 84 pct., svarende til ${second} børn, fra landet.`
    assert.deepEqual(await certain(children('250', '1.150')), ['share true'])
    assert.deepEqual(await certain(children('ca. 250', 'ca. 1.150')), ['share false'])
    assert.deepEqual(await certain(children('ca. 351', 'ca. 1.151')), ['share true'])
    assert.deepEqual(await certain('Det er knap en tredjedel (37 pct.).'), ['fraction false'])
  })

  it('takes anything', async () => {
    const part = fc.constantFrom(
      'I alt',
      '\t',
      '\n',
      '1.000',
      '5,7',
      ' mio. kr.',
      '(37 pct.)',
      'en tredjedel ',
      'Tabel 3: A\n\n',
      '-',
      '|',
    )
    await fc.assert(
      fc.asyncProperty(fc.array(part, {maxLength: 60}), async (parts) => {
        checkSource(await sourceOf(parts.join('')))
      }),
    )
  })
})

describeWithShared('What does not add up in real documents', (shared) => {
  for (const name of ['004-word.docx', '004-word.pdf', '004-chromium.pdf', '004-twocol.pdf']) {
    it(`is found in ${name} as in the text`, async () => {
      const bytes = new Uint8Array(readFileSync(join(shared, 'made', name)))
      const readers = [docxReader(), pdfReader(pdfiumWasm)]
      const result = await readSource({file: name, bytes}, readers)
      assert.ok(result.kind === 'read')
      const {source} = result
      assert.deepEqual(
        checkSource(source)
          .filter(({isCertain}) => isCertain)
          .map(
            ({kind, span}) =>
              `${kind}: ${source.text.slice(span.start, span.end).replace('\n', '')}`,
          ),
        ['textAgainstTable: 5,7 mio. kr.', 'sum: 26.116'],
      )
    })
  }

  it('is found, and nothing that is right', async () => {
    const folder = join(shared, 'real')
    const places: string[] = []
    for (const name of readdirSync(folder).filter((file) => /^00[134].*\.txt$/u.test(file))) {
      const source = await sourceOf(readFileSync(join(folder, name), 'utf8'))
      const lines = new LineIndex(source.text)
      for (const {kind, isCertain, span} of checkSource(source)) {
        const line = lines.positionAt(span.start).line + 1
        places.push(`${name.slice(0, 3)} ${line} ${kind}${isCertain ? '' : ', worth a look'}`)
      }
    }
    assert.deepEqual(
      places.filter((place) => !place.includes('annex')),
      [
        '003 191 ageGroup, worth a look',
        '003 405 fraction, worth a look',
        '003 509 share, worth a look',
        '004 75 textAgainstTable',
        '004 140 numbering, worth a look',
        '004 166 sum',
      ],
    )
  })
})
