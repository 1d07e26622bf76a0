import assert from 'node:assert/strict'
import {pathOfUri, uriOfPath} from '../../src/server/paths.ts'

describe('pathOfUri', function () {
  // What is a path depends on the system.
  before(function () {
    if (process.platform === 'win32') this.skip()
  })

  for (const uri of [
    'file:///tmp/h%C3%B8ring/svar%20%231.md',
    'file:///tmp/h%c3%b8ring/svar%20%231.md',
    'file:///tmp/høring/svar %231.md',
    'file:///%74mp/h%C3%B8ring/kilder/../svar%20%231.md',
    'file:/tmp/h%C3%B8ring/svar%20%231.md',
    'file://localhost/tmp/h%C3%B8ring/svar%20%231.md',
    'FILE:///tmp/h%C3%B8ring/svar%20%231.md',
    'hearing-source:///tmp/h%C3%B8ring/svar%20%231.md.txt',
    'hearing-source:/tmp/h%C3%B8ring/svar%20%231.md.txt',
  ]) {
    it(`reads ${uri}`, () => {
      assert.equal(pathOfUri(uri), '/tmp/høring/svar #1.md')
    })
  }

  for (const uri of [
    '',
    'untitled:Untitled-1',
    'git:/tmp/svar.md',
    'file:',
    'file:svar.md',
    'file:///tmp/svar.md?version=1',
    'file:///tmp/a%2Fb.md',
    'file:///tmp/100%.md',
    'file:////server/deling/svar.md',
    'file://server/deling/svar.md',
    'hearing-source://server/deling/notat.pdf.txt',
    7,
    undefined,
  ]) {
    it(`has no path for ${String(uri)}`, () => {
      assert.equal(pathOfUri(uri), undefined)
    })
  }

  it('reads what uriOfPath writes', () => {
    for (const path of ['/tmp/høring/100% #1?.md', '/tmp/a b/[c].pdf']) {
      assert.equal(pathOfUri(uriOfPath(path)), path)
      assert.equal(pathOfUri(uriOfPath(path, 'extracted')), path)
    }
  })
})
