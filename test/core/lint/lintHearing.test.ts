import assert from 'node:assert/strict'
import {lintHearing, type LintOptions} from '../../../src/core/lint/lintHearing.ts'
import type {LinkedHearing, ResponseRule} from '../../../src/core/model/rule.ts'
import type {SeveritySetting} from '../../../src/core/model/settings.ts'
import type {Suppression} from '../../../src/core/model/suppression.ts'
import {
  emptySettings,
  sampleHearing,
  sampleLinked,
  sampleProject,
  sampleResponse,
} from '../../support/sampleValues.ts'

/** Finds every `x` in a response. */
const findsX: ResponseRule = {
  scope: 'response',
  id: 'test/x',
  severity: 'warning',
  profiles: {draft: 'off', submit: 'error'},
  messages: {x: 'An x.'},
  *check({response}) {
    for (const {index} of response.text.matchAll(/x/gu)) {
      yield {messageId: 'x', span: {start: index, end: index + 1}}
    }
  },
}
const metaRules = [
  'meta/suppression-without-reason',
  'meta/unused-suppression',
  'meta/unknown-rule',
].map((id): ResponseRule => ({...findsX, id, profiles: {}, check: () => []}))

function lint(
  text: string,
  options: Partial<LintOptions> = {},
  suppressions: readonly Suppression[] = [],
) {
  const response = sampleResponse({text, suppressions})
  const hearing = sampleHearing({responses: [sampleLinked({response})]})
  return brief(hearing, options)
}

function brief(hearing: LinkedHearing, options: Partial<LintOptions> = {}) {
  const rules = [findsX, ...metaRules]
  const findings = lintHearing(hearing, {today: '2026-03-01', rules, ...options})
  return findings.map(({file, ruleId, messageId, severity, span}) =>
    [file, span.start, severity, ruleId, messageId].join(' '),
  )
}

const overrides = (severity: SeveritySetting) => new Map([['test/x', severity]])

describe('lintHearing', () => {
  it('sorts findings by file and place, whatever order responses come in', () => {
    const responses = ['b.md', 'a.md'].map((file) =>
      sampleLinked({response: sampleResponse({file, text: '-x-x'})}),
    )
    const expected = ['a.md 1', 'a.md 3', 'b.md 1', 'b.md 3'].map(
      (each) => `${each} warning test/x x`,
    )
    assert.deepEqual(brief(sampleHearing({responses})), expected)
    assert.deepEqual(brief(sampleHearing({responses: responses.toReversed()})), expected)
  })

  it('reports the same breach at the same place once', () => {
    const twice: ResponseRule = {
      ...findsX,
      check: (...args) => [...findsX.check(...args), ...findsX.check(...args)],
    }
    assert.equal(lint('x', {rules: [twice]}).length, 1)
  })

  it("takes the profile's severity from the rule", () => {
    assert.deepEqual(lint('x', {profile: 'draft'}), [])
    assert.deepEqual(lint('x', {profile: 'submit'}), ['svar.md 0 error test/x x'])
  })

  it('lets hearing.yaml come before the rule, the profile before all profiles, the caller before both', () => {
    const settings = {
      ...emptySettings,
      severities: overrides('info'),
      profileSeverities: {...emptySettings.profileSeverities, submit: overrides('off')},
    }
    const response = sampleResponse({text: 'x'})
    const hearing = sampleHearing({
      project: sampleProject({settings}),
      responses: [sampleLinked({response})],
    })
    assert.deepEqual(brief(hearing), ['svar.md 0 info test/x x'])
    assert.deepEqual(brief(hearing, {profile: 'submit'}), [])
    const severities = overrides('error')
    assert.deepEqual(brief(hearing, {profile: 'submit', severities}), ['svar.md 0 error test/x x'])
  })

  describe('with exceptions in the text', () => {
    const rule = {id: 'test/x', span: {start: 10, end: 16}}
    const suppression: Suppression = {
      span: {start: 5, end: 20},
      rules: [rule],
      reason: 'det skal stå der',
      covers: {start: 20, end: 30},
    }
    const text = 'x'.padEnd(24) + 'x'

    it('silences what begins in the part that is covered, and nothing else', () => {
      assert.deepEqual(lint(text, {}, [suppression]), ['svar.md 0 warning test/x x'])
    })

    it('silences every rule where none is named', () => {
      const all = {...suppression, rules: [{...rule, id: '*'}]}
      assert.deepEqual(lint(text, {}, [all]), ['svar.md 0 warning test/x x'])
    })

    it('reports an exception without a reason, and silences all the same', () => {
      assert.deepEqual(lint(text, {}, [{...suppression, reason: ''}]), [
        'svar.md 0 warning test/x x',
        'svar.md 5 warning meta/suppression-without-reason withoutReason',
      ])
    })

    it('reports an exception that silences nothing, unless its rule is switched off', () => {
      const elsewhere = {...suppression, covers: {start: 30, end: 40}}
      assert.deepEqual(lint(text, {}, [elsewhere]).slice(1, 2), [
        'svar.md 10 warning meta/unused-suppression unused',
      ])
      assert.deepEqual(lint(text, {profile: 'draft'}, [elsewhere]), [])
    })

    it('reports a rule that does not exist, with the one probably meant', () => {
      const misspelt = (id: string) => [{...suppression, rules: [{...rule, id}]}]
      const last = (findings: readonly string[]) =>
        findings.filter((each) => each.includes('unknown-rule'))
      assert.deepEqual(last(lint(text, {}, misspelt('test/xx'))), [
        'svar.md 10 warning meta/unknown-rule didYouMean',
      ])
      assert.deepEqual(last(lint(text, {}, misspelt('x'))), [
        'svar.md 10 warning meta/unknown-rule didYouMean',
      ])
      assert.deepEqual(last(lint(text, {}, misspelt('noget/helt-andet'))), [
        'svar.md 10 warning meta/unknown-rule unknown',
      ])
    })
  })

  it('reports a rule named in hearing.yaml that does not exist, at the place where it is named', () => {
    const place = {file: 'hearing.yaml', span: {start: 7, end: 12}}
    const settings = {
      ...emptySettings,
      places: [
        {ruleId: 'test/y', place},
        {ruleId: 'test/x', place},
      ],
    }
    const hearing = sampleHearing({project: sampleProject({settings})})
    assert.deepEqual(brief(hearing), ['hearing.yaml 7 warning meta/unknown-rule didYouMean'])
  })

  it('gives at most five other places of one finding', () => {
    const related = Array.from({length: 9}, (_, index) => ({
      file: 'a',
      span: {start: index, end: index},
      messageId: 'x',
      args: {},
    }))
    const rule: ResponseRule = {
      ...findsX,
      check: () => [{messageId: 'x', span: {start: 0, end: 1}, related}],
    }
    const hearing = sampleHearing({responses: [sampleLinked()]})
    const [finding] = lintHearing(hearing, {today: '2026-03-01', rules: [rule]})
    assert.equal(finding?.related.length, 5)
  })
})
