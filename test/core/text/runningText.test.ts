import assert from 'node:assert/strict'
import fc from 'fast-check'
import {runningText} from '../../../src/core/text/runningText.ts'

describe('runningText', () => {
  it('puts every sentence on a line of its own', () => {
    assert.equal(
      runningText(
        'Der afsættes 2,4 mio. kr. årligt.\nUdvalget beslutter i\nmaj. Ca. 40 pct. er enige.',
      ),
      'Der afsættes 2,4 mio. kr. årligt.\nUdvalget beslutter i maj.\nCa. 40 pct. er enige.',
    )
  })

  it('joins what a line end hyphenated, and keeps hyphens that hang over', () => {
    assert.equal(runningText('et uhensigts-\nmæssigt forløb'), 'et uhensigtsmæssigt forløb')
    assert.equal(runningText('sundheds-\nog ældreområdet'), 'sundheds- og ældreområdet')
    assert.equal(runningText('i årene 2026-\n2027'), 'i årene 2026-2027')
    assert.equal(runningText('Dansk-\nNorsk'), 'Dansk- Norsk')
  })

  it('takes away what is not seen', () => {
    assert.equal(runningText('for\u00ADvalt\u200Bning\u0007en \t ny'), 'forvaltning en ny')
    assert.equal(runningText(' \n\f\n '), '')
  })

  it('takes no longer for white space and hyphens than for words', () => {
    const long = `ord${'\t'.repeat(200_000)}${'a-\n'.repeat(100_000)}`
    assert.equal(runningText(long), `ord ${'a'.repeat(100_000)}-`)
  }).timeout(20_000)

  it('leaves its own result as it is', () => {
    fc.assert(
      fc.property(fc.string({unit: 'binary', maxLength: 200}), (text) => {
        const once = runningText(text)
        assert.equal(runningText(once), once)
      }),
    )
  }).timeout(20_000)
})
