import assert from 'node:assert/strict'
import {resolveQuote} from '../../../src/core/matching/resolveQuote.ts'
import type {QuoteResolution} from '../../../src/core/model/resolution.ts'
import {ownSource} from '../../support/ownSource.ts'
import {plainIndex} from '../../support/plainSource.ts'

const index = plainIndex(ownSource)

function resolve(exact: string): QuoteResolution {
  return resolveQuote({exact}, {index}, [index])
}

/** The places that a quotation joins, as the source has them, and where it joins them without saying so. */
function joinedBy(exact: string): {readonly places: readonly string[]; readonly joints: unknown} {
  const resolution = resolve(exact)
  assert.ok(resolution.kind === 'altered')
  const {joined = [], joints = []} = resolution
  return {
    places: joined.map(({span}) => ownSource.slice(span.start, span.end)),
    joints: joints.map(({start, end}) => exact.slice(start - 4, end + 4)),
  }
}

describe('A quotation that leaves something out and says so', () => {
  it('is told where it leaves out something else without saying so', () => {
    assert.deepEqual(
      joinedBy(
        'Kulturudvalget besluttede […], at biblioteket på Havnegade skal holde åbent til kl. 20 på hverdage. ' +
          'Ca. 40 pct. af gæsterne kommer efter kl. 17, og hver fjerde af dem er under 25 år',
      ),
      {
        places: [
          'Kulturudvalget besluttede',
          'at biblioteket på Havnegade skal holde åbent til kl. 20 på hverdage',
          'Ca. 40 pct. af gæsterne kommer efter kl. 17, og hver fjerde af dem er under 25 år',
        ],
        joints: ['dage. Ca. '],
      },
    )
  })

  it('is told the sentences that are missing where they are few', () => {
    const resolution = resolve(
      'Biblioteket får 1.980 kr. […] svarende til 12.830 kr. om ugen. Hvis antallet af gæster falder […] skal ordningen genovervejes',
    )
    assert.ok(resolution.kind === 'altered' && resolution.joined === undefined)
    const [missing, ...others] = resolution.differences
    assert.deepEqual(
      [missing?.quote, missing?.source, others.length],
      ['', 'Beløbet reguleres hvert år i januar.', 0],
    )
  })

  it('is told which words are missing where few are', () => {
    const resolution = resolve(
      'Forvaltningen vurderer […] at udgiften kan holdes inden for den nuværende ramme. Der er tegn på, at de længere åbningstider har flyttet besøg fra de øvrige filialer.',
    )
    assert.ok(resolution.kind === 'altered')
    assert.ok(
      resolution.differences.some(({source, protected: weighs}) => source === 'ingen' && weighs),
    )
  })

  it('is told by its own words where they stand nowhere', () => {
    const {joints} = joinedBy(
      'Udgiften til vagter [til huset] udgør 380.000 kr. og dækkes af Ejendomsforvaltningen […] § 6, stk. 2. ' +
        'Lånerne skal kunne aflevere bøger hele døgnet. Studerende kan booke grupperum fire uger frem.',
    )
    assert.deepEqual(joints, ['k. 2. Låne'])
    assert.equal(
      resolve('Byrådet lukkede […] havnen om natten. Skibene må ikke længere lægge til ved kajen')
        .kind,
      'notFound',
    )
  })

  for (const [exact, quote, source] of [
    [
      'Samarbejdet […] har siden efteråret 2023 haft egne lokaler på første sal, og lokalerne bruges flittigt af gæsterne',
      'gæsterne',
      'foreningerne',
    ],
    [
      'Den samlede udgift er […] 6,1 mio. kr. i 2027. Heraf går 3,8 mio. kr. til løn, 0,9 mio. kr. til vagter og resten til støtte',
      'støtte',
      'drift',
    ],
    [
      'Hvis antallet af gæster falder […] skal ordningen ikke genovervejes uden unødigt ophold',
      'ikke',
      '',
    ],
    [
      'Kulturudvalget besluttede […] at biblioteket på Havnegade skal holde åbent til kl. 20 i 2027',
      'i 2027',
      '',
    ],
  ] as const) {
    it(`is not joined where "${quote}" was put in and stands elsewhere in the source`, () => {
      const resolution = resolve(exact)
      assert.ok(resolution.kind === 'altered' && resolution.joints === undefined)
      assert.deepEqual(
        resolution.differences.map((each) => [each.quote, each.source]),
        [[quote, source]],
      )
    })
  }

  it('is not joined where a word or two were put in beside sentences that are left out', () => {
    const resolution = resolve(
      'Biblioteket får 1.980 kr. […] svarende til 12.830 kr. om ugen. Hvis antallet af gæster falder under 60 pr. aften, skal ordningen Ejendomsforvaltningen',
    )
    assert.ok(resolution.kind === 'altered' && resolution.joints === undefined)
    assert.ok(resolution.differences.some(({quote}) => quote === 'Ejendomsforvaltningen'))
  })
})
