import assert from 'node:assert/strict'
import {indexSource} from '../../../src/core/matching/indexSource.ts'
import {resolveQuote} from '../../../src/core/matching/resolveQuote.ts'
import {readSource} from '../../../src/core/sources/readSource.ts'

const FILLER = `Kommunen har i flere år arbejdet med at gøre det lettere at komme i gang igen.
Det sker sammen med foreninger og virksomheder i hele området.
De første erfaringer er gode, og alle parter ønsker at gå videre.
Det kræver dog flere penge, end der er i dag.`

/** A text of three pages with header and page number, the first of which ends in the middle of a sentence. */
async function kindOf(
  end: string,
  start: string,
  exact: string,
  head = 'Fjordby Kommune',
): Promise<string> {
  const bodies = [`${FILLER}\n\n${end}`, `${start}\n\n${FILLER}`, FILLER]
  const pages = bodies.map((body, i) => `${head}\n\n${body}\n\nSide ${i + 1} af 3\n`)
  const bytes = new TextEncoder().encode(pages.join('\f'))
  const result = await readSource({file: 'plan.txt', bytes})
  assert.equal(result.kind, 'read')
  const index = indexSource(result.source)
  return resolveQuote({exact}, {index}, [index]).kind
}

const END = 'Der er behov for en mere samlet indsats for'
const START = 'børnene i hele byen. Indsatsen skal følges tæt.'

describe('A quotation over the end of a page', () => {
  it('passes over its number and the next header, wherever in the quotation they stand', async () => {
    for (const exact of [
      `${END} ${START}`,
      'samlet indsats for børnene i hele byen',
      'for børnene i hele byen. Indsatsen skal følges tæt.',
      `${END} børnene`,
    ])
      assert.equal(await kindOf(END, START, exact), 'normalized', exact)
  })

  it('has the word that the page parts whole', async () => {
    const parted = (exact: string) =>
      kindOf(`${END} bør-`, 'nene i hele byen. Indsatsen skal følges tæt.', exact)
    assert.equal(await parted(`${END} ${START}`), 'normalized')
    assert.equal(await parted('samlet indsats for børnene i hele byen'), 'normalized')
    assert.equal(await parted(`${END} børnene`), 'normalized')
    assert.equal(await parted(`${END} børnene.`), 'normalized')
    assert.equal(await parted(`${END} børnene i`), 'normalized')
    assert.equal(await parted('samlet indsats for børnene i hele'), 'normalized')
    assert.equal(await parted('for børnene i hele byen. Indsatsen skal følges tæt.'), 'normalized')
    assert.equal(await parted(`${END} børnene på`), 'altered')
    assert.equal(await parted('til børnene i hele byen. Indsatsen skal følges tæt.'), 'altered')
    assert.equal(await parted('børnene i hele byen. Indsatsen skal følges tæt.'), 'normalized')
    assert.equal(await parted(`${END} børn`), 'altered')
    assert.equal(await parted(`${END} mændene`), 'altered')
    assert.equal(await parted('mændene i hele byen. Indsatsen skal følges tæt.'), 'altered')
    assert.equal(await parted(`${END} mændene i hele byen. Indsatsen skal følges tæt.`), 'altered')
    assert.equal(await parted(`${END} børn i hele byen. Indsatsen skal følges tæt.`), 'altered')
  })

  it('has the parted word whole where the header is longer than what is quoted behind it', async () => {
    const head = 'Fjordby Kommune Børne- og Ungdomsforvaltningen, Havneområdet og Øerne'
    const start = 'nene i hele byen. Indsatsen skal følges tæt.'
    for (const exact of [
      `${END} børnene i`,
      `${END} børnene i hele`,
      'samlet indsats for børnene i hele byen.',
    ])
      assert.equal(await kindOf(`${END} bør-`, start, exact, head), 'normalized', exact)
    assert.equal(await kindOf(`${END} bør-`, start, `${END} mændene i`, head), 'altered')
  })

  it('is found though it is short', async () => {
    const heads = [
      'Fjordby Kommune',
      'Fjordby Kommune Børne- og Ungdomsforvaltningen, Havneområdet og Øerne\nCenter for Læring og Trivsel, Budget og Analyse, journalnummer 2026/1234',
    ]
    for (const head of heads) {
      const parted = (exact: string) =>
        kindOf(`${END} bør-`, 'nene i hele byen. Indsatsen skal følges tæt.', exact, head)
      for (const exact of [
        'for børnene i hele byen.',
        'for børnene i hele',
        'indsats for børnene i',
        'for børnene',
      ])
        assert.equal(await parted(exact), 'normalized', exact)
      for (const exact of [
        'for mændene i hele byen.',
        'for børn i hele byen',
        'indsats for bør nene i',
        'for børnenes i',
        'for børnene i hele landet',
      ])
        assert.equal(await parted(exact), 'notFound', exact)
      assert.equal(await kindOf(END, START, 'indsats for børnene i', head), 'normalized')
      assert.equal(await kindOf(END, START, 'for børnene', head), 'normalized')
    }
  })

  it('does not pass over a sentence or a heading, however short the quotation', async () => {
    const gap = 'Det gælder dog ikke de ældste.'
    const short = 'indsats for alle. børnene i'
    assert.equal(await kindOf(`${END} alle. ${gap}`, START, short), 'notFound')
    assert.equal(await kindOf(`${END} alle.`, `2. Byens børn\n\n${START}`, short), 'notFound')
    assert.equal(await kindOf(`${END} alle.`, START, short), 'normalized')
  })

  it('does not pass over a sentence of the text', async () => {
    const gap = 'Det gælder dog ikke de ældste.'
    assert.equal(await kindOf(`${END} alle. ${gap}`, START, `${END} alle. ${START}`), 'altered')
  })
})
