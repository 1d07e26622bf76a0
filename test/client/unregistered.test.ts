import assert from 'node:assert/strict'
import type {SourceSummary} from '../../src/protocol/protocol.ts'
import {below, folderOfSources, unregistered} from '../../src/client/unregistered.ts'

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

const responses = [
  {
    uri: 'file:///h%C3%B8ring/svar/svar.md',
    title: 'Svar',
    problems: {errors: 0, warnings: 0, infos: 0},
  },
]

describe('unregistered', () => {
  it('leaves out sources and responses, and what is hidden', () => {
    const files = ['svar/svar.md', 'kilder/å.pdf', 'kilder/b.pdf', '.git/a.txt', 'a/.b/c.md']
    assert.deepEqual(
      unregistered(files, '/høring', {sources: [source('kilder/å.pdf'), source()], responses}),
      ['kilder/b.pdf'],
    )
  })

  it('leaves out a response whose letters the system takes apart', () => {
    const apart = 'svar/Børn på ø.md'.normalize('NFD')
    const uri = new URL(`file:///h/${encodeURI(apart)}`).href
    const [one] = responses.map((each) => ({...each, uri}))
    assert.ok(one)
    assert.deepEqual(unregistered([apart], '/h', {sources: [], responses: [one]}), [])
  })

  it('gives files in the order of the Danish alphabet', () => {
    assert.deepEqual(
      unregistered(['å.pdf', 'z.pdf', 'a.pdf'], '/h', {sources: [], responses: []}),
      ['a.pdf', 'z.pdf', 'å.pdf'],
    )
  })
})

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
