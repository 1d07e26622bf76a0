import assert from 'node:assert/strict'
import {canBeWord} from '../../../src/core/rules/canBeWord.ts'

describe('canBeWord', () => {
  for (const piece of [
    'skole',
    'struktur',
    'center',
    'middelenheder',
    'øre',
    'psykolog',
    'hjem',
    'tjeneste',
  ]) {
    it(`takes ${piece} for a possible word`, () => assert.ok(canBeWord(piece)))
  }

  for (const piece of [
    'gt',
    'ndsats',
    'rskning',
    'mæssigt',
    'ningen',
    'hed',
    'telse',
    'tionen',
    'bst',
  ]) {
    it(`takes ${piece} for none`, () => assert.ok(!canBeWord(piece)))
  }
})
