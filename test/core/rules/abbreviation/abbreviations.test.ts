import assert from 'node:assert/strict'
import {runAbbreviationCases} from '../../../support/abbreviationCases.ts'
import {findingsOf} from '../../../support/findingsOf.ts'
import {describeWithShared} from '../../../support/shared.ts'
import {findDefinitions} from '../../../../src/core/text/findDefinitions.ts'
import {checkRule} from '../checkRule.ts'

const definitions = (text: string) =>
  findDefinitions(text).map(({letters, expansion}) => `${letters}: ${expansion}`)

describe('findDefinitions', () => {
  for (const [text, expected] of [
    ['Kultur- og Fritidsforvaltningen (KFF) skriver', 'KFF: Kultur- og Fritidsforvaltningen'],
    ['hos Kulturforvaltningen (KUF)', 'KUF: Kulturforvaltningen'],
    ['Byens Børn og Unge (BBU)', 'BBU: Byens Børn og Unge'],
    ['en ny lov om det hele (herefter NLH)', 'NLH: ny lov om det hele'],
    ['den nye indsats (herefter XYZ-indsatsen)', 'XYZ: den nye indsats'],
    ['KFF (Kultur- og Fritidsforvaltningen)', 'KFF: Kultur- og Fritidsforvaltningen'],
    ['KFF – Kultur- og Fritidsforvaltningen, som', 'KFF: Kultur- og Fritidsforvaltningen'],
    ['BNU: Byens Nye Ungdom', 'BNU: Byens Nye Ungdom'],
    ['KUF står for kulturforvaltningen i byen', 'KUF: kulturforvaltningen'],
    ['team for udgående støtte (F-UST)', 'F-UST: for udgående støtte'],
    [`${'i går '.repeat(20)}i Byens Nye Ungdom Vest (BNU Vest)`, 'BNU: Byens Nye Ungdom'],
    ['DBU (Det Bynære Ungdomsråd)', 'DBU: Det Bynære Ungdomsråd'],
    ['BUR (Det Bynære Ungdomsråd)', 'BUR: Bynære Ungdomsråd'],
    ['KFF’en (Kultur- og Fritidsforvaltningen)', 'KFF: Kultur- og Fritidsforvaltningen'],
    ['UST-konsulenter (udgående støtteteam)', 'UST: udgående støtteteam'],
    ['Byens Nye Ungdom, i det følgende BNU, skriver', 'BNU: Byens Nye Ungdom'],
    ['Byens Nye Ungdom, herefter kaldet »BNU«.', 'BNU: Byens Nye Ungdom'],
    ['Byens Nye Ungdom (BNU, stiftet 1984)', 'BNU: Byens Nye Ungdom'],
    ['et UST-team (opsøgende og rolige voksne)', 'UST: opsøgende og rolige voksne'],
  ] as const) {
    it(`reads ${expected} in ${text}`, () => assert.deepEqual(definitions(text), [expected]))
  }

  for (const text of [
    'indsatsen i havnen (IPS)',
    'Budgettet (2027)',
    'der er meget (KFF skriver det)',
    'KFF (se side 4)',
    'KFF (herunder alle klubber og baner)',
    'KFF (som vi talte med i går)',
    'prisen (NB)',
    'Kulturudvalget (i KUF) og byens forening (BNU)',
    'Det ved vi, i det følgende år, KFF',
    'indsatsen i havnen (IPS, den nye)',
    'Byens Nye Ungdom (BNU Vest)',
  ]) {
    it(`reads none in ${text}`, () => assert.deepEqual(definitions(text), []))
  }

  it('is quick with brackets without end', () => {
    const started = performance.now()
    findDefinitions('(AB '.repeat(50_000))
    findDefinitions('AB ('.repeat(50_000))
    findDefinitions('(AB) '.repeat(50_000))
    assert.ok(performance.now() - started < 3000)
  })
})

async function undefinedIn(
  text: string,
  files: Readonly<Record<string, string>> = {},
): Promise<readonly string[]> {
  const findings = await checkRule('abbreviation/undefined', text, files)
  return findings.map(({text: found, messageId}) => `${found} ${messageId}`)
}

