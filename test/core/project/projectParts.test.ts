import assert from 'node:assert/strict'
import {listProjectFiles} from '../../../src/core/project/listProjectFiles.ts'
import {build, said} from './builtProject.ts'

const title = 'title: Budget\n'

/** Said of a hearing with a title and more; the file name is the hearing's. */
function saidOf(text: string, files: Readonly<Record<string, string>> = {}): readonly string[] {
  return said(build(title + text, files))
}

describe('keys and values of the hearing file', () => {
  it('names the key that a misspelt one was meant for', () => {
    const found = build('titel: a\nautority: b\nkilder: []\nfrist: x\nunderlig: y').problems
    assert.deepEqual(
      found.flatMap(({args}) => args['suggestion'] ?? []),
      ['title', 'authority', 'sources', 'deadline'],
    )
    assert.ok(
      found.some(({messageId, args}) => messageId === 'unknownKey' && args['key'] === 'underlig'),
    )
  })

  const values: readonly (readonly [text: string, ...said: readonly string[]])[] = [
    ['language: dk', 'misspeltValue "dk"'],
    ['language: fransk', 'notAllowed "fransk"'],
    ['covers: alle', 'misspeltValue "alle"'],
    ['profile: udkast', 'profile "udkast"'],
    ['profile: Draft', 'misspeltValue "Draft"'],
    ['profiles: {drafts: {}}', 'misspeltKey "drafts"'],
    ['profiles: {draft: {a/b: high}}', 'severity "high"'],
    ['rules: {a/b: {severity: warn}}', 'misspeltValue "warn"'],
    ['rules: {a/b: [error]}', 'wantsTextOrKeys "error"'],
    ['rules: error', 'wantsKeys "error"'],
    ['rules: {a/b: {minimumWords: 12, definedInSources: true, known: [A], allow: []}}'],
    ['rules: {a/b: {words: 12}}', 'unknownKey "words"'],
    ['rules: {a/b: {minimumWord: 12}}', 'misspeltKey "minimumWord"'],
    ['rules: {a/b: {minimumWords: abc}}', 'invalid "abc"'],
    ['rules: {a/b: {minimumWords: 0}}', 'invalid "0"'],
    ['rules: {a/b: {definedInSources: ja}}', 'invalid "ja"'],
    ['rules: {a/b: {known: KFF}}', 'wantsList "KFF"'],
    ['authority:', 'emptyValue "authority"'],
    ['authority: ""', 'emptyValue "\\"\\""'],
    ['authority: [a, b]', 'wantsText "a"'],
    ['authority: {a: b}', 'wantsText "a"'],
    ['deadline: 2026-02-30', 'noSuchDate "2026-02-30"'],
    ['deadline: 31-03-2026', 'dateForm "31-03-2026"'],
    ['deadline: "2028-02-29"'],
    ['caseNumber: 0095118', 'unquotedNumber "0095118"'],
    ['caseNumber: 95118'],
    ['responses: ../svar', 'fileOutside "../svar"'],
    ['responses: [svar/*.md]', 'fileName "svar/*.md"'],
    ['proposals: {"5": {title: A}}', 'wantsTextOrList "\\"5\\""'],
    [`authority: ${'a'.repeat(301)}`, `tooLong "${'a'.repeat(301)}"`],
    [`proposalPrefixes: [${'a, '.repeat(21)}]`, 'tooMany "a"'],
  ]
  for (const [text, ...expected] of values) {
    it(`answers ${JSON.stringify(text.slice(0, 50))}`, () => {
      assert.deepEqual(saidOf(text), expected)
    })
  }

  it('names a long value by its beginning only', () => {
    const [problem] = build(`${title}language: ${'x'.repeat(5000)}`).problems
    assert.ok(String(problem?.args['value']).length <= 60)
  })
})

