import assert from 'node:assert/strict'
import type {ReadResult} from '../../src/core/model/source.ts'
import {BackgroundReader} from '../../src/server/backgroundReader.ts'
import {plainSource} from '../support/plainSource.ts'

describe('BackgroundReader', () => {
  const bytes = new TextEncoder().encode('%PDF-1.7\n')
  const file = 'kilder/notat.pdf'
  const result: ReadResult = {kind: 'read', source: plainSource('Teksten.\n')}
  let finish: (result: ReadResult) => void = () => undefined
  let started = 0
  let told = 0
  const reader = (): BackgroundReader =>
    new BackgroundReader({
      readSource: () => {
        started++
        return new Promise((resolve) => (finish = resolve))
      },
      onRead: () => told++,
      onProgress: () => undefined,
    })

  beforeEach(() => {
    started = 0
    told = 0
  })

  it('does not wait for a document that takes long, and says when it has come', async () => {
    const background = reader()
    const first = await background.read({file, bytes})
    assert.deepEqual(first, {kind: 'unreadable', messageId: 'notYetReadable', args: {}})
    assert.deepEqual([...background.waiting.keys()], [file])
    background.endPass()
    finish(result)
    await background.settle()
    assert.deepEqual([told, background.waiting.size], [1, 0])
    assert.equal((await background.read({file, bytes})).kind, 'read')
    assert.equal(started, 1)
  })

  it('reads the same bytes once, whoever asks and under whatever name', async () => {
    const background = reader()
    const both = [background.read({file, bytes}), background.read({file: 'andet.pdf', bytes})]
    finish(result)
    const sources = (await Promise.all(both)).map(
      (each) => each.kind === 'read' && each.source.file,
    )
    assert.deepEqual(sources, [file, 'andet.pdf'])
    assert.equal(started, 1)
  })

  it('takes a reader that fails for a document that cannot be read', async () => {
    const background = new BackgroundReader({
      readSource: () => Promise.reject(new Error('gone')),
      onRead: () => undefined,
      onProgress: () => undefined,
    })
    assert.deepEqual(await background.read({file, bytes}), {
      kind: 'unreadable',
      messageId: 'crashed',
      args: {},
    })
  })
})
