import assert from 'node:assert/strict'
import {checkRule} from '../rules/checkRule.ts'

const hearing = `title: Budget 2027
sources:
  - { id: notat, title: Notat, file: notat.md }
`
const notat = `Træerne langs kanalen vælges sådan, at de tåler både salt og vind.\n`

async function altered(text: string): Promise<readonly string[]> {
  const findings = await checkRule('quote/altered', text, {hearing, 'notat.md': notat})
  return findings.map((finding) => finding.text)
}

const comment = '<!-- hearing-disable-next-line quote/altered: sådan stod der i udkastet -->'
const block = `> Træerne langs kanalen vælges
> sådan, at de tåler både
> salt og vand.
>
> [@notat]
`

describe('suppressFindings', () => {
  it('silences a word of a quotation that begins on the next line and goes on over several', async () => {
    assert.deepEqual(await altered(`# Svar\n\n${block}`), ['vand'])
    assert.deepEqual(await altered(`# Svar\n\n${comment}\n\n${block}`), [])
    const inline =
      'De skriver »Træerne langs kanalen vælges\nsådan, at de tåler både salt og\nvand«'
    assert.deepEqual(await altered(`# Svar\n\n${comment}\n${inline} [@notat].\n`), [])
  })

  it('does not reach a quotation that begins on a line further down', async () => {
    const next =
      'Næste linje.\nDe skriver »Træerne langs kanalen vælges sådan, at de tåler både salt og vand«'
    assert.deepEqual(await altered(`# Svar\n\n${comment}\n${next} [@notat].\n`), ['vand'])
    assert.deepEqual(await altered(`# Svar\n\n${comment}\n${block}\n${block}`), ['vand'])
  })

  it('silences what a quotation of the block has, and what only begins outside is reported', async () => {
    const disable = '<!-- hearing-disable quote/altered: sådan stod der i udkastet -->'
    const text = `# Svar\n\n${block}\n${disable}\n\n${block}\n<!-- hearing-enable -->\n\n${block}`
    assert.deepEqual(await altered(text), ['vand', 'vand'])
  })
})
