import assert from 'node:assert/strict'
import fc from 'fast-check'
import {locate, plainData, valueOf} from '../../../src/core/project/dataTree.ts'
import type {DataDocument} from '../../../src/core/project/dataTree.ts'
import {syntaxMessages} from '../../../src/core/project/projectMessages.ts'
import {readYaml} from '../../../src/core/project/readYaml.ts'

/** `messageId "marked text"` for each problem. */
function said(text: string): readonly string[] {
  return readYaml(text).problems.map(
    ({messageId, span}) => `${messageId} ${JSON.stringify(text.slice(span.start, span.end))}`,
  )
}

/** The values as plain text, or `null` where there are none. */
function values(document: DataDocument): unknown {
  return document.root === undefined
    ? undefined
    : (JSON.parse(JSON.stringify(plainData(document.root))) as unknown)
}

describe('readYaml', () => {
  it('keeps values as written, whatever they look like', () => {
    const text =
      'a: 5.10\nb: 010\nc: nej\nd: 2026-03-31\ne: 1e3\nf: 0x1F\ng: "x"\nh: true\ni: 0095118\nj: 12:30\n'
    assert.deepEqual(values(readYaml(text)), {
      a: '5.10',
      b: '010',
      c: 'nej',
      d: '2026-03-31',
      e: '1e3',
      f: '0x1F',
      g: 'x',
      h: 'true',
      i: '0095118',
      j: '12:30',
    })
    assert.deepEqual(said(text), [])
  })

  it('tells what an unquoted value is to other programs', () => {
    const {root} = readYaml('a: 5.10\nb: "5.10"\nc: true\nd: ~\ne:\nf: .inf\ng: 1_000\nh: 0o17')
    const types = 'abcdefgh'.split('').map((key) => {
      const value = valueOf(root, key)
      return value?.kind === 'scalar' ? value.type : value?.kind
    })
    assert.deepEqual(types, 'number text boolean null null number text number'.split(' '))
  })

  it('gives the place of every key and value', () => {
    const text = 'proposals:\n  - {number: "5", title: Åbningstid}\n  - number: 6\n'
    const {root} = readYaml(text)
    assert.ok(root)
    const marked = (pointer: string): readonly (string | undefined)[] => {
      const found = locate(root, pointer)
      return [found?.entry?.keySpan, found?.node.span].map(
        (span) => span && text.slice(span.start, span.end),
      )
    }
    assert.deepEqual(marked('/proposals/0/number'), ['number', '"5"'])
    assert.deepEqual(marked('/proposals/0/title'), ['title', 'Åbningstid'])
    assert.deepEqual(marked('/proposals/1'), [undefined, 'number: 6'])
    assert.equal(locate(root, '/proposals/7'), undefined)
    assert.equal(locate(root, '/proposals/0/number/x'), undefined)
  })

  it('finds keys with a slash or tilde by their escaped pointer', () => {
    const {root} = readYaml('rules: {quote/altered: error, a~b: off}')
    assert.ok(root)
    assert.equal(locate(root, '/rules/quote~1altered')?.entry?.key, 'quote/altered')
    assert.equal(locate(root, '/rules/a~0b')?.entry?.key, 'a~b')
  })

  it('counts places alike with LF, CRLF and lone CR, and with a byte order mark', () => {
    for (const end of ['\n', '\r\n', '\r']) {
      for (const mark of ['', '\uFEFF']) {
        const text = `${mark}title: Høring${end}language: da${end}`
        const {root, problems} = readYaml(text)
        const value = valueOf(root, 'language')
        assert.equal(text.slice(value?.span.start, value?.span.end), 'da', JSON.stringify(text))
        assert.deepEqual(problems, [])
      }
    }
  })

  it('says nothing of a text without content, and gives no root', () => {
    for (const text of ['', '\n \n', '# kun en kommentar\n', '---\n', '\uFEFF']) {
      assert.deepEqual(readYaml(text), {problems: []}, JSON.stringify(text))
    }
  })

  const mistakes: readonly (readonly [title: string, text: string, ...said: readonly string[]])[] =
    [
      ['a tab as indentation', 'kilder:\n\ta: b\n', 'tabIndent "\\t"'],
      ['a second colon', 'title: Budget: 2027', 'colonInValue "Budget: 2027"'],
      ['a value that begins with @', 'a: @notat', 'mustQuote "@notat"'],
      ['a value that begins with a back quote', 'a: `x`', 'mustQuote "`x`"'],
      ['a quotation mark without a partner', 'x: 1\na: "abc\nb: c\n', 'unclosedQuote "\\"abc"'],
      ['a list without its end', 'a: [1, 2\nb: c', 'unclosedBracket "["'],
      ['a map without its end', 'a: {b: c', 'unclosedBracket "{"'],
      ['words after a quotation', 'a: "x" y', 'unexpectedText "y"'],
      ['words after a list', 'title: [Udkast] Høringssvar', 'unexpectedText "Høringssvar"'],
      ['an apostrophe in single quotes', "a: 'det's'", 'unexpectedText "s\'"'],
      ['a line without a colon', 'a: 1\nkey uden kolon\nb: 2', 'missingColon "key uden kolon"'],
      ['a colon without a space', 'title:Budget\nb: c', 'missingColon "title:Budget"'],
      ['a deeper line under a value', 'a: 1\n  b: 2', 'badIndent "1"'],
      ['a line that is too shallow', 'a:\n  - x\n b: 1', 'badIndent "b: 1"'],
      ['a map after a list', '- a\nb: c', 'badIndent "b: c"'],
      ['a comma too many', 'a: [x,,y]', 'unexpectedCharacter ","'],
      ['a bracket too many', 'a: {b: c}}', 'unexpectedCharacter "}"'],
      ['a backslash', 'a: "x\\d"', 'badEscape "\\\\"'],
      ['a code point that does not exist', 'a: "\\UFFFFFFFF"', 'badEscape "\\\\"'],
      ['half a surrogate pair', 'a: "\\ud800"', 'controlCharacter "\\"\\\\ud800\\""'],
      ['a NUL', 'a: b\0c', 'controlCharacter "\\u0000"'],
      ['a byte order mark inside', 'a: b\n\uFEFFc: d', 'controlCharacter "\uFEFF"'],
      ['an anchor and its alias', 'a: &x 1\nb: *x', 'anchor "&x"', 'alias "*x"'],
      ['an alias that is none', 'a: *', 'alias "*"'],
      ['a tag', 'a: !!js/function "x"', 'tag "!!js/function"'],
      ['a second document', 'a: 1\n---\nb: 2', 'severalDocuments "---"'],
      ['a key twice', 'a: 1\nb: 2\na: 3', 'duplicateKey "a"'],
      ['a key that JavaScript knows', '__proto__: {x: 1}', 'reservedKey "__proto__"'],
      ['a key that is a list', '? [a, b]\n: 1\n', 'keyNotText "[a, b]"'],
      ['a key that is missing', ': 1\n', 'keyNotText ":"'],
    ]
  for (const [title, text, ...expected] of mistakes) {
    it(`says where there is ${title}`, () => {
      assert.deepEqual(said(text), expected)
    })
  }

  it('reads a value with a colon as it was meant, and the lines after it as their own', () => {
    const plan = {id: 'plan', title: 'Plan: del 1', file: 'plan.txt'}
    const cases: readonly (readonly [text: string, read: unknown, ...said: readonly string[]])[] = [
      ['title: Budget: 2027\nb: c\n', {title: 'Budget: 2027', b: 'c'}, '"Budget: 2027"'],
      ['title: A: B: C # x: y\r\nb: c\r\n', {title: 'A: B: C', b: 'c'}, '"A: B: C"'],
      ['- id: plan\n  title: Plan: del 1\n  file: plan.txt\n', [plan], '"Plan: del 1"'],
      [
        's:\n  - { id: plan, title: Plan: del 1, file: plan.txt }\nb: c\n',
        {s: [plan], b: 'c'},
        '"Plan: del 1"',
      ],
      ['{ a: B: c, d: E: f }', {a: 'B: c', d: 'E: f'}, '"B: c"', '"E: f"'],
      ['title: Svar:\nb: c\n', {title: 'Svar:', b: 'c'}, '"Svar:"'],
    ]
    for (const [text, read, ...places] of cases) {
      assert.deepEqual(values(readYaml(text)), read, text)
      assert.deepEqual(
        said(text),
        places.map((place) => `colonInValue ${place}`),
        text,
      )
    }
  })

  it('keeps the places right where values with colons lie in each other', () => {
    const text = '{a: b: , c: d: e: '
    const spans = readYaml(text).problems.map(({span}) => text.slice(span.start, span.end))
    assert.deepEqual(spans, ['b:', 'd: e:', ''])
    assert.ok(readYaml(text).problems.every(({span}) => span.end <= text.length))
  })

  it('reads the rest of a text that has a mistake', () => {
    assert.deepEqual(values(readYaml('title: A\nx: @y\nlanguage: da')), {
      title: 'A',
      x: '@y',
      language: 'da',
    })
    assert.deepEqual(values(readYaml('a: 1\nb: *x\nc: 2')), {a: '1', c: '2'})
  })

  it('keeps the first of two equal keys', () => {
    assert.deepEqual(values(readYaml('a: 1\na: 2')), {a: '1'})
  })

  it('refuses what is nested too deep, before it is built', () => {
    const flow = `a: ${'['.repeat(200_000)}`
    const block = Array.from({length: 400}, (_, depth) => `${' '.repeat(depth)}a:\n`).join('')
    for (const text of [flow, block, `${'- '.repeat(5000)}x`]) {
      const started = process.cpuUsage()
      const {root, problems} = readYaml(text)
      assert.equal(root, undefined)
      assert.deepEqual(
        problems.map(({messageId}) => messageId),
        ['tooDeep'],
      )
      assert.ok(process.cpuUsage(started).user < 1_000_000)
    }
    assert.equal(readYaml(`a: ${'['.repeat(45)}${']'.repeat(45)}`).problems.length, 0)
  })

  it('never changes what all objects inherit', () => {
    const document = readYaml(
      '__proto__: {polluted: 1}\nconstructor: {prototype: {polluted: 1}}\na: 1',
    )
    assert.deepEqual(values(document), {a: '1'})
    assert.equal(({} as Record<string, unknown>)['polluted'], undefined)
  })

  it('answers any text with spans inside it and messages that exist', () => {
    const piece = fc.constantFrom(
      ...'- |: |? |[|]|{|}|, |"|\'|\n|\n  |\t|#|&a |*a |!x |---\n|...\n|%|@|`|>|\\|~|å|\0|\uFEFF|\r|\ud800|a|title|5.10|__proto__'.split(
        '|',
      ),
      '|',
    )
    const text = fc.oneof(
      fc.array(piece, {maxLength: 40}).map((pieces) => pieces.join('')),
      fc.string({unit: 'binary', maxLength: 60}),
    )
    fc.assert(
      fc.property(text, (written) => {
        const {root, problems} = readYaml(written)
        if (root !== undefined) plainData(root)
        for (const {span, messageId} of problems) {
          assert.ok(span.start >= 0 && span.start <= span.end && span.end <= written.length)
          assert.ok(messageId in syntaxMessages, messageId)
        }
      }),
      {numRuns: 500},
    )
  })

  it('reads back what was written as JSON, which is YAML too', () => {
    const text = fc.string({unit: 'grapheme', maxLength: 10})
    const data = fc.dictionary(
      fc.stringMatching(/^[a-zæøå]{1,6}$/),
      fc.array(text, {maxLength: 3}),
      {
        noNullPrototype: true,
        maxKeys: 5,
        minKeys: 1,
      },
    )
    fc.assert(
      fc.property(data, (written) => {
        const {root, problems} = readYaml(JSON.stringify(written, null, 2))
        assert.ok(root)
        assert.deepEqual(problems, [])
        assert.deepEqual(JSON.parse(JSON.stringify(plainData(root))), written)
      }),
      {numRuns: 300},
    )
  })
})
