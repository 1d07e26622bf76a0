import assert from 'node:assert/strict'
import {checkRule} from '../checkRule.ts'

const hearing =
  'title: Havnen\nsources:\n  - { id: notat, title: Notat om havnen, file: notat.txt }\n'
const note = `Notat om havnen

Ansøgninger om støtte sendes senest den 1. marts 2027. Klager modtages frem til mandag den 15. april.

Havnen er åben fra den 1. juni til den 1. september. Regnskabet afleveres senest den 10. oktober, og beretningen afleveres senest den 20. november.

Mødet holdes den 18. december 2026 kl. 17. Udvalget behandler sagen den 3. februar.

Der er borgermøder den 3., 10. og 17. juli 2027. Festugen er 22.-26. august 2027.
`

async function told(text: string): Promise<readonly string[]> {
  const findings = await checkRule('amount/not-in-cited-passage', text, {
    hearing,
    'notat.txt': note,
  })
  return findings.map(({text: found, args}) => `${found}: ${String(args['other'] ?? '')}`)
}

describe('A date beside a citation', () => {
  for (const [text, expected] of [
    ['Mødet holdes 18/11 2026 [@notat].', '18/11 2026: 18. december 2026'],
    ['Mødet holdes 18/12-2027 [@notat].', '18/12-2027: 18. december 2026'],
    ['Klager modtages frem til den 15. maj [@notat].', '15. maj: 15. april'],
    ['Klager modtages frem til onsdag den 16. april [@notat].', '16. april: 15. april'],
    ['Udvalget behandler sagen den 3. marts [@notat].', '3. marts: 3. februar'],
    ['Festugen begynder den 21. august 2027 [@notat].', '21. august 2027: 26. august 2027'],
    ['Udvalget behandler sagen 3/3 [@notat].', '3/3: 3. februar'],
    ['Udvalget behandler sagen 3. marts 2027 [@notat].', '3. marts 2027: 3. februar'],
    ['Ansøgninger om støtte sendes senest den 1. maj [@notat].', '1. maj: 1. marts 2027'],
    ['Havnen er åben fra den 2. juni [@notat].', '2. juni: 1. juni'],
  ] as const) {
    it(`is told where the source has another behind the same words: ${text}`, async () =>
      assert.deepEqual(await told(text), [expected]))
  }

  for (const text of [
    'Mødet holdes 18/12 2026 [@notat].',
    'Der er borgermøde den 10. juli 2027 [@notat].',
    'Det første borgermøde er den 3. juli 2027 [@notat].',
    'Festugen begynder den 22. august 2027 [@notat].',
    'Festugen har børnedag den 24. august 2027 [@notat].',
    'Mødet holdes den 18. december [@notat].',
    'Mødet holdes d. 18/12 [@notat].',
    'Klager modtages frem til den 15. april 2027 [@notat].',
    'Klager modtages frem til mandag 15/4 [@notat].',
    'Udvalget behandler sagen 3. februar 2027 [@notat].',
    'Vi skrev den 3. marts om sagen [@notat].',
    'Vi drøftede sagen den 3. marts [@notat].',
    'Vi mødtes 1. maj om havnen [@notat].',
    'Havnen er åben den 1. juni [@notat].',
    'Havnen er åben fra 1. juni til 1. september [@notat].',
    'Havnen åbner fra den 1. maj i andre byer [@notat].',
    'Vi foreslår, at klager modtages frem til den 15. maj [@notat].',
    'Klager modtages frem til den 15. april, ikke til den 15. maj [@notat].',
    'Klager bør modtages frem til den 15. maj [@notat].',
    'Regnskabet er sent færdigt, og det afleveres senest den 20. november [@notat].',
    'Beretningen afleveres senest den 10. oktober [@notat].',
    'Notatet er fra den 4. februar [@notat].',
    'Vi har 1/10 af pladserne, og 1/4 af bådene ligger fast [@notat].',
    'Vi sendte svar den 20. oktober [@notat].',
    'Sagen var oppe 3. februar [@notat].',
    'Generalforsamlingen behandler sagen den 4. marts [@notat].',
    '> Udvalget behandler sagen den 3. marts',
    'Udvalget behandler sagen den 3. marts. Det er sent, jf. notatet [@notat].',
  ]) {
    it(`is not told in ${JSON.stringify(text)}`, async () => assert.deepEqual(await told(text), []))
  }
})
