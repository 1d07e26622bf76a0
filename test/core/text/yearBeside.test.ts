import assert from 'node:assert/strict'
import {findYears} from '../../../src/core/text/findYears.ts'
import {yearBeside} from '../../../src/core/text/yearBeside.ts'

const AMOUNT = '4 mio. kr.'

function beside(text: string): string | undefined {
  const start = text.indexOf(AMOUNT)
  const found = yearBeside(text, {start, end: start + AMOUNT.length})
  if (found === undefined) return undefined
  assert.equal(text.slice(found.span.start, found.span.end), String(found.year))
  return `${found.joint} ${found.year}`
}

describe('yearBeside', () => {
  for (const [text, expected] of [
    ['Den får 4 mio. kr. i 2027 til drift.', 'i 2027'],
    ['Den får 4 mio. kr. årligt fra 2027.', 'fra 2027'],
    ['Den får 4 mio. kr. fra og med 2027,', 'fra 2027'],
    ['Den får **4 mio. kr.** i 2027', 'i 2027'],
    ['I 2027 afsættes der 4 mio. kr. til drift', 'i 2027'],
    ['I 2027 er 2027 kroner og 4 mio. kr.', undefined],
    ['Den får 4 mio. kr.', undefined],
    ['I 2026 er det 4 mio. kr. i 2027', undefined],
    ['I 2026, da vi skrev, var 4 mio. kr.', undefined],
    ['Den får 4 mio. kr. i 2027-2030', undefined],
    ['Den får 4 mio. kr. i 2027-priser', undefined],
    ['Den får 4 mio. kr. i 2027/28', undefined],
    ['Den får 4 mio. kr. i 2027 og frem', undefined],
    ['Den får 4 mio. kr. i 2027 og 2028', undefined],
    ['Den får 4 mio. kr. i 2027, 2028 og 2029', undefined],
    ['Den får 4 mio. kr. i 2027 til 2029', undefined],
    ['Den får 4 mio. kr. i 2027 og en ny kaj', 'i 2027'],
    ['Den får 4 mio. kr. i 20271', undefined],
  ] as const) {
    it(`gives ${expected ?? 'nothing'} in ${text}`, () => assert.equal(beside(text), expected))
  }

  it('is quick with words without end', () => {
    const text = `I 2027 ${'a '.repeat(100_000)}4 mio. kr. ${'i '.repeat(100_000)}`
    assert.equal(beside(text), undefined)
  })
})

describe('findYears', () => {
  it('gives the years, and those inside a span', () => {
    assert.deepEqual(
      [...findYears('I 1999, 2025-28 og 2030/2031')],
      [1999, 2025, 2026, 2027, 2028, 2030, 2031],
    )
  })

  it('takes no longer number, and no span backwards or over ages', () => {
    assert.deepEqual([...findYears('12025, 20256, 2028-2025, 1900-2099')], [2028, 1900])
    assert.deepEqual([...findYears('')], [])
  })
})
