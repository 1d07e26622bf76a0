import assert from 'node:assert/strict'
import {linkLoaded} from '../../src/cli/linkLoaded.ts'
import {fixHearing, type FixedHearing} from '../../src/cli/fix/fixHearing.ts'
import type {Finding} from '../../src/core/model/finding.ts'
import {readHearing} from '../../src/host/readHearing.ts'
import {sampleHearing, withFolder} from './runCli.ts'

/** Fixes a response with made-up rules: each word found is replaced by the other. */
async function fixWith(
  text: string,
  replacements: readonly (readonly [string, string])[],
): Promise<FixedHearing> {
  let result: FixedHearing | undefined
  await withFolder({...sampleHearing, 'svar/svar.md': text}, async ({path}) => {
    const read = await readHearing({hearingFile: 'hearing.yaml', cwd: path})
    assert.ok(read.kind === 'read')
    result = fixHearing(read.hearing, (hearing) => {
      const findings = hearing.responses.flatMap(({response}) =>
        replacements.flatMap(([from, to]) => findingsFor(response.file, response.text, from, to)),
      )
      return {hearing: linkLoaded(hearing), findings}
    })
  })
  assert.ok(result)
  return result
}

function findingsFor(file: string, text: string, from: string, to: string): readonly Finding[] {
  const start = text.indexOf(from)
  if (start < 0) return []
  const span = {start, end: start + from.length}
  const fix = {messageId: 'f', args: {}, automatic: true, edits: [{span, text: to}]}
  const finding = {
    ruleId: 'a/b',
    messageId: 'm',
    args: {},
    severity: 'warning',
    file,
    span,
  } as const
  return [{...finding, related: [], fixes: [fix]}]
}

const file = 'svar/svar.md'

describe('fixHearing', () => {
  it('goes on until nothing is left to correct', async () => {
    const fixed = await fixWith('en en en\n', [['en', 'to']])
    assert.equal(fixed.texts.get(file), 'to to to\n')
    assert.equal(fixed.applied, 3)
    assert.deepEqual(fixed.circular, [])
    assert.deepEqual(fixed.checked.findings, [])
  })

  it('lets one correction open the way for another', async () => {
    const fixed = await fixWith('en\n', [
      ['en', 'to'],
      ['to', 'tre'],
    ])
    assert.equal(fixed.texts.get(file), 'tre\n')
  })

  it('stops where corrections undo each other, says so, and changes nothing the next time', async () => {
    const rules = [
      ['ko', 'so'],
      ['so', 'ko'],
    ] as const
    const first = await fixWith('en ko\n', rules)
    assert.deepEqual(first.circular, [file])
    const text = first.texts.get(file) ?? 'en ko\n'
    const second = await fixWith(text, rules)
    assert.equal(second.texts.get(file) ?? text, text)
  })

  it('stops after ten passes where corrections have no end', async () => {
    const fixed = await fixWith('a\n', [['a', 'ba']])
    assert.deepEqual(fixed.circular, [file])
    assert.equal(fixed.applied, 10)
  })

  it('changes nothing where there is nothing to correct', async () => {
    const fixed = await fixWith('intet\n', [['en', 'to']])
    assert.equal(fixed.texts.size, 0)
    assert.equal(fixed.applied, 0)
  })
})
