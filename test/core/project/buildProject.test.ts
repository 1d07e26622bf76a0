import assert from 'node:assert/strict'
import fc from 'fast-check'
import {buildProject} from '../../../src/core/project/buildProject.ts'
import {schemaMessages, syntaxMessages} from '../../../src/core/project/projectMessages.ts'
import {build, said} from './builtProject.ts'

const whole = `title: Budget 2027
authority: Kulturudvalget
caseNumber: "2026-0012345"
deadline: 2026-03-31
language: da
covers: selected
proposalPrefixes: [Nr., Punkt]
responses: svar/
proposals:
  - { number: "5", title: Længere åbningstid, section: Bevillingsudløb, source: notat, locator: s. 3 }
sources:
  - { id: notat, title: Budgetnotat om åbningstider, file: kilder/notat.pdf, issued: 2026-01-15 }
terms:
  - { preferred: borger, deprecated: [klient, bruger], definition: Et menneske i byen. }
  - { preferred: jobcentret, deprecated: jobcenteret, names: [Jobcenter København] }
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
    const {hearing, settings} = project
    assert.equal(hearing.title?.value, 'Budget 2027')
    assert.equal(hearing.authority?.value, 'Kulturudvalget')
    assert.equal(hearing.caseNumber?.value, '2026-0012345')
    const span = hearing.deadline?.span
    assert.equal(whole.slice(span?.start, span?.end), '2026-03-31')
    assert.equal(hearing.covers, 'selected')
    assert.deepEqual(hearing.proposalPrefixes, ['Nr.', 'Punkt'])
    assert.deepEqual(hearing.responses, ['svar'])
    const [proposal] = project.proposals
    assert.equal(proposal?.number, '5')
    assert.equal(proposal.title, 'Længere åbningstid')
    assert.equal(proposal.section, 'Bevillingsudløb')
    assert.equal(proposal.sourceKey, 'notat')
    assert.equal(proposal.locator, 's. 3')
    const [source] = project.sources
    assert.equal(source?.key, 'notat')
    assert.equal(source.file?.value, 'kilder/notat.pdf')
    assert.equal(source.path, 'kilder/notat.pdf')
    assert.equal(source.issued, '2026-01-15')
    const [borger, jobcentret] = project.concepts
    assert.deepEqual(borger?.deprecated, ['klient', 'bruger'])
    assert.deepEqual(jobcentret?.deprecated, ['jobcenteret'])
    assert.deepEqual(jobcentret.names, ['Jobcenter København'])
    assert.equal(settings.profile, 'review')
    assert.equal(settings.severities.get('proposal/order'), 'info')
    assert.equal(settings.severities.get('quote/unmarked-verbatim'), 'error')
    assert.deepEqual({...settings.options.get('quote/unmarked-verbatim')}, {minimumWords: 10})
    assert.equal(settings.profileSeverities.submit.get('term/deprecated'), 'error')
    assert.deepEqual(
      settings.places.map(({ruleId, place}) => [
        ruleId,
        whole.slice(place.span.start, place.span.end),
      ]),
      ['proposal/order', 'quote/unmarked-verbatim', 'term/deprecated'].map((id) => [id, id]),
    )
  })

  it('reads the same hearing from JSON', () => {
    const text = JSON.stringify({
      $schema: 'https://example.org/hearing.schema.json',
      title: 'Budget 2027',
      proposals: [{number: '5', title: 'Længere åbningstid'}],
      rules: {
        'proposal/order': {
          severity: 'off',
          definedInSources: true,
          known: ['a', '7'],
          minimumWords: 7,
        },
      },
    })
    const project = buildProject('hearing.json', new Map([['hearing.json', text]]))
    assert.deepEqual(said(project), [])
    assert.equal(project.proposals[0]?.number, '5')
    assert.deepEqual(
      {...project.settings.options.get('proposal/order')},
      {
        definedInSources: true,
        known: ['a', '7'],
        minimumWords: 7,
      },
    )
  })

  it('has defaults for what is not said', () => {
    const {hearing, settings, proposals} = build('title: Budget')
    assert.equal(hearing.language, 'da')
    assert.equal(hearing.covers, 'all')
    assert.ok(hearing.proposalPrefixes.includes('Nr.'))
    assert.equal('responses' in hearing, false)
    assert.equal('deadline' in hearing, false)
    assert.equal(settings.profile, 'review')
    assert.deepEqual(proposals, [])
  })

  it('says that an empty file is empty, and that a list is no hearing', () => {
    assert.deepEqual(said(build('')), ['emptyFile ""'])
    assert.deepEqual(said(build('# kun en kommentar')), ['emptyFile ""'])
    assert.deepEqual(said(buildProject('hearing.yaml', new Map())), ['emptyFile ""'])
    assert.deepEqual(said(build('- a\n- b')), ['wantsKeysHere "a"'])
    assert.deepEqual(said(build('bare tekst')), ['wantsKeysHere "bare tekst"'])
  })

  it('refuses a file of more than 1 MB', () => {
    assert.deepEqual(said(build(`title: ${'a'.repeat(1_100_000)}`)), ['tooLarge ""'])
  })

  it('keeps what is right beside what is wrong', () => {
    const project = build(`title: Budget
