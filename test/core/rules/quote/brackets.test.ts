import assert from 'node:assert/strict'
import {applyFix, findingsOf} from '../../../support/findingsOf.ts'

const files = {
  'hearing.yaml': 'title: Stier\nsources:\n  - { id: notat, title: Notat, file: notat.txt }\n',
  'notat.txt': `Notat

Forvaltningen afsætter midler (efter aftale med
parterne) til nye stier, broer og lys (se bilag 3).

(Efter høringen kan beløbet ændres af udvalget.) Derefter behandles sagen i byrådet.
`,
}

/** A quotation after the fix that writes it as the source does. */
async function mended(quotation: string): Promise<string | undefined> {
  const text = `# Svar\n\nDer står »${quotation}« [@notat].\n`
  const all = {...files, 'svar.md': text}
  const findings = [
    ...(await findingsOf('quote/altered', all)),
    ...(await findingsOf('quote/punctuation', all)),
  ]
  const fix = findings[0]?.fixes.find(({messageId}) => /AsSource|Words$/u.test(messageId))
  return fix === undefined ? undefined : /»(.*)«/su.exec(applyFix(text, fix))?.[1]
}

describe('The fix that writes a quotation as its source does', () => {
  const cases: readonly (readonly [title: string, written: string, expected: string])[] = [
    [
      'has the bracket before a changed word',
      'afsætter midler grønne aftale med parterne) til nye stier',
      'afsætter midler (efter aftale med parterne) til nye stier',
    ],
    [
      'has the bracket before a word that was left out',
      'afsætter midler aftale med parterne) til nye stier',
      'afsætter midler (efter aftale med parterne) til nye stier',
    ],
    [
      'has the bracket behind a word that was left out',
      'afsætter midler (efter aftale med til nye stier',
      'afsætter midler (efter aftale med parterne) til nye stier',
    ],
    [
      'has the brackets around words that were left out',
      'Forvaltningen afsætter midler til nye stier, broer og lys',
      'Forvaltningen afsætter midler (efter aftale med parterne) til nye stier, broer og lys',
    ],
    [
      'has no bracket before a word, and the space that stood before it',
      'til nye stier, (broer og lys (se bilag 3)',
      'til nye stier, broer og lys (se bilag 3)',
    ],
    [
      'has no bracket behind another one, and the space between them',
      '(efter aftale med parterne) (til nye stier',
      '(efter aftale med parterne) til nye stier',
    ],
    [
      'has a bracket at its word where a comma stood for it',
      'til nye stier, broer og lys, se bilag 3)',
      'til nye stier, broer og lys (se bilag 3)',
    ],
    [
      'has one bracket of the two that stood there',
      'til nye stier, broer og lys) (se bilag 3)',
      'til nye stier, broer og lys (se bilag 3)',
    ],
    [
      'has no comma of a word that goes, behind a bracket',
      '(efter aftale med parterne) måske, til nye stier',
      '(efter aftale med parterne) til nye stier',
    ],
    [
      'has bracket and full stop between sentences',
      'kan beløbet ændres af Derefter behandles sagen',
      'kan beløbet ændres af udvalget.) Derefter behandles sagen',
    ],
    [
      'keeps the bracket that a quotation begins with',
      '(efter samtale med parterne) til nye stier',
      '(efter aftale med parterne) til nye stier',
    ],
    [
      'keeps the bracket that a quotation ends with',
      'til nye stier, broer og lamper (se bilag 4)',
      'til nye stier, broer og lys (se bilag 3)',
    ],
    [
      'keeps the bracket that a word goes from behind',
      'afsætter midler (ofte efter aftale med parterne) til nye stier',
      'afsætter midler (efter aftale med parterne) til nye stier',
    ],
    [
      'takes the brackets of words that go',
      '(efter aftale med parterne) til nye (flotte) stier, broer og lys',
      '(efter aftale med parterne) til nye stier, broer og lys',
    ],
    [
      'puts brackets at the words that they hold',
      'afsætter midler efter aftale med parterne til nye stier',
      'afsætter midler (efter aftale med parterne) til nye stier',
    ],
  ]
  for (const [title, written, expected] of cases) {
    it(title, async () => assert.equal(await mended(written), expected))
  }
})
