import assert from 'node:assert/strict'
import {describeWithShared} from '../../support/shared.ts'
import {runTermDocumentCases} from '../../support/termDocumentCases.ts'
import {countHits, falseFriends, runTermCases, type TermOutcome} from '../../support/termCases.ts'

/** What the product promises of recall and of precision. */
const AIM = 0.97

describeWithShared('Terms in real sentences', (shared) => {
  let outcomes: readonly TermOutcome[] = []
  before(async () => {
    outcomes = await runTermCases(shared)
  })

  it('are reported where they should be, and nowhere else', () => {
    const counts = outcomes.map(({termCase, report}) => countHits(report, termCase.report))
    assertAim(counts)
  })

  for (const status of ['preferred', 'admitted', 'deprecated']) {
    it(`are recognised in the writer’s own words when they are ${status}`, () => {
      const own = outcomes.filter(({termCase}) => termCase.context !== 'quote')
      const isOf = (hit: {readonly status?: string}): boolean =>
        (hit.status === 'abbreviation' ? 'admitted' : hit.status) === status
      const counts = own.map(({termCase, hits}) => {
        const {missed, wrong} = countHits(hits, termCase.hits)
        const right = hits.filter((hit) => isOf(hit) && !wrong.includes(hit)).length
        return {right, missed: missed.filter(isOf), wrong: wrong.filter(isOf)}
      })
      assertAim(counts)
    })
  }

  it('are never seen in what only looks like them', () => {
    assert.deepEqual(
      outcomes.flatMap((outcome) => falseFriends(outcome).map(({text}) => text)),
      [],
    )
  })

  it('are told where a document mixes their forms', async () => {
    const wrong = (await runTermDocumentCases(shared)).filter(
      ({documentCase, isFound}) => isFound !== documentCase.inconsistent,
    )
    assert.deepEqual(
      wrong.map(({documentCase: {source, term}}) => `${source} ${term}`),
      [],
    )
  })

  it('are left alone in quotations', () => {
    const quoted = outcomes.filter(({termCase}) => termCase.context === 'quote')
    assert.deepEqual(
      quoted.flatMap(({hits}) => hits),
      [],
    )
  })
})

function assertAim(counts: readonly ReturnType<typeof countHits>[]): void {
  const sum = (of: (count: ReturnType<typeof countHits>) => number): number =>
    counts.reduce((all, count) => all + of(count), 0)
  const right = sum((count) => count.right)
  const missed = counts.flatMap((count) => count.missed.map(({text}) => text))
  const wrong = counts.flatMap((count) => count.wrong.map(({text}) => text))
  assert.ok(right / (right + missed.length) >= AIM, `missed: ${missed.join(', ')}`)
  assert.ok(right / (right + wrong.length) >= AIM, `wrong: ${wrong.join(', ')}`)
}
