import assert from 'node:assert/strict'
import {readFile} from 'node:fs/promises'
import {newHearingFiles} from '../../../src/service/newHearingFiles.ts'
import {buildProject} from '../../../src/core/project/buildProject.ts'
import {checkFrontMatter} from '../../../src/core/project/checkFrontMatter.ts'
import {listProjectFiles} from '../../../src/core/project/listProjectFiles.ts'
import {said} from './builtProject.ts'

describe('the hearings that we ship', () => {
  for (const language of ['da', 'en'] as const) {
    it(`are without a problem when made anew (${language})`, () => {
      const files = newHearingFiles({language}, '2026-03-01')
      const project = buildProject('hearing.yaml', files)
      assert.deepEqual(said(project), [])
      assert.ok(project.proposals.length > 0 && project.sources.length > 0)
      assert.ok(project.sources.every(({path}) => path !== undefined && files.has(path)))
      const response = files.get('svar/svar.md') ?? ''
      const content = {start: 4, end: response.indexOf('\n---', 4) + 1}
      assert.deepEqual(checkFrontMatter(response, content), [])
    })
  }

  it('are without a problem in the example, and quick to read', async () => {
    const examples = new URL('../../../examples/', import.meta.url)
    const text = await readFile(new URL('hearing.yaml', examples), 'utf8')
    const names = listProjectFiles('hearing.yaml', text)
    const texts = await Promise.all(names.map((name) => readFile(new URL(name, examples), 'utf8')))
    const files = new Map([
      ['hearing.yaml', text],
      ...names.map((name, index) => [name, texts[index] ?? ''] as const),
    ])
    assert.deepEqual(said(buildProject('hearing.yaml', files)), [])
  })
})
