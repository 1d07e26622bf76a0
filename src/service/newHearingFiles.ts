import type {NewHearing} from '../protocol/protocol.ts'

/** How far off the deadline is that shows how one is written. */
const DAYS_TO_DEADLINE = 28

/**
 * The files of a new hearing, by name with `/`, `hearing.yaml` first: a small example that checks
 * without errors, to be written over. `today` is `2026-03-31`. What is known of the hearing already stands in it
 * instead of the example's; an empty text counts as not known.
 */
export function newHearingFiles(
  {language, title = '', authority = '', caseNumber = '', deadline = ''}: NewHearing,
  today: string,
): ReadonlyMap<string, string> {
  const day = daysAfter(today, DAYS_TO_DEADLINE)
  const files = language === 'da' ? danishFiles(today, day) : englishFiles(today, day)
  const known = {title, authority, caseNumber, deadline}
  return new Map([
    ...files.map(([name, text]) => [name, name === HEARING ? fillIn(text, known) : text] as const),
    ['.vscode/settings.json', settings],
  ])
}

const HEARING = 'hearing.yaml'

/**
 * Sets fields of the hearing file that are lines of their own; comments behind them stay. A case number and a deadline
 * that nobody named are none: those in the example stand in comments, to show how they are written.
 */
function fillIn(text: string, known: Readonly<Record<string, string>>): string {
  return text.replace(
    /^(?:# )?(title|authority|caseNumber|deadline): ("[^"]*"|[^#\n]*[^#\s])/gmu,
    (line, field: string) => {
      const value = (known[field] ?? '').trim()
      if (value === '') return line
      // In quotation marks every text is one; what JSON writes between them YAML reads alike.
      return `${field}: ${field === 'deadline' ? value : JSON.stringify(value)}`
    },
  )
}

/** Without this VS Code takes `[@notat, s. 1]` for a broken link. */
const settings = `{
  "markdown.validate.referenceLinks.enabled": "ignore"
}
`

function daysAfter(day: string, count: number): string {
  const date = new Date(`${day}T12:00:00Z`)
  date.setUTCDate(date.getUTCDate() + count)
  return date.toISOString().slice(0, 10)
}

function danishFiles(today: string, deadline: string): readonly (readonly [string, string])[] {
  return [
    [
      'hearing.yaml',
      `# Høringen: hvem spørger, hvad spørges der om, og hvilke dokumenter bygger forslagene på?
# Skriv jeres egne oplysninger ind i stedet for eksemplets.

title: Mere liv på biblioteket
authority: Kulturudvalget
# caseNumber: "2026-0000001" # altid i anførselstegn, så nullerne bliver stående
# deadline: ${deadline}
language: da

# Hvor svarene ligger.
responses: [svar]

# Forslagene med deres numre, som myndigheden har givet dem.
proposals:
  - { number: "1", title: Længere åbningstid om lørdagen, source: notat, locator: s. 1 }
  - { number: "2", title: Flere læsepladser, source: notat, locator: s. 1 }

# Dokumenterne. Det, der står efter id, er det, man skriver efter @ i svaret.
sources:
  - { id: notat, title: Notat om biblioteket, file: kilder/notat.md, issued: ${today} }

# Ord, der skal bruges ens. Dem under deprecated bliver påpeget.
terms:
  - { preferred: borger, deprecated: [klient] }
`,
    ],
    [
      'kilder/notat.md',
      `# Notat om biblioteket

## Forslag 1. Længere åbningstid om lørdagen

Det foreslås, at biblioteket holder åbent til kl. 17 om lørdagen. Udgiften er 120.000 kr. om året.

## Forslag 2. Flere læsepladser

Det foreslås, at der indrettes 20 nye læsepladser på første sal.
`,
    ],
    [
      'svar/svar.md',
      `---
title: Høringssvar om biblioteket
lang: da
sender: Bibliotekets Venner
date: ${today}
---

# Høringssvar om biblioteket

Tak for muligheden for at svare. Vores bemærkninger følger forslagenes numre.

## Nr. 1. Længere åbningstid om lørdagen

**Holdning:** Støtter.

Forvaltningen skriver:

> Det foreslås, at biblioteket holder åbent til kl. 17 om lørdagen.
>
> [@notat, s. 1]

Det vil være til glæde for de borgere, der arbejder i ugens løb.

**Anmodning:** Åbningstiden gælder også i skolernes ferier.

## Nr. 2. Flere læsepladser

Ingen bemærkninger.
`,
    ],
  ]
}

function englishFiles(today: string, deadline: string): readonly (readonly [string, string])[] {
  return [
    [
      'hearing.yaml',
      `# The hearing: who asks, what is asked, and which documents do the proposals rest on?
# Write your own particulars over the example’s.

title: More life in the library
authority: The Culture Committee
# caseNumber: "2026-0000001" # always in quotation marks, so that the zeros stay
# deadline: ${deadline}
language: en

# Where the responses are.
responses: [svar]

# The proposals with the numbers that the authority has given them.
proposals:
  - { number: "1", title: Longer opening hours on Saturdays, source: notat, locator: p. 1 }
  - { number: "2", title: More reading places, source: notat, locator: p. 1 }

# The documents. What stands after id is what you write after @ in the response.
sources:
  - { id: notat, title: Note on the library, file: kilder/notat.md, issued: ${today} }

# Words to be used alike. Those under deprecated are pointed out.
terms:
  - { preferred: citizen, deprecated: [client] }
`,
    ],
    [
      'kilder/notat.md',
      `# Note on the library

## Proposal 1. Longer opening hours on Saturdays

It is proposed that the library stays open until 5 p.m. on Saturdays. The cost is 120,000 kr. a year.

## Proposal 2. More reading places

It is proposed to furnish 20 new reading places on the first floor.
`,
    ],
    [
      'svar/svar.md',
      `---
title: Response on the library
lang: en
sender: Friends of the Library
date: ${today}
---

# Response on the library

Thank you for the opportunity to answer. Our remarks follow the numbers of the proposals.

## Nr. 1. Longer opening hours on Saturdays

**Stance:** Supports.

The administration writes:

> It is proposed that the library stays open until 5 p.m. on Saturdays.
>
> [@notat, p. 1]

This will please the citizens who work during the week.

**Request:** The opening hours also apply in the school holidays.

## Nr. 2. More reading places

No remarks.
`,
    ],
  ]
}
