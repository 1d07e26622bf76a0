import assert from 'node:assert/strict'
import {SymbolKind, type DocumentSymbol, type SelectionRange} from 'vscode-languageserver-types'
import {provideDocumentSymbols, provideWorkspaceSymbols} from '../../src/service/provideSymbols.ts'
import {provideFoldingRanges} from '../../src/service/provideFoldingRanges.ts'
import {provideInlayHints} from '../../src/service/provideInlayHints.ts'
import {prepareRename, provideRename} from '../../src/service/provideRename.ts'
import {provideSelectionRanges} from '../../src/service/provideSelectionRanges.ts'
import {provideSemanticTokens, semanticTypes} from '../../src/service/provideSemanticTokens.ts'
import {DocumentText} from '../../src/service/documentText.ts'
import {CURSOR, hearingFile, serviceView, twoRemarks, withResponse} from '../support/serviceView.ts'

const everything = {start: {line: 0, character: 0}, end: {line: 999, character: 0}}

describe('provideDocumentSymbols', () => {
  const outline = (symbols: readonly DocumentSymbol[]): unknown =>
    symbols.map(({name, children = []}) =>
      children.length === 0 ? name : [name, outline(children)],
    )

  it('is the headings of a response, with the quotations of each remark', async () => {
    const {view, file} = await serviceView(withResponse(twoRemarks))
    assert.deepEqual(outline(provideDocumentSymbols(view, file)), [
      [
        'Svar',
        [
          [
            'Nr. 4. Bogbus til landsbyerne',
            [
              'En bogbus kan besøge hver af dem to gange om ugen',
              'den skal rumme mindst 5.300 bøger',
              'Baggrund',
            ],
          ],
          ['Nr. 5. Søndagsåbent', ['Ordningen kan ikke drives uden en koordinator.']],
        ],
      ],
    ])
  })

  it('says of each quotation, in the words of the hearing, how it stands', async () => {
    const {view, file} = await serviceView(withResponse(twoRemarks), 'da')
    const details = (symbols: readonly DocumentSymbol[]): readonly (string | undefined)[] =>
      symbols.flatMap(({kind, detail, children = []}) => [
        ...(kind === SymbolKind.Constant ? [detail] : []),
        ...details(children),
      ])
    assert.deepEqual(details(provideDocumentSymbols(view, file)), [
      'ordret',
      'ikke kildens ord',
      'ordret',
    ])
  })

  it('has ranges that hold those of what is inside', async () => {
    const {view, file} = await serviceView(withResponse(twoRemarks))
    const check = ({range, selectionRange, children = []}: DocumentSymbol): void => {
      for (const inner of [selectionRange, ...children.map((child) => child.range)]) {
        assert.ok(inner.start.line >= range.start.line && inner.end.line <= range.end.line)
      }
      children.forEach(check)
    }
    provideDocumentSymbols(view, file).forEach(check)
  })

  it('is the headings of a source, and the entries of the hearing file', async () => {
    const {view} = await serviceView(withResponse(twoRemarks))
    assert.deepEqual(outline(provideDocumentSymbols(view, 'notat.txt')), [
      ['Notat om bibliotekerne', ['1. Bogbus til landsbyerne', '2. Søndagsåbent']],
    ])
    assert.deepEqual(
      provideDocumentSymbols(view, 'hearing.yaml').map(({name}) => name),
      ['4', '5', '6', 'notat', 'rapport', 'låner'],
    )
  })
})

describe('provideWorkspaceSymbols', () => {
  it('finds by the letters of a name in their order', async () => {
    const {view} = await serviceView(withResponse(twoRemarks))
    const names = provideWorkspaceSymbols(view, 'søndag').map(({name}) => name)
    assert.deepEqual(names, ['5. Søndagsåbent', 'Nr. 5. Søndagsåbent'])
  })

  it('names a proposal without a title by its number', async () => {
    const hearing = hearingFile.replace('Færre aviser', '""')
    const {view} = await serviceView({...withResponse('# Svar\n'), 'hearing.yaml': hearing})
    const names = provideWorkspaceSymbols(view, '6').map(({name}) => name)
    assert.deepEqual(names, ['6'])
  })
})

