import assert from 'node:assert/strict'
import fc from 'fast-check'
import {buildProject} from '../../src/core/project/buildProject.ts'
import {newSources} from '../../src/service/newSources.ts'
import {serviceView, withResponse} from '../support/serviceView.ts'

describe('newSources', () => {
  const after = async (hearing: string, files: readonly string[]): Promise<string | undefined> => {
    const {view, edited} = await serviceView({'svar.md': '# Svar\n', 'hearing.yaml': hearing})
    const edit = newSources(view, files)
    return edit === undefined ? undefined : edited([edit], 'test:///hearing.yaml')
  }
  const keysIn = (text: string): readonly (readonly [string, string | undefined])[] => {
    const {sources, problems} = buildProject('hearing.yaml', new Map([['hearing.yaml', text]]))
    // The hearing's own title is no matter here.
    assert.deepEqual(
      problems.filter(({messageId}) => messageId !== 'missingKey'),
      [],
    )
    return sources.map(({key, path}) => [key, path])
  }

  it('stands behind the last source, written as the others are', async () => {
    const text = await after(
      'title: T\nsources:\n  - { id: notat, title: Notat, file: a.txt } # den første\n\n# Ord\nterms: []\n',
      ['kilder/BI07 - Pilotforsøg.pdf'],
    )
    assert.equal(
      text,
      'title: T\nsources:\n  - { id: notat, title: Notat, file: a.txt } # den første\n  - id: bi07-pilotforsøg\n    title: "BI07 - Pilotforsøg"\n    file: "kilder/BI07 - Pilotforsøg.pdf"\n\n# Ord\nterms: []\n',
    )
    assert.deepEqual(keysIn(text), [
      ['notat', 'a.txt'],
      ['bi07-pilotforsøg', 'kilder/BI07 - Pilotforsøg.pdf'],
    ])
  })

  for (const [what, hearing] of [
    ['a list over several lines', 'sources:\n- id: notat\n  file: a.txt\n'],
    ['a last line without an end', 'sources:\n  - id: notat\n    file: a.txt'],
    ['line ends of Windows', 'sources:\r\n  - id: notat\r\n    file: a.txt\r\nterms: []\r\n'],
    ['a list that is indented far', 'sources:\n      - id: notat\n        file: a.txt\n'],
  ] as const) {
    it(`joins ${what}`, async () => {
      const text = (await after(hearing, ['b.pdf', 'c.docx'])) ?? ''
      assert.deepEqual(keysIn(text), [
        ['notat', 'a.txt'],
        ['b', 'b.pdf'],
        ['c', 'c.docx'],
      ])
      assert.equal(text.includes('\r\n'), !/(?<!\r)\n/u.test(text))
    })
  }

  for (const [what, hearing] of [
    ['there are no sources', 'title: T\n'],
    ['the last line has no end', 'title: T'],
    ['the list is empty', 'title: T\nsources: []\nterms: []\n'],
    ['nothing stands behind the key', 'sources:\nterms: []\n'],
    ['only a comment stands behind the key', 'sources: # dokumenterne\nterms: []\n'],
    ['the key is the last thing', 'title: T\nsources:'],
    ['there is nothing in the file', ''],
    ['there are only comments', '# Høringen\n'],
  ] as const) {
    it(`begins the list where ${what}`, async () => {
      assert.deepEqual(keysIn((await after(hearing, ['b.pdf'])) ?? ''), [['b', 'b.pdf']])
    })
  }

  it('makes keys of any name, each once', async () => {
    const names = ['Notat.pdf', 'notat.docx', '2021.pdf', 'null.pdf', '§ 6, stk. 2.pdf', '….pdf']
    const text = (await after('sources:\n  - id: notat\n    file: a.txt\n', names)) ?? ''
    assert.deepEqual(
      keysIn(text).map(([key]) => key),
      ['notat', 'notat-2', 'notat-3', '2021', 'null', '6-stk-2', 'kilde'],
    )
  })

  it('writes any name so that it is read again as it is', async () => {
    const hearing = 'title: T\nsources:\n  - { id: notat, file: a.txt }\nterms: []\n'
    const {view, edited} = await serviceView({'svar.md': '# Svar\n', 'hearing.yaml': hearing})
    fc.assert(
      fc.property(fc.stringMatching(/^[aå1 .,:#'"\\{}[\]&*!|>%@`_\t\u00A0-]{1,12}$/u), (name) => {
        const file = `kilder/${name}.pdf`
        const edit = newSources(view, [file])
        assert.ok(edit !== undefined)
        const text = edited([edit], 'test:///hearing.yaml')
        const {sources} = buildProject('hearing.yaml', new Map([['hearing.yaml', text]]))
        assert.equal(sources.length, 2)
        assert.equal(sources[1]?.file?.value, file)
        assert.match(sources[1].key, /^[\p{L}\p{M}\p{N}-]+$/u)
      }),
    )
  })

  for (const [what, hearing] of [
    ['between brackets', 'sources: [{ id: a, file: a.txt }]\n'],
    ['in a file of their own', 'sources: kilder.yaml\n'],
    ['where the file is broken', 'sources: "\n'],
    ['in braces with all the rest', '{title: T}\n'],
    ['in a file that is indented as a whole', '  title: T\n  authority: A\n'],
    ['in a file whose end is marked', 'title: T\n...\n'],
  ] as const) {
    it(`says nothing where sources stand ${what}`, async () => {
      assert.equal(await after(hearing, ['b.pdf']), undefined)
    })
  }

  it('says nothing for JSON, and for no files', async () => {
    const {view} = await serviceView(withResponse('# Svar\n'))
    assert.equal(newSources(view, []), undefined)
    const project = {...view.hearing.project, file: 'hearing.json'}
    const json = {...view, hearing: {...view.hearing, project}}
    assert.equal(newSources(json, ['b.pdf']), undefined)
  })
})
