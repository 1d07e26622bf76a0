import assert from 'node:assert/strict'
import {proposeLock, type Accepts} from '../../../src/core/linking/proposeLock.ts'
import {formatLock} from '../../../src/output/formatLock.ts'
import {linkFiles} from '../../support/checkFiles.ts'

const NOTE = `Budgetnotat om bogbussen

Der afsættes 5,7 mio. kr. årligt til en bogbus.

Bussen kører til alle landsbyer i kommunen hver uge.

Filialen i Nørreby holder åbent som i dag.
`
const RESPONSE = `# Høringssvar

Vi støtter, at »der afsættes 5,7 mio. kr. årligt« [@notat], og at »bussen kører til alle landsbyer«
[@notat].
`

async function propose(
  files: Readonly<Record<string, string>>,
  accepts: Accepts = () => false,
): Promise<{readonly text: string; readonly said: readonly string[]}> {
  const hearing = 'title: Budget 2027\nsources:\n  - { id: notat, file: notat.txt }\n'
  const all = {'hearing.yaml': hearing, 'notat.txt': NOTE, 'svar.md': RESPONSE, ...files}
  const {lock, changes} = proposeLock(await linkFiles(new Map(Object.entries(all))), accepts)
  const said = changes.map((change) => {
    const accepted = 'accepted' in change && change.accepted ? ' accepted' : ''
    return `${change.kind} ${change.key}${accepted}`
  })
  return {text: formatLock(lock), said}
}

describe('proposeLock', () => {
  let first = ''
  before(async () => {
    first = (await propose({})).text
  })

  it('takes in what is quoted, and nothing else', async () => {
    const {said} = await propose({})
    assert.deepEqual(said, ['added notat', 'added notat'])
    assert.ok(first.includes('Der afsættes 5,7 mio. kr. årligt til en bogbus.'))
    assert.ok(first.includes('Bussen kører til alle landsbyer i kommunen hver uge.'))
    assert.ok(!first.includes('Filialen'))
  })

  it('has nothing to say about its own result', async () => {
    const {said, text} = await propose({'hearing.lock': first})
    assert.deepEqual(said, [])
    assert.equal(text, first)
  })

  it('keeps what was changed until it is accepted', async () => {
    const files = {'hearing.lock': first, 'notat.txt': NOTE.replace('5,7 mio.', '4,9 mio.')}
    const waiting = await propose(files)
    assert.deepEqual(waiting.said, ['replaced notat', 'changed notat'])
    assert.equal(waiting.text, first)
    const accepted = await propose(files, (key) => key === 'notat')
    assert.deepEqual(accepted.said, ['replaced notat', 'changed notat accepted'])
    assert.ok(accepted.text.includes('4,9 mio.') && !accepted.text.includes('5,7 mio.'))
  })

  it('says of a changed paragraph that is quoted anew that the quotations have followed it', async () => {
    const {said, text} = await propose({
      'hearing.lock': first,
      'notat.txt': NOTE.replace('5,7 mio.', '4,9 mio.'),
      'svar.md': RESPONSE.replace('5,7 mio.', '4,9 mio.'),
    })
    assert.deepEqual(said, ['replaced notat', 'followed notat'])
    assert.ok(text.includes('4,9 mio.') && !text.includes('5,7 mio.'))
  })

  it('keeps what is gone until it is accepted', async () => {
    const files = {'hearing.lock': first, 'notat.txt': NOTE.replace(/Bussen.*\n/u, '')}
    assert.deepEqual((await propose(files)).said, ['replaced notat', 'gone notat'])
    assert.equal((await propose(files)).text, first)
    const {text} = await propose(files, () => true)
    assert.ok(!text.includes('landsbyer'))
  })

  it('follows a document in which no quoted paragraph was changed, without being asked', async () => {
    const {said, text} = await propose({
      'hearing.lock': first,
      'notat.txt': NOTE.replace('som i dag', 'i dag og i morgen'),
    })
    assert.deepEqual(said, ['replaced notat'])
    const hash = /sha256: .*/u
    assert.notEqual(hash.exec(text)?.[0], hash.exec(first)?.[0])
    assert.equal(text.replace(hash, ''), first.replace(hash, ''))
  })

  it('does not take in the new words of a paragraph that waits, though they are quoted', async () => {
    const {text} = await propose({
      'hearing.lock': first,
      'notat.txt': NOTE.replace('hver uge.', 'hver uge, men ikke om vinteren.'),
    })
    assert.ok(!text.includes('vinteren'))
  })

  it('lets go of what is not quoted any more', async () => {
    const {said, text} = await propose({
      'hearing.lock': first,
      'svar.md': RESPONSE.replace('»bussen kører til alle landsbyer«', 'bussen kører'),
    })
    assert.deepEqual(said, ['unused notat'])
    assert.ok(!text.includes('landsbyer'))
  })

  it('says which sources the hearing does not name any more', async () => {
    const {said, text} = await propose({
      'hearing.lock': first
        .replaceAll('"notat"', '"gammelt"')
        .replaceAll('notat.txt', 'gammelt.txt'),
    })
    assert.deepEqual(said, ['added notat', 'added notat', 'unregistered gammelt'])
    assert.ok(!text.includes('gammelt'))
  })

  it('knows a source again whose key was changed, by its file', async () => {
    const {said} = await propose({
      'hearing.lock': first.replaceAll('"notat"', '"gammelt"'),
      'notat.txt': NOTE.replace('5,7 mio.', '4,9 mio.'),
    })
    assert.deepEqual(said, ['replaced notat', 'changed notat'])
  })

  it('does not rest on what a quotation leaves out', async () => {
    const {text} = await propose({
      'svar.md':
        '# Svar\n\n> Der afsættes 5,7 mio. kr. årligt […]\n>\n> […] holder åbent som i dag.\n>\n> [@notat]\n',
    })
    assert.ok(text.includes('5,7 mio.') && text.includes('Filialen') && !text.includes('landsbyer'))
  })
})
