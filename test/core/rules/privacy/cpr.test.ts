import assert from 'node:assert/strict'
import {checkRule} from '../checkRule.ts'

describe('privacy/cpr', () => {
  it('looks in quotations, code and comments too: they are published like the rest', async () => {
    const text = '> 010203-1234\n\n`010203-1234`\n\n<!-- 010203-1234 -->\n'
    assert.equal((await checkRule('privacy/cpr', text)).length, 3)
  })

  it('leaves the case number in the front matter alone', async () => {
    const text = '---\ntitle: Svar\ncaseNumber: "010203-1234"\n---\n\nTekst\n'
    assert.deepEqual(await checkRule('privacy/cpr', text), [])
  })

  it('never gives the number itself away', async () => {
    for (const finding of await checkRule('privacy/cpr', 'Nr. 0102031234 og 010203 1234')) {
      assert.ok(!JSON.stringify(finding.args).includes('1234'))
    }
  })
})
