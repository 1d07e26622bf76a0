import assert from 'node:assert/strict'
import {applyFix, findingsOf} from '../../../support/findingsOf.ts'

/** The finding's words with its forms, and what the text becomes by its fix. */
async function variants(
  rule: string,
  text: string,
  hearing?: string,
): Promise<readonly (readonly [string, string])[]> {
  const found = await findingsOf(rule, {
    'svar.md': text,
    ...(hearing === undefined ? {} : {'hearing.yaml': hearing}),
  })
  return found.map(({words, args, fixes}) => [
    `${words}: ${String(args['forms'])}`,
    fixes.length === 0 ? '' : applyFix(text, fixes[0]),
  ])
}

describe('variant/abbreviation', () => {
  it('offers the most common way everywhere, with capital and space', async () => {
    assert.deepEqual(await variants('variant/abbreviation', 'F.eks. nu, fx da og fx så.'), [
      ['F.eks.: fx (2), f.eks. (1)', 'Fx nu, fx da og fx så.'],
    ])
    assert.deepEqual(await variants('variant/abbreviation', 'Kun 5% af 3 pct. og 4 pct. her.'), [
      ['%: pct. (2), % (1)', 'Kun 5 pct. af 3 pct. og 4 pct. her.'],
    ])
  })

  it('does not judge the point at the end of a sentence', async () => {
    assert.deepEqual(await variants('variant/abbreviation', 'Det er 5 kr her. Det er 9 kr.'), [])
  })

  it('leaves quotations, code and addresses alone', async () => {
    const text =
      'Fx her, se »f.eks. det fine lange citat« og `f.eks.` og www.f.eks.dk\n\n> F.eks. her.'
    assert.deepEqual(await variants('variant/abbreviation', text), [])
  })
})

describe('variant/capitals', () => {
  it('offers the common way, in the genitive too', async () => {
    const text = 'Hos Fritidsudvalget og Fritidsudvalget, men fritidsudvalgets plan.'
    assert.deepEqual(await variants('variant/capitals', text), [
      [
        'fritidsudvalgets: Fritidsudvalget (2), fritidsudvalgets (1)',
        'Hos Fritidsudvalget og Fritidsudvalget, men Fritidsudvalgets plan.',
      ],
    ])
  })

  it('takes the first half of a name for a part of it', async () => {
    const text =
      'Hos Kultur- og Fritidsudvalget, hos Kultur- og fritidsudvalget og hos Kultur- og Fritidsudvalget. Fritidsudvalget er nyt.'
    const [[mixed] = []] = await variants('variant/capitals', text)
    assert.equal(mixed, 'fritidsudvalget: Fritidsudvalget (2), fritidsudvalget (1)')
    const files = {'hearing.yaml': 'title: B\nauthority: Kultur- og Fritidsudvalget\n'}
    assert.deepEqual(await findingsOf('variant/capitals', {'svar.md': text, ...files}), [])
  })

  for (const text of [
    'Tabel 2 viser det. Se tabel 2. Tabel 2 igen.',
    'De 3 forslag. Og 5 i alt, og 5 i morgen.',
    'Udvalget mener, at udvalget har ret.',
  ]) {
    it(`has nothing against ${text}`, async () =>
      assert.deepEqual(await variants('variant/capitals', text), []))
  }
})

describe('variant/name', () => {
  it('tells the halves of a name with their hyphen and without', async () => {
    const text =
      'Hos Kultur og Fritidsudvalget, Kultur- og Fritidsudvalgets plan, **Kultur og** Fritidsudvalget.'
    assert.deepEqual(await variants('variant/name', text), [
      [
        'Kultur: Kultur- og Fritidsudvalget (1), Kultur og Fritidsudvalget (1)',
        'Hos Kultur- og Fritidsudvalget, Kultur- og Fritidsudvalgets plan, **Kultur og** Fritidsudvalget.',
      ],
    ])
  })

  for (const text of [
    'Kultur- og Fritidsudvalget og Kultur- og Fritidsudvalgets plan.',
    'Hos Byrådet og Fritidsudvalget, Børne- og Fritidsudvalget.',
  ]) {
    it(`has nothing against ${text}`, async () =>
      assert.deepEqual(await variants('variant/name', text), []))
  }
})

describe('variant/number', () => {
  it('offers points for plain thousands', async () => {
    assert.deepEqual(
      await variants('variant/number', 'Der er 1.250 børn, 2.500 cykler og 1150 kr. i 2027.'),
      [['1150: 1.250 (2), 1150 (1)', 'Der er 1.250 børn, 2.500 cykler og 1.150 kr. i 2027.']],
    )
  })
})

describe('variant/genitive', () => {
  it('offers the common way', async () => {
    assert.deepEqual(await variants('variant/genitive', 'KFs plan, KFs tal og BIB’s kort.'), [
      ['BIB’s: KFs (2), BIB’s (1)', 'KFs plan, KFs tal og BIBs kort.'],
    ])
  })
})

describe('variant/quotation-marks', () => {
  it('changes both marks', async () => {
    const text = 'En »ny plan« og en »god idé«, men ”intet nyt” her.'
    assert.deepEqual(await variants('variant/quotation-marks', text), [
      ['”: »…« (2), ”…” (1)', 'En »ny plan« og en »god idé«, men »intet nyt« her.'],
    ])
  })
})

describe('variant/address', () => {
  const hearing = 'title: Budget\nauthority: Fritidsudvalget\n'

  it('tells the pronoun from the preposition and the numeral', async () => {
    const text =
      'Fritidsudvalget svarer. I dag håber vi, at I læser det. I fase I og II sker intet.'
    assert.deepEqual(await variants('variant/address', text, hearing), [
      ['I: Fritidsudvalget (1), I (1)', ''],
    ])
  })

  it('takes any sender', async () => {
    const text =
      '---\nsender: "Råd (for) [alle] + flere"\n---\n\nRåd (for) [alle] + flere håber. Vi tror.'
    assert.equal((await variants('variant/address', text)).length, 1)
  })
})

describe('term/inconsistent', () => {
  it('finds both permitted forms of a word, and offers the common one', async () => {
    assert.deepEqual(
      await variants(
        'term/inconsistent',
        'Grundtrinnet og grundtrinnet er et trin, men grundtrinet?',
      ),
      [['grundtrinet: grundtrinnet (2), grundtrinet (1)', '']],
    )
    assert.deepEqual(
      await variants('term/inconsistent', 'Centret, centret og bycentrets centeret.'),
      [['centeret: Centret (2), centeret (1)', 'Centret, centret og bycentrets centret.']],
    )
  })

  it('finds words with an accent and without', async () => {
    assert.deepEqual(
      (
        await variants(
          'term/inconsistent',
          'En idé er en god idé, og to ideer er bedre. Alle går ned ad en allé.',
        )
      ).length,
      0,
    )
    assert.deepEqual((await variants('term/inconsistent', 'En idé er en god ide.')).length, 1)
  })

  it('keeps the longer word and its inflection', async () => {
    const text = 'En guide i natur. En natur-guide og natur-guiden. Og naturguiderne.'
    const [finding] = await variants('term/inconsistent', text)
    assert.equal(
      finding?.[1],
      'En guide i natur. En natur-guide og natur-guiden. Og natur-guiderne.',
    )
  })

  it('has nothing against other forms of a word', async () => {
    const text =
      'Sagen, sagerne og sagens sag. Planen og planet, budgettet og budgetter. Bogen og bøgerne.'
    assert.deepEqual(await variants('term/inconsistent', text), [])
  })
})
