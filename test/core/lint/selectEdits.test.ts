import assert from 'node:assert/strict'
import {selectEdits} from '../../../src/core/lint/selectEdits.ts'
import type {Edit, Fix} from '../../../src/core/model/finding.ts'

function fix(...edits: readonly Edit[]): Fix {
  return {messageId: 'f', args: {}, automatic: true, edits}
}

function edit(start: number, end: number, text: string): Edit {
  return {span: {start, end}, text}
}

describe('selectEdits', () => {
  it('gives the edits of all fixes in the order of the text', () => {
    const fixes = [fix(edit(4, 5, 'E')), fix(edit(2, 3, 'C'), edit(0, 1, 'A'))]
    assert.deepEqual(selectEdits('abcdef', fixes), {
      edits: [edit(0, 1, 'A'), edit(2, 3, 'C'), edit(4, 5, 'E')],
      applied: 2,
    })
  })

  it('leaves the later of two that overlap out, whole', () => {
    const fixes = [fix(edit(0, 3, 'X')), fix(edit(2, 4, 'Y'), edit(5, 6, 'Z'))]
    assert.deepEqual(selectEdits('abcdef', fixes), {edits: [edit(0, 3, 'X')], applied: 1})
  })

  it('makes an edit that two fixes share once, and both of them', () => {
    const shared = edit(0, 1, 'A')
    const fixes = [fix(shared, edit(2, 3, 'C')), fix(shared, edit(4, 5, 'E'))]
    assert.deepEqual(selectEdits('abcdef', fixes), {
      edits: [shared, edit(2, 3, 'C'), edit(4, 5, 'E')],
      applied: 2,
    })
  })

  it('writes line ends as the text has them', () => {
    assert.deepEqual(selectEdits('a\r\nb', [fix(edit(3, 3, 'x\ny\n'))]).edits, [
      edit(3, 3, 'x\r\ny\r\n'),
    ])
  })

  it('leaves out what reaches outside the text, or changes nothing', () => {
    const fixes = [fix(edit(2, 9, 'x')), fix(edit(-1, 1, 'x')), fix(edit(1, 2, 'b')), fix()]
    assert.deepEqual(selectEdits('abc', fixes), {edits: [], applied: 0})
  })
})
