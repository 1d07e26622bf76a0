import assert from 'node:assert/strict'
import type {Locator, LocatorLabel} from '../../../src/core/model/citation.ts'
import type {Source} from '../../../src/core/model/source.ts'
import {resolveLocator, resolveLocators} from '../../../src/core/linking/resolveLocator.ts'
import {readMarkdownSource} from '../../../src/core/sources/readMarkdownSource.ts'
import {readTextSource} from '../../../src/core/sources/readTextSource.ts'

function read(text: string): Source {
  return readTextSource({file: 'kilder/notat.txt', bytes: new TextEncoder().encode(text)})
}

function locator(label: LocatorLabel, value: string): Locator {
  const span = {start: 0, end: value.length}
  return {label, value, span, valueSpan: span, implicit: false}
}

/** The words that a locator leads to, with single spaces; else `notFound` or `unknown`. */
function wordsAt(source: Source, label: LocatorLabel, value: string): string {
  const linked = resolveLocator(locator(label, value), source)
  if (linked.kind !== 'found') return linked.kind
  const {start, end} = linked.passage.span
  return source.text.slice(start, end).replace(/\s+/gu, ' ').trim()
}

function wordsAtAll(source: Source, ...places: readonly [LocatorLabel, string][]): string {
  const {locators, target} = resolveLocators(
    places.map(([label, value]) => locator(label, value)),
    source,
  )
  const missing = locators.find(({kind}) => kind !== 'found')
  if (missing !== undefined) return missing.kind
  return source.text.slice(target?.span.start, target?.span.end).replace(/\s+/gu, ' ').trim()
}

const FOUR_PAGES = read(
  [
    'Forside\n\nNotat om lektiecaféer i bydelen.\n',
    'Caféen har åbent to dage.\n\nDer kommer mange børn.\n\n4\n',
    'Frivillige hjælper til.\n\nDe mødes hver måned.\n\nSom led i det drikkes der te.\n\n5\n',
    'Der er brug for flere borde.\n\n6\n',
  ].join('\f'),
)

const REPORT = read(`Rapport om legepladser

Kapitel 1. Indledning

Rapporten gennemgår byens legepladser.

1.1 Formål

Formålet er at vise, hvad der mangler.

Behovet er størst i ydre by.

1.2 Metode

Alle pladser er besøgt i maj.

Kapitel 2. Økonomi

Udgifterne fremgår af tabel 1 og figur 1.

Tabel 1. Udgifter i 1.000 kr.

Gynger\t120
Sand\t35

Figur 1: Pladser efter bydel

Der er tre forslag:

- 1) Nye gynger
- 2) Mere skygge
- 3) Bænke til voksne

Bilag A. Spørgeskema

Hvad savner du på din legeplads?

¹ Tallene er fra foråret.
`)

const LAW = read(`Lov om bænke

§ 1. Kommunen stiller bænke op, hvor folk venter.

Stk. 2. Bænke skal have ryglæn.

§ 2. Kommunen fører tilsyn.

Stk. 2. Tilsynet sker hvert år.

Stk. 3. Rapporten er offentlig.

§ 2 a. Cykelskure er undtaget.
`)

