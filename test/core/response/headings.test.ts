import assert from 'node:assert/strict'
import {buildResponse} from '../../../src/core/response/buildResponse.ts'
import {parseMarkdown} from '../../../src/core/syntax/parseMarkdown.ts'
import {build} from './build.ts'

function read(heading: string, prefixes?: readonly string[]): readonly unknown[] | undefined {
  const {response, at} = build(`## ${heading}\n`, prefixes)
  const proposal = response.headings[0]?.proposal
  if (proposal === undefined) return undefined
  assert.equal(at(proposal.title?.span), proposal.title?.value)
  return [proposal.prefix.value, proposal.number, proposal.title?.value]
}

describe('readProposalHeading', () => {
  for (const [heading, expected] of [
    ['Nr. 5. Længere åbningstid', ['Nr.', '5', 'Længere åbningstid']],
    ['Nr 5: Længere åbningstid', ['Nr', '5', 'Længere åbningstid']],
    ['Nr.5', ['Nr.', '5', undefined]],
    ['NR 5 – Titel', ['NR', '5', 'Titel']],
    ['nr. 05. Titel', ['nr.', '05', 'Titel']],
    ['Nr.\u00A05 Titel', ['Nr.', '5', 'Titel']],
    ['Forslag 5 – Titel', ['Forslag', '5', 'Titel']],
    ['Forslag nr. 5: Titel', ['Forslag nr.', '5', 'Titel']],
    ['Vedr. forslag nr. 11 - Titel', ['forslag nr.', '11', 'Titel']],
    ['Bemærkninger til nr. 4: Titel', ['nr.', '4', 'Titel']],
    ['BI07 - Pilotforsøg', ['', 'BI07', 'Pilotforsøg']],
    ['BI-07 Pilotforsøg', ['', 'BI-07', 'Pilotforsøg']],
    ['3.2.a Varme hænder', ['', '3.2.a', 'Varme hænder']],
    ['3.2. Varme hænder', ['', '3.2', 'Varme hænder']],
    ['Nr. 12b) Titel', ['Nr.', '12b', 'Titel']],
    ['**Nr. 5.** Titel', ['Nr.', '5', 'Titel']],
    ['Nr. IV. Titel', ['Nr.', 'IV', 'Titel']],
    ['Nr. 5 (2026) Titel', ['Nr.', '5', '(2026) Titel']],
  ] as const) {
    it(`reads ${JSON.stringify(heading)}`, () => assert.deepEqual(read(heading), expected))
  }

  for (const heading of [
    'Generelle bemærkninger',
    '2026 i tal',
    '31. marts 2026',
    '2026-03-31',
    'Nr.',
    'Forslag til ændringer',
    'Numre og navne',
    '5 gode råd',
    'IPS og rusmidler',
    'constructor',
    '__proto__',
    '',
  ]) {
    it(`takes ${JSON.stringify(heading)} for no proposal`, () =>
      assert.equal(read(heading), undefined))
  }

  describe('of several proposals', () => {
    for (const [heading, expected] of [
      ['Forslag 1 og 2', ['1 og 2', '1', '2']],
      ['Nr. 1. og 2.', ['1. og 2', '1', '2']],
      ['Nr. 1-3', ['1-3', '1', '1-3', '3']],
      ['Nr. 1–3: Titel', ['1–3', '1', '1–3', '3']],
      ['Nr. 4, 5 og 6', ['4, 5 og 6', '4', '5', '6']],
      ['Nr. 4, 5 og 6 – Fælles titel', ['4, 5 og 6', '4', '5', '6']],
      ['Nr. 4, nr. 5 samt nr. 6. Titel', ['4, nr. 5 samt nr. 6', '4', '5', '6']],
      ['Forslag 1 til 3', ['1 til 3', '1', '1 til 3', '3']],
      ['BI07 og BI08', ['BI07 og BI08', 'BI07', 'BI08']],
    ] as const) {
      it(`reads ${JSON.stringify(heading)}`, () => {
        const {response, at} = build(`## ${heading}\n`)
        const proposal = response.headings[0]?.proposal
        const places = proposal?.series?.map(({numberSpan}) => at(numberSpan)) ?? []
        assert.deepEqual([at(proposal?.numberSpan), ...places], expected)
      })
    }

    for (const heading of [
      'Nr. 5, 2 mio. kr. mere',
      'Nr. 1 og 2 andre forslag',
      'Nr. 5 – 2 nye stillinger',
      'Nr. 5. Titel',
      'Nr. 3-2',
      'Nr. 5: 7 nye pladser og 3 hold',
      '3.2 og andre punkter',
    ]) {
      it(`finds no more than one in ${JSON.stringify(heading)}`, () =>
        assert.equal(build(`## ${heading}\n`).response.headings[0]?.proposal?.series, undefined))
    }
  })

  describe('where the register tells', () => {
    const proposals = [
      {number: '1', title: 'Længere åbningstid i hallen'},
      {number: '12b', title: 'Flere træer'},
      {number: 'BI07', title: 'Pilotforsøg'},
      {number: '3.2.a', title: 'Varme hænder'},
    ]
    const numberIn = (heading: string) =>
      buildResponse({
        file: 'svar.md',
        text: `## ${heading}\n`,
        tree: parseMarkdown(`## ${heading}\n`),
        proposalPrefixes: ['Nr.'],
        proposals,
      }).headings[0]?.proposal?.number

    for (const [heading, expected] of [
      ['Ad 1.', '1'],
      ['Ad 1) Hallen', '1'],
      ['1. Længere åbningstid i hallen', '1'],
      ['1 Længere åbningstid i hallen', '1'],
      ['1. Længere åbningstid', '1'],
      ['bi07 - Pilotforsøg', 'bi07'],
      ['3.2a Varme hænder', '3.2a'],
      ['Nr. 12 b. Flere træer', '12 b'],
      ['Nr. 12 b', '12 b'],
    ] as const) {
      it(`reads ${JSON.stringify(heading)}`, () => assert.equal(numberIn(heading), expected))
    }

    for (const heading of [
      '1. Indledning',
      '1. Længere svar',
      '2. Længere åbningstid i hallen',
      'Ad 2.',
      'Vedr. 1. behandling',
      'covid19 - status',
      '1 forslag om træer',
    ]) {
      it(`takes ${JSON.stringify(heading)} for no proposal`, () =>
        assert.equal(numberIn(heading), undefined))
    }

    it('keeps the words of a title that only look like a letter', () => {
      assert.equal(numberIn('Nr. 12 i alt'), '12')
    })
  })

  it('takes the sign of a section and words with a hyphen for prefixes where the hearing has them', () => {
    assert.deepEqual(read('§ 5. Tilsyn', ['§']), ['§', '5', 'Tilsyn'])
    assert.deepEqual(read('§5: Tilsyn', ['§']), ['§', '5', 'Tilsyn'])
    assert.deepEqual(read('Ø-forslag 3 – Titel', ['Ø-forslag']), ['Ø-forslag', '3', 'Titel'])
    assert.equal(read('§ 5. Tilsyn'), undefined)
  })

  it('takes the prefixes from the hearing, several words too', () => {
    assert.deepEqual(read('Tiltag 3: Titel', ['Tiltag']), ['Tiltag', '3', 'Titel'])
    assert.deepEqual(read('Ændring til budget 3. Titel', ['Ændring til budget']), [
      'Ændring til budget',
      '3',
      'Titel',
    ])
    assert.equal(read('Forslag 3: Titel', ['Tiltag']), undefined)
  })

  it('understands digits and letters that only look like ordinary ones, and says so', () => {
    for (const [heading, number] of [
      ['Nr. ５. Titel', '5'],
      ['Nr. ٥. Titel', '5'],
      ['Nr. ⁵. Titel', '5'],
      ['Νr. 5. Titel', '5'],
      ['ВI07 - Titel', 'BI07'],
    ] as const) {
      const {response} = build(`## ${heading}`)
      assert.deepEqual(
        [response.headings[0]?.proposal?.number, response.headings[0]?.proposal?.unusual],
        [number, true],
        heading,
      )
    }
    assert.equal(build('## Nr. 5. Ændring').response.headings[0]?.proposal?.unusual, false)
  })

  it('gives the place of the number as it is written', () => {
    const {response, at} = build('## Nr. **５**. Titel')
    assert.equal(at(response.headings[0]?.proposal?.numberSpan), '５')
  })

  it('reads a heading with decomposed letters', () => {
    const {response} = build('## Ændring 5: Støtte'.normalize('NFD'), ['Ændring'])
    assert.equal(response.headings[0]?.proposal?.number, '5')
  })
})

describe('findHeadingLikes', () => {
  it('finds plain and bold lines that look like headings, one level below their section', () => {
    const {response, at} = build(
      '## Bevillinger\n\nNr. 4. Fokuseret indsats\n\n**Nr. 5** Fed titel\n\n### Nr. 6. Rigtig\n\nBI07 - Pilotforsøg\n\n##Nr. 7. Titel\n',
    )
    assert.deepEqual(
      response.headingLikes.map(({span, depth, proposal}) => [at(span), depth, proposal.number]),
      [
        ['Nr. 4. Fokuseret indsats', 3, '4'],
        ['**Nr. 5** Fed titel', 3, '5'],
        ['BI07 - Pilotforsøg', 3, 'BI07'],
        ['##Nr. 7. Titel', 3, '7'],
      ],
    )
  })

  for (const line of [
    'Nr. 4 er et godt forslag',
    'Nr. 4. og nr. 5. hænger sammen',
    'Forslag 5: Vi støtter det.',
    'Nr. 4. Titel\nmed mere tekst',
    '> Nr. 4. Titel',
    '- Nr. 4. Titel',
  ]) {
    it(`leaves ${JSON.stringify(line)} alone`, () =>
      assert.deepEqual(build(line).response.headingLikes, []))
  }
})
