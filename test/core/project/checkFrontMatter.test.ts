import assert from 'node:assert/strict'
import fc from 'fast-check'
import {checkFrontMatter} from '../../../src/core/project/checkFrontMatter.ts'

/** `messageId "marked text"` for each problem of the lines between the fences. */
function said(content: string, before = '---\n'): readonly string[] {
  const text = `${before}${content}---\n\n# Høringssvar\n`
  const span = {start: before.length, end: before.length + content.length}
  return checkFrontMatter(text, span).map(
    (problem) =>
      `${problem.messageId} ${JSON.stringify(text.slice(problem.span.start, problem.span.end))}`,
  )
}

describe('checkFrontMatter', () => {
  it('is content with what a response needs, and with any pandoc field', () => {
    const content = `title: Høringssvar til budget 2027
lang: da
sender: Byens Dialogråd
caseNumber: "2026-0012345"
documentNumber: "2026-0012345-2"
date: 2026-03-31
hearing: ../hearing.yaml
covers: selected
author: [A, B]
toc: true
geometry: {margin: 2cm}
egetfelt: 5.10
to: Kulturudvalget
`
    assert.deepEqual(said(content), [])
    assert.deepEqual(said(content.replaceAll('\n', '\r\n'), '\uFEFF---\r\n'), [])
  })

  it('has nothing to say of an empty block', () => {
    assert.deepEqual(said(''), [])
    assert.deepEqual(said('\n# kommentar\n'), [])
  })

  const mistakes: readonly (readonly [content: string, ...said: readonly string[]])[] = [
    ['titel: x\n', 'misspeltKey "titel"'],
    ['afsender: x\n', 'misspeltKey "afsender"'],
    ['Sender: x\n', 'misspeltKey "Sender"'],
    ['title: x\ntitel: y\n'],
    ['covers: alle\n', 'misspeltValue "alle"'],
    ['lang: dansk sprog\n', 'languageForm "dansk sprog"'],
    ['date: 2026-02-30\n', 'noSuchDate "2026-02-30"'],
    ['date: 31. marts 2026\n'],
    ['caseNumber: 0095118\n', 'unquotedNumber "0095118"'],
    ['title: [a]\n', 'wantsText "a"'],
    ['title:\n', 'emptyValue "title"'],
    ['title: Budget: 2027\n', 'colonInValue "Budget: 2027"'],
    ['title: a\n\tx: b\n', 'tabIndent "\\t"'],
    ['title: a\ntitle: b\n', 'duplicateKey "title"'],
    ['title: !!js/function "x"\n', 'tag "!!js/function"'],
    ['- a\n', 'wantsKeysHere "a"'],
    ['bare tekst\n', 'wantsKeysHere "bare tekst"'],
  ]
  for (const [content, ...expected] of mistakes) {
    it(`answers ${JSON.stringify(content)}`, () => {
      assert.deepEqual(said(content), expected)
    })
  }

  it('keeps its spans inside the block, whatever stands there', () => {
    fc.assert(
      fc.property(fc.string({unit: 'binary', maxLength: 40}), (content) => {
        const text = `---\n${content}\n---\n`
        const span = {start: 4, end: 4 + content.length}
        for (const problem of checkFrontMatter(text, span)) {
          assert.ok(problem.span.start >= span.start && problem.span.end <= span.end)
        }
      }),
      {numRuns: 300},
    )
  })
})
