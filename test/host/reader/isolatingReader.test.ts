import assert from 'node:assert/strict'
import {fileURLToPath} from 'node:url'
import type {SourceFormat} from '../../../src/core/sources/identifyFormat.ts'
import {readerLimits} from '../../../src/host/reader/readerLimits.ts'
import {isolatingReader} from '../../../src/host/reader/isolatingReader.ts'

const program = fileURLToPath(new URL('fakeReader.ts', import.meta.url))
const formats = new Set<SourceFormat>(['pdf'])

function inputOf(text: string, file: string) {
  return {file, bytes: new TextEncoder().encode(text)}
}

describe('isolatingReader', function () {
  this.timeout(60_000)

  it('reads text and Markdown without a process', async () => {
    const read = isolatingReader({formats, program: '/there/is/no/such/program.ts'})
    const results = await Promise.all([
      read(inputOf('Svømmehallen har åbent.', 'notat.txt')),
      read(inputOf('# Svømmehallen', 'notat.md')),
    ])
    assert.deepEqual(
      results.map((result) => result.kind === 'read' && result.source.reader),
      ['text', 'markdown'],
    )
  })

  it('goes by the content, not by the name', async () => {
    const read = isolatingReader({formats, program})
    const result = await read(inputOf('%PDF-1.7 read', 'notat.txt'))
    assert.equal(result.kind === 'read' && result.source.reader, 'fake')
  })

  it('reads all that are asked for, whatever becomes of some, and answers in the meantime', async () => {
    const limits = {...readerLimits, milliseconds: 600, millisecondsPerPage: 0}
    const read = isolatingReader({formats, program, most: 2, limits})
    let beats = 0
    const heart = setInterval(() => beats++, 10)
    const words = ['read', 'loop', 'abort', 'size', 'nonsense', 'throw', 'read']
    const results = await Promise.all(
      words.map((word, at) => read(inputOf(`%PDF-1.7 ${word}`, `${at}.pdf`))),
    )
    clearInterval(heart)
    assert.deepEqual(
      results.map((result) => (result.kind === 'read' ? 'read' : result.messageId)),
      ['read', 'timeout', 'crashed', 'read', 'crashed', 'failed', 'read'],
    )
    assert.ok(beats > 20)
  })

  it('has no more processes than it may', async () => {
    const read = isolatingReader({formats, program, most: 1})
    const order: string[] = []
    await Promise.all(
      ['wait', 'read', 'size'].map(async (word, at) => {
        const stop = {shouldStop: () => word === 'wait'}
        await read({...inputOf(`%PDF-1.7 ${word}`, `${at}.pdf`), ...stop})
        order.push(word)
      }),
    )
    assert.deepEqual(order, ['wait', 'read', 'size'])
  })
})
