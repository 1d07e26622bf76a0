import assert from 'node:assert/strict'
import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import fc from 'fast-check'
import {readAnyYaml} from '../../../src/core/project/readAnyYaml.ts'
import {readPlainYaml} from '../../../src/core/project/readPlainYaml.ts'

/** Whether a text was read directly; then the library must say the same. */
function agrees(text: string): boolean {
  const root = readPlainYaml(text)
  if (root === undefined) return false
  assert.deepEqual({root, problems: []}, readAnyYaml(text), JSON.stringify(text))
  return true
}

const HEARING = `# En høring
title: Budget 2027
caseNumber: "2026-0004711"
deadline: 2026-03-13

proposals:
  - { number: "4", title: Søndagsåbent på biblioteket, section: Biblioteker }
  # Den næste er uden afsnit.
  - { number: 'KB07', title: Læsevenner, tags: [a, "b, c", [d]], leer: {} }
sources:
- id: notat
  title: "Notat: om 5.10 og [2]"
  file: kilder/notat.txt
  pages:
- id: plan
  file: https://example.dk/a:b
terms:
  - termer.yaml
  - preferred: borger
    deprecated:
      - klient
      - bruger
    note: null
rules:
    quote/altered: warning
    style: { man: off, lix.max: 45 }
flag: true
amount: 5.10
`

describe('readPlainYaml', () => {
  it('reads a hearing file as the library does', () => {
    assert.ok(agrees(HEARING))
    assert.ok(
      agrees(readFileSync(join(import.meta.dirname, '../../../examples/hearing.yaml'), 'utf8')),
    )
  })

  it('gives every line of it, and every end, the place that the library gives it', () => {
    const lines = HEARING.split('\n')
    for (let from = 0; from < lines.length; from++) {
      for (let to = from + 1; to <= lines.length; to++) agrees(lines.slice(from, to).join('\n'))
    }
    for (let end = 0; end < HEARING.length; end++) agrees(HEARING.slice(0, end))
  })

  it('leaves what is not plain to the library', () => {
    for (const text of [
      '',
      '# kun en note',
      'a: b: c',
      'a: b # note',
      'a: "b\\n"',
      'a: &x b',
      'a: *x',
      'a: !x b',
      'a: |\n  b',
      'a: >-\n  b',
      'a: b\n  c',
      'a:\n  - b\n   - c',
      'a: {b: c,\n d: e}',
      'a: {b: c,}',
      'a: {b}',
      'a: [b: c]',
      'a: [b,, c]',
      'a: [b',
      'a: "b" c',
      'a: b\na: c',
      '__proto__: a',
      '"a": b',
      '? a\n: b',
      'a:\tb',
      'a: b\r\nc: d',
      ' a: b',
      '---\na: b',
      'a: b\n...\nc: d',
      '%YAML 1.2\na: b',
      '- - a',
      '-\n  a',
      '{a: b}',
      'a',
      'a:\u00A0b',
      'a: -1',
      'a: ~',
      'a:b',
    ]) {
      assert.equal(readPlainYaml(text), undefined, JSON.stringify(text))
    }
  })

  it('agrees with the library on texts that are put together of pieces, at any indentation', () => {
    const piece = fc.constantFrom(
      ...[
        'a: ',
        'b:',
        'nøgle: ',
        '- ',
        '-',
        'værdi',
        '5.10',
        'null',
        'x y',
        '"q: r"',
        "'s'",
        '{',
        '}',
      ],
      ...[
        '[',
        ']',
        ', ',
        ',',
        ': ',
        ':',
        ' #',
        '# n',
        '\n',
        '\n',
        '\n  ',
        '\n  ',
        '\n    ',
        '\n- ',
        '\n  - ',
      ],
      ...[
        ' ',
        'a/b.c',
        'it’s',
        "it's",
        '(x)',
        '2026-01-15',
        'true',
        '...',
        '---',
        '&',
        '*',
        '|',
        '~',
        '\\',
      ],
    )
    let plain = 0
    fc.assert(
      fc.property(fc.array(piece, {maxLength: 14}), (pieces) => {
        const text = pieces.join('')
        if (agrees(text)) plain++
      }),
      {numRuns: 6000},
    )
    assert.ok(plain > 50, `${plain} were plain`)
  })

  it('agrees with the library on hearing files with something changed at any place', () => {
    const changes = [
      '',
      ' ',
      '  ',
      '\n',
      ':',
      ': ',
      '-',
      '- ',
      ',',
      '"',
      "'",
      '{',
      ']',
      '#',
      ' #',
      'å',
      '\n  - x',
    ]
    fc.assert(
      fc.property(
        fc.nat(HEARING.length),
        fc.nat(3),
        fc.constantFrom(...changes),
        (at, length, change) => {
          agrees(HEARING.slice(0, at) + change + HEARING.slice(at + length))
        },
      ),
      {numRuns: 1500},
    )
  })
})
