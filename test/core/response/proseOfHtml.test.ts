import assert from 'node:assert/strict'
import fc from 'fast-check'
import {proseOfHtml} from '../../../src/core/response/proseOfHtml.ts'
import {documentSpan} from '../../../src/core/text/documentSpan.ts'

function wordsOf(html: string): string | undefined {
  return proseOfHtml(html, {start: 0, end: html.length})?.text
}

describe('proseOfHtml', () => {
  it('gives the words between the tags, one line for each piece', () => {
    assert.equal(
      wordsOf('<table><tr><td>Ærø</td><td>5,7 mio. kr.</td></tr></table>'),
      'Ærø\n5,7 mio. kr.',
    )
  })

  it('leads back to the document', () => {
    const html = 'Før\n<p class="x">Beboerne</p>\n'
    const prose = proseOfHtml(html, {start: 4, end: html.length})
    assert.ok(prose !== undefined)
    const at = prose.text.indexOf('erne')
    const span = documentSpan(prose, {start: at, end: at + 4})
    assert.equal(html.slice(span.start, span.end), 'erne')
  })

  it('has no words of comments, code and scripts', () => {
    assert.equal(
      wordsOf('<!-- klient --><script>klient</script><pre>klient</pre><code>k</code>'),
      undefined,
    )
    assert.equal(wordsOf('<style>klient'), undefined)
  })

  it('takes anything, and its pieces cover its words', () => {
    const part = fc.constantFrom(
      '<p>',
      '</p>',
      '<',
      '>',
      '<!--',
      '-->',
      '<pre>',
      '</pre>',
      'ø',
      ' ',
      '\n',
      '"',
    )
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const html = parts.join('')
        const prose = proseOfHtml(html, {start: 0, end: html.length})
        const lengths = (prose?.pieces ?? []).reduce((sum, {length}) => sum + length, 0)
        assert.equal(lengths, prose?.text.length ?? 0)
      }),
    )
  })
})
