import assert from 'node:assert/strict'
import type {SourceSummary} from '../../src/protocol/protocol.ts'
import {below, folderOfSources} from '../../src/client/documentPaths.ts'

const range = {start: {line: 0, character: 0}, end: {line: 0, character: 0}}

function source(file?: string): SourceSummary {
  return {
    key: 'notat',
    title: 'Notat',
    state: 'read',
    ...(file === undefined ? {} : {file}),
    pages: 1,
    paragraphs: 1,
    citations: 0,
    location: {uri: 'file:///h/hearing.yaml', range},
    quoted: [],
  }
}

describe('below', () => {
  it('gives the path from the folder, and a path elsewhere as it is', () => {
    assert.equal(below('/a b', '/a b/c/d.pdf'), 'c/d.pdf')
    assert.equal(below('/', '/d.pdf'), 'd.pdf')
    assert.equal(below('/a', '/ab/d.pdf'), '/ab/d.pdf')
  })
})

describe('folderOfSources', () => {
  it('is the folder of the first source that lies in one', () => {
    const sources = [source(), source('a.pdf'), source('bilag/nr 1/b.pdf')]
    assert.equal(folderOfSources({sources}), 'bilag/nr 1')
  })

  it('is the usual one where no source lies in a folder', () => {
    assert.equal(folderOfSources({sources: [source('a.pdf')]}), 'kilder')
  })
})
