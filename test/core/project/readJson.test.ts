import assert from 'node:assert/strict'
import fc from 'fast-check'
import {plainData, valueOf} from '../../../src/core/project/dataTree.ts'
import {syntaxMessages} from '../../../src/core/project/projectMessages.ts'
import {readJson} from '../../../src/core/project/readJson.ts'

/** `messageId "marked text"` for each problem. */
function said(text: string): readonly string[] {
  return readJson(text).problems.map(
    ({messageId, span}) => `${messageId} ${JSON.stringify(text.slice(span.start, span.end))}`,
  )
}

describe('readJson', () => {
  it('gives values as written, with their places', () => {
    const text = '{"number": 5.10, "title": "L\\u00e6ngere", "x": [true, null]}'
    const {root, problems} = readJson(text)
    assert.deepEqual(problems, [])
    const number = valueOf(root, 'number')
    assert.deepEqual(number, {
      kind: 'scalar',
      span: {start: 11, end: 15},
      text: '5.10',
      type: 'number',
    })
    const title = valueOf(root, 'title')
    assert.equal(title?.kind === 'scalar' && title.text, 'Længere')
    assert.equal(text.slice(title?.span.start, title?.span.end), '"L\\u00e6ngere"')
  })

  const mistakes: readonly (readonly [text: string, ...said: readonly string[]])[] = [
    ['{"a": 1,}', 'jsonKey "}"'],
    ['[1,]', 'jsonValue "]"'],
    ['[1,2', 'jsonTruncated ""'],
    ['{"a": "Pilotf', 'jsonTruncated ""'],
    ['{"a": NaN}', 'jsonWord "NaN"'],
    ["{'a': 1}", 'jsonWord "\'a\'"'],
    ['{a: 1}', 'jsonWord "a"'],
    ['{"a" 1}', 'jsonColon "1"'],
    ['["a" "b"]', 'missingComma "\\"b\\""'],
    ['// x\n{}', 'jsonComment "// x"'],
    ['{"a": "\\q"}', 'badEscape "\\"\\\\q\\""'],
    ['{"a": 1, "a": 2}', 'duplicateKey "\\"a\\""'],
    ['{"__proto__": 1}', 'reservedKey "\\"__proto__\\""'],
    ['{"a": "\\ud800"}', 'controlCharacter "\\"\\\\ud800\\""'],
  ]
  for (const [text, ...expected] of mistakes) {
    it(`says where ${JSON.stringify(text)} is no JSON`, () => {
      assert.deepEqual(said(text), expected)
    })
  }

  it('takes a byte order mark for nothing', () => {
    const {root, problems} = readJson('\uFEFF{"a": 1}')
    assert.deepEqual(problems, [])
    assert.deepEqual(valueOf(root, 'a')?.span, {start: 7, end: 8})
  })

  it('gives no root for blanks', () => {
    assert.deepEqual(readJson(' \n'), {problems: []})
  })

  it('refuses what is nested too deep', () => {
    for (const text of ['['.repeat(100_000), '{"a":'.repeat(20_000)]) {
      const {root, problems} = readJson(text)
      assert.equal(root, undefined)
      assert.equal(problems[0]?.messageId, 'tooDeep')
    }
  })

  it('reads any JSON as JSON.parse does, but for numbers, which stay text', () => {
    const leaf = fc.oneof(fc.string({unit: 'grapheme'}), fc.boolean())
    const {value} = fc.letrec((tie) => ({
      value: fc.oneof(
        {depthSize: 'small'},
        leaf,
        fc.array(tie('value'), {maxLength: 3}),
        fc.dictionary(fc.stringMatching(/^[a-z ]{1,5}$/), tie('value'), {maxKeys: 3}),
      ),
    }))
    fc.assert(
      fc.property(value, fc.constantFrom(0, 2), (written, space) => {
        const {root, problems} = readJson(JSON.stringify(written, null, space))
        assert.ok(root)
        assert.deepEqual(problems, [])
        const expected = JSON.stringify(written, (_, part: unknown) =>
          typeof part === 'boolean' ? String(part) : part,
        )
        assert.equal(JSON.stringify(plainData(root)), expected)
      }),
      {numRuns: 300},
    )
  })

  it('answers any text with spans inside it and messages that exist', () => {
    const piece = fc.constantFrom(
      ...'{ } [ ] , : " \\ // /* 1 -1e5 0x null tru \n \u0001 \ud800 "a" __proto__ \uFEFF'.split(
        ' ',
      ),
    )
    fc.assert(
      fc.property(fc.array(piece, {maxLength: 25}), (pieces) => {
        const text = pieces.join('')
        for (const {span, messageId} of readJson(text).problems) {
          assert.ok(span.start >= 0 && span.start <= span.end && span.end <= text.length)
          assert.ok(messageId in syntaxMessages, messageId)
        }
      }),
      {numRuns: 500},
    )
  })
})