describe('resolveLocator', () => {
  it('takes the part with the bare number for afsnit, before a chapter of that number', () => {
    const law = read(
      'Kapitel 1. Anvendelse\n\nLoven gælder for legepladser.\n\nBemærkninger til loven\n\n1. Indledning\n\nBørn leger ude.\n',
    )
    assert.equal(wordsAt(law, 'paragraph', '1'), '1. Indledning Børn leger ude.')
    assert.match(wordsAt(law, 'chapter', '1'), /^Kapitel 1/u)
  })

  it('finds a page by the number printed on it before its position', () => {
    assert.equal(FOUR_PAGES.pages.map(({label}) => label).join(), '1,4,5,6')
    assert.match(wordsAt(FOUR_PAGES, 'page', '4'), /^Caféen har/u)
    assert.match(wordsAt(FOUR_PAGES, 'page', '6'), /^Der er brug/u)
  })

  it('finds a page by its position where the number is printed nowhere', () => {
    assert.match(wordsAt(FOUR_PAGES, 'page', '3'), /^Frivillige/u)
    assert.equal(wordsAt(FOUR_PAGES, 'page', '7'), 'notFound')
  })

  it('finds pages numbered in Roman figures by either way of writing them', () => {
    const source = read(
      'Forord til rapporten.\n\ni\n\fTak til alle.\n\nii\n\fFørste kapitel.\n\niii\n',
    )
    assert.match(wordsAt(source, 'page', 'ii'), /^Tak til alle/u)
  })

  it('prefers the page with the number printed on it to the one whose position it is', () => {
    const source = read('Titel\n\fForord\n\fEt.\n\n1\n\fTo.\n\n2\n\fTre.\n\n3\n')
    assert.match(wordsAt(source, 'page', '1'), /^Et\./u)
    assert.match(wordsAt(source, 'page', '2'), /^To\./u)
  })

  it('says nothing about pages of a text without page marks, except that the first is all of it', () => {
    assert.equal(wordsAt(REPORT, 'page', '7'), 'unknown')
    assert.match(wordsAt(REPORT, 'page', '1'), /^Rapport om legepladser.*foråret\.$/u)
  })

  it('knows that a PDF of one page has no other', () => {
    assert.equal(wordsAt({...REPORT, reader: 'pdf'}, 'page', '7'), 'notFound')
  })

  it('says nothing about further pages of a source that was read in part', () => {
    const warnings = [{ruleId: 'source/partly-read', messageId: 'stopped', args: {}}]
    assert.equal(wordsAt({...FOUR_PAGES, warnings}, 'page', '9'), 'unknown')
    assert.equal(wordsAt({...REPORT, reader: 'pdf', warnings}, 'page', '7'), 'unknown')
    assert.equal(wordsAt(FOUR_PAGES, 'page', '9'), 'notFound')
  })

  it('covers the pages from the first to the last of a range', () => {
    assert.match(wordsAt(FOUR_PAGES, 'page', '4-5'), /^Caféen.*te\. 5$/u)
    assert.match(wordsAt(FOUR_PAGES, 'page', '4–5'), /^Caféen.*te\. 5$/u)
    assert.match(wordsAt(FOUR_PAGES, 'page', '5 f.'), /^Frivillige.*borde\. 6$/u)
    assert.match(wordsAt(FOUR_PAGES, 'page', '4 og 6'), /^Caféen.*borde\. 6$/u)
    assert.equal(wordsAt(FOUR_PAGES, 'page', '5-9'), 'notFound')
  })

  it('takes a dotted afsnit for the part under the heading of that number', () => {
    assert.equal(
      wordsAt(REPORT, 'paragraph', '1.1'),
      '1.1 Formål Formålet er at vise, hvad der mangler. Behovet er størst i ydre by.',
    )
    assert.equal(wordsAt(REPORT, 'paragraph', '1.3'), 'notFound')
  })

  it('counts paragraphs where no heading has the number', () => {
    assert.equal(wordsAt(FOUR_PAGES, 'paragraph', '3'), 'Der kommer mange børn.')
    assert.equal(wordsAt(FOUR_PAGES, 'paragraph', '99'), 'notFound')
  })

  it('finds a chapter with all that stands under it', () => {
    assert.match(wordsAt(REPORT, 'chapter', '1'), /^Kapitel 1\..*i maj\.$/u)
    assert.match(wordsAt(REPORT, 'chapter', 'II'), /^Kapitel 2\..*voksne$/u)
    assert.equal(wordsAt(REPORT, 'chapter', '4'), 'notFound')
    assert.equal(wordsAt(LAW, 'chapter', '1'), 'unknown')
  })

  it('finds a table with its rows and a figure by its caption', () => {
    assert.equal(wordsAt(REPORT, 'table', '1'), 'Tabel 1. Udgifter i 1.000 kr. Gynger 120 Sand 35')
    assert.equal(wordsAt(REPORT, 'figure', '1'), 'Figur 1: Pladser efter bydel')
    assert.equal(wordsAt(REPORT, 'table', '2'), 'notFound')
    assert.equal(wordsAt(LAW, 'table', '2'), 'unknown')
  })

  it('finds an appendix by its heading', () => {
    assert.match(wordsAt(REPORT, 'appendix', 'A'), /^Bilag A\. Spørgeskema Hvad savner/u)
    assert.equal(wordsAt(REPORT, 'appendix', 'B'), 'notFound')
  })

  it('finds an item of a numbered list', () => {
    assert.equal(wordsAt(REPORT, 'item', '2'), '- 2) Mere skygge')
    assert.equal(wordsAt(REPORT, 'item', '9'), 'notFound')
    assert.equal(wordsAt(LAW, 'item', '1'), 'unknown')
  })

  it('passes over the table of contents', () => {
    const source = read(
      'Indhold\n\n1. Bænke ........ 3\n2. Borde ........ 4\n\n1. Bænke\n\nDer mangler bænke.\n\n2. Borde\n\nDer mangler borde.\n',
    )
    assert.equal(wordsAt(source, 'item', '2'), '2. Borde Der mangler borde.')
    assert.equal(wordsAt(source, 'paragraph', '1'), '1. Bænke Der mangler bænke.')
  })

  it('prefers the § itself to a heading that speaks of it', () => {
    const source = read(
      'Om loven\n\n§ 6 stk. 2 i bænkeloven\n\n§ 6. Kommunen ejer bænkene, jf. § 7.\n\nStk. 2. Den maler dem hvert år.\n',
    )
    assert.match(wordsAt(source, 'section', '6'), /^§ 6\. Kommunen.*hvert år\.$/u)
  })

  it('finds a proposal by its number in a heading', () => {
    const source = read(
      'Forslag\n\nNr. 4. Flere bænke\n\nDer mangler bænke.\n\nNr. 5. Træer\n\nDer mangler træer.\n',
    )
    assert.equal(wordsAt(source, 'number', '5'), 'Nr. 5. Træer Der mangler træer.')
  })

  it('finds a § up to the next, and one with a letter as another', () => {
    assert.match(wordsAt(LAW, 'section', '1'), /^§ 1\..*ryglæn\.$/u)
    assert.equal(wordsAt(LAW, 'section', '2 a'), '§ 2 a. Cykelskure er undtaget.')
    assert.equal(wordsAt(LAW, 'section', '7'), 'notFound')
  })

  it('finds a note wherever it stands', () => {
    assert.equal(wordsAt(REPORT, 'note', '1'), '¹ Tallene er fra foråret.')
    assert.equal(wordsAt(REPORT, 'note', '2'), 'notFound')
    assert.equal(wordsAt(LAW, 'note', '1'), 'unknown')
  })

  it('counts lines from one', () => {
    assert.equal(wordsAt(REPORT, 'line', '3'), 'Kapitel 1. Indledning')
    assert.equal(wordsAt(REPORT, 'line', '0'), 'notFound')
    assert.equal(wordsAt(REPORT, 'line', '9999'), 'notFound')
  })

  it('finds nothing for a value that is no number, and throws for none', () => {
    for (const value of ['', '  ', '-', '3-', '💥', '999999999999', 'x'.repeat(5000), '[a-z]+(']) {
      const linked = resolveLocator(locator('page', value), FOUR_PAGES)
      assert.equal(linked.kind, 'notFound', value.slice(0, 20))
    }
  })

  it('gives a passage with the page and the paragraph that it begins in', () => {
    const linked = resolveLocator(locator('page', '5'), FOUR_PAGES)
    assert.equal(linked.kind, 'found')
    assert.equal(linked.passage.file, 'kilder/notat.txt')
    assert.equal(linked.passage.page, 2)
    const paragraph = FOUR_PAGES.paragraphs[linked.passage.paragraph]
    assert.equal(FOUR_PAGES.text.slice(paragraph?.start, paragraph?.end), 'Frivillige hjælper til.')
  })
})

