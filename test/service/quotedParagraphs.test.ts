import assert from 'node:assert/strict'
import {quotedParagraphs} from '../../src/service/quotedParagraphs.ts'
import {serviceView} from '../support/serviceView.ts'

const bus = 'Der kommer en bogbus til alle byer i kommunen, og den kører to gange om ugen.'
const pool = 'Desuden bygges der en ny svømmehal ved havnen i løbet af foråret.'

describe('quotedParagraphs', () => {
  it('has a quotation that joins two places of one paragraph once', async () => {
    const {view, wordsAt} = await serviceView({
      'svar.md': `# Svar\n\n»${pool} ${bus}« [@notat]. Og »${pool}« [@notat].\n`,
      'hearing.yaml': 'title: B\nsources:\n  - {id: notat, title: Notat, file: notat.md}\n',
      'notat.md': `# Notat\n\n${bus} Skolen får nye borde og stole til hele klassen. ${pool}\n`,
    })
    assert.deepEqual(
      [...(quotedParagraphs(view).get('notat.md') ?? [])].map(([index, places]) => [
        index,
        places.map(({range}) => wordsAt(range)),
      ]),
      [[1, [`»${pool} ${bus}«`, `»${pool}«`]]],
    )
  })
})
