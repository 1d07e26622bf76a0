import assert from 'node:assert/strict'
import {buildProject} from '../../src/core/project/buildProject.ts'
import {newHearingFiles} from '../../src/service/newHearingFiles.ts'

const TODAY = '2026-03-01'

describe('newHearingFiles', () => {
  it('writes down what is known of the hearing, whatever signs are in it', () => {
    for (const language of ['da', 'en'] as const) {
      const known = {
        title: 'Budget 2027: "Kultur" & $1 # resten',
        authority: "Kultur- og 'Fritidsudvalget'",
        caseNumber: '00.12.00-P05-1-26',
        deadline: '2026-04-10',
      }
      const {hearing, problems} = buildProject(
        'hearing.yaml',
        newHearingFiles({language, ...known}, TODAY),
      )
      assert.deepEqual(problems, [])
      assert.equal(hearing.title?.value, known.title)
      assert.equal(hearing.authority?.value, known.authority)
      assert.equal(hearing.caseNumber?.value, known.caseNumber)
      assert.equal(hearing.deadline?.value, known.deadline)
    }
  })

  it('keeps the example where the writer leaves a field empty', () => {
    const files = newHearingFiles({language: 'da', title: ' ', caseNumber: ''}, TODAY)
    assert.deepEqual(files, newHearingFiles({language: 'da'}, TODAY))
  })

  it('makes up no case number and no deadline, and shows how they are written', () => {
    for (const language of ['da', 'en'] as const) {
      const {hearing, problems} = buildProject(
        'hearing.yaml',
        newHearingFiles({language, title: 'Budget 2027'}, TODAY),
      )
      assert.deepEqual(problems, [])
      assert.equal(hearing.caseNumber, undefined)
      assert.equal(hearing.deadline, undefined)
      const text = newHearingFiles({language}, TODAY).get('hearing.yaml') ?? ''
      assert.match(text, /^# caseNumber: "[\d-]+"/mu)
      assert.match(text, /^# deadline: 2026-03-29$/mu)
    }
  })

  it('sets the one setting of the editor without which citations are taken for broken links', () => {
    const text = newHearingFiles({language: 'da'}, TODAY).get('.vscode/settings.json') ?? ''
    assert.deepEqual(JSON.parse(text), {'markdown.validate.referenceLinks.enabled': 'ignore'})
  })
})
