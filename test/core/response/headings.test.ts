import assert from 'node:assert/strict'
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
