import assert from 'node:assert/strict'
import fc from 'fast-check'
import {fingerprint} from '../../../src/core/text/fingerprint.ts'

describe('fingerprint', () => {
  const own = fingerprint('Der afsættes 2,4 mio. kr. til uhensigtsmæssige forløb – »i år«.')

  it('is twelve hexadecimal digits', () => {
    assert.match(own, /^[0-9a-f]{12}$/u)
    assert.match(fingerprint(''), /^[0-9a-f]{12}$/u)
  })

  for (const [what, text] of [
    ['line ends', 'Der afsættes\n2,4 mio. kr. til\r\nuhensigtsmæssige forløb – »i år«.'],
    ['hyphenation', 'Der afsættes 2,4 mio. kr. til uhensigts-\nmæssige forløb – »i år«.'],
    ['soft hyphens', 'Der afsættes 2,4 mio. kr. til uhensigts\u00ADmæssige forløb – »i år«.'],
    [
      'quotation marks and dashes',
      'Der afsættes 2,4 mio. kr. til uhensigtsmæssige forløb - "i år".',
    ],
    ['a composed å', 'Der afsættes 2,4 mio. kr. til uhensigtsmæssige forløb – »i a\u030Ar«.'],
    ['hard spaces', ' Der afsættes 2,4\u00A0mio. kr. til uhensigtsmæssige forløb – »i år«. '],
  ] as const) {
    it(`is the same with other ${what}`, () => {
      assert.equal(fingerprint(text), own)
    })
  }

  for (const text of [
    'Der afsættes 2,5 mio. kr. til uhensigtsmæssige forløb – »i år«.',
    'Der afsættes 24 mio. kr. til uhensigtsmæssige forløb – »i år«.',
    'Der afsættes ikke 2,4 mio. kr. til uhensigtsmæssige forløb – »i år«.',
    'der afsættes 2,4 mio. kr. til uhensigtsmæssige forløb – »i år«.',
  ]) {
    it(`is another for “${text}”`, () => {
      assert.notEqual(fingerprint(text), own)
    })
  }

  it('tells a hundred thousand numbered paragraphs apart', () => {
    const all = Array.from({length: 100_000}, (_, at) => fingerprint(`Punkt ${at}`))
    assert.equal(new Set(all).size, all.length)
  }).timeout(20_000)

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({unit: 'binary'}), (text) => {
        assert.equal(fingerprint(text).length, 12)
      }),
    )
  })
})
