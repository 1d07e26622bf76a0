import assert from 'node:assert/strict'
import {checkRule} from '../checkRule.ts'

async function families(text: string, hearing?: string): Promise<readonly string[]> {
  const findings = await checkRule(
    'term/inconsistent',
    text,
    hearing === undefined ? {} : {hearing},
  )
  return findings.map(({args, text: found}) => `${found}: ${String(args['forms'])}`)
}

describe('term/inconsistent', () => {
  it('tells a family once, at the first of the rarer form', async () => {
    const text =
      'En natur-guide er god. Natur-guider ved meget, og natur-guiderne hjælper. ' +
      'En naturguide koster ikke meget, og naturguiderne er glade. Guider i naturen.'
    assert.deepEqual(await families(text), ['naturguide: natur-guide (3), naturguide (2)'])
  })

  it('knows two words for one with a hyphen', async () => {
    const text = 'En natur-guide er god. En natur guide er bedre. En guide i naturen.'
    assert.deepEqual(await families(text), ['natur guide: natur-guide (1), natur guide (1)'])
  })

  it('does not take two words for one where no hyphen is written', async () => {
    assert.deepEqual(await families('Vi går efter hånden. Efterhånden går vi.'), [])
  })

  it('knows the two definite forms of words in -er', async () => {
    const text = 'Teatret og centret ligger her. Teateret lukker, og registret er ført.'
    assert.deepEqual(await families(text), ['Teateret: Teatret (1), Teateret (1)'])
  })

  for (const text of [
    'Natur-guiden og natur-guiderne.',
    'Registreret og registret, placeret og planet.',
    'IPS-indsatsen og indsatsen i IPS.',
    'Naturguiden er her.\n\n> En natur-guide.\n\nHan sagde »min natur-guide er god nok«.',
    'Se <https://example.org/natur-guide> om naturguiden, og skriv til natur-guide@example.org.',
    'Bebyg-gelsen er god, og bebyggelsen er stor.',
    'En guide, en natur, en by.',
  ]) {
    it(`has nothing against ${text.replaceAll('\n', ' ')}`, async () =>
      assert.deepEqual(await families(text), []))
  }

  const list =
    'title: Budget\nterms: [{preferred: beboer, admitted: [lejer], deprecated: [klient]}]\n'

  it('points at the word that the list advises against, however common', async () => {
    assert.deepEqual(await families('Klienten og klienter og beboeren.', list), [
      'Klienten: beboer (1), klient (2)',
    ])
  })

  it('has nothing against words that the list admits', async () => {
    assert.deepEqual(await families('Lejeren er beboer.', list), [])
  })
})

describe('term/deprecated', () => {
  it('applies by itself only what is certain', async () => {
    const hearing =
      'title: Budget\nterms: [{preferred: beboer, deprecated: [klient, bruger]}, {preferred: natur-guide, deprecated: [naturguide]}]\n'
    const findings = await checkRule('term/deprecated', 'Klienten, bruger, naturguiderne.', {
      hearing,
    })
    assert.deepEqual(
      findings.map(({fixes}) => fixes.map(({args, automatic}) => [args['replacement'], automatic])),
      [[['Beboeren', true]], [['beboer', false]], [['natur-guiderne', true]]],
    )
  })
})
