import assert from 'node:assert/strict'
import fc from 'fast-check'
import {firstStartingAt, hasStartIn} from '../../../src/core/rules/firstStartingAt.ts'
import {foldLabel} from '../../../src/core/rules/foldLabel.ts'
import {foldTitle} from '../../../src/core/text/foldTitle.ts'
import {isForeign} from '../../../src/core/text/isForeign.ts'
import {lineEndOf} from '../../../src/core/rules/lineEndOf.ts'
import {longestRun} from '../../../src/core/rules/longestRun.ts'
import {markdownText} from '../../../src/core/rules/markdownText.ts'
import {parseMarkdown} from '../../../src/core/syntax/parseMarkdown.ts'

describe('longestRun', () => {
  it('gives a part that never falls, and no longer one exists', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({min: 0, max: 6}), {maxLength: 9}), (values) => {
        const run = longestRun(values)
        const picked = run.map((index) => values[index] ?? NaN)
        assert.ok(run.every((index, at) => at === 0 || index > (run[at - 1] ?? -1)))
        assert.ok(picked.every((value, at) => at === 0 || value >= (picked[at - 1] ?? 0)))
        assert.equal(run.length, longestByTrying(values))
      }),
    )
  })
})

/** The same by looking at every part; only for short lists. */
function longestByTrying(values: readonly number[]): number {
  let longest = 0
  for (let mask = 0; mask < 1 << values.length; mask++) {
    const part = values.filter((_, index) => (mask & (1 << index)) !== 0)
    if (part.every((value, at) => at === 0 || value >= (part[at - 1] ?? 0))) {
      longest = Math.max(longest, part.length)
    }
  }
  return longest
}

describe('firstStartingAt', () => {
  const items = [3, 7, 7, 12].map((start) => ({span: {start, end: start + 2}}))

  it('gives the first at an offset or behind it, and the length where there is none', () => {
    assert.deepEqual(
      [0, 3, 4, 7, 8, 13].map((offset) => firstStartingAt(items, offset)),
      [0, 0, 1, 1, 3, 4],
    )
  })

  it('tells whether one starts inside', () => {
    assert.equal(hasStartIn(items, {start: 4, end: 7}), false)
    assert.equal(hasStartIn(items, {start: 4, end: 8}), true)
    assert.equal(hasStartIn([], {start: 0, end: 9}), false)
  })
})

describe('isForeign', () => {
  const foreign = [
    {start: 2, end: 5},
    {start: 9, end: 12},
  ]

  it('is so for what touches one of the spans, not for what stands beside it', () => {
    assert.equal(isForeign(foreign, {start: 0, end: 2}), false)
    assert.equal(isForeign(foreign, {start: 0, end: 3}), true)
    assert.equal(isForeign(foreign, {start: 5, end: 9}), false)
    assert.equal(isForeign(foreign, {start: 11, end: 20}), true)
    assert.equal(isForeign(foreign, {start: 12, end: 20}), false)
  })
})

describe('foldTitle and foldLabel', () => {
  it('leave letters and digits only', () => {
    assert.equal(
      foldTitle('  Peer-to-peer: «Styrket»\u00A0ind\u00ADsats! '),
      'peer to peer styrket indsats',
    )
    assert.equal(foldTitle('A\u030Aben'), foldTitle('ÅBEN'))
    assert.equal(foldTitle('…'), '')
    assert.equal(foldLabel('BI-07'), 'bi7')
    assert.equal(foldLabel('3.2.a'), '32a')
    assert.equal(foldLabel('100'), '100')
    assert.equal(foldLabel('０５'), '5')
  })

  it('are the same done twice', () => {
    fc.assert(
      fc.property(fc.string({unit: 'grapheme'}), (text) => {
        assert.equal(foldTitle(foldTitle(text)), foldTitle(text))
      }),
    )
  })
})

describe('markdownText', () => {
  it('shows the words as they are when Markdown reads them', () => {
    for (const words of ['a *b* _c_', '[x](y) <z>', 'A \\ B `c`', 'R&amp;D & co', 'C # ##']) {
      const [block] = parseMarkdown(`## ${markdownText(words)}\n`).blocks
      assert.equal(block?.kind === 'heading' ? block.prose.text : undefined, words)
    }
  })
})

describe('lineEndOf', () => {
  it('is that of the first line', () => {
    assert.equal(lineEndOf('a\r\nb\nc'), '\r\n')
    assert.equal(lineEndOf('a\rb'), '\r')
    assert.equal(lineEndOf('a'), '\n')
  })
})
