import assert from 'node:assert/strict'
import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {makeDocx} from '../support/makeDocx.ts'
import {makeOdt} from '../support/makeOdt.ts'
import {makeFolder, type TestFolder} from './runCli.ts'

const fixtures = join(import.meta.dirname, '../fixtures/sources')

const BUS = 'Bussen holder ved skolen i Nørreby hver tirsdag, og den kører ikke i skolernes ferier.'
const COST = 'Udgiften til køb af en brugt bus er 2,1 mio. kr. i 2027 og afholdes af puljen.'

function docx(): Uint8Array {
  const paragraph = (text: string, inside = '') =>
    `<w:p>${inside}<w:r><w:t>${text}</w:t></w:r></w:p>`
  const heading = (text: string, before = '') =>
    `<w:p><w:pPr><w:outlineLvl w:val="0"/></w:pPr>${before}<w:r><w:t>${text}</w:t></w:r></w:p>`
  const cell = (text: string) => `<w:tc>${paragraph(text)}</w:tc>`
  const newPage = '<w:r><w:br w:type="page"/></w:r>'
  return makeDocx(
    heading('1. Køreplan') +
      paragraph(BUS) +
      heading('2. Udgifter', newPage) +
      paragraph(COST) +
      paragraph('Tabel 1. Udgifter i 1.000 kr.') +
      `<w:tbl><w:tr>${cell('Post')}${cell('2027')}</w:tr><w:tr>${cell('Køb af bus')}${cell('2.100')}</w:tr></w:tbl>`,
    {pages: 2},
  )
}

function odt(): Uint8Array {
  return makeOdt(
    `<text:h text:outline-level="1">1. Køreplan</text:h><text:p>${BUS}</text:p>` +
      `<text:h text:outline-level="1">2. Udgifter</text:h><text:p>${COST}</text:p>`,
  )
}

const html = `<!doctype html><html lang="da"><meta charset="utf-8"><title>Bus</title><main>
<h1>1. Køreplan</h1><p>${BUS}</p><h1>2. Udgifter</h1><p>${COST}</p>
<table><caption>Tabel 1. Udgifter i 1.000 kr.</caption><tr><td>Køb af bus<td>2.100</table></main>`

/** What is looked up, how it is written, and which rules have something to say. */
const cases: readonly (readonly [string, string, ...string[]])[] = [
  ['a page of a PDF', '»Reserven må kun bruges efter aftale med udvalget« [@noter, s. 3].'],
  [
    'another page of a PDF',
    '»Ordningen blev aftalt i 2019 og omfatter 18 timer« [@noter, s. 1].',
    'citation/wrong-locator',
  ],
  ['a page that a PDF does not have', 'Det ses let [@noter, s. 12].', 'citation/locator-not-found'],
  [
    'words over the end of a page',
    '»vagtplanerne skal aftales med de faglige organisationer« [@noter, s. 2].',
  ],
  [
    'a section of a PDF',
    '»føres tilbage til kassen, hvis den ikke er brugt« [@noter, afsnit 2.2].',
  ],
  [
    'another section of a PDF',
    '»Ordningen blev aftalt i 2019 og omfatter 18 timer« [@noter, afsnit 1].',
    'citation/wrong-locator',
  ],
  [
    'a note of a PDF',
    '»Ordningen blev aftalt i 2019 og omfatter 18 timer« [@noter, s. 2, note 1].',
  ],
  [
    'a row of a table on another page of a PDF',
    '»skal sættes i stand i løbet af år 2041« [@tabeller, s. 1].',
    'citation/wrong-locator',
  ],
  ['a table of a PDF', '»Rengøring i de tidlige morgentimer« [@tabeller, tabel 1].'],
  [
    'a table that a PDF does not have',
    '»Rengøring i de tidlige morgentimer« [@tabeller, tabel 4].',
    'citation/locator-not-found',
  ],
  ['a page of a Word document', '»køb af en brugt bus er 2,1 mio. kr.« [@word, s. 2].'],
  [
    'another page of a Word document',
    '»køb af en brugt bus er 2,1 mio. kr.« [@word, s. 1].',
    'citation/wrong-locator',
  ],
  ['a table of a Word document', 'Bussen koster 2.100 [@word, tabel 1].'],
  [
    'a figure that is not in a table',
    'Bussen koster 2.101 [@word, tabel 1].',
    'amount/not-in-cited-passage',
  ],
  ['a section of an OpenDocument text', '»den kører ikke i skolernes ferier« [@odt, afsnit 1].'],
  [
    'another section of an OpenDocument text',
    '»den kører ikke i skolernes ferier« [@odt, afsnit 2].',
    'citation/wrong-locator',
  ],
  ['a section of a web page', '»den kører ikke i skolernes ferier« [@side, afsnit 1].'],
  ['a table of a web page', 'Bussen koster 2.100 [@side, tabel 1].'],
  [
    'words that a web page does not have',
    '»den kører i skolernes ferier« [@side].',
    'quote/altered',
  ],
  ['what stands in what could not be read', '»den kører i skolernes ferier« [@halv].'],
]