describe('provideFoldingRanges', () => {
  it('folds sections, block quotations and front matter, blank lines at their ends left out', async () => {
    const {view, file} = await serviceView(withResponse(twoRemarks))
    const ranges = (provideFoldingRanges(view, file) ?? []).map(({startLine, endLine}) => [
      startLine,
      endLine,
    ])
    for (const wanted of [
      [0, 2],
      [4, 21],
      [6, 15],
      [13, 15],
      [17, 21],
      [19, 21],
    ]) {
      assert.ok(
        ranges.some(([start, end]) => start === wanted[0] && end === wanted[1]),
        String(wanted),
      )
    }
  })

  it('folds a source by its headings', async () => {
    const {view} = await serviceView(withResponse(twoRemarks))
    assert.equal(provideFoldingRanges(view, 'notat.txt')?.length, 3)
  })

  it('leaves what has no sections to the editor, which folds by indentation', async () => {
    const {view} = await serviceView({...withResponse('Tekst.\n'), 'notat.txt': 'Tekst.\n'})
    for (const file of ['hearing.yaml', 'svar.md', 'notat.txt', 'ukendt.md']) {
      assert.equal(provideFoldingRanges(view, file), null, file)
    }
  })
})

describe('provideSelectionRanges', () => {
  it('grows from the place in a citation to the document', async () => {
    const marked = twoRemarks.replace('s. 1]', `s. ${CURSOR}1]`)
    const {view, file, position, wordsAt} = await serviceView(withResponse(marked))
    const words: string[] = []
    let range: SelectionRange | undefined = provideSelectionRanges(view, file, [position])[0]
    for (; range !== undefined; range = range.parent) words.push(wordsAt(range.range))
    assert.deepEqual(words.slice(0, 4), ['1', 's. 1', '@notat, s. 1', '[@notat, s. 1]'])
    assert.equal(words.at(-1), twoRemarks)
    words.slice(1).forEach((outer, index) => assert.ok(outer.includes(words[index] ?? '')))
  })

  it('answers every position that was asked for', async () => {
    const {view, file} = await serviceView(withResponse(twoRemarks))
    const positions = [
      {line: 0, character: 0},
      {line: 99, character: 9},
    ]
    assert.equal(provideSelectionRanges(view, file, positions).length, 2)
  })
})

describe('provideInlayHints', () => {
  it('names the sources, and the page where a quotation’s citation has none', async () => {
    const {view, file} = await serviceView(withResponse(twoRemarks))
    const hints = provideInlayHints(view, file, everything)
    assert.deepEqual(
      hints.map(({label}) => label),
      [
        ' Notat om bibliotekerne',
        ', s. 1',
        ' Notat om bibliotekerne',
        ' Notat om bibliotekerne',
        ', s. 2',
      ],
    )
  })

  it('puts the page into the text where that is wanted', async () => {
    const {view, file, edited} = await serviceView(withResponse(twoRemarks))
    const hint = provideInlayHints(view, file, everything).find(({label}) => label === ', s. 2')
    assert.match(edited(hint?.textEdits), /> \[@notat, s\. 2\]\n$/u)
  })

  it('keeps to the range', async () => {
    const {view, file} = await serviceView(withResponse(twoRemarks))
    const range = {start: {line: 0, character: 0}, end: {line: 6, character: 0}}
    assert.deepEqual(provideInlayHints(view, file, range), [])
  })
})

