import assert from 'node:assert/strict'
import {findingsOf} from '../../../support/findingsOf.ts'

const HEARING = `title: Budget 2027
sources:
  - {id: notat, title: Notat om bogbussen, file: kilder/notat.txt}
`
const NOTE =
  'Ruter\n\nBogbussen kører i dag til syv landsbyer, og chaufføren hjælper lånerne.\n\f' +
  'Økonomi\n\nEn ny bogbus koster 2 mio. kr., og indretningen tager fire måneder.\n\f' +
  'Svømmehallen\n\nVarmeanlægget i svømmehallen skiftes ud i to etaper.\n'

async function fixed(paragraph: string): Promise<readonly string[]> {
  const text = `# Svar\n\n${paragraph}\n`
  const files = {'hearing.yaml': HEARING, 'kilder/notat.txt': NOTE, 'svar.md': text}
  const [finding] = await findingsOf('citation/missing', files)
  assert.equal(finding?.messageId, 'statement')
  return finding.fixes.map(({edits, automatic}) => {
    assert.equal(automatic, false)
    const [edit] = edits
    if (edit === undefined) return ''
    return (text.slice(0, edit.span.start) + edit.text + text.slice(edit.span.end)).slice(8).trim()
  })
}

describe('citation/missing for what is said in own words', () => {
  it('offers the citation of the paragraph that is probably meant, before the point', async () => {
    assert.deepEqual(
      await fixed('Det fremgår af notatet, at bogbussens chauffør hjælper lånerne.'),
      ['Det fremgår af notatet, at bogbussens chauffør hjælper lånerne [@notat, s. 1].'],
    )
  })

  it('puts it into the sentence that says so, also with marks in it', async () => {
    const [text] = await fixed(
      'Vi er glade. Ifølge notatet skal *varmeanlægget* i svømmehallen skiftes. Det er godt.',
    )
    assert.equal(
      text,
      'Vi er glade. Ifølge notatet skal *varmeanlægget* i svømmehallen skiftes [@notat, s. 3]. Det er godt.',
    )
  })

  it('puts it behind an abbreviation at the end', async () => {
    const [text] = await fixed('Ifølge notatet koster en ny bogbus med indretning 2 mio. kr.')
    assert.equal(
      text,
      'Ifølge notatet koster en ny bogbus med indretning 2 mio. kr. [@notat, s. 2]',
    )
  })

  it('offers nothing where it is not clear what is meant', async () => {
    assert.deepEqual(await fixed('Det fremgår af notatet, at ordningen er dyr for forældrene.'), [])
  })
})
