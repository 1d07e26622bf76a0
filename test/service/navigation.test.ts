import assert from 'node:assert/strict'
import {provideDeclaration} from '../../src/service/provideDeclaration.ts'
import {provideDefinition} from '../../src/service/provideDefinition.ts'
import {provideDocumentHighlights} from '../../src/service/provideDocumentHighlights.ts'
import {provideDocumentLinks} from '../../src/service/provideDocumentLinks.ts'
import {provideHover} from '../../src/service/provideHover.ts'
import {provideReferences} from '../../src/service/provideReferences.ts'
import {
  CURSOR,
  hearingFile,
  noteText,
  reportText,
  serviceView,
  withResponse,
} from '../support/serviceView.ts'

const response = `# Svar

## Nr. 4. Bogbus til landsbyerne

Vores kunder læser. »En bogbus kan besøge hver af dem to gange om ugen« [@notat, s. 1].

Forslag 5 er vi også glade for.

## Nr. 5. Søndagsåbent

> Ordningen kan drives uden en koordinator.
>
> [@notat, s. 2]

<!-- hearing-disable-next-line quote/altered: prøve -->
Se også tabellen [@notat, tabel 1] og [@rapport, afsnit 2.3].
`

/** What the cursor's definitions select, with the files that they are in. */
async function definitionsAt(marked: string): Promise<readonly (readonly [string, string])[]> {
  const {view, file, position, wordsAt} = await serviceView(withResponse(marked))
  return provideDefinition(view, file, position).map(
    ({targetUri, targetSelectionRange}) =>
      [targetUri, wordsAt(targetSelectionRange, targetUri)] as const,
  )
}

function at(words: string): string {
  if (!response.includes(words)) throw new Error(`the response does not say “${words}”`)
  return response.replace(words, `${CURSOR}${words}`)
}

describe('provideDefinition', () => {
  it('goes from a quotation to the words in the source', async () => {
    assert.deepEqual(await definitionsAt(at('bogbus kan besøge')), [
      ['test:///notat.txt', 'En bogbus kan besøge\nhver af dem to gange om ugen'],
    ])
  })

  it('goes from an altered quotation to the words that it alters', async () => {
    assert.deepEqual(await definitionsAt(at('Ordningen kan drives')), [
      ['test:///notat.txt', 'Ordningen kan ikke drives uden en koordinator.'],
    ])
  })

  it('goes from a citation to the place that it names', async () => {
    assert.deepEqual(await definitionsAt(at('notat, tabel 1')), [
      ['test:///notat.txt', 'Tabel 1. Udgifter fordelt på år'],
    ])
  })

  it('goes from a heading to the title in the source that the register names', async () => {
    assert.deepEqual(await definitionsAt(at('Bogbus til landsbyerne')), [
      ['test:///notat.txt', '1. Bogbus til landsbyerne'],
    ])
  })

  it('goes from a number in running text to the proposal', async () => {
    const [target] = await definitionsAt(at('Forslag 5'))
    assert.equal(target?.[1], '2. Søndagsåbent')
  })

  it('goes from a proposal without a source to the register', async () => {
    const [target] = await definitionsAt(`# Svar\n\n## Nr. 6. ${CURSOR}Færre aviser\n`)
    assert.equal(target?.[0], 'test:///hearing.yaml')
    assert.match(target[1], /number: "6"/u)
  })

  it('goes from a term to the word list', async () => {
    const [target] = await definitionsAt(at('kunder læser'))
    assert.match(target?.[1] ?? '', /preferred: låner/u)
  })

  it('shows the whole paragraph around the words', async () => {
    const {view, file, position, wordsAt} = await serviceView(withResponse(at('bogbus kan besøge')))
    const [link] = provideDefinition(view, file, position)
    assert.match(
      wordsAt(link?.targetRange ?? {start: position, end: position}, link?.targetUri),
      /^Seks landsbyer[^]*bøger\.$/u,
    )
  })

  it('says where the link begins', async () => {
    const {view, file, position, wordsAt} = await serviceView(withResponse(at('notat, tabel 1')))
    const [link] = provideDefinition(view, file, position)
    assert.equal(
      link?.originSelectionRange && wordsAt(link.originSelectionRange),
      '@notat, tabel 1',
    )
  })

  it('goes nowhere from words that are the writer’s own', async () => {
    assert.deepEqual(await definitionsAt(at('er vi også glade')), [])
  })
})

describe('provideDeclaration', () => {
  for (const [words, entry] of [
    ['notat, s. 1', /id: notat/u],
    ['Søndagsåbent\n', /number: "5"/u],
    ['kunder læser', /preferred: låner/u],
    ['Ordningen kan drives', /id: notat/u],
  ] as const) {
    it(`goes from “${words.trim()}” to where it is registered`, async () => {
      const {view, file, position, wordsAt} = await serviceView(withResponse(at(words)))
      const [link] = provideDeclaration(view, file, position)
      assert.equal(link?.targetUri, 'test:///hearing.yaml')
      assert.match(wordsAt(link.targetRange, link.targetUri), entry)
    })
  }
})

