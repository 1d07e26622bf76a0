import assert from 'node:assert/strict'
import {dataPlaceAt} from '../../src/service/dataPlaceAt.ts'
import {provideCompletion} from '../../src/service/provideCompletion.ts'
import {CURSOR, serviceView, withResponse} from '../support/serviceView.ts'

const LENGTH = 60_000
const spaces = ' '.repeat(LENGTH)

describe('Completion in a very long line', () => {
  for (const [what, before] of [
    ['a key without an end', `[@${'a'.repeat(LENGTH)}`],
    ['much white space behind a comma', `[@notat,${spaces};`],
    ['commas', `[@notat${',a'.repeat(LENGTH / 2)};`],
    ['keys', `[${'@a,'.repeat(LENGTH / 3)};`],
  ] as const) {
    it(`takes time that grows with its length where it holds ${what}`, async () => {
      const {view, file, position} = await serviceView(
        withResponse(`## Nr. 4. Bogbus\n\n${before}${CURSOR}\n`),
      )
      const start = performance.now()
      provideCompletion(view, file, position)
      assert.ok(performance.now() - start < 1000)
    })
  }

  for (const [what, before, after, beyond] of [
    ['behind a value', 'title: a', `${spaces}b`, LENGTH + 1],
    ['behind a value in braces', 'a: {title: a', `${spaces}b`, LENGTH + 1],
    ['in the line before', `a${spaces}b\ntit`, '', 0],
    ['and signs of comments before a mark', `title: ${' #'.repeat(LENGTH / 2)}" a`, ' # b', 0],
  ] as const) {
    it(`takes time that grows with its length where white space stands ${what}`, () => {
      const start = performance.now()
      assert.equal(dataPlaceAt(before + after, before.length)?.beyond, beyond)
      assert.ok(performance.now() - start < 1000)
    })
  }
})
