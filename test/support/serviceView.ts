import danish from '../../l10n/bundle.l10n.da.json' with {type: 'json'}
import type {Position, Range, TextEdit} from 'vscode-languageserver-types'
import {lintHearing} from '../../src/core/lint/lintHearing.ts'
import {formatMessage} from '../../src/output/formatMessage.ts'
import {englishTexts, type Texts} from '../../src/output/texts.ts'
import {createRuleMessages, isRule} from '../../src/server/ruleMessages.ts'
import {DocumentText} from '../../src/service/documentText.ts'
import {createHearingView, type HearingView} from '../../src/service/hearingView.ts'
import {linkFiles, TODAY} from './checkFiles.ts'

/** Where the cursor stands in a test's text. */
export const CURSOR = '%%CURSOR%%'

/** A hearing in memory as an editor sees it, and where the cursor was marked in one of its files. */
export interface ServiceView {
  readonly view: HearingView
  /** The file with the mark; the first one without. */
  readonly file: string
  readonly position: Position
  /** The words that a range covers, in the file with the mark or the one that an address names. */
  readonly wordsAt: (range: Range, uri?: string) => string
  /** The whole text of a file with edits made. */
  readonly edited: (edits: readonly TextEdit[] | undefined, uri?: string) => string
}

const danishTexts: Texts = (english) =>
  new Map<string, string>(Object.entries(danish)).get(english) ?? english

/** Puts a hearing of some files together; one of them may have a `CURSOR` in it. Addresses are `test:///svar.md`. */
export async function serviceView(
  files: Readonly<Record<string, string>>,
  language: 'da' | 'en' = 'en',
): Promise<ServiceView> {
  const marked = Object.entries(files).find(([, text]) => text.includes(CURSOR))
  const [file = '', before = ''] = marked ?? Object.entries(files)[0] ?? []
  const clean = new Map(
    Object.entries(files).map(([name, text]) => [name, text.replace(CURSOR, '')]),
  )
  const hearing = await linkFiles(clean)
  const texts = language === 'da' ? danishTexts : englishTexts
  const textOf = (name: string): DocumentText | undefined => {
    const text = clean.get(name) ?? hearing.project.files.get(name)
    return text === undefined ? undefined : new DocumentText(text)
  }
  const view = createHearingView({
    link: () => hearing,
    sources: hearing.sources,
    findings: lintHearing(hearing, {today: TODAY, profile: 'review'}),
    language,
    say: (english, args) => formatMessage(english, args, texts),
    sayRule: createRuleMessages(texts),
    rulePage: (ruleId) => `test:///docs/rules/${ruleId}.md`,
    explainRule: (ruleId) => (isRule(ruleId) ? 'What it looks for.' : undefined),
    uriOf: (name, shown) => (shown === 'itself' ? `test:///${name}` : `extracted:///${name}`),
    textOf,
  })
  const shown = (uri: string | undefined): DocumentText =>
    view.fileView(uri?.replace(/^[a-z]+:\/\/\//u, '') ?? file)?.shown ?? new DocumentText('')
  return {
    view,
    file,
    position: new DocumentText(before).positionAt(Math.max(0, before.indexOf(CURSOR))),
    wordsAt(range, uri) {
      const text = shown(uri)
      const {start, end} = text.spanOf(range)
      return text.text.slice(start, end)
    },
    edited(edits = [], uri) {
      const text = shown(uri)
      return edits
        .map(({range, newText}) => ({...text.spanOf(range), newText}))
        .toSorted((a, b) => b.start - a.start)
        .reduce(
          (all, {start, end, newText}) => all.slice(0, start) + newText + all.slice(end),
          text.text,
        )
    },
  }
}

/** A small hearing of our own, for features that need all of it. */
export const hearingFile = `title: Budget 2027
language: da
proposals:
  - { number: "4", title: Bogbus til landsbyerne, section: Biblioteker, source: notat, locator: s. 1 }
  - { number: "5", title: Søndagsåbent, source: notat }
  - { number: "6", title: Færre aviser }
sources:
  - { id: notat, title: Notat om bibliotekerne, file: notat.txt, issued: 2026-01-12 }
  - { id: rapport, title: Rapport om læsning, file: rapport.md }
terms:
  - { preferred: låner, deprecated: [kunde], definition: "Den, der benytter biblioteket." }
`

export const noteText = `Notat om bibliotekerne

1. Bogbus til landsbyerne

Seks landsbyer ligger mere end 12 km fra det nærmeste bibliotek. En bogbus kan besøge
hver af dem to gange om ugen, og den skal rumme mindst 3.500 bøger.
\f
2. Søndagsåbent

Der afsættes 1,4 mio. kr. årligt fra 2027 til søndagsåbent på Hovedbiblio-
teket. Ordningen kan ikke drives uden en koordinator.

Tabel 1. Udgifter fordelt på år
`

export const reportText = `# Rapport om læsning

## 2.3 Læsevenner

Frivillige læser højt med børn i skoletiden, og flere skoler vil være med.
`

/** A response to two of the proposals: a quotation that is right, one that is altered, and a block quotation. */
export const twoRemarks = `---
title: Svar
---

# Svar

## Nr. 4. Bogbus til landsbyerne

**Holdning:** Støtter.

»En bogbus kan besøge hver af dem to gange om ugen« [@notat], men
»den skal rumme mindst 5.300 bøger« [@notat, s. 1].

### Baggrund

Om forslag 4 er der mere at sige.

## Nr. 5. Søndagsåbent

> Ordningen kan ikke drives uden en koordinator.
>
> [@notat]
`

/** Those three files, and a response. */
export function withResponse(response: string): Readonly<Record<string, string>> {
  return {
    'svar.md': response,
    'hearing.yaml': hearingFile,
    'notat.txt': noteText,
    'rapport.md': reportText,
  }
}
