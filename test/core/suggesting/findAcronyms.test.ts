import assert from 'node:assert/strict'
import {findAcronyms} from '../../../src/core/suggesting/findAcronyms.ts'

describe('findAcronyms', () => {
  it('gives the words of the name that an abbreviation is introduced for', () => {
    const acronyms = findAcronyms(['Vi i Kultur- og Fritidsforvaltningen (KFF) mener, at …'])
    assert.deepEqual(acronyms.get('KFF'), ['Kultur', 'og', 'Fritidsforvaltningen'])
  })

  it('keeps the first introduction', () => {
    const acronyms = findAcronyms(['Teknikforvaltningen (TF)', 'Turistforeningen (TF)'])
    assert.deepEqual(acronyms.get('TF'), ['Teknikforvaltningen'])
  })

  it('takes nothing for a name that begins otherwise, or is none', () => {
    const acronyms = findAcronyms(['Borgerservice (KFF), det er nyt (EU), (FN)'])
    assert.deepEqual([...acronyms], [])
  })
})
