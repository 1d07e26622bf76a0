import assert from 'node:assert/strict'
import fc from 'fast-check'
import {applyFixes} from '../../src/cli/fix/applyFixes.ts'
import type {Edit, Finding} from '../../src/core/model/finding.ts'

function finding(edits: readonly Edit[], automatic = true): Finding {
  return {
    ruleId: 'a/b',
    messageId: 'm',
    args: {},
    severity: 'warning',
    file: 'svar.md',
    span: {start: 0, end: 0},
    related: [],
    fixes: [{messageId: 'f', args: {}, automatic, edits}],
  }
}

function edit(start: number, end: number, text: string): Edit {
  return {span: {start, end}, text}
}

describe('applyFixes', () => {
  it('applies fixes in the order of the text, whatever the order of the findings', () => {
    const findings = [finding([edit(4, 5, 'E')]), finding([edit(0, 1, 'A')])]
    assert.deepEqual(applyFixes('abcdef', findings), {text: 'AbcdEf', applied: 2})
  })

  it('leaves fixes that are not automatic', () => {
    assert.equal(applyFixes('abc', [finding([edit(0, 1, 'x')], false)]).text, 'abc')
  })

  it('leaves the later of two that overlap, whole', () => {
    const findings = [finding([edit(0, 3, 'X')]), finding([edit(2, 4, 'Y'), edit(5, 6, 'Z')])]
    assert.deepEqual(applyFixes('abcdef', findings), {text: 'Xdef', applied: 1})
  })

  it('leaves the second of two that insert at the same place', () => {
    const findings = [finding([edit(2, 2, 'X')]), finding([edit(2, 2, 'Y')])]
    assert.deepEqual(applyFixes('abcd', findings), {text: 'abXcd', applied: 1})
  })

  it('allows an edit right after another', () => {
    const findings = [finding([edit(0, 2, 'X')]), finding([edit(2, 4, 'Y')])]
    assert.equal(applyFixes('abcd', findings).text, 'XY')
  })

  it('writes line ends as the file has them', () => {
    assert.equal(
      applyFixes('a\r\nb\r\n', [finding([edit(3, 3, 'x\ny\n')])]).text,
      'a\r\nx\r\ny\r\nb\r\n',
    )
    assert.equal(applyFixes('a\rb\r', [finding([edit(2, 2, 'x\n')])]).text, 'a\rx\rb\r')
  })

  it('does not apply what reaches outside the text, or changes nothing', () => {
    assert.deepEqual(applyFixes('abc', [finding([edit(2, 9, 'x')])]), {text: 'abc', applied: 0})
    assert.deepEqual(applyFixes('abc', [finding([edit(-1, 1, 'x')])]), {text: 'abc', applied: 0})
    assert.deepEqual(applyFixes('abc', [finding([edit(1, 2, 'b')])]), {text: 'abc', applied: 0})
  })

  it('changes nothing outside the edits that it applies', () => {
    const edits = fc.array(fc.tuple(fc.nat(40), fc.nat(6), fc.constantFrom('', 'X', 'YY')), {
      maxLength: 8,
    })
    fc.assert(
      fc.property(fc.string({minLength: 46, maxLength: 60}), edits, (text, parts) => {
        const findings = parts.map(([start, length, wanted]) => {
          return finding([edit(start, start + length, wanted)])
        })
        const {text: fixed} = applyFixes(text, findings)
        const touched = new Set(
          parts.flatMap(([start, length]) => Array.from({length}, (_, at) => start + at)),
        )
        // What no edit touches is still there, in order.
        let at = 0
        for (const [index, unit] of text.split('').entries()) {
          if (touched.has(index)) continue
          at = fixed.indexOf(unit, at)
          assert.ok(at >= 0)
          at++
        }
      }),
    )
  })

  it('takes time that grows with the number of fixes only', () => {
    const findings = Array.from({length: 20_000}, (_, at) =>
      finding([edit(at * 3, at * 3 + 1, 'X')]),
    )
    const start = performance.now()
    assert.equal(applyFixes('abc'.repeat(20_000), findings).applied, 20_000)
    assert.ok(performance.now() - start < 2000)
  })
})
