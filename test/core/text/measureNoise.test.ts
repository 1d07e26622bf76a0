import assert from 'node:assert/strict'
import {isScannerVariant} from '../../../src/core/matching/isScannerVariant.ts'
import {measureNoise} from '../../../src/core/text/measureNoise.ts'
import {Chance, scan} from '../../support/distort.ts'
import {ownSource} from '../../support/ownSource.ts'

const noise = measureNoise(scan(ownSource, new Chance(4), 0.8))

describe('measureNoise', () => {
  it('finds none in clean Danish', () => {
    assert.deepEqual(measureNoise(ownSource), {
      level: 0,
      lacks: new Set(),
      words: 325,
      isNoisy: false,
    })
  })

  it('finds the letters that a scanner did not know', () => {
    assert.deepEqual([...noise.lacks], ['æ', 'ø', 'å'])
    assert.ok(noise.isNoisy && noise.level > 0.03)
    const withoutRings = measureNoise(ownSource.replaceAll('å', 'a'))
    assert.deepEqual([...withoutRings.lacks], ['å'])
  })

  it('finds none in another language and in a text that is short or repeats itself', () => {
    const english = 'The committee has decided that the library shall stay open in the evening. '
    assert.equal(measureNoise(english.repeat(20)).isNoisy, false)
    assert.equal(measureNoise('Pa omradet').isNoisy, false)
    assert.equal(measureNoise('Der er en sag til den ene og den anden. '.repeat(50)).isNoisy, false)
  })

  it('takes compounds and words from abroad for no noise', () => {
    const words =
      'Det er reelt en ideel enhed: udsatteenheden, hjemløseenheden og skoleelever på skalaen. '
    assert.equal(measureNoise(`${ownSource} ${words.repeat(4)}`).isNoisy, false)
    assert.equal(
      measureNoise('Det er forståeligt, at de forstår det, og at vi er af den. '.repeat(30))
        .isNoisy,
      false,
    )
  })

  it('measures a stretch of a text', () => {
    const text = `${ownSource}${scan(ownSource, new Chance(4), 0.8)}`
    assert.equal(measureNoise(text, {start: 0, end: ownSource.length}).isNoisy, false)
    assert.equal(measureNoise(text, {start: ownSource.length, end: text.length}).isNoisy, true)
  })
})

describe('isScannerVariant', () => {
  it('knows what a scanner makes of Danish words', () => {
    const pairs = [
      ['på', 'pa'],
      ['være', 'veere'],
      ['større', 'sterre'],
      ['før', 'fgr'],
      ['øget', '@get'],
      ['beskæftigelsesområdet', 'beskzeftigelsesomradet'],
      ['til', 'ti1'],
      ['arbejdsmarkedet', 'arbejdsrnarkedet'],
      ['børn', 'bgm'],
    ] as const
    for (const [word, seen] of pairs)
      assert.ok(isScannerVariant(word, seen, noise), `${word} ${seen}`)
  })

  it('takes no other word for a picture of one', () => {
    const pairs = [
      ['ikke', 'også'],
      ['får', 'fer'],
      ['over', 'under'],
      ['flere', 'færre'],
      ['kan', 'skal'],
      ['uden', 'inden'],
      ['lang', 'tang'],
      ['100', '1oo'],
      ['2026', '2025'],
    ] as const
    for (const [word, seen] of pairs)
      assert.ok(!isScannerVariant(word, seen, noise), `${word} ${seen}`)
  })

  it('excuses nothing in a clean source', () => {
    assert.equal(isScannerVariant('på', 'pa', measureNoise(ownSource)), false)
  })
})
