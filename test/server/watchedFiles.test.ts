import assert from 'node:assert/strict'
import {matchesGlob} from 'node:path'
import {mayBeMissed, watchedFiles} from '../../src/server/watchedFiles.ts'

describe('mayBeMissed', () => {
  for (const name of [
    'hearing.yaml',
    'svar.MD',
    'kilder/notat.PDF',
    'hearing.lock',
    'kilder',
    'Høring 1. udkast',
    'kilder/.gemt',
    'kilder.2027',
    'Budget vers. nr. 2 og bilag',
  ]) {
    it(`is true of ${name}`, () => {
      assert.ok(mayBeMissed(`/høring/${name}`))
    })
  }

  for (const name of ['svar.md.tmp', 'index.lock~', 'svar.swp', 'program.js', 'billede.png']) {
    it(`is false of ${name}`, () => {
      assert.ok(!mayBeMissed(`/høring/${name}`))
    })
  }
})

describe('watchedFiles', () => {
  const isWatched = (name: string): boolean =>
    watchedFiles.watchers.some(
      ({globPattern, kind}) => kind === undefined && matchesGlob(name, globPattern),
    )

  for (const name of ['hearing.yaml', 'ord.csv', 'ord.tsv', 'ord.tbx', 'kilder/notat.PDF']) {
    it(`has the editor tell of a change of ${name}`, () => {
      assert.ok(isWatched(name))
    })
  }

  it('has it tell of nothing but deletions of other files', () => {
    assert.ok(!isWatched('program.js'))
  })
})
