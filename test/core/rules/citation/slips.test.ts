import assert from 'node:assert/strict'
import {applyFix, findingsOf} from '../../../support/findingsOf.ts'

const files = (text: string) => ({
  'hearing.yaml': 'title: Budget 2027\nsources:\n  - { id: notat, file: notat.txt }\n',
  'notat.txt':
    'Åbningstider\n\nHallen holder åbent.\n\fØkonomi\n\nDet koster 0,4 mio. kr. om året.\n',
  'svar.md': text,
})
const remark = (text: string) => `# Svar\n\n## Nr. 5. Svømmehallen\n\n${text}\n`

async function firstFix(ruleId: string, text: string): Promise<string> {
  const [finding] = await findingsOf(ruleId, files(text))
  return applyFix(text, finding?.fixes[0])
}

describe('citation/accidental-link, for words', () => {
  it('puts a space between a citation and the words in brackets behind it', async () => {
    for (const words of ['se også der', 'ibid']) {
      const text = remark(`Det er dyrt [@notat, s. 2](${words}).`)
      const fixed = remark(`Det er dyrt [@notat, s. 2] (${words}).`)
      assert.equal(await firstFix('citation/accidental-link', text), fixed)
    }
  })

  it('lets a link be whose words are a citation', async () => {
    for (const url of ['notat.txt', 'https://x.dk', '#notat', 'notat.txt "Notat om hallen"']) {
      const text = remark(`Det er dyrt [@notat, s. 2](${url}).`)
      assert.deepEqual(await findingsOf('citation/accidental-link', files(text)), [], url)
    }
  })
})

describe('citation/malformed, for a semicolon or a space', () => {
  it('writes the citation as it was meant', async () => {
    for (const written of ['[@notat; s. 2]', '[@ notat, s. 2]']) {
      const fixed = await firstFix('citation/malformed', remark(`Det er dyrt ${written}.`))
      assert.equal(fixed, remark('Det er dyrt [@notat, s. 2].'))
    }
  })
})
