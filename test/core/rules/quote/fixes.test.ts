import assert from 'node:assert/strict'
import type {Edit, Finding, Fix} from '../../../../src/core/model/finding.ts'
import {checkFiles} from '../../../support/checkFiles.ts'

const HEARING = `title: Huset
sources:
  - { id: notat, title: Notat om huset, file: kilder/notat.txt }
  - { id: rapport, title: Rapport om haven, file: kilder/rapport.txt }
`
const NOTE = `Baggrund

Pladserne i huset reserveres til foreninger med flest unge medlemmer, og resten fordeles ved lodtrækning.

Forvaltningen anbefaler, at der afsættes 5,7 mio. kr. årligt til en bogbus, som kører til alle landsbyer.

Bussen skal ikke erstatte filialen i Nørreby, som holder åbent i samme omfang som i dag.

Økonomi

Støtten er ikke varig, men kan gives flere gange, hvis foreningen kan vise et regnskab for de seneste to år.

Skolen i Aarup er ældre end skolen i Tommerup og har derfor brug for en større ombygning.

Lejen fastsættes efter § 6, stk. 2, i aftalen om driften af kommunens bygninger, og den kan højst udgøre 40 pct. af udgiften.

Udlejning

Huset, som kommunen ejer, lejes ud til foreninger, klubber og skoler, når der er plads; resten af tiden står det tomt.
`
const REPORT = `Haven

Haven er åben for alle fra solopgang til solnedgang. Hunde skal føres i snor.

Bestyrelsen foretrækker cykler frem for biler i gården og vil arbejde for flere stativer.
`

async function check(line: string): Promise<readonly Finding[]> {
  const files = new Map([
    ['hearing.yaml', HEARING],
    ['kilder/notat.txt', NOTE],
    ['kilder/rapport.txt', REPORT],
    ['svar.md', textOf(line)],
  ])
  const findings = await checkFiles(files)
  return findings.filter(({ruleId}) => /^quote\/(?:altered|punctuation|not-found)$/.test(ruleId))
}

function textOf(line: string): string {
  return `# Høringssvar\n\n${line}\n`
}

function apply(text: string, edits: readonly Edit[]): string {
  return edits
    .toSorted((a, b) => b.span.start - a.span.start)
    .reduce((all, {span, text: own}) => all.slice(0, span.start) + own + all.slice(span.end), text)
}

function shown({args}: Fix): string {
  return Object.values(args).join(' ')
}

const responses = [
  'Der står »Pladserne i huset forbeholdes foreninger med flest unge medlemmer« [@notat].',
  'Der står »der afsættes 7,5 mio. kr. årligt til en bogbus, som kører til de fleste landsbyer« [@notat].',
  'Der står »der afsættes 5,7 mia. kr. årligt til en bogbus« [@notat].',
  'Der står »Bussen skal erstatte filialen i Nørreby, som holder åbent« [@notat].',
  'Der står »Støtten er varig, men kan ikke gives flere gange« [@notat].',
  'Der står »Skolen i Tommerup er ældre end skolen i Aarup« [@notat].',
  'Der står »Lejen fastsættes efter § 6, stk. 3, i aftalen om driften« [@notat].',
  'Der står »den kan udgøre 40 procent af udgiften« [@notat].',
  'Der står »Forvaltningen anbefaler at der afsættes 5,7 mio. kr. årligt« [@notat].',
  'Der står »Bestyrelsen foretrækker cykler frem for biler og vil arbejde for stativer« [@rapport].',
  'Der står »Haven er altid åben for alle fra solopgang til solnedgang« [@rapport].',
  'Der står »Haven er åben for alle fra solopgang til solnedgang. Bestyrelsen foretrækker cykler« [@rapport].',
  'Der står »resten fordeles ved lodtrækning. Bussen skal ikke erstatte filialen« [@notat].',
  'Der står »Huset lejes ud til foreninger, klubber og skoler« [@notat].',
  'Der står »Huset, lejes ud til foreninger, klubber og skoler« [@notat].',
  'Der står »Huset, som kommunen ejer, lejes ud til foreninger og skoler« [@notat].',
  'Der står »klubber og skoler resten af tiden står det tomt« [@notat].',
  'Der står »klubber og skoler; resten af tiden står det tomt« [@notat].',
  'Der står »lejes ud til foreninger, klubber og skoler resten af tiden« [@notat].',
  'Der står »Huset, som staten har, lejes ud til klubber og skoler« [@notat].',
  'Der står »Huset, som kommunen ejer, lejes ud til børn, foreninger, klubber og skoler« [@notat].',
  'Der står »Huset, som kommunen ejer, lejes ud, når det kan lade sig gøre, til foreninger« [@notat].',
  'Der står »foreninger, klubber og, ikke mindst, skoler, når der er plads« [@notat].',
  'Der står »til klubber og skoler, hvis der er plads: resten af tiden« [@notat].',
  'Der står »Huset det store lejes ud til foreninger« [@notat].',
  'Der står »Huset, som kommunen ejer, ikke lejes ud til foreninger« [@notat].',
  '> som holder åbent i samme omfang som i dag.\n>\n> Støtten er ikke varig, men kan gives flere gange\n>\n> [@notat]',
]

describe('Fixes of quotations', () => {
  for (const response of responses) {
    it(`settle what they are offered for: ${response.slice(0, 70)}`, async () => {
      const findings = await check(response)
      assert.equal(findings.length, 1)
      const [finding] = findings
      assert.ok(finding !== undefined && finding.fixes.length > 0)
      for (const fix of finding.fixes) {
        assert.equal(fix.automatic, false)
        const text = apply(textOf(response), fix.edits)
        const left = await check(text.slice(text.indexOf('\n\n') + 2, -1))
        assert.deepEqual(
          left.map(({messageId}) => messageId),
          [],
          `${fix.messageId}: ${text}`,
        )
      }
    })
  }

  it('show a figure that they change as it is and as it becomes', async () => {
    for (const response of responses) {
      for (const {fixes} of await check(response)) {
        for (const fix of fixes) {
          for (const {span, text} of fix.edits) {
            const before = textOf(response).slice(span.start, span.end)
            if (!/\d/.test(before + text)) continue
            assert.ok(shown(fix).includes(before) && shown(fix).includes(text), shown(fix))
          }
        }
      }
    }
  })

  it('name a section with its figure', async () => {
    const [finding] = await check(
      'Der står »Lejen fastsættes efter § 6, stk. 3, i aftalen om driften« [@notat].',
    )
    assert.deepEqual(finding?.args, {quote: 'stk. 3', source: 'stk. 2'})
  })

  it('show words that one side lacks with the word before them, where there are several', async () => {
    const [finding] = await check(
      'Der står »Støtten er varig, men kan ikke gives flere gange« [@notat].',
    )
    assert.deepEqual(finding?.fixes[0]?.args, {quote: 'er … kan ikke', source: 'er ikke … kan'})
  })
})
