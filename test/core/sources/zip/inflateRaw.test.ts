import assert from 'node:assert/strict'
import {crc32 as nodeCrc32, deflateRawSync} from 'node:zlib'
import fc from 'fast-check'
import {crc32} from '../../../../src/core/sources/zip/crc32.ts'
import {inflateRaw} from '../../../../src/core/sources/zip/inflateRaw.ts'

describe('inflateRaw', () => {
  it('gives what was deflated', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({maxLength: 3000}), async (bytes) => {
        const inflated = await inflateRaw(deflateRawSync(bytes), bytes.length)
        assert.deepEqual(inflated, bytes)
      }),
      {numRuns: 50},
    )
  })

  it('stops where more comes out than it may', async () => {
    const bomb = deflateRawSync(new Uint8Array(20_000_000))
    assert.equal(await inflateRaw(bomb, 1000), 'tooLarge')
    assert.equal(await inflateRaw(deflateRawSync(Uint8Array.of(1, 2, 3)), 2), 'tooLarge')
  })

  it('gives damaged for a stream that is broken, cut short or empty', async () => {
    const whole = deflateRawSync(Buffer.from('Gyngen er rød. '.repeat(30)))
    assert.equal(await inflateRaw(whole.subarray(0, whole.length - 2), 9999), 'damaged')
    assert.equal(await inflateRaw(Uint8Array.of(0xff, 0xff, 0xff), 9999), 'damaged')
    assert.equal(await inflateRaw(new Uint8Array(0), 9999), 'damaged')
  })
})

describe('crc32', () => {
  it('is the checksum that others reckon', () => {
    fc.assert(
      fc.property(fc.uint8Array({maxLength: 500}), (bytes) => {
        assert.equal(crc32(bytes), nodeCrc32(bytes))
      }),
    )
    assert.equal(crc32(new TextEncoder().encode('123456789')), 0xcbf43926)
  })
})
