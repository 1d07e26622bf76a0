import assert from 'node:assert/strict'
import {deserialize, serialize} from 'node:v8'
import type {Source} from '../../../../src/core/model/source.ts'
import {findBoxes} from '../../../../src/core/sources/findBoxes.ts'
import {pdfReader} from '../../../../src/core/sources/pdf/pdfReader.ts'
import {pdfiumWasm} from '../../../support/pdfiumWasm.ts'
import {readPdf, readPdfSource} from '../../../support/readPdf.ts'
import {linesAt, textAt, writePdf} from '../../../support/writePdf.ts'

const BODY = [
  'Byens haller holder åbent hele ugen, og det koster mere end',
  'forudsat. Forvaltningen vil derfor spare på varmen i de haller,',
  'som færrest borgere bruger om aftenen.',
]

function paragraphsOf({text, paragraphs}: Source): readonly string[] {
  return paragraphs.map(({start, end}) => text.slice(start, end))
}

function kindsOf({paragraphs}: Source): readonly string[] {
  return paragraphs.map(({kind}) => kind)
}

const none = new Int32Array(0)
const nowhere = {pages: none, lines: none, words: none}

const page = (content: string): Uint8Array => writePdf([{content}])

describe('pdfReader', () => {
  it('joins lines to paragraphs and keeps the line ends', async () => {
    const source = await readPdfSource(page(linesAt(70, 700, BODY) + linesAt(70, 640, BODY)))
    assert.deepEqual(paragraphsOf(source), [BODY.join('\n'), BODY.join('\n')])
    assert.equal(source.reader, 'pdf')
  })

  it('covers the text with pages that end in form feeds', async () => {
    const source = await readPdfSource(
      writePdf([{content: linesAt(70, 700, BODY)}, {content: linesAt(70, 700, BODY)}]),
    )
    assert.deepEqual(
      source.pages.map(({start, end}) => source.text.slice(start, end).endsWith('\f')),
      [true, false],
    )
    const [first, second] = source.pages
    assert.ok(first !== undefined && second !== undefined)
    assert.deepEqual([first.start, first.end, second.end], [0, second.start, source.text.length])
  })

  it('joins a paragraph over the end of a page, and puts the footnote of the page before it', async () => {
    const first =
      linesAt(70, 700, BODY) +
      linesAt(70, 640, [
        'Resten af beløbet findes ved, at hallerne deler vagter og',
        'rengøring med de nærmeste',
      ]) +
      textAt(70, 100, '1 Opgjort i 2025 efter aftale med hallernes brugere.', {size: 8})
    const second = linesAt(70, 700, ['skoler i ferierne.']) + linesAt(70, 660, BODY)
    const source = await readPdfSource(writePdf([{content: first}, {content: second}]))
    assert.deepEqual(kindsOf(source), ['paragraph', 'footnote', 'paragraph', 'paragraph'])
    const joined = source.paragraphs[2]
    assert.match(source.text.slice(joined?.start, joined?.end), /nærmeste\n\fskoler i ferierne\.$/u)
    assert.equal(joined?.page, 0)
  })

  it('reads two columns one after the other, whatever order the file has them in', async () => {
    const left = Array.from(
      {length: 14},
      (_, at) => `venstre linje ${at + 1} med ord der fylder spalten`,
    )
    const right = left.map((line) => line.replace('venstre', 'højre'))
    const inTurns = left.map(
      (line, at) =>
        linesAt(60, 700 - 14 * at, [line]) + linesAt(330, 700 - 14 * at, [right[at] ?? '']),
    )
    for (const content of [linesAt(60, 700, left) + linesAt(330, 700, right), inTurns.join('')]) {
      const {text} = await readPdfSource(page(content))
      assert.ok(text.indexOf('venstre linje 14') < text.indexOf('højre linje 1 '))
    }
  })

  it('gives a table without lines as rows with tabs between the cells', async () => {
    const cells = [
      ['Aktivitet', '2026', '2027'],
      ['Vagter', '1.210', '1.220'],
      ['Varme og vand', '560', ''],
    ]
    const content = cells.map((row, r) =>
      row.map((cell, c) => (cell === '' ? '' : textAt(70 + 160 * c, 600 - 16 * r, cell))).join(''),
    )
    const source = await readPdfSource(page(linesAt(70, 700, BODY) + content.join('')))
    assert.deepEqual(paragraphsOf(source).slice(1), [
      'Aktivitet\t2026\t2027',
      'Vagter\t1.210\t1.220',
      'Varme og vand\t560',
    ])
    assert.deepEqual(kindsOf(source).slice(1), ['table-row', 'table-row', 'table-row'])
  })

  it('keeps the lines of a ruled cell together', async () => {
    const rules =
      [70, 200, 330].map((x) => `${x} 500 m ${x} 600 l S\n`).join('') +
      [500, 550, 600].map((y) => `70 ${y} m 330 ${y} l S\n`).join('')
    const content =
      rules +
      linesAt(75, 585, ['Vagter og', 'rengøring']) +
      textAt(205, 585, '1.210') +
      linesAt(75, 535, ['Varme']) +
      textAt(205, 535, '560')
    assert.deepEqual(paragraphsOf(await readPdfSource(page(content))), [
      'Vagter og\nrengøring\t1.210',
      'Varme\t560',
    ])
  })

  it('leaves out running heads and page numbers, and takes the number for the label', async () => {
    const pages = [5, 6, 7].map((number) => ({
      content:
        textAt(70, 800, 'Notat om svømmehaller') +
        linesAt(70, 700, BODY) +
        textAt(290, 40, `Side ${number}`),
    }))
    const source = await readPdfSource(writePdf(pages))
    assert.deepEqual(
      source.pages.map(({label}) => label),
      ['5', '6', '7'],
    )
    assert.doesNotMatch(source.text, /Notat|Side/u)
  })

  it('takes the labels that the file gives before what is printed', async () => {
    const content = linesAt(70, 700, BODY)
    const source = await readPdfSource(
      writePdf([{content}, {content}, {content}], '0 << /S /r >> 2 << /S /D >>'),
    )
    assert.deepEqual(
      source.pages.map(({label}) => label),
      ['i', 'ii', '1'],
    )
  })

  it('takes larger and bold lines for headings and knows which are deeper', async () => {
    const content =
      textAt(70, 780, 'Svømmehaller', {size: 20}) +
      linesAt(70, 740, BODY) +
      textAt(70, 670, 'Økonomi', {size: 14}) +
      linesAt(70, 645, BODY) +
      textAt(70, 580, 'Varme', {font: 'F2'}) +
      linesAt(70, 565, BODY)
    const source = await readPdfSource(page(content))
    assert.deepEqual(
      source.paragraphs.flatMap(({kind, depth}) => (kind === 'heading' ? [depth] : [])),
      [1, 2, 3],
    )
    assert.deepEqual(source.paragraphs.at(-1)?.headingPath, ['Svømmehaller', 'Økonomi', 'Varme'])
  })

  it('reads list items with the lines that hang under their mark', async () => {
    const content =
      linesAt(70, 700, BODY) +
      textAt(80, 650, '\x95') +
      linesAt(95, 650, ['Hverdage åbner hallerne klokken 6.30 i', 'stedet for klokken 8.']) +
      textAt(80, 618, '\x95') +
      linesAt(95, 618, ['Lørdag er der åbent til 19.'])
    const source = await readPdfSource(page(content))
    assert.deepEqual(paragraphsOf(source).slice(1), [
      '• Hverdage åbner hallerne klokken 6.30 i\nstedet for klokken 8.',
      '• Lørdag er der åbent til 19.',
    ])
    assert.deepEqual(kindsOf(source).slice(1), ['list-item', 'list-item'])
  })

  it('keeps the hyphen and the line end of a divided word', async () => {
    const content = linesAt(70, 700, [
      'Forvaltningen har gennemgået alle hallers udgifter til svømme-',
      'undervisning.',
    ])
    assert.match((await readPdfSource(page(content))).text, /svømme-\nundervisning/u)
  })

  it('writes raised figures as raised ones', async () => {
    const content =
      linesAt(70, 700, BODY) +
      textAt(70, 640, 'Hallerne har flere vagter') +
      textAt(188.2, 645, '2', {size: 7})
    assert.match((await readPdfSource(page(content))).text, /vagter²/u)
  })

  it('reads a page whose writing is turned', async () => {
    const turned = BODY.map(
      (line, at) => `BT /F1 11 Tf 0 1 -1 0 ${100 + 14 * at} 70 Tm (${line}) Tj ET\n`,
    ).join('')
    const source = await readPdfSource(writePdf([{content: turned, rotate: 90}]))
    assert.deepEqual(paragraphsOf(source), [BODY.join('\n')])
    const [box] = findBoxes(source.layout ?? nowhere, {start: 0, end: 5})
    assert.ok(box !== undefined && box.y1 - box.y0 > box.x1 - box.x0)
  })

  it('says where words stand', async () => {
    const source = await readPdfSource(page(linesAt(70, 700, BODY)))
    const start = source.text.indexOf('holder')
    const [box, ...more] = findBoxes(source.layout ?? nowhere, {
      start,
      end: start + 6,
    })
    assert.equal(more.length, 0)
    assert.ok(box !== undefined && box.x0 > 120 && box.x0 < 145 && box.x1 > 150 && box.x1 < 180)
    assert.ok(box.y0 < 700 && box.y1 > 705 && box.y1 < 715)
  })

  for (const [reason, hidden] of [
    ['white', textAt(70, 500, 'Internt notat', {before: '1 1 1 rg'})],
    ['invisible', textAt(70, 500, 'Internt notat', {before: '3 Tr'})],
    ['offPage', textAt(70, -300, 'Internt notat')],
    ['tiny', textAt(70, 500, 'Internt notat', {size: 0.5})],
    ['covered', `${textAt(70, 500, 'Internt notat')}0 g 60 490 200 30 re f\n`],
  ] as const) {
    it(`leaves out and reports text that is hidden: ${reason}`, async () => {
      const source = await readPdfSource(page(linesAt(70, 700, BODY) + hidden))
      assert.doesNotMatch(source.text, /Internt/u)
      assert.deepEqual(
        source.warnings.map(({ruleId, messageId, args}) => [ruleId, messageId, args['example']]),
        [['source/hidden-text', reason, 'Internt notat']],
      )
    })
  }

  it('keeps white text on a dark field', async () => {
    const head = `0 0 0.5 rg 60 490 200 30 re f\n${textAt(70, 500, 'Aktivitet', {before: '1 1 1 rg'})}`
    const source = await readPdfSource(page(linesAt(70, 700, BODY) + head))
    assert.match(source.text, /Aktivitet/u)
    assert.deepEqual(source.warnings, [])
  })

  it('tells after every page how far it is, and stops when it is told to', async () => {
    const content = linesAt(70, 700, BODY)
    const seen: string[] = []
    const result = await pdfReader(pdfiumWasm).read({
      file: 'notat.pdf',
      bytes: writePdf([{content}, {content}, {content}]),
      onProgress: (done, total) => seen.push(`${done}/${total}`),
      shouldStop: () => seen.length === 2,
    })
    assert.deepEqual(seen, ['1/3', '2/3'])
    assert.equal(result.kind, 'read')
    assert.equal(result.source.pages.length, 2)
    assert.deepEqual(
      result.source.warnings.map(({ruleId, messageId, args}) => [ruleId, messageId, args]),
      [['source/partly-read', 'stopped', {done: 2, total: 3}]],
    )
  })

  it('reads a text that flows around a frame in one piece, and the frame after it', async () => {
    const around = [
      'Byens haller er slidte, og det koster mere',
      'end forudsat at holde dem åbne hele ugen.',
      'Forvaltningen vil derfor lukke to haller, og',
      'det skal ske, inden vinteren begynder.',
    ]
    const framed = ['Fakta: Der er fire', 'haller i byen, og to', 'af dem er fredet.']
    const content =
      linesAt(70, 714, ['Sagen er behandlet på tre møder i løbet af det år, der nu er gået, og']) +
      linesAt(70, 700, around) +
      '330 640 130 66 re S\n' +
      linesAt(340, 690, framed) +
      linesAt(70, 620, BODY)
    const source = await readPdfSource(page(content))
    const words = paragraphsOf(source).map((text) => text.replaceAll('\n', ' '))
    assert.ok(words[0]?.includes(around.join(' ')), words.join('|'))
    assert.deepEqual(words.slice(1), [BODY.join(' '), framed.join(' ')])
  })

  it('knows the items of lists that stand in others by their left edge', async () => {
    const items = [
      [70, '• legeplads med plads til alle'],
      [90, '– gynge'],
      [90, '– vippe'],
      [70, '• sandkasse'],
    ] as const
    const content = items.map(([x, words], at) =>
      textAt(x, 640 - 14 * at, words.replace('•', '\u0095').replace('–', '-')),
    )
    const {paragraphs} = await readPdfSource(page(linesAt(70, 700, BODY) + content.join('')))
    assert.deepEqual(
      paragraphs.slice(1).map(({kind, depth}) => [kind, depth]),
      [
        ['list-item', undefined],
        ['list-item', 2],
        ['list-item', 2],
        ['list-item', undefined],
      ],
    )
  })

  it('keeps the place of letters that the file does not tell, and names their page', async () => {
    const odd = (x: number, y: number, before: string, letters: string, after: string): string =>
      `BT /F1 11 Tf ${x} ${y} Td (${before}) Tj /F3 11 Tf ${letters} Tj /F1 11 Tf (${after}) Tj ET\n`
    const content =
      linesAt(70, 700, BODY) +
      odd(70, 650, 'Byen har t', '<00030004>', 're haller.') +
      odd(70, 630, '', '<0003>', ' Et punkt')
    const source = await readPdfSource(writePdf([{content: linesAt(70, 700, BODY)}, {content}]))
    assert.deepEqual(paragraphsOf(source).slice(-2), [
      'Byen har t\ufffd\ufffdre haller.',
      '• Et punkt',
    ])
    assert.equal(source.paragraphs.at(-1)?.kind, 'list-item')
    assert.deepEqual(
      source.warnings.map(({ruleId, page: at}) => [ruleId, at]),
      [['source/garbled-text', 1]],
    )
  })

  it('is silent about a mark of a list that the file does not tell', async () => {
    const content = `${linesAt(70, 700, BODY)}BT /F3 11 Tf 70 630 Td <0003> Tj /F1 11 Tf ( Et punkt) Tj ET\n`
    assert.deepEqual((await readPdfSource(page(content))).warnings, [])
  })

  it('says that what is no PDF is damaged', async () => {
    for (const bytes of [new Uint8Array(), new TextEncoder().encode('%PDF-1.7\nikke mere')]) {
      const result = await readPdf(bytes)
      assert.equal(result.kind === 'unreadable' && result.messageId, 'damaged')
    }
  })

  it('refuses documents of more than 2,000 pages', async () => {
    const result = await readPdf(writePdf(Array.from({length: 2001}, () => ({content: ''}))))
    assert.equal(result.kind === 'unreadable' && result.messageId, 'tooManyPages')
  })

  it('gives a source that another process gets unchanged', async () => {
    const source = await readPdfSource(page(linesAt(70, 700, BODY)))
    assert.deepEqual(deserialize(serialize(source)), source)
  })
})