describe('proposals', () => {
  it('keeps numbers as written, and asks for quotation marks where other programs change them', () => {
    const numbers = ['"3.10"', '5', '5.10', '010', '1e3', '5.620', '0x1F', 'BI07', '3.2.a', '0']
    const list = numbers.map((number) => `  - {number: ${number}, title: A}\n`).join('')
    const project = build(`${title}proposals:\n${list}`)
    assert.deepEqual(
      project.proposals.map(({number}) => number),
      ['3.10', '5', '5.10', '010', '1e3', '5.620', '0x1F', 'BI07', '3.2.a', '0'],
    )
    assert.deepEqual(
      said(project),
      ['5.10', '010', '1e3', '5.620', '0x1F'].map((number) => `unquotedNumber "${number}"`),
    )
  })

  it('says where a number stands twice, and keeps the first', () => {
    const project = build(`${title}proposals:
  - {number: BI07, title: A}
  - {number: bi 7, title: B}
  - {number: "5", title: C}
  - {number: "5.", title: D}
`)
    assert.deepEqual(said(project), [
      'duplicateNumber "bi 7"',
      'numberForm "\\"5.\\""',
      'duplicateNumber "\\"5.\\""',
    ])
    assert.deepEqual(
      project.proposals.map(({number, title: name}) => [number, name]),
      [
        ['BI07', 'A'],
        ['5', 'C'],
      ],
    )
  })

  it('takes the word before a number off, and says so', () => {
    const project = build(`${title}proposals:
  - {number: Nr. 5, title: A}
  - {number: "Forslag nr. 6:", title: B}
  - {number: Nord, title: C}
  - {number: Nr., title: D}
`)
    assert.deepEqual(
      project.proposals.map(({number}) => number),
      ['5', '6', 'Nord', 'Nr'],
    )
  })

  it('comes from a file of its own, as a list or under its key', () => {
    for (const text of [
      '- {number: "7", title: Syv}',
      'proposals: [{number: "7", title: Syv}]',
      '\uFEFF# listen\r\n- number: "7"\r\n  title: Syv\r\n',
    ]) {
      const project = build(`${title}proposals: lister/forslag.yaml`, {'lister/forslag.yaml': text})
      assert.deepEqual(said(project), [], text)
      const place = project.proposals[0]?.place
      assert.equal(place?.file, 'lister/forslag.yaml')
      assert.match(text.slice(place.span.start, place.span.end), /^\{?number/)
    }
  })

  const files: readonly (readonly [text: string, ...said: readonly string[]])[] = [
    ['proposals: findes-ikke.yaml', 'fileMissing "findes-ikke.yaml"'],
    ['proposals: ../forslag.yaml', 'fileOutside "../forslag.yaml"'],
    ['proposals: //server/forslag.yaml', 'fileOutside "//server/forslag.yaml"'],
    ['proposals: forslag.xlsx', 'fileFormat "forslag.xlsx"'],
    ['proposals: "*.yaml"', 'fileName "\\"*.yaml\\""'],
    ['proposals: hearing.yaml', 'fileItself "hearing.yaml"'],
    ['proposals: [forslag.yaml]', 'wantsKeysHere "forslag.yaml"'],
    ['terms: [ord.yaml, ./ord.yaml]', 'fileTwice "./ord.yaml"'],
    ['terms: tom.yaml', 'tom.yaml: emptyFile ""'],
    ['terms: daarlig.yaml', 'daarlig.yaml: misspeltKey "prefered"'],
    ['sources: kilder.json', 'kilder.json: jsonTruncated ""'],
  ]
  for (const [text, ...expected] of files) {
    it(`answers ${text}`, () => {
      const found = saidOf(text, {
        'ord.yaml': '- preferred: borger',
        'tom.yaml': '',
        'daarlig.yaml': 'terms:\n  - {prefered: borger}',
        'kilder.json': '[{"id": "a"},',
      })
      assert.deepEqual(found.toSorted(), expected.toSorted())
    })
  }

  it('goes on when one of its files is broken', () => {
    const project = build(`${title}sources: kilder.json\nproposals: forslag.yaml`, {
      'kilder.json': '[{"id": "a"}, {"id": "b"',
      'forslag.yaml': '- {number: "5", title: A}\n- {number: "6", title: @B}\n',
    })
    assert.deepEqual(
      project.sources.map(({key}) => key),
      ['a', 'b'],
    )
    assert.deepEqual(
      project.proposals.map(({number}) => number),
      ['5', '6'],
    )
  })
})

describe('sources', () => {
  it('reads CSL-JSON as Zotero exports it', () => {
    const text = JSON.stringify([
      {
        id: 'budget2026',
        type: 'report',
        title: 'Budgetnotat',
        URL: 'https://kommune.example/notat',
        author: [{family: 'Holm', given: 'A.'}, {literal: 'Kulturforvaltningen'}],
        issued: {'date-parts': [[2026, 1, 15]]},
        accessed: {'date-parts': [['2026', 2]]},
        'container-title-short': 'BN',
        file: 'notat.pdf',
      },
      {id: 'aar', issued: {'date-parts': [['2025']]}},
      {
        id: 'interval',
        issued: {
          'date-parts': [
            [2025, 1],
            [2025, 3],
          ],
        },
      },
      {id: 'edtf', issued: '2021-06~/2022'},
      {id: 'ord', issued: {literal: 'foråret 2024'}},
    ])
    const project = build(`${title}sources: kilder/zotero.json`, {'kilder/zotero.json': text})
    assert.deepEqual(said(project), [])
    assert.deepEqual(
      project.sources.map(({issued}) => issued),
      ['2026-01-15', '2025', '2025-01/2025-03', '2021-06~/2022', 'foråret 2024'],
    )
    const [notat] = project.sources
    assert.equal(notat?.path, 'kilder/notat.pdf')
    assert.equal(notat.url, 'https://kommune.example/notat')
    assert.equal(notat.place.file, 'kilder/zotero.json')
  })

  it('reads CSL-YAML, and mixes entries with files', () => {
    const project = build(
      `${title}sources:\n  - {id: lov}\n  - litteratur.yaml\n  - {id: notat, file: a.txt, encoding: windows-1252}\n`,
      {'litteratur.yaml': 'references:\n- id: rapport\n  issued: 2022-06\n'},
    )
    assert.deepEqual(said(project), [])
    assert.deepEqual(
      project.sources.map(({key}) => key),
      ['lov', 'rapport', 'notat'],
    )
    assert.equal(project.sources[2]?.encoding, 'windows-1252')
    assert.equal(project.sources[0]?.file, undefined)
  })

  const entries: readonly (readonly [text: string, ...said: readonly string[]])[] = [
    ['{id: a, tilte: x}', 'misspeltKey "tilte"'],
    ['{id: a, titel: x}', 'misspeltKey "titel"'],
    ['{id: a, Url: x}', 'misspeltKey "Url"'],
    ['{id: a, fil: x.txt}', 'misspeltKey "fil"'],
    ['{id: a, issue: 4, volume: 2.10, sha256: x, egetfelt: y}'],
    ['{id: a b}', 'sourceKeyForm "a b"'],
    ['{id: "@a"}', 'sourceKeyForm "\\"@a\\""'],
    ['{id: 5.10}', 'unquotedNumber "5.10"'],
    ['{id: a, issued: 2026-02-30}', 'noSuchDate "2026-02-30"'],
    ['{id: a, encoding: utf8}', 'misspeltValue "utf8"'],
    ['{id: a}, {id: a}', 'duplicateSource "a"'],
    ['{id: a}, {id: A}'],
  ]
  for (const [text, ...expected] of entries) {
    it(`answers ${text}`, () => {
      assert.deepEqual(saidOf(`sources: [${text}]`), expected)
    })
  }

  it('keeps a file that leads outside without a path, for the rules to report', () => {
    const project = build(
      `${title}sources: [{id: a, file: ../x.txt}, {id: b, file: ""}, {id: c, file: }]`,
    )
    assert.deepEqual(
      project.sources.map(({file, path}) => [file?.value, path]),
      [
        ['../x.txt', undefined],
        ['', undefined],
        [undefined, undefined],
      ],
    )
  })
})

describe('terms', () => {
  const contradictions: readonly (readonly [terms: string, ...said: readonly string[]])[] = [
    ['{preferred: a, deprecated: [b]}, {preferred: c, admitted: d, names: [b c]}'],
    ['{preferred: a}, {preferred: a}', 'termTwice "a"', 'termTwice "a"'],
    ['{preferred: a, admitted: [b, b]}', 'termTwice "b"'],
    ['{preferred: a, deprecated: [b, b]}', 'termTwice "b"'],
    [
      '{preferred: a, deprecated: [b]}, {preferred: c, deprecated: [b]}',
      'termAvoidedTwice "b"',
      'termAvoidedTwice "b"',
    ],
    [
      '{preferred: a, deprecated: [b]}, {preferred: b, deprecated: [c]}',
      'termContradiction "b"',
      'termAvoidedElsewhere "b"',
    ],
    ['{preferred: a, admitted: [b], deprecated: [b]}', 'termContradiction "b"'],
    ['{preferred: a, deprecated: [a]}', 'termCycle "a"'],
    ['{preferred: Jobcenter, deprecated: [jobcenter]}'],
    [
      '{preferred: medborger, deprecated: [borger]}, {preferred: borger, deprecated: [medborger]}',
      'termCycle "borger"',
      'termCycle "medborger"',
    ],
    [
      '{preferred: a, deprecated: [b]}, {preferred: b, deprecated: [c]}, {preferred: c, deprecated: [a]}',
      'termCycle "b"',
      'termCycle "c"',
      'termCycle "a"',
    ],
  ]
  for (const [terms, ...expected] of contradictions) {
    it(`answers ${terms}`, () => {
      assert.deepEqual(saidOf(`terms: [${terms}]`), expected)
    })
  }

  it('leaves words alone that could be replaced for ever', () => {
    const {concepts} = build(
      `${title}terms: [{preferred: a, deprecated: [b, x]}, {preferred: b, deprecated: [a]}]`,
    )
    assert.deepEqual(
      concepts.map(({deprecated}) => deprecated),
      [['x'], []],
    )
  })

  it('takes patterns for words', () => {
    const {concepts} = build(`${title}terms: [{preferred: '(a+)+$', deprecated: ['.*']}]`)
    assert.deepEqual(concepts[0]?.deprecated, ['.*'])
  })

  it('is quick with many', () => {
    const terms = Array.from(
      {length: 2000},
      (_, i) => `  - {preferred: a${i + 1}, deprecated: a${i}}\n`,
    )
    const started = process.cpuUsage()
    build(`${title}terms:\n${terms.join('')}`)
    assert.ok(process.cpuUsage(started).user < 3_000_000)
  })
})

describe('listProjectFiles', () => {
  it('names what a hearing is spread over, once each, made plain', () => {
    const text = `proposals: ./forslag.yaml
sources: [{id: a, file: a.txt}, kilder\\zotero.json, kilder/zotero.json]
terms: [ord.yaml, ../ude.yaml, ord.xlsx, hearing.yaml, {preferred: a}]`
    assert.deepEqual(listProjectFiles('hearing.yaml', text), [
      'forslag.yaml',
      'kilder/zotero.json',
      'ord.yaml',
    ])
  })

  it('names nothing where nothing can be read', () => {
    for (const text of ['', '- a', 'proposals: [a.yaml', '{', 'terms: {a: b}', '\0']) {
      assert.ok(Array.isArray(listProjectFiles('hearing.yaml', text)))
    }
    assert.deepEqual(listProjectFiles('hearing.yaml', 'terms: {a: b}'), [])
  })
})

describe('The source that a proposal stands in', () => {
  const sources = 'sources:\n  - { id: notat, title: Notat, file: notat.md }\n'
  const from = (key: string): string =>
    `title: Budget 2027\nproposals:\n  - { number: "5", title: Bogbus, source: ${key} }\n`

  it('is one of the sources, or the writer is told', () => {
    assert.deepEqual(said(build(from('notat') + sources)), [])
    assert.deepEqual(said(build(from('notaat') + sources)), ['misspeltSource "notaat"'])
    assert.deepEqual(said(build(from('evaluering') + sources)), ['unknownSource "evaluering"'])
  })

  it('is not asked for where there are no sources', () => {
    assert.deepEqual(said(build(from('notat'))), [])
  })
})

describe("A proposal's number between curved quotation marks", () => {
  it('is the number without them, and the writer is told', () => {
    for (const written of ['”5”', '“5”', '»5«', '’5’', '„5“']) {
      const project = build(`title: B\nproposals:\n  - { number: ${written}, title: Bogbus }\n`)
      assert.deepEqual(
        project.proposals.map(({number}) => number),
        ['5'],
      )
      assert.deepEqual(said(project), [`numberForm ${JSON.stringify(written)}`])
    }
  })
})
