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

  it('leaves titles alone: of proposals, sources, acts and works', async () => {
    const svar =
      '# Budget for klienter\n\nForslaget Hjælp til klienter er godt, og Notat om klienter i byen også.\n\n' +
      'Efter lov om hjælp til klienter § 4 og i bogen *Klienternes bog* står det. Vi ønsker en lov om klienter. ' +
      'Lov om børn gælder, og klienterne ved det.\n'
    const found = await findingsOf('term/deprecated', {
      'hearing.yaml':
        'title: Budget for klienter\nproposals: [{number: 1, title: Hjælp til klienter}]\n' +
        'sources: [{id: n, title: Notat om klienter i byen, file: n.txt}]\n' +
        'terms: [{preferred: borger, deprecated: [klient]}]\n',
      'n.txt': 'Et notat.\n',
      'svar.md': svar,
    })
    assert.deepEqual(
      found.map(({words, span}) => [words, svar.slice(span.start - 4, span.start)]),
      [
        ['klienter', ' om '],
        ['klienterne', ' og '],
      ],
    )
  })
})
