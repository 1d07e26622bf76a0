import assert from 'node:assert/strict'
import type {Inline} from '../../../src/core/model/prose.ts'
import type {PlacedPassage} from '../../../src/core/response/collectPassages.ts'
import {findComments} from '../../../src/core/response/findComments.ts'
import {build} from './build.ts'

function commentsIn(text: string): readonly string[] {
  const {response, at} = build(text)
  return response.comments.map(({content}) => at(content) ?? '')
}

describe('findComments', () => {
  it('finds those in blocks and in running text, in order', () => {
    assert.deepEqual(commentsIn('A <!-- en --> b\n\n<!-- to -->\n\n- c <!-- tre --> <b>d</b>\n'), [
      ' en ',
      ' to ',
      ' tre ',
    ])
  })

  it('finds several in one block', () => {
    assert.deepEqual(commentsIn('<!-- en --><!-- to --> tre\n'), [' en ', ' to '])
  })

  it('ends one that nothing closes with its block', () => {
    assert.deepEqual(commentsIn('<!-- en\nto'), [' en\nto'])
  })

  it('looks in each tag alone, however many there are', function () {
    this.timeout(60_000)
    const many = 200_000
    const text = '<b>a</b> '.repeat(many)
    const inlines = Array.from({length: many}, (_, i): Inline => {
      const span = {start: 9 * i, end: 9 * i + 3}
      return {kind: 'html', span, text: {start: 2 * i, end: 2 * i}}
    })
    const passage = {prose: {text: 'a '.repeat(many), pieces: [], inlines}}
    assert.deepEqual(findComments(text, [], [{passage} as unknown as PlacedPassage]), [])
  })
})
