import assert from 'node:assert/strict'
import {buildProject} from '../../../src/core/project/buildProject.ts'
import type {Project} from '../../../src/core/model/project.ts'

/** A project from `hearing.yaml` and further files. */
function build(text: string, files: Readonly<Record<string, string>> = {}): Project {
  return buildProject('hearing.yaml', new Map([['hearing.yaml', text], ...Object.entries(files)]))
}

/** `messageId "marked text"` for each problem. */
function said(project: Project): readonly string[] {
  return project.problems.map(({messageId, span, file}) => {
    const marked = project.files.get(file)?.slice(span.start, span.end) ?? ''
    return `${messageId} ${JSON.stringify(marked)}`
  })
}

const whole = `title: Budget 2027
authority: Kulturudvalget
caseNumber: "2026-0012345"
deadline: 2026-03-31
language: da
proposals:
  - { number: "5", title: Længere åbningstid, section: Bevillingsudløb, source: notat, locator: s. 3 }
sources:
  - { id: notat, title: Budgetnotat om åbningstider, file: kilder/notat.pdf, issued: 2026-01-15 }
terms:
  - { preferred: borger, deprecated: [klient, bruger], definition: Et menneske i byen. }
  - { preferred: jobcentret, deprecated: [jobcenteret], names: [Jobcenter København] }
rules:
  proposal/order: info
  quote/unmarked-verbatim: { severity: error, minimumWords: 10 }
profile: review
profiles:
  submit: { term/deprecated: error }
`

describe('buildProject', () => {
  it('reads a whole hearing without a problem', () => {
    const project = build(whole)
    assert.deepEqual(said(project), [])
    assert.equal(project.hearing.title?.value, 'Budget 2027')
    assert.equal(project.hearing.caseNumber?.value, '2026-0012345')
    const {deadline} = project.hearing
    assert.equal(whole.slice(deadline?.span.start, deadline?.span.end), '2026-03-31')
    const [proposal] = project.proposals
    assert.equal(proposal?.number, '5')
    assert.equal(proposal.sourceKey, 'notat')
    assert.equal(proposal.locator, 's. 3')
    const [source] = project.sources
    assert.equal(source?.path, 'kilder/notat.pdf')
    assert.equal(source.issued, '2026-01-15')
    assert.deepEqual(project.concepts[0]?.deprecated, ['klient', 'bruger'])
    assert.equal(project.settings.severities.get('proposal/order'), 'info')
    assert.deepEqual(
      {...project.settings.options.get('quote/unmarked-verbatim')},
      {minimumWords: 10},
    )
    assert.equal(project.settings.profileSeverities.submit.get('term/deprecated'), 'error')
    assert.equal(project.settings.profile, 'review')
    assert.deepEqual(
      project.settings.places.map(({ruleId}) => ruleId),
      ['proposal/order', 'quote/unmarked-verbatim', 'term/deprecated'],
    )
  })
})
