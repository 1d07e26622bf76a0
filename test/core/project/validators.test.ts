import assert from 'node:assert/strict'
import {readFile} from 'node:fs/promises'

const generated = new URL('../../../src/generated/validators.mjs', import.meta.url)

describe('generated validators', () => {
  it('need nothing else at run time, and make no code', async () => {
    const text = await readFile(generated, 'utf8')
    // One of ajv's parts carries the text of its own import; it is no call.
    const code = text.replace(/='require\([^']*'/, '')
    assert.doesNotMatch(code, /\bfrom\s*["']|\brequire\(|\bimport\(|new Function|\beval\(/)
  })

  it('say nothing in the words of ajv', async () => {
    assert.doesNotMatch(await readFile(generated, 'utf8'), /must (?:be|have|NOT|match)/)
  })
})
