import assert from 'node:assert/strict'
import fc from 'fast-check'
import {readPlainFields} from '../../../src/core/response/readPlainFields.ts'
import {readYamlFields} from '../../../src/core/response/readYamlFields.ts'

const content = {start: 4, end: 1000}

function plain(yaml: string): Readonly<Record<string, string>> | undefined {
  const read = readPlainFields(yaml, content)
  return read && Object.fromEntries([...read.fields].map(([key, {value}]) => [key, value]))
}

describe('readPlainFields', () => {
  it('reads the lines that people write', () => {
    const yaml =
      'title: Høringssvar til budget 2027\nlang: da\n\ndate:  2026-03-31 \r\nsender: "A: b"\n'
    assert.deepEqual(plain(yaml), {
      title: 'Høringssvar til budget 2027',
      language: 'da',
      date: '2026-03-31',
      sender: 'A: b',
    })
  })

  it('gives the place of the value without its quotation marks', () => {
    const yaml = 'sender: "Foreningen"'
    const {start = 0, end = 0} =
      readPlainFields(yaml, {start: 0, end: 20})?.fields.get('sender')?.span ?? {}
    assert.equal(yaml.slice(start, end), 'Foreningen')
  })

  for (const yaml of [
    'title: a # b',
    'title: a: b',
    'title: a\n  b',
    'title: [a]',
    "title: 'a'",
    'title: "a\\n"',
    'title: *a',
    'title: a\ntitle: b',
    '- a',
    'a\n',
    '# a',
  ]) {
    it(`leaves ${JSON.stringify(yaml)} to the library`, () => {
      assert.equal(readPlainFields(yaml, content), undefined)
    })
  }

  it('answers as the library does, where it answers', () => {
    const key = fc.constantFrom('title', 'sender', 'date', 'x', 'lang', 'language', 'null', 'a-b')
    const piece = fc.constantFrom(
      ...Array.from(' \u00A0:#"\'-,[]{}&*!|>%@`\\?~\r\t\uFEFF\u0085\u2028'),
      ...['å', 'b', '7', '.5', ': '],
    )
    const value = fc.array(piece, {maxLength: 8}).map((pieces) => pieces.join(''))
    const line = fc.oneof(
      fc
        .tuple(key, fc.constantFrom(': ', ':', ':  ', ': "'), value, fc.constantFrom('', '"', ' '))
        .map((parts) => parts.join('')),
      fc.constantFrom('', ' ', '---', '...', '\r'),
    )
    fc.assert(
      fc.property(fc.array(line, {maxLength: 4}), (lines) => {
        const yaml = lines.join('\n').replace(/\r(?!\n)/gu, '\n')
        const read = readPlainFields(yaml, content)
        if (read !== undefined) assert.deepEqual(read, readYamlFields(yaml, content))
      }),
      {numRuns: 20000},
    )
  })
})
