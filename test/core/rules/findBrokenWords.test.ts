import assert from 'node:assert/strict'
import {findBrokenWords} from '../../../src/core/rules/findBrokenWords.ts'
import {linkFiles} from '../../support/checkFiles.ts'

/** The words that are found broken in a response, joined. */
async function joined(text: string, source = '', terms = ''): Promise<readonly string[]> {
  const hearing = `title: Budget 2027\nsources: [{id: notat, file: notat.txt}]\n${terms}`
  const {responses} = await linkFiles(
    new Map([
      ['hearing.yaml', hearing],
      ['svar.md', text],
      ['notat.txt', source],
    ]),
  )
  return responses.flatMap((each) => findBrokenWords(each)).map((word) => word.joined)
}

describe('findBrokenWords', () => {
  for (const [text, source, expected] of [
    ['Det er bebyg-gelsen ved havnen.', 'Bebyggelse ved havnen', ['bebyggelsen']],
    ['Vi ser på havne-plan her.', 'Havneplanen er god', ['havneplan']],
    ['Vi får for-skning i vand.', '', ['forskning']],
    ['Det er en mulig-hed.', '', ['mulighed']],
    ['Det er helbreds-mæssigt uklogt.', '', ['helbredsmæssigt']],
    ['DET ER VIG-TIGT at se på.', 'Det er vigtigt', ['VIGTIGT']],
    ['Vi ser på havne-\nplanen.', '', ['havneplanen']],
    ['Vi ser på havne- planen.', 'Havneplanen', ['havneplanen']],
  ] as const) {
    it(`joins what a line end has parted in ${JSON.stringify(text)}`, async () => {
      assert.deepEqual(await joined(text, source), expected)
    })
  }

  for (const [text, source] of [
    ['IPS-indsatsen og AI-løsninger', 'IPSindsatsen'],
    ['e-Boks og x-aksen', ''],
    ['peer-to-peer og ad-hoc-møder', 'peerto hocmøder'],
    ['sundheds- og omsorgsområdet', 'sundhedsog'],
    ['kultur-\nog fritid', 'kulturog'],
    ['psykiatri-/psykologfaglige medarbejdere', ''],
    ['Frivillig-Centret', 'Frivilligcentret'],
    ['En nabo er vært. En nabo-vært er god.', 'nabovært'],
    ['COVID-19 og BI-07', ''],
    ['Vi skriver `havne-plan` her', 'havneplan'],
    ['> havne-plan', 'havneplan'],
    ['Notatet kalder det »en god havne-plan for alle« nu', 'havneplan'],
  ] as const) {
    it(`leaves the hyphen in ${JSON.stringify(text)}`, async () => {
      assert.deepEqual(await joined(text, source), [])
    })
  }

  it('leaves a word that the word list has with its hyphen', async () => {
    const terms = 'terms: [{preferred: havne-plan}]\n'
    assert.deepEqual(await joined('Vores havne-plan', 'havneplanen', terms), [])
  })
})
