import assert from 'node:assert/strict'
import fc from 'fast-check'
import {encodeText} from '../../src/cli/fix/encodeText.ts'
import {decodeText} from '../../src/core/text/decodeText.ts'

describe('encodeText', () => {
  const text = 'Æblegrød & brød – »5,7 mio. kr.«\r\n'
  for (const encoding of ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252', 'macintosh'] as const) {
    it(`is the way back from decoding ${encoding}`, () => {
      const bytes = encodeText(text, {encoding, bom: false})
      assert.ok(bytes)
      assert.equal(new TextDecoder(encoding).decode(bytes), text)
    })
  }

  it('puts the byte order mark back', () => {
    for (const encoding of ['utf-8', 'utf-16le', 'utf-16be'] as const) {
      const bytes = encodeText(text, {encoding, bom: true})
      assert.ok(bytes)
      const decoded = decodeText(bytes)
      assert.equal(decoded.bom, true)
      assert.equal(decoded.encoding, encoding)
      assert.equal(decoded.text, text)
    }
  })

  it('gives nothing for a character that the encoding does not have', () => {
    assert.equal(encodeText('≤', {encoding: 'windows-1252', bom: false}), undefined)
    assert.equal(encodeText('\ud800', {encoding: 'utf-8', bom: false}), undefined)
  })

  it('gives every file of Windows-1252 back byte for byte', () => {
    fc.assert(
      fc.property(fc.uint8Array({maxLength: 200}), (bytes) => {
        const decoded = new TextDecoder('windows-1252').decode(bytes)
        assert.deepEqual(encodeText(decoded, {encoding: 'windows-1252', bom: false}), bytes)
      }),
    )
  })
})
