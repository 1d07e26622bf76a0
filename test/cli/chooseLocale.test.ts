import assert from 'node:assert/strict'
import {chooseLocale} from '../../src/cli/chooseLocale.ts'

describe('chooseLocale', () => {
  it('follows --locale before everything, the last one of several', () => {
    assert.equal(chooseLocale(['lint', '--locale', 'en'], {LANG: 'da_DK'}), 'en')
    assert.equal(chooseLocale(['--locale=da', 'lint'], {LANG: 'en_GB'}), 'da')
    assert.equal(chooseLocale(['--locale', 'da', '--locale=en'], {}), 'en')
  })

  it('does not read what stands after --', () => {
    assert.equal(chooseLocale(['find', '--', '--locale', 'en'], {}), 'da')
  })

  it('follows the environment in its order', () => {
    assert.equal(chooseLocale([], {LC_ALL: 'en_US.UTF-8', LANG: 'da_DK.UTF-8'}), 'en')
    assert.equal(chooseLocale([], {LC_MESSAGES: 'da_DK', LANG: 'en_US'}), 'da')
    assert.equal(chooseLocale([], {LANG: 'en'}), 'en')
    assert.equal(chooseLocale([], {LANG: 'DA_dk.ISO-8859-1'}), 'da')
  })

  it('is Danish where the environment says nothing, or another language', () => {
    for (const LANG of ['', 'C', 'C.UTF-8', 'POSIX', 'de_DE.UTF-8', 'enochian', 'dansk']) {
      assert.equal(chooseLocale([], {LANG}), 'da', LANG)
    }
    assert.equal(chooseLocale([], {}), 'da')
  })

  it('looks further where a variable names no language', () => {
    assert.equal(chooseLocale([], {LC_ALL: 'C', LANG: 'en_GB.UTF-8'}), 'en')
  })
})
