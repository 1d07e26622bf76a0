import assert from 'node:assert/strict'
import type {SourceState} from '../../../../src/core/model/linked.ts'
import type {SourceEntry} from '../../../../src/core/model/project.ts'
import type {HearingRule} from '../../../../src/core/model/rule.ts'
import type {Source, SourceWarning} from '../../../../src/core/model/source.ts'
import {nearestKeys} from '../../../../src/core/rules/nearestKeys.ts'
import {sourceEncoding} from '../../../../src/core/rules/source/encoding.ts'
import {sourceNameCollision} from '../../../../src/core/rules/source/nameCollision.ts'
import {sourceOutsideWorkspace} from '../../../../src/core/rules/source/outsideWorkspace.ts'
import {sourceUnreadable} from '../../../../src/core/rules/source/unreadable.ts'
import {findingsOf} from '../../../support/findingsOf.ts'
import {sampleHearing, sampleProject} from '../../../support/sampleValues.ts'

const place = {file: 'kilder.yaml', span: {start: 10, end: 60}}
const entry: SourceEntry = {
  key: 'notat',
  file: {value: '../kilder/notat.txt', span: {start: 30, end: 49}},
  path: 'kilder/notat.txt',
  place,
}

function check(rule: HearingRule, state: SourceState, own: SourceEntry = entry) {
  const hearing = sampleHearing({
    project: sampleProject({sources: [own]}),
    sources: [{entry: own, state}],
  })
  return [...rule.check(hearing, {options: {}, today: '2026-03-01'})]
}

function read(...warnings: readonly SourceWarning[]): SourceState {
  const source: Source = {
    file: 'kilder/notat.txt',
    reader: 'text',
    text: 'Tekst',
    pages: [{index: 0, label: '1', start: 0, end: 5}],
    paragraphs: [],
    warnings,
  }
  return {kind: 'read', source}
}

describe('The rules that pass on what the readers say', () => {
  const warning: SourceWarning = {
    ruleId: 'source/encoding',
    messageId: 'replacement',
    args: {count: 2, line: 7},
    span: {start: 1, end: 2},
    page: 0,
  }

  it('place it at the file in the file that registers the source', () => {
    const [finding] = check(sourceEncoding, read(warning))
    assert.equal(finding?.file, 'kilder.yaml')
    assert.deepEqual(finding.span, {start: 30, end: 49})
    assert.deepEqual(finding.args, {count: 2, line: 7, file: 'kilder/notat.txt'})
  })

  it('name the place in the source, with its page, where the reader gave one', () => {
    const [finding] = check(sourceEncoding, read(warning))
    assert.deepEqual(finding?.related, [
      {file: 'kilder/notat.txt', span: {start: 1, end: 2}, messageId: 'here', args: {}, page: '1'},
    ])
    const {span, page, ...placeless} = warning
    assert.deepEqual([span, page], [{start: 1, end: 2}, 0])
    assert.deepEqual(check(sourceEncoding, read(placeless))[0]?.related, [])
  })

  it('leave the warnings of other rules to those', () => {
    assert.deepEqual(check(sourceEncoding, read({...warning, ruleId: 'source/empty'})), [])
  })

  it('have a word for everything that a reader may say', () => {
    const said = ['windows1252', 'macRoman', 'utf16', 'invalid', 'replacement', 'unknownEncoding']
    for (const messageId of said) assert.ok(sourceEncoding.messages[messageId], messageId)
  })
})

describe('source/unreadable', () => {
  for (const messageId of [
    'notYetReadable',
    'oldFormat',
    'binary',
    'tooLarge',
    'notAFile',
    'failed',
  ] as const) {
    it(`says ${messageId} at the file, by its path`, () => {
      const [finding] = check(sourceUnreadable, {
        kind: 'unreadable',
        messageId,
        args: {format: 'PDF'},
      })
      assert.equal(finding?.messageId, messageId)
      assert.equal(finding.args?.['file'], 'kilder/notat.txt')
      assert.ok(sourceUnreadable.messages[messageId])
    })
  }
})

describe('source/outside-workspace', () => {
  for (const messageId of ['outside', 'invalidPath', 'symbolicLink'] as const) {
    it(`says ${messageId} with the path as written`, () => {
      const [finding] = check(sourceOutsideWorkspace, {kind: 'outside', messageId})
      assert.equal(finding?.messageId, messageId)
      assert.equal(finding.args?.['file'], '../kilder/notat.txt')
      assert.ok(sourceOutsideWorkspace.messages[messageId])
    })
  }

  it('finds every path that leads away or nowhere, and only those', async () => {
    const wrong = [
      '../x.txt',
      '/etc/hosts',
      'C:\\x.txt',
      '//host/x.txt',
      'https://example.org/x',
      'CON',
      '**/*',
    ]
    const right = ['kilder/./x.txt', 'kilder/../x.txt', 'x y.txt']
    const entries = [...wrong, ...right].map(
      (file, index) => `  - { id: k${index}, file: '${file}' }\n`,
    )
    const findings = await findingsOf('source/outside-workspace', {
      'hearing.yaml': `title: x\nsources:\n${entries.join('')}`,
    })
    assert.deepEqual(
      findings.map(({args}) => args['file']),
      wrong,
    )
  })
})