describe('provideRename', () => {
  const renameIn = async (
    files: Readonly<Record<string, string>>,
    name: string,
  ): Promise<Readonly<Record<string, string>>> => {
    const {view, file, position, edited} = await serviceView(files)
    const result = provideRename(view, file, position, name)
    if (result.kind === 'refused') return {refused: result.reason}
    return Object.fromEntries(
      Object.entries(result.edit.changes ?? {}).map(([uri, edits]) => [uri, edited(edits, uri)]),
    )
  }

  it('renames a source in the register, in citations and in the proposals that name it', async () => {
    const marked = twoRemarks.replace('@notat, s. 1', `@${CURSOR}notat, s. 1`)
    const after = await renameIn(withResponse(marked), 'bilag-1')
    assert.equal(after['test:///svar.md'], twoRemarks.replaceAll('@notat', '@bilag-1'))
    assert.match(after['test:///hearing.yaml'] ?? '', /source: bilag-1, locator[^]*id: bilag-1,/u)
    assert.doesNotMatch(after['test:///hearing.yaml'] ?? '', /(?:source|id): notat/u)
  })

  it('renames a source in the lock, so that what was locked stays so', async () => {
    const marked = twoRemarks.replace('@notat, s. 1', `@${CURSOR}notat, s. 1`)
    const entry = (key: string): string =>
      `  - id: "${key}"\n    sha256: "${'0'.repeat(64)}"\n    paragraphs: []\n`
    const lock = (key: string): string => `version: 1\nsources:\n${entry('rapport')}${entry(key)}`
    const files = {...withResponse(marked), 'hearing.lock': lock('notat')}
    const after = await renameIn(files, 'bilag-1')
    assert.equal(after['test:///hearing.lock'], lock('bilag-1'))
  })

  it('renames a proposal in the register, in headings and in mentions', async () => {
    const marked = twoRemarks.replace('Nr. 4.', `Nr. ${CURSOR}4.`)
    const after = await renameIn(withResponse(marked), 'BI04')
    assert.equal(
      after['test:///svar.md'],
      twoRemarks.replace('Nr. 4.', 'Nr. BI04.').replace('forslag 4', 'forslag BI04'),
    )
    assert.match(after['test:///hearing.yaml'] ?? '', /number: "BI04"/u)
  })

  it('renames to a label with letters and back, one edit for each place, without new findings', async () => {
    const text = `${twoRemarks}\nSe også Nr. 4 og »Nr. 4«, ikke BI4.pdf.\n`
    const register = hearingFile.replace('number: "4"', `number: "${CURSOR}4"`)
    const findingsIn = async (
      files: Readonly<Record<string, string>>,
    ): Promise<readonly string[]> => {
      const {view} = await serviceView(files)
      return view.findings.map(({ruleId}) => ruleId)
    }
    const before = {...withResponse(text), 'hearing.yaml': hearingFile}
    for (const name of ['BI04', '4 b', 'A.4']) {
      const there = await renameIn({...withResponse(text), 'hearing.yaml': register}, name)
      const renamed = {
        ...before,
        'svar.md': there['test:///svar.md'] ?? '',
        'hearing.yaml': there['test:///hearing.yaml'] ?? '',
      }
      assert.match(renamed['svar.md'], new RegExp(`Se også Nr. ${name} og »Nr. 4«, ikke BI4.pdf`))
      assert.deepEqual(await findingsIn(renamed), await findingsIn(before), name)
      const marked = renamed['svar.md'].replace(`forslag ${name}`, `forslag ${CURSOR}${name}`)
      const back = await renameIn({...renamed, 'svar.md': marked}, '4')
      assert.equal(back['test:///svar.md'], text, name)
      assert.equal(back['test:///hearing.yaml'], hearingFile, name)
    }
  })

  it('begins at the hearing file too', async () => {
    const register = hearingFile.replace('number: "5"', `number: "${CURSOR}5"`)
    const after = await renameIn({...withResponse(twoRemarks), 'hearing.yaml': register}, '7')
    assert.match(after['test:///svar.md'] ?? '', /## Nr\. 7\. Søndagsåbent/u)
  })

  it('puts what YAML would take for something else in quotation marks where there are none', async () => {
    const register = hearingFile.replace('number: "5"', `number: ${CURSOR}BI05`)
    const files = {...withResponse('# Svar\n'), 'hearing.yaml': register}
    for (const name of ['5.10', 'null', 'true', 'No', 'y', '3e4']) {
      const after = await renameIn(files, name)
      assert.ok(after['test:///hearing.yaml']?.includes(`number: "${name}"`), name)
    }
  })

  it('refuses names that are taken or cannot be one, and says why', async () => {
    const key = twoRemarks.replace('@notat, s. 1', `@${CURSOR}notat, s. 1`)
    assert.match((await renameIn(withResponse(key), 'rapport'))['refused'] ?? '', /Another source/u)
    assert.match((await renameIn(withResponse(key), 'to ord'))['refused'] ?? '', /cannot be a key/u)
    const number = twoRemarks.replace('Nr. 4.', `Nr. ${CURSOR}4.`)
    assert.match((await renameIn(withResponse(number), '5'))['refused'] ?? '', /Another proposal/u)
    assert.match(
      (await renameIn(withResponse(number), '"x"'))['refused'] ?? '',
      /cannot be a number/u,
    )
    const words = twoRemarks.replace('mere at sige', `mere ${CURSOR}at sige`)
    assert.match((await renameIn(withResponse(words), 'x'))['refused'] ?? '', /Only the keys/u)
  })

  it('begins with the name as it is', async () => {
    const marked = twoRemarks.replace('@notat, s. 1', `@${CURSOR}notat, s. 1`)
    const {view, file, position, wordsAt} = await serviceView(withResponse(marked))
    const place = prepareRename(view, file, position)
    assert.equal(place?.placeholder, 'notat')
    assert.equal(wordsAt(place.range), 'notat')
  })

  it('begins at the number and the key only, not beside them', async () => {
    for (const marked of [
      twoRemarks.replace('@notat, s. 1', `@notat, ${CURSOR}s. 1`),
      twoRemarks.replace('Nr. 4. Bogbus', `Nr. 4. ${CURSOR}Bogbus`),
    ]) {
      const {view, file, position} = await serviceView(withResponse(marked))
      assert.equal(prepareRename(view, file, position), null)
      assert.equal(provideRename(view, file, position, 'x').kind, 'refused')
    }
    const register = hearingFile.replace('title: Bogbus', `title: ${CURSOR}Bogbus`)
    const {view, file, position} = await serviceView({'hearing.yaml': register})
    assert.equal(prepareRename(view, file, position), null)
  })

  it('renames no number inside a range', async () => {
    const marked = `# Svar\n\n## Nr. 4-${CURSOR}6. Flere forslag\n\nIngen bemærkninger.\n`
    const {view, file, position} = await serviceView(withResponse(marked))
    assert.equal(prepareRename(view, file, position), null)
  })

  it('renames nothing else', async () => {
    const words = twoRemarks.replace('mere at sige', `mere ${CURSOR}at sige`)
    const {view, file, position} = await serviceView(withResponse(words))
    assert.equal(prepareRename(view, file, position), null)
  })
})

describe('provideSemanticTokens', () => {
  it('marks keys, numbers, quotations and terms, in order and without overlaps', async () => {
    const text =
      'Vores kunder: »En bogbus [@x] kan besøge«\n\n> to\n> linjer [@notat, s. 3]\n\nforslag 4\n'
    const {view, file} = await serviceView(withResponse(text))
    const {data} = provideSemanticTokens(view, file)
    const lines = new DocumentText(text)
    const found: (readonly [string, string])[] = []
    let line = 0
    let character = 0
    let end = 0
    for (let at = 0; at < data.length; at += 5) {
      const [lineDelta = 0, delta = 0, length = 0, type = 0] = data.slice(at, at + 5)
      line += lineDelta
      character = lineDelta === 0 ? character + delta : delta
      const start = lines.offsetAt({line, character})
      assert.ok(start >= end, 'tokens do not overlap')
      end = start + length
      found.push([semanticTypes[type] ?? '', text.slice(start, end)])
    }
    assert.deepEqual(
      found.filter(([type]) => type !== 'string'),
      [
        ['type', 'kunder'],
        ['variable', 'x'],
        ['variable', 'notat'],
        ['number', '3'],
        ['number', '4'],
      ],
    )
    assert.ok(found.some(([type, words]) => type === 'string' && words === 'linjer'))
  })

  it('marks each line of a quotation in running text', async () => {
    for (const end of ['\n', '\r\n']) {
      const text = `Han skriver »En bogbus kan besøge${end}  hver af dem to gange« [@notat].${end}`
      const {view, file} = await serviceView(withResponse(text))
      const lines = new DocumentText(text)
      const {data} = provideSemanticTokens(view, file)
      const tokens = [data.slice(0, 5), data.slice(5, 10)].map(
        ([, character = 0, length = 0, type = 0], line) => {
          const start = lines.offsetAt({line, character})
          return [semanticTypes[type], text.slice(start, start + length)]
        },
      )
      assert.deepEqual(tokens, [
        ['string', 'En bogbus kan besøge'],
        ['string', 'hver af dem to gange'],
      ])
    }
  })

  it('keeps to a range where one is given', async () => {
    const {view, file} = await serviceView(withResponse(twoRemarks))
    const range = {start: {line: 6, character: 0}, end: {line: 6, character: 9}}
    assert.equal(provideSemanticTokens(view, file, range).data.length, 5)
  })
})
