import assert from 'node:assert/strict'
import {sha256} from '../../src/host/sha256.ts'

describe('sha256', () => {
  it('is that of all parts together', async () => {
    // FIPS 180-2, appendix B.1.
    const expected = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'
    assert.equal(await sha256('abc'), expected)
    assert.equal(await sha256('a', new TextEncoder().encode('b'), '', 'c'), expected)
  })

  it('takes a text as UTF-8', async () => {
    assert.equal(await sha256('å'), await sha256(new Uint8Array([0xc3, 0xa5])))
  })
})
