import assert from 'node:assert/strict'
import {linkFiles} from '../../support/checkFiles.ts'

const HEARING = `title: Budget 2027
sources:
  - {id: notat, title: Notat, file: notat.txt}
`
const NOTE = `Notat

Bogbussen kører i dag til syv landsbyer.

Svømmehallens varmeanlæg skiftes ud i to etaper.
`
const TEXT = '# Svar\n\nBogbussen til *landsbyerne* er god. Svømmehallens varmeanlæg er slidt.\n'

describe('LinkedResponse.suggestAt', () => {
  async function suggestAt(word: string) {
    const hearing = await linkFiles(
      new Map([
        ['hearing.yaml', HEARING],
        ['notat.txt', NOTE],
        ['svar.md', TEXT],
      ]),
    )
    return hearing.responses[0]?.suggestAt(TEXT.indexOf(word))
  }

  it('tells what the sentence around a place speaks of, and where that sentence is', async () => {
    const found = await suggestAt('landsbyerne')
    const {start = 0, end = 0} = found?.sentence ?? {}
    assert.equal(TEXT.slice(start, end), 'Bogbussen til *landsbyerne* er god.')
    assert.deepEqual(
      found?.places.map(({passage}) => NOTE.slice(passage.span.start, passage.span.start + 9)),
      ['Bogbussen'],
    )
    const other = await suggestAt('varmeanlæg')
    assert.equal(other?.places.length, 1)
    assert.notDeepEqual(other.places[0]?.passage, found.places[0]?.passage)
  })

  it('tells nothing of places outside the paragraphs of remarks', async () => {
    assert.equal(await suggestAt('# Svar'), undefined)
    assert.equal(await suggestAt('not there'), undefined)
  })
})
