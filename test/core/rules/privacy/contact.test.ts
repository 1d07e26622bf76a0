import assert from 'node:assert/strict'
import {checkRule} from '../checkRule.ts'

const contact = async (text: string, hearing?: string): Promise<readonly string[]> =>
  (await checkRule('privacy/contact', text, hearing === undefined ? {} : {hearing})).map(
    ({text: found}) => found,
  )

describe('privacy/contact', () => {
  it('lets office addresses and citations be', async () => {
    assert.deepEqual(await contact('Skriv til info@example.org, se [@notat] og @notat.'), [])
  })

  it('lets what the hearing allows be, with and without spaces', async () => {
    const hearing = `title: Budget
rules:
  privacy/contact: { severity: warning, allow: ["@forening.example", "70 10 20 30"] }
`
    const text = 'Skriv til lone@forening.example eller ring 70102030 eller +45 70 10 20 30.'
    assert.deepEqual(await contact(text, hearing), [])
    assert.deepEqual(await contact('ring +45 71 10 20 30', hearing), ['+45 71 10 20 30'])
  })

  it('lets figures in web addresses be, but not in telephone links', async () => {
    assert.deepEqual(await contact('Se <https://example.org/side/23456789>.'), [])
    assert.equal((await contact('[Ring](tel:+4523456789)')).length, 1)
  })

  it('never shows the whole of what it found', async () => {
    const findings = await checkRule(
      'privacy/contact',
      'Lone: lone.berg@example.org, tlf. 23456789',
    )
    for (const {args, text} of findings) assert.ok(!String(args['masked']).includes(text))
    assert.equal(findings.length, 2)
  })
})
