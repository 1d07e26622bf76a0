import assert from 'node:assert/strict'
import fc from 'fast-check'
import {indexWords} from '../../../src/core/text/indexWords.ts'
import {partOfWord, parts} from '../../../src/core/text/partOfWord.ts'
import {pattern} from '../../../src/core/text/pattern.ts'

/** The words of each text, by way of the index. */
function wordsOf(texts: readonly string[]): readonly (readonly string[])[] {
  const {words, firsts, starts, ends, ids} = indexWords(texts)
  return texts.map((text, number) => {
    const found: string[] = []
    for (let at = firsts[number] ?? 0; at < (firsts[number + 1] ?? 0); at++) {
      const word = text.slice(starts[at], ends[at])
      assert.equal(words[ids[at] ?? -1], word)
      found.push(word)
    }
    return found
  })
}

describe('indexWords', () => {
  it('gives the runs of letters, accents and digits of each text', () => {
    assert.deepEqual(wordsOf(['Én peer-mentor, 5 kr.', '', 'e\u0301n²']), [
      ['Én', 'peer', 'mentor', '5', 'kr'],
      [],
      ['e\u0301n²'],
    ])
  })

  it('lists each word once, as it is written, in the order of the texts', () => {
    const {words, ids} = indexWords(['Ja, ja', 'nej, ja og Ja'])
    assert.deepEqual(words, ['Ja', 'ja', 'nej', 'og'])
    assert.deepEqual([...ids], [0, 1, 2, 1, 3, 0])
  })

  it('has nothing for no text', () => {
    assert.deepEqual(indexWords([]).firsts, [0])
  })

  it('finds what one pattern would find, whatever the texts', () => {
    const run = pattern('gu')`[\p{L}\p{M}\p{N}]+`
    const code = fc.oneof(
      fc.integer({min: 0, max: 0xffff}),
      fc.constantFrom(0x61, 0xe9, 0x301, 0x2d, 0x20),
    )
    const text = fc.array(code, {maxLength: 20}).map((codes) => String.fromCharCode(...codes))
    fc.assert(
      fc.property(fc.array(text, {maxLength: 4}), (texts) => {
        assert.deepEqual(
          wordsOf(texts),
          texts.map((each) => [...(each.match(run) ?? [])]),
        )
      }),
      {numRuns: 50},
    )
  })
})

describe('partOfWord', () => {
  it('says what the patterns say of every code unit', () => {
    const classes = [
      [parts.letter, pattern('u')`^\p{L}$`],
      [parts.mark, pattern('u')`^\p{M}$`],
      [parts.number, pattern('u')`^\p{N}$`],
    ] as const
    for (let code = 0; code <= 0xffff; code++) {
      const character = String.fromCharCode(code)
      const part = classes.find(([, each]) => each.test(character))?.[0] ?? parts.none
      assert.equal(partOfWord(code), part, code.toString(16))
    }
  })
})