describe('provideReferences', () => {
  const referencesAt = async (
    files: Readonly<Record<string, string>>,
    includeDeclaration = false,
  ): Promise<readonly string[]> => {
    const {view, file, position, wordsAt} = await serviceView(files)
    return provideReferences(view, file, position, includeDeclaration).map(({uri, range}) =>
      wordsAt(range, uri),
    )
  }

  it('lead from a paragraph of a source to every quotation of it', async () => {
    const source = noteText.replace('Ordningen kan ikke', `${CURSOR}Ordningen kan ikke`)
    assert.deepEqual(await referencesAt({...withResponse(response), 'notat.txt': source}), [
      '> Ordningen kan drives uden en koordinator.\n>\n> [@notat, s. 2]',
    ])
  })

  it('lead from a paragraph to citations that name it by more than its page', async () => {
    const source = reportText.replace('Frivillige', `${CURSOR}Frivillige`)
    assert.deepEqual(await referencesAt({...withResponse(response), 'rapport.md': source}), [
      '@rapport, afsnit 2.3',
    ])
  })

  it('lead from where a proposal’s text stands to the heading that it is answered under', async () => {
    const source = noteText.replace('1. Bogbus', `1. ${CURSOR}Bogbus`)
    const places = await referencesAt({...withResponse(response), 'notat.txt': source})
    assert.ok(places.includes('4'), places.join())
  })

  it('look for each proposal’s text once, however often they are asked for', async () => {
    const many = Array.from({length: 300}, (_, index) => index + 10)
    const register = many.map(
      (n) => `  - { number: "${n}", title: Forslaget om ${n} ting, source: notat }\n`,
    )
    const paragraphs = Array.from(
      {length: 400},
      (_, n) => `Afsnit ${n} siger ikke noget om det.\n\n`,
    )
    const {view, file, position} = await serviceView({
      ...withResponse(at('bogbus kan besøge')),
      'hearing.yaml': hearingFile.replace('sources:', `${register.join('')}sources:`),
      'notat.txt': noteText + paragraphs.join(''),
    })
    provideReferences(view, file, position, false)
    const before = process.cpuUsage()
    for (let time = 0; time < 20; time++) provideDocumentHighlights(view, file, position)
    const {user, system} = process.cpuUsage(before)
    assert.ok((user + system) / 1000 < 400)
  })

  it('lead from a quotation to those of the same place', async () => {
    assert.equal((await referencesAt(withResponse(at('bogbus kan besøge')))).length, 1)
  })

  it('lead from a proposal in the hearing file to its remarks and mentions', async () => {
    const register = hearingFile.replace('title: Søndagsåbent', `title: ${CURSOR}Søndagsåbent`)
    assert.deepEqual(await referencesAt({...withResponse(response), 'hearing.yaml': register}), [
      'Forslag 5',
      '5',
    ])
  })

  it('lead from a source to its citations', async () => {
    const register = hearingFile.replace('id: rapport', `id: ${CURSOR}rapport`)
    assert.deepEqual(await referencesAt({...withResponse(response), 'hearing.yaml': register}), [
      '@rapport, afsnit 2.3',
    ])
  })

  it('lead from a term to its uses', async () => {
    const register = hearingFile.replace('preferred: låner', `preferred: ${CURSOR}låner`)
    assert.deepEqual(await referencesAt({...withResponse(response), 'hearing.yaml': register}), [
      'kunder',
    ])
  })

  it('lead from a rule to the comments that silence it', async () => {
    assert.deepEqual(await referencesAt(withResponse(at('quote/altered'))), ['quote/altered'])
  })

  it('name the declaration first where it is asked for', async () => {
    const [first] = await referencesAt(withResponse(at('rapport, afsnit')), true)
    assert.match(first ?? '', /id: rapport/u)
  })
})

describe('provideDocumentHighlights', () => {
  it('shows the places of the same file', async () => {
    const {view, file, position, wordsAt} = await serviceView(withResponse(at('notat, s. 1')))
    assert.deepEqual(
      provideDocumentHighlights(view, file, position).map(({range}) => wordsAt(range)),
      ['@notat, s. 1', '@notat, s. 2', '@notat, tabel 1'],
    )
  })

  it('shows in the hearing file the entry of a source and the proposals that stand in it', async () => {
    for (const marked of [`id: no${CURSOR}tat`, `title: Søndagsåbent, source: no${CURSOR}tat`]) {
      const register = hearingFile.replace(marked.replace(CURSOR, ''), marked)
      const {view, file, position, wordsAt} = await serviceView({
        ...withResponse(response),
        'hearing.yaml': register,
      })
      const highlights = provideDocumentHighlights(view, 'hearing.yaml', position)
      assert.equal(file, 'hearing.yaml')
      assert.deepEqual(
        highlights.map(({range}) => wordsAt(range)),
        ['notat', 'notat', 'notat'],
      )
      assert.equal(new Set(highlights.map(({range}) => range.start.line)).size, 3)
    }
  })
})

