import assert from 'node:assert/strict'
import fc from 'fast-check'
import type {LockedSource} from '../../../src/core/model/lock.ts'
import type {ProjectProblem} from '../../../src/core/model/project.ts'
import {buildLock} from '../../../src/core/project/buildLock.ts'
import {buildProject} from '../../../src/core/project/buildProject.ts'
import {fingerprint} from '../../../src/core/text/fingerprint.ts'
import {runningText} from '../../../src/core/text/runningText.ts'
import {formatLock} from '../../../src/output/formatLock.ts'

const SHA = '0'.repeat(64)
const LOCK = `version: 1
sources:
  - id: notat
    file: kilder/notat.txt
    sha256: "${SHA}"
    paragraphs:
      - id: "0123456789ab"
        page: 3
        section: Økonomi
        text: |-
          Der afsættes 2,4 mio. kr. årligt.
          Udvalget beslutter i maj.
      - id: "0123456789ac"
        text: Kort.
`

function read(text: string) {
  const problems: ProjectProblem[] = []
  return {lock: buildLock('hearing.lock', text, problems), problems}
}

describe('buildLock', () => {
  it('reads sources with their paragraphs, and knows where each text stands', () => {
    const {lock, problems} = read(LOCK)
    assert.deepEqual(problems, [])
    const [source] = lock.sources
    assert.deepEqual(
      [source?.key, source?.path, source?.sha256],
      ['notat', 'kilder/notat.txt', SHA],
    )
    const [first, second] = source?.paragraphs ?? []
    assert.equal(first?.text, 'Der afsættes 2,4 mio. kr. årligt.\nUdvalget beslutter i maj.')
    assert.deepEqual([first.page, first.section], ['3', 'Økonomi'])
    assert.equal(second?.page, undefined)
    assert.equal(LOCK.slice(second?.place.span.start, second?.place.span.end), 'Kort.')
  })

  it('names a paragraph by the words that stand there', () => {
    const [paragraph] = read(LOCK).lock.sources[0]?.paragraphs ?? []
    assert.equal(
      paragraph?.id,
      fingerprint('Der afsættes 2,4 mio. kr. årligt. Udvalget beslutter i maj.'),
    )
  })

  for (const [what, text, ruleId] of [
    [
      'a merge that was left undone',
      LOCK.replace('page: 3', '<<<<<<< HEAD\n        page: 3'),
      'meta/syntax',
    ],
    ['an empty file', '', 'meta/empty-file'],
    ['a hash that is none', LOCK.replace(SHA, 'abc'), 'meta/schema'],
    ['a version from another time', LOCK.replace('version: 1', 'version: 2'), 'meta/schema'],
    ['an unknown key', LOCK.replace('page: 3', 'side: 3'), 'meta/schema'],
    ['a list in place of a text', LOCK.replace('text: Kort.', 'text: [Kort.]'), 'meta/schema'],
  ] as const) {
    it(`reports ${what}, and reads the rest`, () => {
      const {problems, lock} = read(text)
      assert.ok(problems.some((problem) => problem.ruleId === ruleId))
      assert.ok(problems.every(({file}) => file === 'hearing.lock'))
      assert.ok(lock.sources.length <= 1)
    })
  }

  it('reads what is written, whatever stands in the documents', () => {
    const word = fc.string({unit: 'binary', minLength: 1, maxLength: 60})
    const paragraph = fc.record({text: word, page: fc.option(word), section: fc.option(word)})
    fc.assert(
      fc.property(fc.array(paragraph, {maxLength: 4}), (written) => {
        const clean = (text: string) => runningText(text).replaceAll('\n', ' ')
        const paragraphs = written.flatMap(({text, page, section}) => {
          const words = runningText(text)
          if (words === '') return []
          return {
            id: fingerprint(words),
            text: words,
            ...(page === null || clean(page) === '' ? {} : {page: clean(page)}),
            ...(section === null || clean(section) === '' ? {} : {section: clean(section)}),
            place: {file: '', span: {start: 0, end: 0}},
          }
        })
        const source: LockedSource = {key: 'notat', path: 'a "b".txt', sha256: SHA, paragraphs}
        const {lock, problems} = read(formatLock({file: '', sources: [source]}))
        assert.deepEqual(problems, [])
        const got = lock.sources[0]?.paragraphs ?? []
        assert.deepEqual(
          got.map(({id, text, page, section}) => [id, text, page, section]),
          paragraphs.map(({id, text, page, section}) => [id, text, page, section]),
        )
      }),
    )
  })

  it('is part of the project where there is a lock', () => {
    const hearing = ['hearing.yaml', 'title: Budget 2027\n'] as const
    assert.equal(buildProject('hearing.yaml', new Map([hearing])).lock, undefined)
    const project = buildProject('hearing.yaml', new Map([hearing, ['hearing.lock', LOCK]]))
    assert.equal(project.lock?.sources.length, 1)
    assert.deepEqual(project.problems, [])
  })
})
