import assert from 'node:assert/strict'
import {nestItems} from '../../../src/core/sources/nestItems.ts'

describe('nestItems', () => {
  const nest = (...edges: readonly number[]): readonly number[] => nestItems(edges, 8, 60)

  it('puts an item that begins further in into the one before', () => {
    assert.deepEqual(nest(70, 90, 91, 110, 89, 70), [1, 2, 2, 3, 2, 1])
  })

  it('takes small differences for none', () => {
    assert.deepEqual(nest(70, 75, 68, 72), [1, 1, 1, 1])
  })

  it('begins anew in another column, and further out than before', () => {
    assert.deepEqual(nest(70, 90, 320, 340, 70, 50), [1, 2, 1, 2, 1, 1])
  })

  it('gives nothing for nothing', () => {
    assert.deepEqual(nest(), [])
  })
})
