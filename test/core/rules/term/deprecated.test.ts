import assert from 'node:assert/strict'
import {findingsOf} from '../../../support/findingsOf.ts'

describe('term/deprecated', () => {
  it('says of a word what holds for that word alone', async () => {
    const found = await findingsOf('term/deprecated', {
      'hearing.yaml':
        'title: B\nterms:\n  - preferred: borger\n    reason: Altid\n    severity: error\n' +
        '    deprecated: [klient, {term: bruger, severity: info, reason: Kan misforstås}, {term: kunde, severity: "off"}]\n',
      'svar.md': 'En klient, en bruger og en kunde.\n',
    })
    assert.deepEqual(
      found.map(({words, severity, args}) => [words, severity, args['reason']]),
      [
        ['klient', 'error', 'Altid'],
        ['bruger', 'info', 'Kan misforstås'],
      ],
    )
  })
})
