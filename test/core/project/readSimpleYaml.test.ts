import assert from 'node:assert/strict'
import fc from 'fast-check'
import {composeYaml} from '../../../src/core/project/composeYaml.ts'
import {readSimpleYaml} from '../../../src/core/project/readSimpleYaml.ts'

const hearing = `# Høringen
title: Budget 2027   # en bemærkning
authority: Kulturudvalget
caseNumber: "2026-0012345"
deadline: 2026-03-31

proposals:
  - { number: "5", title: Længere åbningstid, section: Bevillingsudløb, source: notat, locator: s. 3 }
  - number: 5.10
    title: 'Flere bøger'
    # en til
    section: Drift
sources:
- id: notat
  file: kilder/notat.pdf
  issued: { date-parts: [[2026, 1, 15]] }
- kilder.json
terms: [ ]
rules:
  quote/altered: error
  quote/unmarked-verbatim: { severity: info, minimumWords: 10 }
covers:
profiles: {}
`

/** Where the quick reading answers, it must answer as the library does. */
function assertAlike(text: string): boolean {
  const simple = readSimpleYaml(text)
  if (simple === undefined) return false
  assert.deepEqual(simple, composeYaml(text), JSON.stringify(text))
  return true
}

describe('readSimpleYaml', () => {
  it('reads a hearing file as the library does', () => {
    for (const text of [
      hearing,
      hearing.replaceAll('\n', '\r\n'),
      `\uFEFF${hearing}`,
      hearing.trimEnd(),
    ]) {
      assert.ok(assertAlike(text))
    }
  })

  const plain = [
    'a: 1',
    'a:\n',
    'a:\nb:\n',
    'a:   # x\n',
    'a:\n  b:\n    c: 1\n  d: 2\ne: 3',
    'a:\n- b: 1\n  c: 2\n- b: 3\n',
    'a:\n  - b\n  - c d\nx: y',
    '- a\n- b: c\n  d:\n    - e\n- [f, {g: h}]\n',
    'a: x:y\nb: x#y\nc: http://a.b/c\n',
    'a: "x: y # z"\nb: \'æ "ø" å\'\n',
    'a: 1\na: 2\n__proto__: 3\n',
    'a:\n  - x: 1\n\n    y: 2\n\n\n# slut',
    'a: [x , y]\nb: {c: "d" , "e": f}\n',
    '- \n',
  ]
  for (const text of plain) {
    it(`reads ${JSON.stringify(text)} as the library does`, () => {
      assertAlike(text)
    })
  }

  const left = [
    '',
    'tekst',
    'a: *b',
    'a: &b c',
    'a: !x y',
    'a: |\n  x',
    'a: b: c',
    'a: "x\\n"',
    "a: 'det''s'",
    'a: b\n  c',
    'a: "b\n  c"',
    'a: [b,\n  c]',
    'a: [b, ]',
    'a: {b}',
    'a: [b',
    'a: b\n c: d',
    'a:\n   b: 1\n  c: 2',
    ' a: 1',
    'a:\tb',
    '? a\n: b',
    '"a": b',
    '---\na: b',
    'a: b\n---\nc: d',
    '%YAML 1.2\n---\na: b',
    'a: @b',
    'a: -b',
    'a: b\0',
    'a: b\rc: d',
    '- - a',
    'a: - b',
    `a: ${'['.repeat(60)}${']'.repeat(60)}`,
  ]
  for (const text of left) {
    it(`leaves ${JSON.stringify(text.slice(0, 30))} to the library`, () => {
      assert.equal(readSimpleYaml(text), undefined)
    })
  }

  it('answers as the library does, whatever it answers', () => {
    const piece = fc.constantFrom(
      ...[
        '- ',
        ': ',
        ':',
        'a',
        'bc',
        '"d"',
        "'e'",
        '5.10',
        '#',
        ' #',
        ' ',
        '  ',
        '\n',
        '\n  ',
        '\n    ',
      ],
      ...[
        '\n- ',
        '\n  - ',
        '[',
        ']',
        '{',
        '}',
        ', ',
        ',',
        '- a: ',
        'a: ',
        '\nb: ',
        '\n  c: ',
        '"',
        "'",
      ],
      ...[
        '\r\n',
        '\r\n  ',
        '~',
        'null',
        'a: b\n',
        '[a, b]',
        '{a: b}',
        '{"a": b}',
        '-',
        '?',
        '|',
        'å',
      ],
    )
    let answered = 0
    fc.assert(
      fc.property(fc.array(piece, {maxLength: 14}), (pieces) => {
        if (assertAlike(`a: x\nk: ${pieces.join('')}`)) answered++
        if (assertAlike(pieces.join(''))) answered++
      }),
      {numRuns: 3000},
    )
    assert.ok(answered > 300, `${answered}`)
  }).timeout(20_000)

  it('answers as the library does for data of any shape', () => {
    const word = fc.constantFrom('a', 'bc', 'd e', '5.10', '"f: g"', "'h # i'", 'x/y', '2026-03-31')
    const {lines} = fc.letrec<{readonly lines: readonly string[]}>((tie) => ({
      lines: fc.oneof(
        {depthSize: 'small'},
        fc
          .array(fc.tuple(fc.constantFrom('k', 'l', 'm', 'n'), word), {minLength: 1, maxLength: 3})
          .map((pairs) => pairs.map(([key, value]) => `${key}: ${value}`)),
        fc
          .array(word, {minLength: 1, maxLength: 3})
          .map((words) => words.map((value) => `- ${value}`)),
        fc
          .array(fc.tuple(fc.constantFrom('o', 'p', 'q'), tie('lines')), {
            minLength: 1,
            maxLength: 3,
          })
          .map((pairs) =>
            pairs.flatMap(([key, below]) => [`${key}:`, ...below.map((line) => `  ${line}`)]),
          ),
        fc
          .array(tie('lines'), {minLength: 1, maxLength: 2})
          .map((items) =>
            items.flatMap((below) => below.map((line, i) => `${i === 0 ? '- ' : '  '}${line}`)),
          ),
      ),
    }))
    fc.assert(
      fc.property(lines, fc.constantFrom('\n', '\r\n', '\n\n', '  # x\n'), (written, end) => {
        assertAlike(written.map((line) => line + end).join(''))
      }),
      {numRuns: 1000},
    )
  }).timeout(20_000)

  it('takes time in proportion to the text', () => {
    const rows = Array.from(
      {length: 5000},
      (_, i) => `  - { number: "${i}", title: Forslag ${i} }\n`,
    )
    const started = process.cpuUsage()
    assert.ok(readSimpleYaml(`title: x\nproposals:\n${rows.join('')}`))
    assert.ok(process.cpuUsage(started).user < 500_000)
  })
})