describe('source/name-collision', () => {
  it('passes on what the host found on disk', () => {
    const warning = {ruleId: 'source/name-collision', messageId: 'collision', args: {other: 'N'}}
    assert.equal(check(sourceNameCollision, read(warning))[0]?.messageId, 'collision')
  })

  it('finds names that differ in how å is put together', async () => {
    const [finding] = await findingsOf('source/name-collision', {
      'hearing.yaml':
        'title: x\nsources:\n  - { id: a, file: å.txt }\n  - { id: b, file: a\u030A.txt }\n',
    })
    assert.equal(finding?.words, 'a\u030A.txt')
    assert.equal(finding.related.length, 1)
  })
})

describe('source/missing-file', () => {
  it('says so for a file alone: a law has none, and a refused path is refused', async () => {
    const findings = await findingsOf('source/missing-file', {
      'hearing.yaml':
        'title: x\nsources:\n  - { id: lov, title: En lov }\n  - { id: ude, file: ../x.txt }\n  - { id: a, file: a.txt }\n',
    })
    assert.deepEqual(
      findings.map(({words, severity}) => `${severity} ${words}`),
      ['error a.txt'],
    )
  })
})

describe('source/unused', () => {
  const files = (text: string) => ({
    'hearing.yaml':
      'title: x\nsources:\n  - { id: a, file: a.txt }\n  - { id: lov, title: En lov }\n',
    'a.txt': 'Tekst.\n',
    ...(text === '' ? {} : {'svar.md': text}),
  })

  it('says nothing while there is no response', async () => {
    assert.deepEqual(await findingsOf('source/unused', files('')), [])
  })

  it('counts citations in the text and in brackets, in any response', async () => {
    const both = {...files('# A\n\nSe @lov [§ 6].\n'), 'andet.md': '# B\n\nTekst [se @a].\n'}
    assert.deepEqual(await findingsOf('source/unused', both), [])
    const one = await findingsOf('source/unused', files('# A\n\nSe @lov [§ 6].\n'))
    assert.deepEqual(
      one.map(({args}) => args['key']),
      ['a'],
    )
  })
})

describe('source/unknown-key', () => {
  const keys = async (text: string, sources: readonly string[] = ['notat-2026', 'rapport']) => {
    const list = sources.map((key) => `  - { id: ${key}, title: Titlen på ${key} }\n`).join('')
    const findings = await findingsOf('source/unknown-key', {
      'hearing.yaml': sources.length === 0 ? 'title: x\n' : `title: x\nsources:\n${list}`,
      'svar.md': `# Svar\n\n${text}\n`,
    })
    return findings.map(({words, args}) => `${words}: ${args['nearest'] ?? ''}`)
  }

  it('reports each unknown key of a group at the key', async () => {
    assert.deepEqual(await keys('Tekst [se @rapport; @raport, s. 3; -@lov].'), [
      'raport: rapport',
      'lov: ',
    ])
  })

  it('reports keys where no sources are registered at all', async () => {
    assert.deepEqual(await keys('Tekst [@notat].', []), ['notat: '])
  })

  it('lets names on social media and e-mail addresses be', async () => {
    assert.deepEqual(await keys('Skriv til @byraadet eller os@rapporten.example.'), [])
    assert.deepEqual(await keys('I @raport [s. 3] står det.'), ['raport: rapport'])
    assert.deepEqual(await keys('I @raport står det.'), ['raport: rapport'])
  })

  it('corrects a difference in case and signs by itself, nothing else', async () => {
    const automatic = async (written: string) => {
      const [finding] = await findingsOf('source/unknown-key', {
        'hearing.yaml': 'title: x\nsources:\n  - { id: notat-2026, title: T }\n',
        'svar.md': `# Svar\n\nTekst [@${written}].\n`,
      })
      return finding?.fixes.map((fix) => fix.automatic)
    }
    assert.deepEqual(await automatic('Notat_2026'), [true])
    assert.deepEqual(await automatic('notat-2025'), [false])
  })
})

describe('nearestKeys', () => {
  const entries = (...keys: readonly string[]) => keys.map((key): SourceEntry => ({key, place}))
  const nearest = (written: string, sources: readonly SourceEntry[]) =>
    nearestKeys(written, sources).map(({key}) => key)

  it('puts the best first and gives three at most', () => {
    assert.deepEqual(
      nearest('notat', entries('notat-2', 'notet', 'notater', 'notat-3', 'notat1')).length,
      3,
    )
    assert.deepEqual(nearest('rapprt', entries('notat', 'rapport', 'rapporter'))[0], 'rapport')
  })

  it('knows a source by its file’s name and by its title', () => {
    assert.deepEqual(
      nearest('budgetnotat', [{...entry, file: {value: 'x/Budgetnotat.pdf', span: place.span}}]),
      ['notat'],
    )
    assert.deepEqual(nearest('budgetnotat', [{...entry, title: 'Budgetnotat'}]), ['notat'])
  })

  it('finds nothing near signs, nothing far off, and takes no time over very long words', () => {
    assert.deepEqual(nearest('---', entries('notat')), [])
    assert.deepEqual(nearest('lov', entries('notat', 'rapport')), [])
    assert.deepEqual(nearest('a'.repeat(100_000), entries('a'.repeat(100_000))), [])
  })
})
