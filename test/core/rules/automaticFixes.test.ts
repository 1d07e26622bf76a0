import assert from 'node:assert/strict'
import {existsSync, readFileSync} from 'node:fs'
import {allRules} from '../../../src/core/rules/allRules.ts'
import {checkFiles} from '../../support/checkFiles.ts'
import {readRulePage} from '../../support/rulePages.ts'

const pages = new URL('../../../docs/rules/', import.meta.url)

describe('Fixes that are applied without asking', () => {
  for (const rule of allRules) {
    const file = new URL(`${rule.id}.md`, pages)
    if (!existsSync(file)) continue
    for (const {title, files} of readRulePage(readFileSync(file, 'utf8')).wrong) {
      it(`settle what they are for: ${rule.id}, ${title}`, async () => {
        const fixed = new Map(files)
        // One at a time, as the next may be where the one before has been.
        for (let round = 0; round < 20; round++) {
          const finding = (await findings(rule.id, fixed)).find(({fixes}) => fixes[0]?.automatic)
          if (finding === undefined) return
          const before = fixed.get(finding.file) ?? ''
          const after = [...(finding.fixes[0]?.edits ?? [])]
            .sort((a, b) => b.span.start - a.span.start)
            .reduce(
              (text, {span, text: put}) => text.slice(0, span.start) + put + text.slice(span.end),
              before,
            )
          assert.notEqual(after, before, 'a fix that changes nothing')
          fixed.set(finding.file, after)
        }
        assert.fail('the fixes never come to an end')
      })
    }
  }
})

async function findings(ruleId: string, files: ReadonlyMap<string, string>) {
  const all = await checkFiles(files, {profile: 'submit'})
  return all.filter((finding) => finding.ruleId === ruleId)
}
