import assert from 'node:assert/strict'
import fc from 'fast-check'
import {suppressFindings} from '../../../src/core/lint/suppressFindings.ts'
import type {Finding} from '../../../src/core/model/finding.ts'
import type {Quote} from '../../../src/core/model/quote.ts'
import type {Span} from '../../../src/core/model/span.ts'
import type {Suppression} from '../../../src/core/model/suppression.ts'
import {sampleResponse} from '../../support/sampleValues.ts'
import {checkRule} from '../rules/checkRule.ts'

const hearing = `title: Budget 2027
sources:
  - { id: notat, title: Notat, file: notat.md }
`
const notat = `Træerne langs kanalen vælges sådan, at de tåler både salt og vind.\n`

async function altered(text: string): Promise<readonly string[]> {
  const findings = await checkRule('quote/altered', text, {hearing, 'notat.md': notat})
  return findings.map((finding) => finding.text)
}

const comment = '<!-- hearing-disable-next-line quote/altered: sådan stod der i udkastet -->'
const block = `> Træerne langs kanalen vælges
> sådan, at de tåler både
> salt og vand.
>
> [@notat]
`

function findingAt(ruleId: string, start: number): Finding {
  const span = {start, end: start + 1}
  return {
    ruleId,
    messageId: 'm',
    severity: 'error',
    file: 'svar.md',
    args: {},
    span,
    related: [],
    fixes: [],
  }
}

function exception(ids: readonly string[], covers: Span): Suppression {
  const span = {start: 0, end: 0}
  return {span, reason: '', covers, rules: ids.map((id) => ({id, span}))}
}

function quoteAt(form: Quote['form'], span: Span): Quote {
  const content = {text: '', pieces: [], inlines: []}
  return {form, span, content, citations: [], hasOtherReference: false}
}

/** Some spans in order, also inside and over each other. */
const spans = fc
  .array(fc.tuple(fc.nat(30), fc.integer({min: 1, max: 9})), {maxLength: 8})
  .map((all) =>
    all.sort(([a], [b]) => a - b).map(([start, length]): Span => ({start, end: start + length})),
  )

describe('suppressFindings', () => {
  it('silences what begins, by itself or with its quotation, where an exception for its rule covers', () => {
    const rule = fc.constantFrom('a/a', 'b/b')
    const exceptions = fc.array(
      fc.tuple(
        fc.array(fc.constantFrom('a/a', 'b/b', '*'), {minLength: 1, maxLength: 2}),
        fc.nat(30),
        fc.nat(9),
      ),
      {maxLength: 5},
    )
    const findings = fc.array(fc.tuple(rule, fc.nat(40)), {maxLength: 8})
    fc.assert(
      fc.property(findings, exceptions, spans, (placed, excepted, quoted) => {
        const all = placed.map(([id, start]) => findingAt(id, start))
        const suppressions = excepted.map(([ids, start, length]) =>
          exception(ids, {start, end: start + length}),
        )
        const quotes = quoted.map((span) => quoteAt('inline', span))
        const {findings: left, used} = suppressFindings(all, [
          sampleResponse({suppressions, quotes}),
        ])

        const holds = ({start, end}: Span, at: number): boolean => start <= at && at < end
        const silencing = (finding: Finding) => {
          const at = finding.span.start
          const starts = [
            at,
            ...quotes.filter(({span}) => holds(span, at)).map(({span}) => span.start),
          ]
          return suppressions
            .filter(({covers}) => starts.some((start) => holds(covers, start)))
            .flatMap(({rules}) => rules.filter(({id}) => id === '*' || id === finding.ruleId))
        }
        assert.deepEqual(
          left,
          all.filter((finding) => silencing(finding).length === 0),
        )
        assert.deepEqual(new Set(used), new Set(all.flatMap(silencing)))
      }),
    )
  })

  it('looks at each exception and quotation a few times, however many findings there are', () => {
    const many = 2_000
    let looks = 0
    const counted = (at: number): Span => ({
      get start() {
        looks++
        return at
      },
      get end() {
        looks++
        return at + 5
      },
    })
    const numbers = Array.from({length: many}, (_, index) => index * 10)
    const {findings, used} = suppressFindings(
      numbers.flatMap((at) => [findingAt('a/a', at + 3), findingAt('b/b', at + 3)]),
      [
        sampleResponse({
          suppressions: numbers.map((at) => exception(['a/a'], counted(at))),
          quotes: numbers.map((at) => quoteAt('inline', counted(at))),
        }),
      ],
    )
    assert.deepEqual([findings.length, used.size], [many, many])
    assert.ok(looks < many * 100, `${looks} looks`)
  })

  it('silences a word of a quotation that begins on the next line and goes on over several', async () => {
    assert.deepEqual(await altered(`# Svar\n\n${block}`), ['vand'])
    assert.deepEqual(await altered(`# Svar\n\n${comment}\n\n${block}`), [])
    const inline =
      'De skriver »Træerne langs kanalen vælges\nsådan, at de tåler både salt og\nvand«'
    assert.deepEqual(await altered(`# Svar\n\n${comment}\n${inline} [@notat].\n`), [])
  })

  it('does not reach a quotation that begins on a line further down', async () => {
    const next =
      'Næste linje.\nDe skriver »Træerne langs kanalen vælges sådan, at de tåler både salt og vand«'
    assert.deepEqual(await altered(`# Svar\n\n${comment}\n${next} [@notat].\n`), ['vand'])
    assert.deepEqual(await altered(`# Svar\n\n${comment}\n${block}\n${block}`), ['vand'])
  })

  it('silences what a quotation of the block has, and what only begins outside is reported', async () => {
    const disable = '<!-- hearing-disable quote/altered: sådan stod der i udkastet -->'
    const text = `# Svar\n\n${block}\n${disable}\n\n${block}\n<!-- hearing-enable -->\n\n${block}`
    assert.deepEqual(await altered(text), ['vand', 'vand'])
  })
})
