import assert from 'node:assert/strict'
import {parse} from 'yaml'
import type {CompletionItem} from 'vscode-languageserver-types'
import {asksForDocuments, provideCompletion} from '../../src/service/provideCompletion.ts'
import {CURSOR, hearingFile, serviceView, withResponse} from '../support/serviceView.ts'

interface Completed {
  readonly items: readonly CompletionItem[]
  readonly labels: readonly string[]
  /** The text after an item was chosen. */
  readonly choose: (label: string) => string
}

async function completeIn(
  files: Readonly<Record<string, string>>,
  documents?: readonly string[],
): Promise<Completed> {
  const {view, file, position, edited} = await serviceView(files)
  const items = provideCompletion(view, file, position, documents).toSorted((a, b) =>
    (a.sortText ?? a.label) < (b.sortText ?? b.label) ? -1 : 1,
  )
  return {
    items,
    labels: items.map(({label}) => label),
    choose(label) {
      const edit = items.find((item) => item.label === label)?.textEdit
      return edit !== undefined && 'range' in edit ? edited([edit]) : ''
    },
  }
}

const complete = (response: string): Promise<Completed> => completeIn(withResponse(response))

describe('provideCompletion', () => {
  it('knows the keys of sources, with their titles', async () => {
    const {items, choose} = await complete(`Se [@${CURSOR}`)
    assert.deepEqual(
      items.map(({label, detail}) => [label, detail]),
      [
        ['notat', 'Notat om bibliotekerne'],
        ['rapport', 'Rapport om læsning'],
      ],
    )
    assert.equal(choose('notat'), 'Se [@notat')
  })

  it('writes the heading of a proposal without a title as the number alone', async () => {
    const files = withResponse(`## ${CURSOR}`)
    const hearing = hearingFile.replace('Færre aviser', '""')
    const {choose, items} = await completeIn({...files, 'hearing.yaml': hearing})
    assert.equal(choose('6'), '## Nr. 6')
    const {documentation} = items.find(({label}) => label === '6') ?? {}
    assert.match(JSON.stringify(documentation), /\*\*6\*\*/u)
  })

  it('replaces what is written of a key', async () => {
    assert.equal((await complete(`Se [@ra${CURSOR}].`)).choose('rapport'), 'Se [@rapport].')
  })

  it('puts the sign in between empty brackets', async () => {
    assert.equal((await complete(`Se [${CURSOR}]`)).choose('notat'), 'Se [@notat]')
  })

  it('puts the keys first that are cited already', async () => {
    assert.equal((await complete(`[@rapport] og [@rapport] og [@${CURSOR}`)).labels[0], 'rapport')
  })

  it('knows the places that exist in the source', async () => {
    const {labels, choose} = await complete(`Se [@notat, ${CURSOR}]`)
    assert.deepEqual(labels, ['s. 1', 's. 2', 'afsnit 1', 'afsnit 2', 'tabel 1'])
    assert.equal(choose('tabel 1'), 'Se [@notat, tabel 1]')
  })

  it('knows no pages in a source of one page', async () => {
    assert.deepEqual((await complete(`Se [@rapport, ${CURSOR}]`)).labels, ['afsnit 2.3'])
  })

  it('names places in English in an English response', async () => {
    const {labels} = await complete(`---\nlang: en\n---\n\nSee [@notat, ${CURSOR}]`)
    assert.deepEqual(labels, ['p. 1', 'p. 2', 'section 1', 'section 2', 'table 1'])
  })

  it('has the open proposals first in a heading', async () => {
    const {labels, items, choose} = await complete(
      `## Nr. 4. Bogbus til landsbyerne\n\nGodt.\n\n## ${CURSOR}\n`,
    )
    assert.deepEqual(labels, ['5. Søndagsåbent', '6. Færre aviser', '4. Bogbus til landsbyerne'])
    assert.match(choose('5. Søndagsåbent'), /\n## Nr\. 5\. Søndagsåbent\n$/u)
    assert.equal(items[0]?.detail, 'not answered yet')
  })

  it('replaces what is written of a heading', async () => {
    const {choose} = await complete(`### Nr. 6. Fær${CURSOR}re\n`)
    assert.equal(choose('6. Færre aviser'), '### Nr. 6. Færre aviser\n')
  })

  it('offers nothing in code and comments', async () => {
    for (const before of [
      '```\n## ',
      '~~~ md\n[@no',
      '````md\n```\n## Nr. ',
      '<!--\n## ',
      '> ```\n> [@',
    ]) {
      assert.deepEqual((await complete(`# Svar\n\n${before}${CURSOR}`)).labels, [], before)
      const closed = `# Svar\n\n${before}${CURSOR}\n${before.startsWith('<') ? '-->' : ''}`
      assert.deepEqual((await complete(closed)).labels, [], closed)
    }
    const behind = await complete(`# Svar\n\n\`\`\`\n## Nr.\n\`\`\`\n\n## ${CURSOR}`)
    assert.equal(behind.labels.length, 3)
    assert.equal((await complete(`Se <!-- rest -->[@${CURSOR}`)).labels.length, 2)
    assert.equal((await complete(`> »Ord og \`\`\`tegn\`\`\`« [@${CURSOR}]`)).labels.length, 2)
  })

  it('offers no stance inside the stars of its label', async () => {
    const {labels} = await complete(`## Nr. 4. Bogbus\n\n**Holdning:${CURSOR}**\n`)
    assert.deepEqual(labels, [])
  })

  it('knows the stances', async () => {
    const {labels, choose} = await complete(`## Nr. 4. Bogbus\n\n**Holdning:** ${CURSOR}\n`)
    assert.ok(labels.includes('Støtter delvist.'))
    assert.match(choose('Støtter delvist.'), /\*\*Holdning:\*\* Støtter delvist\.\n$/u)
  })

  it('knows the lines that a remark still lacks', async () => {
    const {labels} = await complete(`## Nr. 4. Bogbus\n\n**${CURSOR}\n`)
    assert.deepEqual(labels, ['**Holdning:**', '**Anmodning:**', 'Ingen bemærkninger.'])
    const more = await complete(`## Nr. 4. Bogbus\n\n**Holdning:** Støtter.\n\n**${CURSOR}\n`)
    assert.deepEqual(more.labels, ['**Anmodning:**'])
  })

  it('knows the terms, and those to use instead of what is typed', async () => {
    assert.deepEqual((await complete(`Vores lå${CURSOR}`)).labels, ['låner'])
    assert.equal((await complete(`Vores kun${CURSOR}`)).choose('låner'), 'Vores låner')
    assert.equal((await complete(`Kun${CURSOR}`)).choose('Låner'), 'Låner')
  })

  it('leaves other people’s words alone', async () => {
    assert.deepEqual((await complete(`> Vores kun${CURSOR}\n`)).labels, [])
  })

  it('knows the fields of the front matter that are not there yet', async () => {
    const {labels} = await complete(`---\ntitle: Svar\n${CURSOR}\n---\n\n# Svar\n`)
    assert.ok(labels.includes('sender'))
    assert.ok(!labels.includes('title'))
  })

  it('knows keys of the hearing file, those of an entry in an entry', async () => {
    const outer = await completeIn({'hearing.yaml': `title: Budget\n${CURSOR}\n`})
    assert.ok(outer.labels.includes('deadline') && !outer.labels.includes('title'))
    const inner = await completeIn({
      'hearing.yaml': `title: Budget\nsources:\n  - id: notat\n    ${CURSOR}\n`,
    })
    assert.ok(inner.labels.includes('file') && !inner.labels.includes('deadline'))
    const flow = await completeIn({
      'hearing.yaml': `title: Budget\nproposals:\n  - { number: "4", ${CURSOR} }\n`,
    })
    assert.ok(flow.labels.includes('locator') && !flow.labels.includes('number'))
  })

  it('knows values: what a key may be, the keys of sources, the rules', async () => {
    const profile = await completeIn({'hearing.yaml': `title: Budget\nprofile: ${CURSOR}\n`})
    assert.deepEqual(profile.labels, ['draft', 'review', 'submit'])
    const source = await completeIn({
      ...withResponse('# Svar\n'),
      'hearing.yaml': hearingFile.replace('source: notat }', `source: ${CURSOR} }`),
    })
    assert.deepEqual(source.labels.slice(0, 2), ['notat', 'rapport'])
    const rules = await completeIn({'hearing.yaml': `title: Budget\nrules:\n  ${CURSOR}\n`})
    assert.ok(rules.labels.includes('quote/altered'))
    const severity = await completeIn({
      'hearing.yaml': `title: Budget\nrules:\n  quote/altered: ${CURSOR}\n`,
    })
    assert.ok(severity.labels.includes('warning'))
  })

  describe('of documents', () => {
    const documents = ['svar.md', 'notat.txt', 'kilder/å.pdf', 'kilder/Notat 2.pdf', 'b.pdf']
    const entry = (file: string): string =>
      hearingFile.replace('file: rapport.md', `file: ${file}${CURSOR}`)

    it('knows those that are neither sources nor responses', async () => {
      const files = {...withResponse('# Svar\n'), 'hearing.yaml': entry('')}
      const {labels, choose} = await completeIn(files, documents)
      assert.deepEqual(labels, ['b.pdf', 'kilder/Notat 2.pdf', 'kilder/å.pdf'])
      assert.match(choose('kilder/Notat 2.pdf'), /file: kilder\/Notat 2\.pdf \}/u)
      assert.deepEqual((await completeIn(files)).labels, [])
    })

    it('writes names as YAML has them', async () => {
      const name = `a: "b" 'c' #1, {2}.pdf`
      for (const before of ['', '"', "'"]) {
        const hearing = `sources:\n  - id: ny\n    file: ${before}${CURSOR}\n`
        const {choose} = await completeIn({'hearing.yaml': hearing}, [name])
        assert.deepEqual(parse(choose(name)), {sources: [{id: 'ny', file: name}]}, before)
      }
    })

    it('sees them from the folder of the file that names them', async () => {
      const {labels} = await completeIn(
        {
          'hearing.yaml': 'title: A\nsources: registre/2027/kilder.yaml\n',
          'registre/2027/kilder.yaml': `- id: a\n  title: A\n  file: ../../a.pdf\n- id: b\n  file: ${CURSOR}\n`,
        },
        ['a.pdf', 'b.pdf', 'registre/c.pdf', 'registre/2027/d.pdf', 'registre/2026/e.pdf'],
      )
      assert.deepEqual(labels, ['../../b.pdf', '../2026/e.pdf', '../c.pdf', 'd.pdf'])
    })

    it('asks for them only there', async () => {
      const asks = async (text: string): Promise<boolean> => {
        const {view, file, position} = await serviceView({'hearing.yaml': text})
        return asksForDocuments(view, file, position)
      }
      assert.equal(await asks(entry('no')), true)
      assert.equal(await asks(`sources:\n  - id: a\n    file: "${CURSOR}"\n`), true)
      assert.equal(await asks(`title: ${CURSOR}\n`), false)
      assert.equal(await asks(`sources:\n  - fi${CURSOR}\n`), false)
    })
  })

  describe('in a file that the hearing file names and that has nothing in it yet', () => {
    const hearing = 'title: B\nproposals: forslag.yaml\nsources: kilder.yaml\nterms: [ord.yaml]\n'
    for (const [name, text, label, after] of [
      ['forslag.yaml', CURSOR, 'proposals', 'proposals: '],
      ['forslag.yaml', `- ${CURSOR}`, 'number', '- number: '],
      ['kilder.yaml', `references:\n  - ${CURSOR}`, 'id', 'references:\n  - id: '],
      ['ord.yaml', `- ${CURSOR}`, 'preferred', '- preferred: '],
    ] as const) {
      it(`knows what begins an entry: ${name}, ${JSON.stringify(text.replace(CURSOR, '|'))}`, async () => {
        const {choose} = await completeIn({'hearing.yaml': hearing, [name]: text})
        assert.equal(choose(label), after)
      })
    }

    for (const name of ['ord.csv', 'ord.tsv', 'ord.tbx']) {
      it(`knows no keys where there are none: ${name}`, async () => {
        const files = {'hearing.yaml': `title: B\nterms: ${name}\n`}
        for (const text of [CURSOR, `preferred;deprecated\nlåner;kunde\n${CURSOR}`]) {
          assert.deepEqual((await completeIn({...files, [name]: text})).labels, [])
        }
      })
    }
  })

  it('has nothing to say in comments of the hearing file', async () => {
    assert.deepEqual((await completeIn({'hearing.yaml': `title: B # ${CURSOR}\n`})).labels, [])
  })

  for (const [before, label, after] of [
    ['Se [@no¦tat, s. 1].', 'notat', 'Se [@notat, s. 1].'],
    ['Se [@¦tat, s. 1].', 'notat', 'Se [@notat, s. 1].'],
    ['Se [@notat, ¦s. 1].', 's. 2', 'Se [@notat, s. 2].'],
    ['Se [@notat, s. ¦ og mere.', 's. 2', 'Se [@notat, s. 2 og mere.'],
    ['Se [@notat, s¦ide og [@rapport].', 's. 2', 'Se [@notat, s. 2 og [@rapport].'],
    ['Se [@ra¦p.]', 'rapport', 'Se [@rapport.]'],
    ['Se [@notat, s. ¦1; @rapport].', 's. 2', 'Se [@notat, s. 2; @rapport].'],
    ['Se [@notat, s. 1, af¦snit 1].', 'afsnit 2', 'Se [@notat, s. 1, afsnit 2].'],
    ['Se [@notat,¦]', 's. 2', 'Se [@notat, s. 2]'],
    ['Se @notat [s¦', 's. 2', 'Se @notat [s. 2'],
    ['Se @{notat} [¦]', 's. 2', 'Se @{notat} [s. 2]'],
    ['Se [@notat; ¦]', 'rapport', 'Se [@notat; @rapport]'],
    ['Se [@{no¦tat}, s. 1]', 'notat', 'Se [@{notat}, s. 1]'],
    ['Vores kun¦der.', 'låner', 'Vores låner.'],
    ['😀 å\u0301 [@no¦tat]', 'notat', '😀 å\u0301 [@notat]'],
    ['## Nr. 4. A\n\n**Hol¦**', '**Holdning:**', '## Nr. 4. A\n\n**Holdning:** '],
    ['## Nr. 4. A\n\n**Holdning:**¦', 'Støtter.', '## Nr. 4. A\n\n**Holdning:** Støtter.'],
    ['## Nr. 4. A\n\nHoldning: st¦', 'Støtter.', '## Nr. 4. A\n\nHoldning: Støtter.'],
    ['---\nlang: ¦\n---\n', 'en', '---\nlang: en\n---\n'],
    ['## Nr. 4. A\n\nIngen b¦', 'Ingen bemærkninger.', '## Nr. 4. A\n\nIngen bemærkninger.'],
    [
      '## Nr. 4. A\n\nGodt.\n\n## 5¦\n',
      '5. Søndagsåbent',
      '## Nr. 4. A\n\nGodt.\n\n## Nr. 5. Søndagsåbent\n',
    ],
    ['---\ntitle: A\nse¦nder: B\n---\n', 'sender', '---\ntitle: A\nsender: B\n---\n'],
    ['---\nlang: d¦e\n---\n', 'da', '---\nlang: da\n---\n'],
  ] as const) {
    it(`makes ${JSON.stringify(after)} of ${JSON.stringify(before)}`, async () => {
      const {choose, labels} = await complete(before.replace('¦', CURSOR))
      assert.ok(labels.includes(label), labels.join())
      assert.equal(choose(label), after)
    })
  }

  for (const [before, after] of [
    ['Se [@{¦', 'Se [@{et notat'],
    ['Se [@{et no¦tat}, s. 1]', 'Se [@{et notat}, s. 1]'],
    ['Se @{et ¦}', 'Se @{et notat}'],
  ] as const) {
    it(`makes ${after} of ${before} where a key has spaces`, async () => {
      const {choose} = await completeIn({
        ...withResponse(before.replace('¦', CURSOR)),
        'hearing.yaml': 'title: B\nsources:\n  - {id: et notat, title: Notat}\n',
      })
      assert.equal(choose('et notat'), after)
    })
  }

  it('knows the places of a source whose key stands in braces', async () => {
    const {labels} = await completeIn({
      ...withResponse(`Se [@{et notat}, ${CURSOR}]`),
      'hearing.yaml': hearingFile.replace('id: notat', 'id: et notat'),
    })
    assert.ok(labels.includes('s. 2'))
  })

  for (const [before, label, after] of [
    ['ti¦tle: Budget', 'title', 'title: Budget'],
    ['ti¦', 'title', 'title: '],
    ['"ti¦tle": Budget', 'title', '"title": Budget'],
    ['profile: re¦view # her', 'submit', 'profile: submit # her'],
    ['profile: "re¦view"', 'submit', 'profile: "submit"'],
    ["profile: '¦", 'submit', "profile: 'submit'"],
    ['profile: ¦review', 'submit', 'profile: submit'],
    ['proposals: [{number: "4", sour¦ce: x}]', 'source', 'proposals: [{number: "4", source: x}]'],
    ['rules:\n  quote/al¦tered: off', 'quote/altered', 'rules:\n  quote/altered: off'],
  ] as const) {
    it(`makes ${JSON.stringify(after)} of ${JSON.stringify(before)} in the hearing file`, async () => {
      const {choose, labels} = await completeIn({'hearing.yaml': before.replace('¦', CURSOR)})
      assert.ok(labels.includes(label), labels.join())
      assert.equal(choose(label), after)
    })
  }

  it('writes the keys of sources as YAML has them', async () => {
    const source = async (value: string): Promise<string> => {
      const register = `sources:\n  - { id: "2027" }\n  - { id: et notat }\n`
      const {choose} = await completeIn({
        'hearing.yaml': `${register}proposals:\n  - { number: "4", source: ${value}, title: A }\n`,
      })
      return /source: (.*), title/u.exec(choose('2027'))?.[1] ?? ''
    }
    assert.equal(await source(CURSOR), '"2027"')
    assert.equal(await source(`"${CURSOR}et notat"`), '"2027"')
    assert.equal(await source(`'e${CURSOR}t notat'`), "'2027'")
    assert.equal(await source(`e${CURSOR}t notat`), '"2027"')
  })

  it('offers no key in front of another one, and no rule twice', async () => {
    assert.deepEqual((await completeIn({'hearing.yaml': `${CURSOR}title: A\n`})).labels, [])
    const flow = `proposals:\n  - { ${CURSOR}number: "4" }\n`
    assert.deepEqual((await completeIn({'hearing.yaml': flow})).labels, [])
    const rules = `rules:\n  quote/altered: off\n  ${CURSOR}\n`
    const {labels} = await completeIn({'hearing.yaml': rules})
    assert.ok(labels.includes('quote/not-found'))
    assert.ok(!labels.includes('quote/altered'))
  })
})
