import assert from 'node:assert/strict'
import {deflateRawSync} from 'node:zlib'
import {inflateHere} from '../../../src/host/reader/inflateHere.ts'
import {inflateRaw} from '../../../src/core/sources/zip/inflateRaw.ts'

const text = new TextEncoder().encode('Svømmehallen har åbent. '.repeat(1000))
const packed = new Uint8Array(deflateRawSync(text))

for (const [name, inflate] of Object.entries({inflateHere, inflateRaw})) {
  describe(name, () => {
    it('gives what was packed', async () => {
      const result = await inflate(packed, text.length)
      assert.deepEqual(typeof result === 'string' ? result : Uint8Array.from(result), text)
    })

    it('stops at the limit', async () => {
      assert.equal(await inflate(packed, text.length - 1), 'tooLarge')
      const bomb = new Uint8Array(deflateRawSync(new Uint8Array(50_000_000)))
      assert.equal(await inflate(bomb, 1_000_000), 'tooLarge')
    })

    it('tells what is damaged, ends too early or has something after its end', async () => {
      const broken = Uint8Array.from(packed)
      broken.fill(0xff, 3, 40)
      assert.equal(await inflate(broken, text.length), 'damaged')
      assert.equal(await inflate(packed.subarray(0, packed.length - 5), text.length), 'damaged')
      assert.equal(await inflate(Uint8Array.from([...packed, 1, 2, 3]), text.length), 'damaged')
      assert.equal(await inflate(new Uint8Array(), 10), 'damaged')
    })
  })
}
