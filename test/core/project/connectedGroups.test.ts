import assert from 'node:assert/strict'
import fc from 'fast-check'
import {connectedGroups} from '../../../src/core/project/connectedGroups.ts'

type Edges = ReadonlyMap<string, readonly string[]>

function reaches(edges: Edges, from: string, to: string): boolean {
  const seen = new Set([from])
  for (const node of seen) for (const next of edges.get(node) ?? []) seen.add(next)
  return seen.has(to)
}

describe('connectedGroups', () => {
  it('gives a circle one number, and what hangs on it another', () => {
    const groups = connectedGroups(
      new Map([
        ['a', ['b']],
        ['b', ['c', 'd']],
        ['c', ['a']],
      ]),
    )
    assert.equal(groups.get('a'), groups.get('c'))
    assert.equal(groups.get('a'), groups.get('b'))
    assert.notEqual(groups.get('a'), groups.get('d'))
  })

  it('gives the same number to exactly those that reach each other', () => {
    const node = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f')
    const graph = fc.array(fc.tuple(node, fc.array(node, {maxLength: 3})), {maxLength: 7})
    fc.assert(
      fc.property(graph, (pairs) => {
        const edges: Edges = new Map(pairs)
        const groups = connectedGroups(edges)
        for (const [a, one] of groups) {
          for (const [b, other] of groups) {
            assert.equal(one === other, reaches(edges, a, b) && reaches(edges, b, a), `${a} ${b}`)
          }
        }
      }),
    )
  })

  it('follows a path of any length', () => {
    const length = 100_000
    const edges = new Map(
      Array.from({length}, (_, i) => [String(i), [String((i + 1) % length)]] as const),
    )
    assert.equal(new Set(connectedGroups(edges).values()).size, 1)
  })
})
