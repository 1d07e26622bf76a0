import assert from 'node:assert/strict'
import {mkdirSync, symlinkSync} from 'node:fs'
import {join} from 'node:path'
import {findHearingFile} from '../../src/host/findHearingFile.ts'
import {useTemporaryFolder} from '../support/temporaryFolder.ts'

describe('findHearingFile', () => {
  const folder = useTemporaryFolder()
  const at = (...names: readonly string[]): string => join(folder.path(), ...names)

  it('finds the nearest above a response', async () => {
    folder.write({
      'hearing.yaml': '',
      'a/hearing.yaml': '',
      'a/svar/svar.md': '# Svar',
      'b/svar.md': '',
    })
    assert.equal(await findHearingFile(at('a', 'svar', 'svar.md')), at('a', 'hearing.yaml'))
    assert.equal(await findHearingFile(at('b', 'svar.md')), at('hearing.yaml'))
  })

  it('begins in a folder with that folder', async () => {
    folder.write({'hearing.yaml': '', 'a/hearing.yml': ''})
    assert.equal(await findHearingFile(at('a')), at('a', 'hearing.yml'))
    assert.equal(await findHearingFile(folder.path()), at('hearing.yaml'))
  })

  it('takes hearing.yaml before hearing.yml', async () => {
    folder.write({'hearing.yml': '', 'hearing.yaml': ''})
    assert.equal(await findHearingFile(folder.path()), at('hearing.yaml'))
  })

  it('passes over a folder of that name', async () => {
    folder.write({'hearing.yaml': ''})
    mkdirSync(at('a', 'hearing.yaml'), {recursive: true})
    assert.equal(await findHearingFile(at('a')), at('hearing.yaml'))
  })

  it('finds none where there is none, and takes a response that does not exist yet', async () => {
    assert.equal(await findHearingFile(at('svar.md')), undefined)
    folder.write({'hearing.yaml': ''})
    assert.equal(await findHearingFile(at('ny.md')), at('hearing.yaml'))
  })

  it('follows the front matter to a hearing elsewhere', async () => {
    folder.write({
      'hearing.yaml': '',
      'b/budget.yaml': '',
      'svar/svar.md': '---\ntitle: Svar\nhearing: "../b/budget.yaml"\n---\n# Svar\n',
      'svar/crlf.md': '\uFEFF---\r\nhearing: ../b/budget.yaml\r\n---\r\n',
    })
    assert.equal(await findHearingFile(at('svar', 'svar.md')), at('b', 'budget.yaml'))
    assert.equal(await findHearingFile(at('svar', 'crlf.md')), at('b', 'budget.yaml'))
  })

  it('takes the text that an editor has for that of the file', async () => {
    folder.write({
      'hearing.yaml': '',
      'b/budget.yaml': '',
      'svar/svar.md': '---\nhearing: ../b/budget.yaml\n---\n',
      'svar/notat.txt': '',
    })
    const named = '---\nhearing: ../b/budget.yaml\n---\n'
    assert.equal(await findHearingFile(at('svar', 'svar.md'), '# Svar\n'), at('hearing.yaml'))
    assert.equal(await findHearingFile(at('svar', 'ny.md'), named), at('b', 'budget.yaml'))
    assert.equal(await findHearingFile(at('svar', 'notat.txt'), named), at('hearing.yaml'))
  })

  it('leaves a front matter alone that names another machine, a device or what is no hearing file', async () => {
    const named = [
      '//h/s/hearing.yaml',
      '\\\\h\\s\\hearing.yaml',
      'C:\\hearing.yaml',
      '/etc/passwd',
    ]
    folder.write({'hearing.yaml': '', 'x.md': '---\nhearing: nej.yaml\n---\n'})
    named.forEach((name, index) => {
      folder.write({[`${index}.md`]: `---\nhearing: '${name}'\n---\n`})
    })
    for (const name of ['0.md', '1.md', '2.md', '3.md', 'x.md']) {
      assert.equal(await findHearingFile(at(name)), at('hearing.yaml'), name)
    }
  })

  it('keeps the way that it was given, links and all', async () => {
    folder.write({'h/hearing.yaml': '', 'h/svar.md': ''})
    symlinkSync(at('h'), at('genvej'))
    assert.equal(await findHearingFile(at('genvej', 'svar.md')), at('genvej', 'hearing.yaml'))
  })
})
