import assert from 'node:assert/strict'
import fc from 'fast-check'
import {applyChanges, type OpenDocument} from '../../src/server/openDocument.ts'
import {DocumentText} from '../../src/service/documentText.ts'

function open(text: string): OpenDocument {
  const lines = new DocumentText(text)
  return {uri: 'file:///svar.md', path: '/svar.md', languageId: '', version: 1, text: lines}
}

function range(...[line, character, endLine, endCharacter]: readonly number[]): object {
  return {start: {line, character}, end: {line: endLine, character: endCharacter}}
}

describe('applyChanges', () => {
  it('makes changes one after another, each in the text that the one before left', () => {
    const changes = [
      {range: range(0, 0, 0, 1), text: 'X\nY'},
      {range: range(1, 1, 1, 2), text: 'Z'},
      {text: 'nyt'},
      {range: range(0, 3, 0, 3), text: '!'},
    ]
    assert.equal(applyChanges(open('abc'), 2, changes.slice(0, 2))?.text.text, 'X\nYZc')
    assert.equal(applyChanges(open('abc'), 2, changes)?.text.text, 'nyt!')
  })

  it('gives the text and the lines that each change by itself gives', () => {
    const place = fc.record({line: fc.nat(9), character: fc.nat(12)})
    const change = fc.record({
      range: fc.record({start: place, end: place}),
      text: fc.constantFrom('', 'a', 'bc\n', '\r', '\n', '\r\nx', '😀'),
    })
    const text = fc.array(fc.constantFrom('a', 'æ', '\n', '\r', '\r\n', '😀', 'ord '), {
      maxLength: 40,
    })
    fc.assert(
      fc.property(text, fc.array(change, {maxLength: 12}), (parts, changes) => {
        const whole = applyChanges(open(parts.join('')), 2, changes)?.text
        const single = changes.reduce(
          (before, each) => before.change(before.spanOf(each.range), each.text),
          new DocumentText(parts.join('')),
        )
        assert.ok(whole)
        assert.equal(whole.text, single.text)
        for (let offset = 0; offset <= single.text.length; offset++) {
          assert.deepEqual(whole.positionAt(offset), single.positionAt(offset))
        }
      }),
      {numRuns: 500},
    )
  })

  it('replaces thousands of words at once in little time', () => {
    const lines = 30_000
    const changes = Array.from({length: lines}, (_, index) => {
      const line = lines - 1 - index
      return {range: range(line, 4, line, 6), text: 'samt'}
    })
    const before = process.cpuUsage()
    const changed = applyChanges(open('ord og tegn og mere\n'.repeat(lines)), 2, changes)
    const {user, system} = process.cpuUsage(before)
    assert.equal(changed?.text.text, 'ord samt tegn og mere\n'.repeat(lines))
    assert.ok((user + system) / 1000 < 1000)
  })
})
