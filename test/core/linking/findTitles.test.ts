import assert from 'node:assert/strict'
import {findingsOf} from '../../support/findingsOf.ts'

const files = {
  'hearing.yaml': `title: Budgetforslag for byens biblioteker
proposals:
  - { number: "1", title: "Nedlæggelse af 45 p-pladser på torvet" }
sources:
  - { id: notat, title: "Notat om p-pladser på torvet", file: notat.md }
`,
  'notat.md': `# Notat om p-pladser på torvet

## Nedlæggelse af p-pladser på torvet

Der bliver nedlagt 45 pladser, og 15 bliver stående.
`,
}

async function found(sentence: string): Promise<readonly string[]> {
  const all = {...files, 'svar.md': `# Svar\n\n## Nr. 1\n\n${sentence}\n`}
  const rules = ['citation/missing', 'quote/altered', 'quote/not-found', 'quote/elsewhere']
  const findings = await Promise.all(rules.map((rule) => findingsOf(rule, all)))
  return findings.flat().map(({ruleId}) => ruleId)
}

describe('isTitle', () => {
  it('lets the title of the hearing, a proposal or a source stand in quotation marks', async () => {
    assert.deepEqual(await found('»Nedlæggelse af 45 p-pladser på torvet« er vigtigt.'), [])
    assert.deepEqual(await found('Se "notat om P-pladser på torvet" fra i år.'), [])
    assert.deepEqual(await found('Vi har læst “Budgetforslag for byens biblioteker”.'), [])
  })

  it('holds a title with a citation against the source', async () => {
    const cited = '»Nedlæggelse af 45 p-pladser på torvet« [@notat] er vigtigt.'
    assert.deepEqual(await found(cited), ['quote/altered'])
  })

  it('lets no other words pass for a title', async () => {
    assert.deepEqual(await found('»Nedlæggelse af 54 p-pladser på torvet« er vigtigt.'), [
      'citation/missing',
      'quote/altered',
    ])
  })
})
