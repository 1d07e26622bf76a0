import assert from 'node:assert/strict'
import {checkRule} from '../checkRule.ts'

const hearing = `title: Budget 2027
sources:
  - { id: notat, title: Notat om havnen, file: notat.txt }
  - { id: plan, title: Plan for skolerne, file: plan.txt }
`
const note = `Notat om havnen

Der afsættes 4,2 mio. kr. i 2027 til en ny mole. I 2029 koster broen 6,5 mio. kr. i anlæg. Driften er 1,3 mio. kr. årligt fra 2030.

Fonden gav 800.000 kr. i 2021 og 900.000 kr. i 2022. Kajen kostede 3,1 mio. kr., og tilsynet koster 250.000 kr. i 2027 og frem.

Færgen får 5 mio. kr. fra 2027. Pladserne koster 120 pct. af det, der var ventet.

Slæbestedet koster 2,4 mio. kr. i 2027, og rampen koster 2,4 mio. kr. Der kommer 35 pladser i 2027.

Ansøgninger om støtte sendes senest den 1. marts 2027. Fristen for klager er den 15. april.
`
const plan = `Plan for skolerne

Udgifterne fordeler sig sådan (1.000 kr.):

År	2032	2033
Tag	700	900

Taget koster 900.000 kr. i 2033.

\f
Gården koster 1,5 mio. kr. i 2031. Perioden er 2034-2037. Lejen er 70.000 kr. i 2027-priser.
`

async function told(text: string, notat = note): Promise<readonly string[]> {
  const findings = await checkRule('amount/not-in-cited-passage', text, {
    hearing,
    'notat.txt': notat,
    'plan.txt': plan,
  })
  return findings.map(({text: found, args}) => `${found}: ${String(args['other'] ?? '')}`)
}

