import assert from 'node:assert/strict'
import {mayBeMissed} from '../../src/server/watchedFiles.ts'

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