describe('provideDocumentLinks', () => {
  it('lead from keys to the places in the sources', async () => {
    const {view, file, wordsAt} = await serviceView(withResponse(response))
    assert.deepEqual(
      provideDocumentLinks(view, file).map(({range, target}) => [wordsAt(range), target]),
      [
        ['notat', 'test:///notat.txt#L1,1'],
        ['notat', 'test:///notat.txt#L7,2'],
        ['notat', 'test:///notat.txt#L13,1'],
        ['rapport', 'test:///rapport.md#L3,1'],
      ],
    )
  })

  it('lead from the files that the hearing file names', async () => {
    const {view, wordsAt} = await serviceView(withResponse(response))
    assert.deepEqual(
      provideDocumentLinks(view, 'hearing.yaml').map(({range, target}) => [
        wordsAt(range, 'test:///hearing.yaml'),
        target,
      ]),
      [
        ['notat.txt', 'test:///notat.txt'],
        ['rapport.md', 'test:///rapport.md'],
      ],
    )
  })

  it('lead from registers and word lists to these, and from there to the documents', async () => {
    const {view, wordsAt} = await serviceView({
      'hearing.yaml':
        'title: B\nproposals: "forslag.yaml"\nsources: register/kilder.json\nterms:\n  - {preferred: a}\n  - ord.csv\n  - borte.yaml\n',
      'forslag.yaml': '',
      'register/kilder.json': '[{"id": "notat", "file": "../notat.txt"}]',
      'ord.csv': 'preferred\nlåner\n',
      'notat.txt': noteText,
    })
    const linksIn = (file: string): readonly (readonly [string, string | undefined])[] =>
      provideDocumentLinks(view, file).map(({range, target}) => [
        wordsAt(range, `test:///${file}`).replace(/"/gu, ''),
        target,
      ])
    assert.deepEqual(linksIn('hearing.yaml'), [
      ['forslag.yaml', 'test:///forslag.yaml'],
      ['register/kilder.json', 'test:///register/kilder.json'],
      ['ord.csv', 'test:///ord.csv'],
    ])
    assert.deepEqual(linksIn('register/kilder.json'), [['../notat.txt', 'test:///notat.txt']])
  })

  for (const [file, named, target] of [
    ['svar.md', 'hearing.yaml', 'test:///hearing.yaml'],
    ['svar/æ #1 100%/svar.md', '../../hearing.yaml', 'test:///hearing.yaml'],
    ['svar/svar.md', '"..\\\\hearing.yaml"', 'test:///hearing.yaml'],
    ['svar/svar.md', 'hearing.yaml', undefined],
    ['svar/svar.md', '../andet/hearing.yaml', undefined],
    ['svar/svar.md', '../%ZZ.yaml', undefined],
    ['svar/svar.md', '"../\\uD800.yaml"', undefined],
  ] as const) {
    it(`lead from ${file} to ${String(target)} where its front matter names ${named}`, async () => {
      const {view} = await serviceView({
        'hearing.yaml': hearingFile,
        [file]: `---\nhearing: ${named}\n---\n\n# Svar\n`,
      })
      const links = provideDocumentLinks(view, file)
      assert.deepEqual(
        links.map((link) => link.target),
        target === undefined ? [] : [target],
      )
    })
  }
})

describe('A label with letters in running text', () => {
  const files = (text: string, label: string): Readonly<Record<string, string>> => ({
    ...withResponse(text),
    'hearing.yaml': hearingFile.replace('number: "5"', `number: "${label}"`),
  })

  for (const [label, written] of [
    ['BI07', `BI${CURSOR}07`],
    ['12 b', `Nr. 1${CURSOR}2 b`],
  ] as const) {
    it(`leads to the proposal and to what else speaks of it: ${label}`, async () => {
      const bare = written.replace(CURSOR, '')
      const text = `# Svar\n\n## Nr. ${label}. Søndagsåbent\n\nVi støtter ${written}, og forslag ${label} er godt.\n`
      const {view, file, position, wordsAt} = await serviceView(files(text, label))
      const [target] = provideDefinition(view, file, position)
      assert.ok(target)
      assert.equal(wordsAt(target.targetSelectionRange, target.targetUri), '2. Søndagsåbent')
      const words = provideReferences(view, file, position, false).map(({range}) => wordsAt(range))
      assert.deepEqual(words.toSorted(), [label, bare, `forslag ${label}`].toSorted())
      assert.equal(provideDocumentHighlights(view, file, position).length, 3)
      assert.match(JSON.stringify(provideHover(view, file, position)), /Søndagsåbent/u)
    })
  }
})