describe('A year beside a cited figure', () => {
  for (const [text, year] of [
    ['Der afsættes 4,2 mio. kr. i 2028 til en ny mole [@notat].', '2028: 2027'],
    ['I 2028 afsættes 4,2 mio. kr. til en mole [@notat].', '2028: 2027'],
    ['Der gives **4,2 mio. kr.** i 2026, og det er godt [@notat].', '2026: 2027'],
    ['Broen koster 6,5 mio. kr. i 2028 [@notat].', '2028: 2029'],
    ['Driften er 1,3 mio. kr. årligt fra 2031 [@notat].', '2031: 2030'],
    ['Driften er 1,3 mio. kr. fra og med 2031 [@notat].', '2031: 2030'],
    ['Gården koster 1,5 mio. kr. i 2030 [@plan, s. 2].', '2030: 2031'],
    ['Ifølge notatet kommer der 35 pladser i 2025 [@notat].', '2025: 2027'],
  ] as const) {
    it(`is told where the source has another: ${text}`, async () =>
      assert.deepEqual(await told(text), [year]))
  }

  const harmless = [
    'Der afsættes 4,2 mio. kr. i 2027 til en ny mole [@notat].',
    'I 2027 afsættes der 4,2 mio. kr. til en mole [@notat].',
    'Der afsættes 4,2 mio. kr. [@notat].',
    'Der afsættes 4,2 mio. kr., og i 2028 er de brugt [@notat].',
    'Allerede i 2024 skrev vi, at 4,2 mio. kr. er for lidt [@notat].',
    'De 4,2 mio. kr. kom ikke i 2024, og vi venter stadig [@notat].',
    '4,2 mio. kr. i 2028 er mindre værd end i 2027 [@notat].',
    'Vi foreslår 4,2 mio. kr. i 2028 [@notat].',
    'Vi ønsker de afsatte penge, 4,2 mio. kr. i 2028 [@notat].',
    'Efter vores opfattelse bør 4,2 mio. kr. i 2028 følge med [@notat].',
    'Molen er fra 2019 og får 4,2 mio. kr. [@notat].',
    'Molen, der blev bygget i 1998, får 4,2 mio. kr. [@notat].',
    'Siden 2015 har vi ventet på de 4,2 mio. kr. [@notat].',
    'Notatet fra 2026 nævner 4,2 mio. kr. [@notat].',
    'Budgettet for 2026 nævner 4,2 mio. kr. [@notat].',
    'Budget 2028 har 4,2 mio. kr. til molen [@notat].',
    'I budgettet for 2028 er der 4,2 mio. kr. til molen [@notat].',
    'De 4,2 mio. kr. skal bruges inden 2028 [@notat].',
    'De 4,2 mio. kr. inden 2028 rækker ikke [@notat].',
    'Med 4,2 mio. kr. fra 2028 kan der bygges [@notat].',
    'Med 4,2 mio. kr. til 2028 kan der bygges [@notat].',
    'Det er 4,2 mio. kr. i 2028-priser [@notat].',
    'Det er 4,2 mio. kr. i 2028 p/l [@notat].',
    'Det er 4,2 mio. kr. i 2028-2030 [@notat].',
    'Det er 4,2 mio. kr. i 2028 og 2029 [@notat].',
    'Det er 4,2 mio. kr. i 2028 og frem [@notat].',
    'Broen koster 6,5 mio. kr. [@notat], og i 2031 er den færdig.',
    'Broen koster 6,5 mio. kr. i 2029 [@notat].',
    'Broen koster 6,5 mio. kr. i 2030 [@notat].',
    'Fonden gav 800.000 kr. i 2022 [@notat].',
    'Fonden gav 900.000 kr. i 2021 og mere senere [@notat].',
    'Kajen kostede 3,1 mio. kr. i 2019 [@notat].',
    'Tilsynet koster 250.000 kr. i 2028 [@notat].',
    'Tilsynet koster 250.000 kr. i 2035 [@notat].',
    'Driften er 1,3 mio. kr. i 2031 [@notat].',
    'Driften er 1,3 mio. kr. om året i 2033 [@notat].',
    'Færgen får 5 mio. kr. i 2028 [@notat].',
    'Færgen får 5 mio. kr. efter 2028 [@notat].',
    'Lejen er 70.000 kr. i 2028 [@plan, s. 2].',
    'Slæbestedet koster 2,4 mio. kr. i 2028 [@notat].',
    'Der kommer 35 pladser, når vi når til 2028 [@notat].',
    'I 2028 er der plads til mindst 35 pladser og flere gæster [@notat] end i 2027.',
    'Taget koster 900.000 kr. i 2034 [@plan, s. 1].',
    'Taget koster 700.000 kr. i 2033 [@plan, s. 1].',
    'Gården koster 1,5 mio. kr. i 2035 [@plan].',
    'Gården koster 1,5 mio. kr. i 2036 [@plan, s. 2].',
    'Gården koster 1,5 mio. kr. i 2037 [@plan, s. 2].',
    'Gården koster 1,5 mio. kr. i 2031 [@plan, s. 2].',
    'Gården koster 1,5 mio. kr. (2030) [@plan, s. 2].',
    'Molen får 4,2 mio. kr. i 2034 [@notat; @plan].',
    'Molen får 4,2 mio. kr. i 2032 [@notat; @plan, s. 1].',
    '> Der afsættes 4,2 mio. kr. i 2028',
    'Der afsættes 4,2 mio. kr. i 2028. Notatet er uklart [@notat].',
    'Notatet er uklart [@notat]. Der afsættes 4,2 mio. kr. i 2028.',
    '# 4,2 mio. kr. i 2028 [@notat]',
    '| 4,2 mio. kr. i 2028 | [@notat] |\n|---|---|\n| a | b |',
    'Der står »4,2 mio. kr. i 2027« [@notat].',
    'Vi beder om 4,2 mio. kr. i 2028 også [@notat].',
    'I 2024, hvor vi først læste om de 4,2 mio. kr., var der håb [@notat].',
    'I 2020 søgte foreningen kommunen om støtte, og nu kommer 4,2 mio. kr. [@notat].',
    'Pladserne koster 120 pct. i 2029 [@notat].',
    'Molen koster 4,2 mio. kr. om to år, altså 2029 [@notat].',
    'Vi blev i 2026 lovet 4,2 mio. kr. til molen i 2027 [@notat].',
  ]

  it('is tried on more than sixty sentences that are right, or the writer’s own', () => {
    assert.ok(harmless.length >= 60, `${harmless.length}`)
  })

  for (const text of harmless) {
    it(`is not told in ${JSON.stringify(text)}`, async () => assert.deepEqual(await told(text), []))
  }

  const first = 'Molen får 4,2 mio. kr. i 2027'
  for (const sentence of [
    `${first} og samme beløb de følgende år.`,
    `${first} og tilsvarende de følgende år.`,
    `${first} og varigt.`,
    `${first} og permanent.`,
    `${first} (og årligt derefter).`,
    `${first} og herefter.`,
    `${first} og videre frem.`,
    `${first} og ligeledes året efter.`,
    `${first} samt det næste år.`,
    `${first} og to år frem.`,
    `${first} og alle\nde følgende år.`,
    `${first} og budgetoverslagsårene.`,
    `${first} og '28.`,
    `${first} ff.`,
    `${first}+.`,
    'I 2027 får molen 4,2 mio. kr. hvert år.',
    'Første gang i 2027 får molen 4,2 mio. kr.',
    'Fra i 2027 får molen 4,2 mio. kr.',
  ]) {
    it(`is not told where the source goes on to later years: ${JSON.stringify(sentence)}`, async () => {
      const source = `Notat om havnen\n\n${sentence}\n`
      assert.deepEqual(await told('Molen får 4,2 mio. kr. i 2028 [@notat].', source), [])
      assert.deepEqual(await told('I 2028 får molen 4,2 mio. kr. [@notat].', source), [])
    })
  }

  it('is told where the source goes on to something else', async () => {
    for (const rest of [
      ' til børn efter skole.',
      ', og så er den færdig. Det gentages hvert år.',
    ]) {
      const source = `Notat om havnen\n\n${first}${rest}\n`
      assert.deepEqual(await told('Molen får 4,2 mio. kr. i 2028 [@notat].', source), [
        '2028: 2027',
      ])
    }
  })
})