describe('abbreviation/undefined', () => {
  it('tells each abbreviation once, in whatever compound or case', async () => {
    const text = 'KFF’en, KFF-sagen og KFFs svar. KFF’s brev, F-ACT-teamet og BNU/KFF.'
    assert.deepEqual(await undefinedIn(text), ['KFF undefined', 'F-ACT undefined', 'BNU undefined'])
  })

  for (const text of [
    'EU, CVR, PDF, AI og kapitel IV og XII.',
    'SFO, FOA, BUPL, SKAT, KL, DGI, LO, HK, CPR og EAN kender alle.',
    'BI07 og COVID-19 og H5N1.',
    'Vi siger IKKE nej, ikke nu.',
    'DET ER VIGTIGT AT SIGE NEJ',
    'Vi bruger firmaet Nordlys AP til det. Nordlys AP er dyrt.',
    'Nordlys AP er dyrt. Vi bruger Nordlys AP til det.',
    'Mht. mv. fsva. f.eks. bl.a. jf.',
    '> KFF skriver det.',
    'De skriver »KFF er en god forvaltning«.',
    'Se `KFF` og <https://example.org/KFF>.',
    'Kulturforvaltningen (KUF) er enig. Det siger KUF.',
    '> Kulturforvaltningen (KUF) er enig.\n\nDet siger KUF også.',
  ]) {
    it(`has nothing against ${text.replaceAll('\n', ' ')}`, async () =>
      assert.deepEqual(await undefinedIn(text), []))
  }

  it('says where it is explained too late', async () => {
    const text = 'KUF er enig. Kulturforvaltningen (KUF) ligger her.'
    assert.deepEqual(await undefinedIn(text), ['KUF definedLater'])
  })

  it('takes the hearing’s word for what is known', async () => {
    const hearing =
      'title: B\nrules:\n  abbreviation/undefined: { severity: warning, known: [KFF] }\n'
    assert.deepEqual(await undefinedIn('KFF og BNU', {hearing}), ['BNU undefined'])
  })

  it('takes a source’s explanation where the hearing says so', async () => {
    const hearing = (option: string) =>
      `title: B\nsources: [{id: notat, file: notat.txt}]\nrules:\n  abbreviation/undefined: { severity: warning${option} }\n`
    const source = {'notat.txt': 'Kulturforvaltningen (KUF) skriver.'}
    assert.deepEqual(await undefinedIn('KUF skriver', {hearing: hearing(''), ...source}), [
      'KUF undefined',
    ])
    const told = hearing(', definedInSources: true')
    assert.deepEqual(await undefinedIn('KUF skriver', {hearing: told, ...source}), [])
  })
})

describe('abbreviation/two-expansions', () => {
  it('does not mind endings, case and a word more', async () => {
    const text =
      'Kulturforvaltningen (KUF) og kulturforvaltningens (KUF) brev, Byens Kulturforvaltning (KUF).'
    assert.deepEqual(await checkRule('abbreviation/two-expansions', text), [])
  })

  it('names both', async () => {
    const text = 'Kulturforvaltningen (KUF) og Kystens Ungdomsforening (KUF).'
    const [finding] = await checkRule('abbreviation/two-expansions', text)
    assert.equal(finding?.args['expansion'], 'Kystens Ungdomsforening')
    assert.equal(finding.args['first'], 'Kulturforvaltningen')
  })
})

describe('abbreviation/defined-twice and abbreviation/unused', () => {
  const kff = 'Kultur- og Fritidsforvaltningen (KFF)'

  it('tell the second explanation, and the one without use', async () => {
    const twice = await findingsOf('abbreviation/defined-twice', {
      'svar.md': `${kff}. ${kff}. KFF.`,
    })
    assert.deepEqual(
      twice.map(({span}) => span.start),
      [`${kff}. ${kff}`.length - 4],
    )
    const unused = await findingsOf('abbreviation/unused', {'svar.md': `${kff} svarer.`})
    assert.deepEqual(
      unused.map(({words}) => words),
      ['KFF'],
    )
  })

  it('take a cell of a table, and any ending, for a use', async () => {
    for (const text of [
      `${kff} svarer.\n\n| Enhed | Pris |\n| --- | --- |\n| KFF | 5 |\n`,
      `${kff} svarer, og KFF'erne er enige.`,
    ]) {
      assert.deepEqual(await findingsOf('abbreviation/unused', {'svar.md': text}), [], text)
    }
  })

  it('have nothing to say of what is used, described or quoted', async () => {
    const text = `${kff} svarer. KFF’s svar.\n\n> ${kff} siger.\n\nEt UST-team (opsøgende og rolige voksne) kommer.`
    for (const rule of ['abbreviation/defined-twice', 'abbreviation/unused']) {
      assert.deepEqual(await findingsOf(rule, {'svar.md': text}), [], rule)
    }
  })
})

describeWithShared('Abbreviations in real documents', (shared) => {
  it('are found and known as explained or not, in 97 of 100', async () => {
    const outcomes = await runAbbreviationCases(shared)
    const wrong = outcomes.filter(({wanted, found}) => wanted !== found)
    const said = wrong.map((each) => `${each.document} ${each.abbreviation}: ${each.found}`)
    assert.ok(wrong.length <= outcomes.length * 0.03, said.join(', '))
  })
})
