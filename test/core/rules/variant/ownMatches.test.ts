import assert from 'node:assert/strict'
import fc from 'fast-check'
import {ownMatches, type Beginning} from '../../../../src/core/rules/variant/ownMatches.ts'
import {pattern} from '../../../../src/core/text/pattern.ts'
import {linkFiles} from '../../../support/checkFiles.ts'

/** What a pattern finds in a response, as it stands in the document. */
async function found(
  text: string,
  tried: RegExp,
  beginning: Beginning,
): Promise<readonly string[]> {
  const {responses} = await linkFiles(new Map([['svar.md', text]]))
  return responses.flatMap((linked) =>
    Array.from(ownMatches(linked, tried, beginning), ({match, span}) => {
      const written = text.slice(span.start, span.end)
      assert.ok(written.includes(match[0].slice(0, 1)))
      return written
    }),
  )
}

const NUMBERED = pattern('uy')`\p{L}+ \d+`
const isFirst = (): boolean => true

describe('ownMatches', () => {
  it('gives a pattern’s matches at the beginning of words, in order', async () => {
    assert.deepEqual(await found('Bilag 3 og **bilag 4**.\n\nSide 5.', NUMBERED, {isFirst}), [
      'Bilag 3',
      'bilag 4',
      'Side 5',
    ])
  })

  it('leaves out quotations', async () => {
    const text = 'Bilag 3 siger »som i bilag 4 står« her.\n\n> Bilag 5'
    assert.deepEqual(await found(text, NUMBERED, {isFirst}), ['Bilag 3'])
  })

  it('tries only the words that are wanted, by what they are and by what follows them', async () => {
    const text = 'Bilag 3, side 4, bilag\u00A05'
    const isBilag = (word: string): boolean => word.toLowerCase() === 'bilag'
    assert.deepEqual(await found(text, NUMBERED, {isFirst: isBilag}), ['Bilag 3'])
    const isFollowed = (all: string, end: number): boolean => all.startsWith(' 4', end)
    assert.deepEqual(await found(text, NUMBERED, {isFirst, isFollowed}), ['side 4'])
    assert.deepEqual(await found(text, NUMBERED, {isFirst: () => false}), [])
  })

  it('tries a sign too, among the words', async () => {
    const percent = /%|pct/uy
    assert.deepEqual(await found('5 % og 6 pct. og 7 %', percent, {isFirst, sign: '%'}), [
      '%',
      'pct',
      '%',
    ])
  })

  it('goes on behind what it found', async () => {
    const two = pattern('uy')`\p{L}+ \p{L}+`
    assert.deepEqual(await found('en to tre fire fem', two, {isFirst}), ['en to', 'tre fire'])
  })

  it('finds what a search through the whole text would find, where that begins at words', async () => {
    const source = '(?<![\\p{L}\\p{M}\\p{N}])[a-zæø]+(?: \\d|s)'
    const whole = new RegExp(source, 'gu')
    const text = fc.string({unit: fc.constantFrom('a', 'b', 'æ', 's', ' ', '5', ',')})
    await fc.assert(
      fc.asyncProperty(text, async (words) => {
        const response = `x ${words} x`
        assert.deepEqual(
          await found(response, new RegExp(source, 'uy'), {isFirst}),
          response.match(whole) ?? [],
        )
      }),
      {numRuns: 60},
    )
  })
})