describe('a hearing with documents of all formats', function () {
  this.timeout(120_000)
  let folder: TestFolder
  before(async () => {
    folder = await makeFolder({
      'hearing.yaml': `title: Budget 2027
sources:
  - { id: noter, title: Åbningstider, file: kilder/noter.pdf }
  - { id: tabeller, title: Tabeller, file: kilder/tabeller.pdf }
  - { id: word, title: Bogbussen, file: kilder/bus.docx }
  - { id: odt, title: Bogbussen, file: kilder/bus.odt }
  - { id: side, title: Bogbussen, file: kilder/bus.html }
  - { id: halv, title: Ødelagt, file: kilder/halv.docx }
`,
      'kilder/noter.pdf': readFileSync(join(fixtures, 'notes-and-pages.pdf')),
      'kilder/tabeller.pdf': readFileSync(join(fixtures, 'long-table.pdf')),
      'kilder/bus.docx': docx(),
      'kilder/bus.odt': odt(),
      'kilder/bus.html': html,
      'kilder/halv.docx': docx().subarray(0, 700),
    })
  })
  after(() => folder.remove())

  it('reads them all, and says which one it could not', async () => {
    const {out} = await folder.run(['sources', '--format', 'json', '--no-cache'])
    const {sources} = JSON.parse(out) as {
      readonly sources: readonly {readonly state: string; readonly format?: string}[]
    }
    assert.deepEqual(
      sources.map(({state, format}) => format ?? state),
      ['pdf', 'pdf', 'docx', 'odt', 'html', 'unreadable'],
    )
  })

  describe('looks up', () => {
    const found = new Map<number, string[]>()

    before(async () => {
      const lines = cases.map(([, response]) => `Vi skriver: ${response}\n\n`).join('')
      await folder.write('svar.md', `# Høringssvar\n\n${lines}`)
      const {out} = await folder.run(['lint', '--format', 'json', '--no-cache'])
      const {findings} = JSON.parse(out) as {
        readonly findings: readonly {
          readonly file: string
          readonly ruleId: string
          readonly line: number
        }[]
      }
      for (const {file, ruleId, line} of findings) {
        if (file !== 'svar.md' || !/^(?:quote|citation|amount)\//u.test(ruleId)) continue
        found.set(line, [...(found.get(line) ?? []), ruleId])
      }
    })

    for (const [at, [what, , ...expected]] of cases.entries()) {
      it(what, () => {
        assert.deepEqual(found.get(3 + 2 * at) ?? [], expected)
      })
    }
  })

  it('corrects the page of a quotation from a PDF', async () => {
    await folder.write(
      'svar.md',
      '# Svar\n\nVi læser »Ordningen blev aftalt i 2019 og omfatter 18 timer« [@noter, s. 1].\n',
    )
    await folder.run(['lint', '--fix'])
    assert.match(await folder.read('svar.md'), /\[@noter, s\. 2\]/u)
  })
})
