import assert from 'node:assert/strict'
import {relativePath} from '../../src/client/preview/relativePath.ts'

describe('relativePath', () => {
  it('goes down into folders and up out of them', () => {
    assert.equal(relativePath('/h/svar.md', '/h/kilder/notat.txt'), './kilder/notat.txt')
    assert.equal(relativePath('/h/svar/svar.md', '/h/kilder/notat.txt'), './../kilder/notat.txt')
    assert.equal(relativePath('/h/svar.md', '/h/notat.txt'), './notat.txt')
  })

  it('escapes what would mean something else in a link', () => {
    assert.equal(relativePath('/h/svar.md', '/h/å b#1?.txt'), './%C3%A5%20b%231%3F.txt')
  })
})
