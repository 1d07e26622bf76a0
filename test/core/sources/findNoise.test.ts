import assert from 'node:assert/strict'
import {findNoise} from '../../../src/core/sources/findNoise.ts'
import {readSource} from '../../../src/core/sources/readSource.ts'
import {Chance, scan} from '../../support/distort.ts'
import {ownSource} from '../../support/ownSource.ts'
import {plainSource} from '../../support/plainSource.ts'

const clean = ownSource.replaceAll('\f', '')
const noisy = scan(clean, new Chance(3), 0.7)

function told(text: string): readonly unknown[] {
  return findNoise(plainSource(text)).map(({messageId, args, page}) => [
    messageId,
    args['page'] ?? args['count'] ?? `${args['first'] ?? ''}-${args['last'] ?? ''}`,
    page,
  ])
}

describe('findNoise', () => {
  it('says nothing of a document that was written', () => {
    assert.deepEqual(told(clean), [])
    assert.deepEqual(told(''), [])
  })

  it('says it of a document without pages as a whole', () => {
    const [warning, ...others] = findNoise(plainSource(noisy))
    assert.deepEqual([warning?.messageId, others], ['noisyText', []])
    const percent = warning?.args['percent']
    assert.ok(typeof percent === 'number' && percent >= 2 && percent <= 60)
  })

  it('says it where half of the letters are right', () => {
    for (const heavy of [0.1, 0.3]) {
      assert.equal(told(scan(clean, new Chance(8), heavy)).length, 1, String(heavy))
    }
  })

  it('names the pages, and those that follow each other together', () => {
    assert.deepEqual(told([clean, noisy, clean].join('\f')), [['noisyPage', '2', 1]])
    assert.deepEqual(told([clean, noisy, noisy, clean, noisy].join('\f')), [
      ['noisyPages', '2-3', 1],
      ['noisyPage', '5', 4],
    ])
  })

  it('passes over pages that have hardly any text', () => {
    assert.deepEqual(told([noisy, 'Bilag 1', noisy, clean].join('\f')), [['noisyPages', '1-3', 0]])
  })

  it('tells many stretches as one', () => {
    const pages = Array.from({length: 7}, () => [noisy, clean]).flat()
    assert.deepEqual(told(pages.join('\f')), [['manyPages', 7, 0]])
  })

  it('is among what reading a document tells, beside the rest', async () => {
    const read = await readSource({file: 'a.txt', bytes: new TextEncoder().encode(noisy)})
    assert.ok(read.kind === 'read')
    assert.ok(read.source.warnings.some(({ruleId}) => ruleId === 'source/noisy-text'))
  })

  it('says nothing of English and of tables of figures', () => {
    const english = 'The committee has decided that the library shall stay open in the evening. '
    assert.deepEqual(told(english.repeat(30)), [])
    assert.deepEqual(told('Løn 1.250 3.400 17 22\n'.repeat(60)), [])
  })
})
