import assert from 'node:assert/strict'
import fc from 'fast-check'
import {blockInsertion} from '../../src/client/blockInsertion.ts'

/** The text after a block was put in where `|` stands. */
function insert(text: string, block = '> Ord\n>\n> [@k]'): string {
  const at = text.indexOf('|')
  const lines = text.replace('|', '').split('\n')
  const before = text.slice(0, at).split('\n')
  const cursor = {line: before.length - 1, character: before.at(-1)?.length ?? 0}
  const insertion = blockInsertion(lines, cursor, block)
  const {line, character} = insertion.at
  const own = lines[line] ?? ''
  const result = own.slice(0, character) + insertion.text + own.slice(character)
  return [...lines.slice(0, line), result, ...lines.slice(line + 1)].join('\n')
}

describe('blockInsertion', () => {
  it('uses the blank line that the cursor is in', () => {
    assert.equal(insert('Før.\n\n|\n\nEfter.', '> A'), 'Før.\n\n> A\n\nEfter.')
  })

  it('goes behind the line that the cursor is in the middle of', () => {
    assert.equal(insert('Før| dette.\n\nEfter.', '> A'), 'Før dette.\n\n> A\n\nEfter.')
  })

  it('keeps a blank line on both sides of the block', () => {
    assert.equal(insert('Før.\n|\nEfter.', '> A'), 'Før.\n\n> A\n\nEfter.')
    assert.equal(insert('Før.|\nEfter.', '> A'), 'Før.\n\n> A\n\nEfter.')
  })

  it('goes behind a paragraph over several lines, but no further than the next heading', () => {
    assert.equal(insert('Før| og\nefter.\n\nMer.', '> A'), 'Før og\nefter.\n\n> A\n\nMer.')
    assert.equal(insert('F|ør.\n## Nr. 2', '> A'), 'Før.\n\n> A\n\n## Nr. 2')
    assert.equal(insert('## N|r. 1\nFør.', '> A'), '## Nr. 1\n\n> A\n\nFør.')
  })

  it('goes behind a quotation, a table or a list that it would break in two', () => {
    const parts = [
      '> Et\n>| to\n>\n> [@k]',
      '> Et|\n> to',
      '|| a | b |\n| - | - |\n| 1 | 2 |',
      '- a|\n- b',
      '1. a|\n2. b',
    ]
    for (const part of parts) {
      const whole = part.replace('|', '')
      assert.equal(insert(`${part}\n\nEfter.`, '> A'), `${whole}\n\n> A\n\nEfter.`)
    }
  })

  it('never goes into the front matter', () => {
    const front = '---\ntitle: Svar\n---'
    assert.equal(insert(`|${front}\n\n# Svar\n`, '> A'), `${front}\n\n# Svar\n\n> A\n`)
    assert.equal(insert(`${front}|`, '> A'), `${front}\n\n> A\n`)
  })

  it('ends a text with a line end', () => {
    assert.equal(insert('Før.|', '> A'), 'Før.\n\n> A\n')
    assert.equal(insert('|', '> A'), '> A\n')
  })

  it('writes line ends as the document has them', () => {
    const {text} = blockInsertion(['Før.', ''], {line: 0, character: 4}, '> A\n> B', '\r\n')
    assert.equal(text, '\r\n\r\n> A\r\n> B')
  })

  it('never changes a line that is there, wherever the cursor is', () => {
    const line = fc.constantFrom<string>('', 'Ord.', '  ', '> citat', '## Nr. 1. Titel')
    fc.assert(
      fc.property(fc.array(line, {minLength: 1}), fc.nat(), (lines, seed) => {
        const cursor = {line: seed % lines.length, character: 0}
        const {at, text} = blockInsertion(lines, cursor, '> A')
        const own = lines[at.line] ?? ''
        const result = [...lines]
        result[at.line] = own.slice(0, at.character) + text + own.slice(at.character)
        const parts = result.join('\n').split('\n')
        const place = parts.indexOf('> A')
        assert.ok(place === 0 || (parts[place - 1] ?? '').trim() === '')
        assert.equal((parts[place + 1] ?? '').trim(), '')
      }),
    )
  })
})
