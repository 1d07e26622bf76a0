import assert from 'node:assert/strict'
import {metaFrontMatter} from '../../../../src/core/rules/meta/frontMatter.ts'
import {metaSchema} from '../../../../src/core/rules/meta/schema.ts'
import {applyFix, findingsOf} from '../../../support/findingsOf.ts'
import {
  sampleHearing,
  sampleLinked,
  sampleProject,
  sampleResponse,
} from '../../../support/sampleValues.ts'

const context = {options: {}, today: '2026-03-01'}
const problem = {ruleId: 'meta/schema', messageId: 'invalid', args: {}, span: {start: 1, end: 2}}

describe('meta/schema', () => {
  it('passes on what is wrong in the hearing’s files and in the responses, each in its file', () => {
    const hearing = sampleHearing({
      project: sampleProject({problems: [{...problem, file: 'termer.yaml'}]}),
      responses: [
        sampleLinked({response: sampleResponse({file: 'a.md', problems: [problem]})}),
        sampleLinked({response: sampleResponse({file: 'b.md'})}),
      ],
    })
    assert.deepEqual(
      [...metaSchema.check(hearing, context)].map(({file}) => file),
      ['termer.yaml', 'a.md'],
    )
  })

  it('leaves the problems of other rules to those', () => {
    const other = {...problem, ruleId: 'meta/syntax', file: 'hearing.yaml'}
    const hearing = sampleHearing({project: sampleProject({problems: [other]})})
    assert.deepEqual([...metaSchema.check(hearing, context)], [])
  })
})

describe('meta/front-matter', () => {
  it('says nothing of a response that was refused', () => {
    const problems = [
      {...problem, ruleId: 'document/too-deep', messageId: 'tooDeep'},
      {...problem, ruleId: 'meta/front-matter', messageId: 'unterminated'},
    ]
    const linked = sampleLinked({response: sampleResponse({problems})})
    assert.deepEqual([...metaFrontMatter.check(linked, context)], [])
  })

  for (const [text, expected] of [
    ['+++\ntitle = "x"\n+++\n', 'toml'],
    ['---\ntitle: [a, b]\n---\n', 'notText'],
    ['---\n- a\n---\n', 'notAMapping'],
    ['---\ntitle: *x\n---\n', 'alias'],
    ['---\ntitle: !!js/function "x"\n---\n', 'tag'],
    ['---\ntitle: "x\n---\n', 'syntax'],
  ] as const) {
    it(`has a word for ${expected}`, async () => {
      const findings = await findingsOf('meta/front-matter', {'svar.md': `${text}\n# Svar\n`})
      assert.ok(
        findings.some(({messageId}) => messageId === expected),
        findings.map(({messageId}) => messageId).join(),
      )
      assert.ok(metaFrontMatter.messages[expected])
    })
  }
})

describe('meta/case-number', () => {
  const found = async (hearing: string, front: string) => {
    const findings = await findingsOf('meta/case-number', {
      'hearing.yaml': `title: x\n${hearing}`,
      'svar.md': `---\n${front}---\n\n# Svar\n`,
    })
    return findings.map(({messageId, words}) => `${messageId} ${words}`)
  }

  it('compares with the hearing, and lets other forms of number be', async () => {
    const hearing = 'caseNumber: "24/01234"\n'
    assert.deepEqual(await found(hearing, 'caseNumber: "24/01234"\n'), [])
    assert.deepEqual(await found(hearing, 'caseNumber: "24/01243"\n'), ['otherCase 24/01243'])
    assert.deepEqual(await found(hearing, 'title: x\n'), [])
  })

  it('wants the whole case number at the start of the document number', async () => {
    const hearing = 'caseNumber: "2026-0012345"\n'
    assert.deepEqual(await found(hearing, 'documentNumber: "2026-0012345"\n'), [])
    assert.deepEqual(await found(hearing, 'documentNumber: "2026-0012345/2"\n'), [])
    assert.deepEqual(await found(hearing, 'documentNumber: "2026-00123456-2"\n'), [
      'otherDocument 2026-00123456-2',
    ])
  })

  it('wants a year that has been', async () => {
    assert.deepEqual(await found('', 'caseNumber: "2026-1"\n'), [])
    assert.deepEqual(await found('', 'caseNumber: "2027-1"\n'), ['implausibleYear 2027-1'])
    assert.deepEqual(await found('', 'caseNumber: "1926-1"\n'), ['implausibleYear 1926-1'])
    assert.deepEqual(
      await found('caseNumber: "2062-1"\n', 'title: x\n').then((all) => all.length),
      1,
    )
  })

  it('keeps the quotation marks when it writes the hearing’s number', async () => {
    for (const mark of ['"', "'", '']) {
      const text = `---\ncaseNumber: ${mark}2026-0012354${mark}\n---\n\n# Svar\n`
      const [finding] = await findingsOf('meta/case-number', {
        'hearing.yaml': 'title: x\ncaseNumber: "2026-0012345"\n',
        'svar.md': text,
      })
      assert.equal(applyFix(text, finding?.fixes[0]), text.replace('12354', '12345'))
      assert.equal(finding?.fixes[0]?.automatic, false)
    }
  })
})

