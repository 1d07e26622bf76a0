import assert from 'node:assert/strict'
import {opensOutside} from '../../src/client/opensOutside.ts'

describe('opensOutside', () => {
  it('opens PDF, Word and OpenDocument with the system’s program', () => {
    for (const path of ['/a/notat.pdf', '/a/Notat.PDF', '/a/notat.docx', '/a/notat.odt']) {
      assert.equal(opensOutside(path, {isLocal: true, shown: []}), true, path)
    }
  })

  it('leaves them to an extension that shows them', () => {
    const shown = ['*.{png,jpg}', '**/*.pdf']
    assert.equal(opensOutside('/a/notat.pdf', {isLocal: true, shown}), false)
    assert.equal(opensOutside('/a/notat.docx', {isLocal: true, shown}), true)
  })

  it('opens nothing outside from a browser or on another machine', () => {
    assert.equal(opensOutside('/a/notat.pdf', {isLocal: false, shown: []}), false)
  })

  it('opens nothing outside that could be run, whatever it holds', () => {
    for (const path of [
      '/a/notat.exe',
      '/a/notat.pdf.sh',
      '/a/notat.html',
      '/a/notat.docm',
      '/a/pdf',
    ]) {
      assert.equal(opensOutside(path, {isLocal: true, shown: []}), false, path)
    }
  })
})
