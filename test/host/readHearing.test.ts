import assert from 'node:assert/strict'
import {mkdirSync, symlinkSync} from 'node:fs'
import {join} from 'node:path'
import {readHearing, type HearingOnDisk, type HearingOptions} from '../../src/host/readHearing.ts'
import {useTemporaryFolder} from '../support/temporaryFolder.ts'

const HEARING = `title: Legepladser 2027
proposals: forslag.yaml
sources:
  - {id: notat, file: kilder/notat.txt}
  - {id: lov, title: Lov om bænke}
`
const PROPOSALS = `- {number: "1", title: Flere gynger}\n`
const NOTE = 'Der mangler gynger i den nordlige del af byen.\n'
const RESPONSE = '# Svar\n\n## Nr. 1. Flere gynger\n\nVi er enige.\n'

describe('readHearing', () => {
  const folder = useTemporaryFolder()
  const at = (...names: readonly string[]): string => join(folder.path(), ...names)

  async function read(options: Partial<HearingOptions> = {}): Promise<HearingOnDisk> {
    const given = {hearingFile: at('hearing.yaml'), cwd: folder.path(), ...options}
    const result = await readHearing(given)
    if (result.kind !== 'read') assert.fail(`not read: ${result.reason.kind}`)
    return result.hearing
  }

  function writeHearing(prefix = ''): void {
    folder.write({
      [`${prefix}hearing.yaml`]: HEARING,
      [`${prefix}forslag.yaml`]: PROPOSALS,
      [`${prefix}kilder/notat.txt`]: NOTE,
      [`${prefix}svar/svar.md`]: RESPONSE,
    })
  }

  it('reads settings, the files that they name, sources and responses', async () => {
    writeHearing()
    const {project, sources, responses, unread} = await read()
    assert.equal(project.hearing.title?.value, 'Legepladser 2027')
    assert.deepEqual(
      project.proposals.map(({title}) => title),
      ['Flere gynger'],
    )
    assert.deepEqual(
      sources.map(({entry, state}) => [entry.key, state.kind]),
      [
        ['notat', 'read'],
        ['lov', 'noFile'],
      ],
    )
    assert.deepEqual(
      responses.map(({response}) => response.remarks.length),
      [2],
    )
    assert.deepEqual(unread, [])
  })

  it('names files relative to the working directory, with /', async () => {
    writeHearing('h/')
    const {project, sources, responses} = await read({hearingFile: 'h/hearing.yaml'})
    assert.equal(project.file, 'h/hearing.yaml')
    assert.deepEqual([...project.files.keys()], ['h/hearing.yaml', 'h/forslag.yaml'])
    assert.equal(project.proposals[0]?.place.file, 'h/forslag.yaml')
    assert.equal(sources[0]?.entry.path, 'kilder/notat.txt')
    const {state} = sources[0]
    assert.equal(state.kind === 'read' && state.source.file, 'h/kilder/notat.txt')
    assert.equal(responses[0]?.response.file, 'h/svar/svar.md')
    assert.equal(responses[0].path, at('h', 'svar', 'svar.md'))
  })

  it('names the places of rules like other places', async () => {
    folder.write({'h/hearing.yaml': 'title: Høring\nrules:\n  quote/altered: warning\n'})
    const {project} = await read({hearingFile: 'h/hearing.yaml'})
    assert.deepEqual(
      project.settings.places.map(({ruleId, place}) => [ruleId, place.file]),
      [['quote/altered', 'h/hearing.yaml']],
    )
  })

  it('names files above the working directory too', async () => {
    writeHearing()
    const {project, responses} = await read({cwd: at('svar')})
    assert.equal(project.file, '../hearing.yaml')
    assert.equal(responses[0]?.response.file, 'svar.md')
  })

  it('reads a hearing whose folder is reached through a link, by the names of the link', async () => {
    writeHearing('h/')
    symlinkSync(at('h'), at('genvej'))
    const {sources, responses} = await read({hearingFile: 'genvej/hearing.yaml'})
    assert.equal(sources[0]?.state.kind, 'read')
    assert.equal(responses[0]?.response.file, 'genvej/svar/svar.md')
  })

  it('gives each response its bytes, encoding and mark for writing it back', async () => {
    writeHearing()
    const windows = Uint8Array.from('# H\xF8ringssvar\r\n\r\nP\xE5 vegne af b\xF8rn.\r\n', (each) =>
      each.charCodeAt(0),
    )
    folder.write({'svar/a.md': windows, 'svar/b.md': '\uFEFF# Svar\n'})
    const {responses} = await read()
    assert.deepEqual(
      responses.map(({encoding, bom}) => [encoding, bom]),
      [
        ['windows-1252', false],
        ['utf-8', true],
        ['utf-8', false],
      ],
    )
    assert.equal(responses[0]?.response.text, '# Høringssvar\r\n\r\nPå vegne af børn.\r\n')
    assert.deepEqual(Uint8Array.from(responses[0].bytes), windows)
    assert.equal(responses[1]?.response.text, '# Svar\n')
    assert.equal(responses[0].response.problems[0]?.ruleId, 'document/encoding')
  })

  it('takes no source for a response, nor a response of another hearing', async () => {
    folder.write({
      'hearing.yaml': 'sources:\n  - {id: a, file: a.md}\n',
      'a.md': '# Notat\n',
      'b.md': '---\nhearing: andet/x.yaml\n---\n# Svar\n',
      'c.md': '---\nhearing: hearing.yaml\n---\n# Svar\n',
      'andet/x.yaml': 'title: Et andet\n',
    })
    const {responses} = await read()
    assert.deepEqual(
      responses.map(({response}) => response.file),
      ['c.md'],
    )
  })

  it('reads the responses that the hearing lists, files and folders, and says which are missing', async () => {
    folder.write({
      'hearing.yaml': 'responses: [svar, endnu-et.md, nej.md]\n',
      'svar/a.md': '# A\n',
      'svar/b.md': '# B\n',
      'endnu-et.md': '# C\n',
      'noter.md': '# Noter\n',
    })
    const {responses, unread} = await read()
    assert.deepEqual(
      responses.map(({response}) => response.file),
      ['svar/a.md', 'svar/b.md', 'endnu-et.md'],
    )
    assert.deepEqual(
      unread.map(({file, reason}) => [file, reason.kind]),
      [['nej.md', 'missing']],
    )
  })

  it('reads only the responses asked for, and says which could not be', async () => {
    writeHearing()
    folder.write({'andet.md': '# Andet\n'})
    mkdirSync(at('mappe.md'))
    const {responses, unread} = await read({responses: ['andet.md', 'nej.md', 'mappe.md']})
    assert.deepEqual(
      responses.map(({response}) => response.file),
      ['andet.md'],
    )
    assert.deepEqual(
      unread.map(({file, reason}) => [file, reason.kind]),
      [
        ['nej.md', 'missing'],
        ['mappe.md', 'notAFile'],
      ],
    )
  })

  it('takes content that is at hand instead of the file, which need not exist', async () => {
    writeHearing()
    const contents = new Map([[at('svar', 'ny.md'), new TextEncoder().encode('# Nyt svar\n')]])
    const {responses} = await read({responses: ['svar/ny.md'], contents})
    assert.equal(responses[0]?.response.text, '# Nyt svar\n')
  })

  it('says so where the hearing file itself cannot be read', async () => {
    const missing = await readHearing({hearingFile: 'hearing.yaml', cwd: folder.path()})
    assert.deepEqual(missing, {
      kind: 'unreadable',
      file: 'hearing.yaml',
      reason: {kind: 'missing'},
    })
    mkdirSync(at('hearing.yaml'))
    const blocked = await readHearing({hearingFile: 'hearing.yaml', cwd: folder.path()})
    assert.equal(blocked.kind === 'unreadable' && blocked.reason.kind, 'notAFile')
  })

  it('reads on where a file that the hearing names is missing or lies outside', async () => {
    folder.write({
      'h/hearing.yaml': 'title: T\nproposals: nej.yaml\nterms: ../termer.yaml\n',
      'termer.yaml': '- {preferred: borger}\n',
      'ude.yaml': '- {number: "1", title: T}\n',
    })
    symlinkSync('../ude.yaml', at('h', 'nej.yaml'))
    const {project} = await read({hearingFile: 'h/hearing.yaml'})
    assert.equal(project.hearing.title?.value, 'T')
    assert.deepEqual([project.proposals.length, project.concepts.length], [0, 0])
    assert.ok(project.problems.every(({file}) => file === 'h/hearing.yaml'))
  })

  it('gives the same twice', async () => {
    writeHearing()
    folder.write({'svar/b.md': RESPONSE, 'svar/a.md': RESPONSE, 'z.md': RESPONSE})
    const [one, other] = await Promise.all([read(), read()])
    assert.deepEqual(
      one.responses.map(({path}) => path),
      other.responses.map(({path}) => path),
    )
    assert.deepEqual(one.sources, other.sources)
  })
})