deadline: 31. marts
proposals:
  - {number: "1", title: A}
  - {titel: uden nummer}
  - bare tekst
  - {number: "2"}
  - {number: "3", title: C}
sources:
  - {title: uden nøgle}
  - {id: notat}
terms:
  - {deprecated: [x]}
  - {preferred: borger}
rules: {a/b: eror, c/d: off}
`)
    assert.deepEqual(
      project.proposals.map(({number, title}) => [number, title]),
      [
        ['1', 'A'],
        ['2', ''],
        ['3', 'C'],
      ],
    )
    assert.deepEqual(
      project.sources.map(({key}) => key),
      ['notat'],
    )
    assert.deepEqual(
      project.concepts.map(({preferred}) => preferred),
      ['borger'],
    )
    assert.deepEqual([...project.settings.severities], [['c/d', 'off']])
    assert.deepEqual(said(project), [
      'dateForm "31. marts"',
      'missingKey "titel"',
      'misspeltKey "titel"',
      'wantsKeysHere "bare tekst"',
      'missingKey "number"',
      'missingKey "title"',
      'missingKey "deprecated"',
      'misspeltValue "eror"',
    ])
  })

  it('says of a required field with a misspelt name once what is meant', () => {
    assert.deepEqual(said(build('titel: A\nproposals: [{numer: "1", titel: B}]')), [
      'misspeltKey "titel"',
      'misspeltKey "numer"',
      'misspeltKey "titel"',
    ])
    assert.deepEqual(said(build('title: A\nproposals: [{numer: "1"}]')), [
      'missingKey "numer"',
      'misspeltKey "numer"',
    ])
  })

  it('judges of a file that broke off only what stands before the break', () => {
    assert.deepEqual(said(build('titel: A\nsources:\n\ta: b.txt\n')), [
      'misspeltKey "titel"',
      'tabIndent "\\t"',
    ])
  })

  it('reports no more than a hundred problems of a file, and says that there are more', () => {
    const {problems} = build(Array.from({length: 250}, (_, i) => `x${i}: 1`).join('\n'))
    assert.equal(problems.length, 101)
    assert.equal(problems.at(-1)?.messageId, 'moreProblems')
  })

  it('takes time in proportion to a text of nothing but mistakes', () => {
    const pieces = [
      '-\n',
      ',',
      '"',
      '? ',
      'a: "b\n',
      '*a ',
      '%\n',
      '[',
      '{a},',
      'a\n',
      '"a" ',
      '\0',
    ]
    const starts = ['', 'a: [', 'title: x\nproposals:\n', 'a: "', 'a: |\n ']
    for (const file of ['hearing.yaml', 'hearing.json']) {
      for (const text of starts.flatMap((start) =>
        pieces.map((piece) => start + piece.repeat(5000)),
      )) {
        const started = process.cpuUsage()
        buildProject(file, new Map([[file, text]]))
        assert.ok(process.cpuUsage(started).user < 1_500_000, JSON.stringify(text.slice(0, 40)))
      }
    }
  }).timeout(60_000)

  it('answers any text with spans inside it and messages that exist', () => {
    const piece = fc.constantFrom(
      ...'title: |proposals:|sources:|terms:|rules:|profile: |deadline: |\n|\n  - |\n  |{|}|[|]|, |: |number: |id: |file: |issued: |preferred: |deprecated: |"5"|5.10|a|b|"|null|../x|x.yaml|hearing.yaml|__proto__: |date-parts: [[2026,1]]'.split(
        '|',
      ),
    )
    fc.assert(
      fc.property(fc.array(piece, {maxLength: 40}), (pieces) => {
        const text = pieces.join('')
        const {problems} = build(text, {'x.yaml': text})
        for (const {span, messageId, ruleId, args} of problems) {
          if (ruleId === 'meta/empty-file') continue
          assert.ok(span.start >= 0 && span.start <= span.end && span.end <= text.length)
          const messages = ruleId === 'meta/syntax' ? syntaxMessages : schemaMessages
          const message = messages[messageId] ?? assert.fail(messageId)
          for (const [, name = ''] of message.matchAll(/\{(\w+)\}/g)) assert.ok(name in args, name)
        }
        assert.equal(({} as Record<string, unknown>)['polluted'], undefined)
      }),
      {numRuns: 500},
    )
  })
})
