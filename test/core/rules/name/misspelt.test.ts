import assert from 'node:assert/strict'
import {applyFix, findingsOf} from '../../../support/findingsOf.ts'

const hearing =
  'title: Budget\nauthority: Kultur- og Fritidsudvalget\nterms: [{preferred: Børneforvaltningen}]\n'

async function found(text: string): Promise<readonly (readonly [string, string])[]> {
  const findings = await findingsOf('name/misspelt', {'hearing.yaml': hearing, 'svar.md': text})
  return findings.map((finding) => [finding.words, applyFix(text, finding.fixes[0])])
}

describe('name/misspelt', () => {
  it('finds a letter, a capital and a hyphen, and keeps the genitive', async () => {
    assert.deepEqual(await found('Kultur og Fritidsudvalgets plan.'), [
      ['Kultur og Fritidsudvalget', 'Kultur- og Fritidsudvalgets plan.'],
    ])
    assert.deepEqual(await found('Hos kultur- og fritidsudvalget.'), [
      ['kultur- og fritidsudvalget', 'Hos Kultur- og Fritidsudvalget.'],
    ])
    assert.deepEqual(await found('Børnefovaltningen svarer.'), [
      ['Børnefovaltningen', 'Børneforvaltningen svarer.'],
    ])
  })

  it('finds the title of a proposal that is nearly right', async () => {
    const files = {
      'hearing.yaml':
        'title: B\nproposals:\n  - {number: 1, title: Bogbus til landsbyerne}\n  - {number: 2, title: Sommerskole}\n',
      'svar.md':
        '# Bogbus til landbyerne\n\nForslaget »Bogbus til landsbyerne« er godt, Bogbus til landsbyernes også. ' +
        'Om Bogbus til landbyerne: en bogbus til landsbyerne, bogbus til landbyerne, Sommerskoler.\n',
    }
    const findings = await findingsOf('name/misspelt', files)
    assert.deepEqual(
      findings.map(({words}) => words),
      ['Bogbus til landbyerne'],
    )
    assert.ok((findings[0]?.span.start ?? 0) > 30)
  })

  it('takes no title for another that is nearly the same', async () => {
    const titles = ['Salg af havnebade', 'Salg af havnebane', 'Salg af havnebade i Nordby']
    const files = (text: string): Readonly<Record<string, string>> => ({
      'hearing.yaml': `title: B\nproposals:\n${titles.map((title, at) => `  - {number: ${at}, title: ${title}}\n`).join('')}`,
      'svar.md': text,
    })
    const right =
      'Salg af havnebade, Salg af\nhavnebane, Salg af Havnebaner, Salg af havnebades følger. Salg af havnebade i Nordby.'
    assert.deepEqual(await findingsOf('name/misspelt', files(right)), [])
    const wrong = await findingsOf('name/misspelt', files('Om Salg af hamnebade.'))
    assert.equal(wrong[0]?.words, 'Salg af hamnebade')
  })

  for (const text of [
    'Kultur- og Fritidsudvalget og Kultur-  og\nFritidsudvalgets plan.',
    'Kultur- og Fritidsforvaltningen er en anden.',
    'Et børneforvaltning er intet ord, og børneforvaltningen er lille.',
    'Kulturen og fritiden.',
    '> Kultur og Fritidsudvalget.',
    'De skrev »Kultur og Fritidsudvalget er et udvalg«.',
  ]) {
    it(`has nothing against ${text.replaceAll('\n', ' ')}`, async () =>
      assert.deepEqual(await found(text), []))
  }
})
