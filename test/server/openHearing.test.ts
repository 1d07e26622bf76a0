import assert from 'node:assert/strict'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {readSource} from '../../src/core/sources/readSource.ts'
import type {CheckedHearing} from '../../src/server/checkedHearing.ts'
import {OpenHearing} from '../../src/server/openHearing.ts'
import {DocumentText} from '../../src/service/documentText.ts'
import {useTemporaryFolder} from '../support/temporaryFolder.ts'

const passage = 'Der kommer en bogbus til byen hver onsdag'
const remark = (number: number, quoted: string): string =>
  `## Nr. ${number}. Forslag ${number}\n\nNotatet skriver: »${quoted}« [@notat].\n\n` +
  'Vi har ikke mere at sige til dette forslag, end at det bør ses i sammenhæng. '.repeat(60) +
  '\n\n'
const response = `# Svar\n\n${Array.from({length: 20}, (_, at) => remark(at + 1, passage)).join('')}`
const settings =
  'title: Budget\nauthority: Udvalget\nproposals:\n' +
  Array.from({length: 20}, (_, at) => `  - {number: "${at + 1}", title: Forslag ${at + 1}}\n`).join(
    '',
  ) +
  'sources:\n  - {id: notat, title: Notat, file: notat.txt}\n'

describe('OpenHearing', () => {
  const folder = useTemporaryFolder()
  let hearing: OpenHearing
  let read: number

  beforeEach(async () => {
    folder.write({'hearing.yaml': settings, 'notat.txt': `${passage}.\n`, 'svar.md': response})
    read = 0
    hearing = new OpenHearing(join(folder.path(), 'hearing.yaml'), {
      readSource: async (input) => {
        read++
        return Promise.resolve(readSource(input))
      },
      today: () => '2026-03-31',
      profile: () => undefined,
      onRead: () => undefined,
      onProgress: () => undefined,
    })
    await hearing.load()
  })

  let version = 0
  const write = (name: string, text: string): void => {
    const path = join(folder.path(), name)
    const uri = pathToFileURL(path).href
    const document = new DocumentText(text)
    hearing.setDocument(path, {
      uri,
      path,
      languageId: 'markdown',
      version: ++version,
      text: document,
    })
  }
  const check = (): CheckedHearing => {
    const checked = hearing.current()
    assert.ok(checked)
    return checked
  }
  const altered = ({findings}: CheckedHearing): readonly number[] =>
    findings.filter(({ruleId}) => ruleId === 'quote/altered').map(({span}) => span.start)
  const withWord = (text: string, nth: number, word: string): string => {
    const parts = text.split('hver onsdag')
    return parts.slice(0, nth).join('hver onsdag') + word + parts.slice(nth).join('hver onsdag')
  }

  it('has said all there is to say of a response that is opened as it lies on the disk', () => {
    check()
    write('svar.md', response)
    assert.equal(hearing.mustReload, false)
    assert.equal(check().isComplete, true)
    assert.equal(read, 1)
  })

  it('checks what is opened with another text than the file has', () => {
    assert.deepEqual(altered(check()), [])
    const text = withWord(response, 1, 'hver fredag')
    write('svar.md', text)
    const checked = check()
    assert.equal(checked.isComplete, false)
    assert.deepEqual(altered(checked).length, 1)
  })

  it('reads the hearing again for a response that it does not have', () => {
    check()
    write('andet.md', response)
    assert.equal(hearing.mustReload, true)
  })

  it('is not read again for a text that is none of it, and is for its settings', () => {
    check()
    write('README.md', '# Om mappen\n')
    write('README.md', '# Om mappen her\n')
    assert.equal(hearing.mustReload, false)
    assert.equal(check().isComplete, true)
    write('hearing.yaml', settings.replace('Budget', 'Budget 2027'))
    assert.equal(hearing.mustReload, true)
  })

  it('takes a text back to what was said of it when it was the same', () => {
    write('svar.md', response)
    check()
    write('svar.md', withWord(response, 3, 'hver fredag'))
    assert.equal(altered(check()).length, 1)
    write('svar.md', response)
    const back = check()
    assert.equal(back.isComplete, true)
    assert.deepEqual(altered(back), [])
  })

  it('sees two changes far from each other, made without a pause', async () => {
    write('svar.md', response)
    check()
    const first = withWord(response, 1, 'hver fredag')
    write('svar.md', first)
    assert.equal(altered(check()).length, 1)
    const second = withWord(first, 18, 'hver tirsdag')
    write('svar.md', second)
    const quick = check()
    assert.equal(quick.isComplete, false)
    assert.equal(altered(quick).length, 2)
    const whole = await hearing.complete(() => Promise.resolve())
    assert.ok(whole)
    assert.deepEqual(altered(quick), altered(whole))
  })
})
