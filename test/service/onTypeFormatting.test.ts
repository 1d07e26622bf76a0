import assert from 'node:assert/strict'
import {provideOnTypeFormatting} from '../../src/service/provideOnTypeFormatting.ts'
import {CURSOR, serviceView, withResponse} from '../support/serviceView.ts'

describe('provideOnTypeFormatting', () => {
  const typed = async (text: string): Promise<string> => {
    const {view, file, position, edited} = await serviceView(withResponse(text))
    const mark = text.charAt(text.indexOf(CURSOR) - 1)
    return edited(provideOnTypeFormatting(view, file, position, mark))
  }

  for (const [text, after] of [
    [`Han siger "${CURSOR}`, 'Han siger »'],
    [`Han siger »ja"${CURSOR}`, 'Han siger »ja«'],
    [`Han siger »ja»${CURSOR}`, 'Han siger »ja«'],
    [`Han siger »${CURSOR}`, 'Han siger »'],
    [`»Nej« og et rør på 12"${CURSOR}`, '»Nej« og et rør på 12"'],
    [`»Et rør\n\nEt rør på 12"${CURSOR}`, '»Et rør\n\nEt rør på 12"'],
    [`»Et rør\npå 12"${CURSOR}`, '»Et rør\npå 12«'],
    [
      `Han: ”Nej da, det vil vi ikke”. Hun: ”et to"${CURSOR}`,
      'Han: ”Nej da, det vil vi ikke”. Hun: ”et to”',
    ],
    [`Hun: ”et to tre fire fem” 12"${CURSOR}`, 'Hun: ”et to tre fire fem” 12"'],
    [`Hun: ”et to tre fire fem”. Han: "${CURSOR}`, 'Hun: ”et to tre fire fem”. Han: ”'],
    [`Hun: "et to tre fire fem". Han: "${CURSOR}`, 'Hun: "et to tre fire fem". Han: "'],
    ['Kode `a"' + CURSOR, 'Kode `a"'],
    [`<a href="${CURSOR}`, '<a href="'],
    [`---\ntitle: "${CURSOR}\n---\n`, '---\ntitle: "\n---\n'],
    ['```\na = "' + CURSOR + '\n```\n', '```\na = "\n```\n'],
    ['~~~\na = "' + CURSOR, '~~~\na = "'],
    ['```\na\n```\n\nHan siger "' + CURSOR, '```\na\n```\n\nHan siger »'],
    [`<!--\nHusk "${CURSOR}\n-->\n`, '<!--\nHusk "\n-->\n'],
  ] as const) {
    it(`makes ${JSON.stringify(after)} of ${JSON.stringify(text.replace(CURSOR, ''))}`, async () => {
      assert.equal(await typed(text), after)
    })
  }

  it('uses English marks in an English response', async () => {
    assert.equal(
      await typed(`---\nlang: en\n---\n\nHe says "${CURSOR}`),
      '---\nlang: en\n---\n\nHe says “',
    )
  })
})