describe('resolveLocators', () => {
  it('finds sections and subsections that are set in bold or italics in Markdown', () => {
    const bytes = new TextEncoder().encode(
      '**§ 2.** Ved et kæledyr forstås et dyr.\n\n*Stk. 2.* Fisk er ikke kæledyr.\n\n**§ 5.** Ministeren fastsætter regler.\n\n*Stk. 2.* Reglerne omfatter\n\n1) foder,\n2) bure.\n\n*Stk. 3.* Reglerne gælder ikke\n\n1) fugle,\n2) heste.\n',
    )
    const law = readMarkdownSource({file: 'kilder/lov.md', bytes})
    assert.match(wordsAt(law, 'section', '2'), /^\*\*§ 2.*kæledyr\.$/u)
    assert.equal(wordsAtAll(law, ['section', '2'], ['subsection', '9']), 'notFound')
    assert.match(wordsAtAll(law, ['section', '2'], ['subsection', '2']), /Fisk/u)
    assert.match(wordsAtAll(law, ['section', '5'], ['subsection', '1']), /Ministeren/u)
    const items = (stk: string): string =>
      wordsAtAll(law, ['section', '5'], ['subsection', stk], ['number', '2'])
    assert.deepEqual([items('2'), items('3')], ['2) bure.', '2) heste.'])
  })

  it('counts paragraphs on the page that is named before them', () => {
    assert.equal(wordsAtAll(FOUR_PAGES, ['page', '5'], ['paragraph', '2']), 'De mødes hver måned.')
    assert.equal(wordsAtAll(FOUR_PAGES, ['page', '6'], ['paragraph', '2']), 'notFound')
  })

  it('does not mind in which order they are written', () => {
    assert.equal(wordsAtAll(FOUR_PAGES, ['paragraph', '2'], ['page', '5']), 'De mødes hver måned.')
    const {locators} = resolveLocators(
      [locator('paragraph', '2'), locator('page', '5')],
      FOUR_PAGES,
    )
    assert.deepEqual(
      locators.map(({locator: {label}}) => label),
      ['paragraph', 'page'],
    )
  })

  it('counts lines on the page that is named', () => {
    assert.equal(wordsAtAll(FOUR_PAGES, ['page', '4'], ['line', '3']), 'Der kommer mange børn.')
  })

  it('seeks a subsection inside its §', () => {
    assert.equal(
      wordsAtAll(LAW, ['section', '2'], ['subsection', '2']),
      'Stk. 2. Tilsynet sker hvert år.',
    )
    assert.equal(
      wordsAtAll(LAW, ['section', '1'], ['subsection', '1']),
      '§ 1. Kommunen stiller bænke op, hvor folk venter.',
    )
    assert.equal(wordsAtAll(LAW, ['section', '1'], ['subsection', '3']), 'notFound')
  })

  it('holds a table to the chapter that is named with it', () => {
    assert.match(wordsAtAll(REPORT, ['chapter', '2'], ['table', '1']), /^Tabel 1/u)
    assert.equal(wordsAtAll(REPORT, ['chapter', '1'], ['table', '1']), 'notFound')
  })

  it('points at the whole source without locators, and with one that cannot be looked up', () => {
    const whole = {start: 0, end: REPORT.text.length}
    assert.deepEqual(resolveLocators([], REPORT).target?.span, whole)
    assert.deepEqual(resolveLocators([locator('page', '7')], REPORT).target?.span, whole)
  })

  it('points nowhere where one of them is not found', () => {
    const {target} = resolveLocators([locator('page', '4'), locator('table', '1')], FOUR_PAGES)
    assert.match(FOUR_PAGES.text.slice(target?.span.start, target?.span.end), /^Caféen/u)
    assert.equal(resolveLocators([locator('page', '44')], FOUR_PAGES).target, undefined)
  })

  it('can say nothing about an empty source', () => {
    const {locators, target} = resolveLocators([locator('page', '1')], read(''))
    assert.equal(locators[0]?.kind, 'unknown')
    assert.equal(target, undefined)
  })
})
