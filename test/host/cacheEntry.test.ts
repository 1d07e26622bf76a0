import assert from 'node:assert/strict'
import {readSource} from '../../src/core/sources/readSource.ts'
import {formatCacheEntry, parseCacheEntry} from '../../src/host/cacheEntry.ts'

const bytes = new TextEncoder().encode('Der afsættes 2,4 mio. kr. årligt.\n')

async function entryOf(content?: Uint8Array): Promise<Buffer> {
  const result = await readSource({file: 'notat.txt', bytes})
  assert.ok(result.kind === 'read')
  return Buffer.concat(formatCacheEntry('ab12', result, content))
}

describe('parseCacheEntry', () => {
  it('gives the source that was kept under its key', async () => {
    const result = parseCacheEntry('ab12', await entryOf())
    const source = result?.kind === 'read' ? result.source : undefined
    assert.equal(source?.text, 'Der afsættes 2,4 mio. kr. årligt.\n')
    assert.equal(parseCacheEntry('en anden', await entryOf()), undefined)
  })

  it('gives it for the content that it was read from, and for no other under the same key', async () => {
    const entry = await entryOf(bytes)
    assert.equal(parseCacheEntry('ab12', entry, bytes)?.kind, 'read')
    const changed = Uint8Array.from(bytes, (byte) => (byte === 0x32 ? 0x33 : byte))
    assert.equal(parseCacheEntry('ab12', entry, changed), undefined)
    assert.equal(parseCacheEntry('ab12', entry, bytes.subarray(1)), undefined)
    assert.equal(parseCacheEntry('ab12', entry), undefined)
  })
})