describe('meta/front-matter', () => {
  it('sees a block that stands under a comment', async () => {
    for (const before of [
      '<!-- Udkast -->\n',
      '<!--\nTo\nlinjer\n-->\n\n',
      '\n<!-- a --> <!-- b -->\n',
    ]) {
      const text = `${before}---\ntitle: Svar\n---\n\n# Svar\n`
      const findings = await findingsOf('meta/front-matter', {'svar.md': text})
      assert.deepEqual(
        findings.map(({messageId, words}) => `${messageId} ${words}`),
        ['notFirstLine ---'],
        before,
      )
    }
  })

  it('takes no line between paragraphs for one', async () => {
    const text = '<!-- Udkast -->\n\nTekst\n\n---\n\ntitle: Svar\n'
    assert.deepEqual(await findingsOf('meta/front-matter', {'svar.md': text}), [])
  })
})

describe('meta/unknown-rule', () => {
  it('speaks of a comment that silences nothing for its misspelled directive', async () => {
    const found = async (word: string) => {
      const text = `# Svar\n\n<!-- ${word} quote/altered: a -->\nA\n`
      const [finding] = await findingsOf('meta/unknown-rule', {'svar.md': text})
      assert.equal(finding?.words, word)
      return finding.args['nearest']
    }
    assert.equal(await found('hearing-disable-nextline'), 'hearing-disable-next-line')
    assert.equal(await found('Hearing-Disabled'), 'hearing-disable')
    assert.equal(await found('hearing-ignore-everything'), undefined)
  })
})

describe('meta/deadline-passed', () => {
  const found = async (deadline: string, front: string, profile?: 'draft' | 'submit') => {
    const findings = await findingsOf(
      'meta/deadline-passed',
      {
        'hearing.yaml': `title: x\n${deadline}`,
        'svar.md': `---\ntitle: x\n${front}---\n\n# Svar\n`,
      },
      profile === undefined ? {} : {profile},
    )
    return findings.map(({messageId, severity}) => `${severity} ${messageId}`)
  }

  it('holds the date against the deadline, the day itself included', async () => {
    assert.deepEqual(await found('deadline: 2026-03-31\n', 'date: 2026-03-31\n'), [])
    assert.deepEqual(await found('deadline: 2026-03-31\n', 'date: 2026-04-01\n'), [
      'warning datedAfter',
    ])
  })

  it('holds today against it where the response has no date', async () => {
    assert.deepEqual(await found('deadline: 2026-03-01\n', ''), [])
    assert.deepEqual(await found('deadline: 2026-02-28\n', ''), ['warning passed'])
  })

  it('takes a response that is dated in time for one that was sent', async () => {
    assert.deepEqual(await found('deadline: 2025-03-31\n', 'date: 2025-03-31\n'), [])
  })

  it('is graver the nearer the response is to being sent', async () => {
    const late = ['deadline: 2026-03-31\n', 'date: 2026-04-01\n'] as const
    assert.deepEqual(await found(...late, 'draft'), ['info datedAfter'])
    assert.deepEqual(await found(...late, 'submit'), ['error datedAfter'])
  })

  it('says nothing without a deadline, or of dates it cannot read', async () => {
    assert.deepEqual(await found('', 'date: 2026-04-01\n'), [])
    assert.deepEqual(await found('deadline: 2026-03-31\n', 'date: 1. april 2026\n'), [])
  })
})

describe('document/too-deep', () => {
  it('says where, and that nothing was checked', async () => {
    const text = `# Svar\n\n${'> '.repeat(300)}dybt\n`
    const [finding, ...more] = await findingsOf('document/too-deep', {'svar.md': text})
    assert.deepEqual(more, [])
    assert.equal(finding?.words, '>')
    assert.equal(finding.severity, 'error')
  })
})

describe('document/too-large', () => {
  it('says so of two million characters', async () => {
    const findings = await findingsOf('document/too-large', {'svar.md': 'a '.repeat(1_100_000)})
    assert.equal(findings.length, 1)
  })
})
