import assert from 'node:assert/strict'
import {checkRule} from '../checkRule.ts'

async function unsafe(url: string): Promise<string | undefined> {
  const [finding] = await checkRule('markdown/unsafe-link', `[ord](${url})`)
  return finding?.messageId
}

describe('markdown/unsafe-link', () => {
  for (const [url, messageId] of [
    ['command:workbench.action.quit', 'scheme'],
    ['JaVaScRiPt:alert(1)', 'scheme'],
    ['java&#10;script:alert(1)', 'scheme'],
    ['vscode://udgiver.navn/x', 'scheme'],
    ['data:text/html,hej', 'scheme'],
    ['ms-msdt:/id', 'scheme'],
    ['smb://example.org/x', 'scheme'],
    ['file:///etc/passwd', 'localFile'],
    ['file://localhost/x', 'localFile'],
    ['C:/Dokumenter/plan.pdf', 'localFile'],
    ['file://example.org/mappe', 'network'],
    ['//example.org/mappe', 'network'],
    ['\\\\\\\\example.org\\\\mappe', 'network'],
  ] as const) {
    it(`warns about ${url}`, async () => assert.equal(await unsafe(url), messageId))
  }

  for (const url of [
    'https://example.org',
    'http://example.org',
    'mailto:info@example.org',
    'tel:+4570102030',
    'kilder/notat.pdf#page=3',
    '../notat.pdf',
    '#overskrift',
    '/rod/notat.pdf',
  ]) {
    it(`has nothing against ${url}`, async () => assert.equal(await unsafe(url), undefined))
  }
})

describe('markdown/remote-image', () => {
  it('warns about images from the web, not about links to them', async () => {
    const text = '![a](https://example.org/a.png) [b](https://example.org/b.png) ![c](c.png)'
    const findings = await checkRule('markdown/remote-image', text)
    assert.deepEqual(
      findings.map(({text: found}) => found),
      ['![a](https://example.org/a.png)'],
    )
  })
})

describe('markdown/empty-link', () => {
  it('has nothing against a link around an image', async () => {
    assert.deepEqual(
      await checkRule('markdown/empty-link', '[![kort](a.png)](https://example.org)'),
      [],
    )
  })
})
