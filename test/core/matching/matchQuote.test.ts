import assert from 'node:assert/strict'
import fc from 'fast-check'
import {describeQuote} from '../../../src/core/matching/describeQuote.ts'
import type {SourceIndex} from '../../../src/core/matching/indexSource.ts'
import {matchQuote} from '../../../src/core/matching/matchQuote.ts'
import type {MatchOptions, QuoteMatch} from '../../../src/core/matching/quoteMatch.ts'
import {readWords} from '../../../src/core/text/readWords.ts'
import {ownSource} from '../../support/ownSource.ts'
import {plainIndex} from '../../support/plainSource.ts'

const own = plainIndex(ownSource)

function match(exact: string, index: SourceIndex = own, options: MatchOptions = {}): QuoteMatch {
  return matchQuote({exact}, index, options)
}

/** What of a source a quotation was found to be. */
function found(exact: string, index: SourceIndex = own): string | undefined {
  const result = match(exact, index)
  if (result.kind !== 'faithful') return undefined
  return index.source.text.slice(result.place.span.start, result.place.span.end)
}

/** The differences of an altered quotation as `class: quote / source`. */
function differences(exact: string, index: SourceIndex = own): readonly string[] {
  const result = match(exact, index)
  if (result.kind !== 'altered') return [result.kind]
  return result.place.differences.map((each) => `${each.class}: ${each.quote} / ${each.source}`)
}

function cautions(exact: string, index: SourceIndex = own): readonly string[] {
  const result = match(exact, index)
  return result.kind === 'faithful'
    ? result.place.cautions.map(({kind, words}) => `${kind}: ${words}`)
    : [result.kind]
}

describe('matchQuote, where the words are right', () => {
  it('knows the very same characters from those that are only alike', () => {
    const exact = match('Forsøget har kostet 2,4 mio. kr. om året')
    assert.ok(exact.kind === 'faithful' && exact.place.exact)
    const alike = match('forsøget har kostet 2,4 mio. kr. om året')
    assert.ok(alike.kind === 'faithful' && !alike.place.exact)
  })

  it('finds words over a line end, a page break and a footnote', () => {
    const index = plainIndex(
      'Udgiften dækkes af kommunens egne mid-\nler, når\f\n¹ Se bilag 3 om finansieringen.\n\nudvalget har godkendt budgettet.',
    )
    assert.ok(found('dækkes af kommunens egne midler, når udvalget har godkendt budgettet', index))
  })

  it('finds % where the source has pct., and says that it is another word', () => {
    const index = plainIndex('Målet er 40 pct. i 2023, 45 pct. i 2024 og 50 pct. i 2025.')
    const quoted = 'Målet er 40 % i 2023, 45 % i 2024 og 50 % i 2025'
    assert.deepEqual(differences(quoted, index), Array<string>(3).fill('spelling: % / pct.'))
    const other = plainIndex('Målet er 40 % i 2023.')
    assert.equal(found('Målet er 40 % i 2023', other), 'Målet er 40 % i 2023')
  })

  it('does not pass over a footnote in part', () => {
    const index = plainIndex(
      'Et afsnit først.\n\n¹ Ordningen er ikke permanent og kan ophøre med en måneds varsel.',
    )
    assert.deepEqual(
      differences('Ordningen er permanent og kan ophøre med en måneds varsel', index),
      ['negation:  / ikke'],
    )
  })

  it('takes a broken word for whole, and a hyphen for a space', () => {
    const index = plainIndex(
      'En u hensigtsmæssig og uhen-sigtsmæssig IPS-indsats for Gl. Køge landevej samt metode- og procesfrihed.',
    )
    for (const quote of [
      'En uhensigtsmæssig og uhensigtsmæssig IPS indsats',
      'IPS-indsats for Gl. Køgelandevej samt metode- og procesfrihed',
    ]) {
      assert.ok(found(quote, index), quote)
    }
  })

  it('does not take small words for parts of a compound', () => {
    const index = plainIndex('Tilbuddet er lavet for ældre i kommunens østlige bydele.')
    assert.deepEqual(
      differences('Tilbuddet er lavet forældre i kommunens østlige bydele.', index),
      ['spelling: forældre / for ældre'],
    )
  })

  it('finds table cells with tabs, spaces or bars between them', () => {
    const index = plainIndex('Løn\t720\t720\t1.440\nDrift\t620\t620\t1.240')
    for (const quote of ['Løn 720 720 1.440', 'Løn | 720 | 720 | 1.440', 'Løn\t720\t720\t1.440']) {
      assert.equal(found(quote, index), 'Løn\t720\t720\t1.440')
    }
  })

  it('leaves list marks to the list', () => {
    assert.ok(
      found(
        'Lånerne skal kunne aflevere bøger hele døgnet. Studerende kan booke grupperum fire uger frem.',
      ),
    )
    assert.ok(
      found('Lånerne skal kunne aflevere bøger hele døgnet. - Studerende kan booke grupperum'),
    )
  })

  it('takes footnote marks for what they are, raised, referred to or glued', () => {
    const index = plainIndex('Der ansættes et koordinatorårsværk¹, som skal sikre kontakten.')
    for (const mark of ['', '¹', '1', '[^1]']) {
      assert.ok(found(`et koordinatorårsværk${mark}, som skal sikre kontakten`, index), mark)
    }
    assert.equal(found('et koordinatorårsværk2, som skal sikre kontakten', index), undefined)
  })

  it('takes the same figure written in another way', () => {
    for (const figure of ['12.830', '12 830', '12\u2009830', '12830']) {
      assert.ok(found(`svarende til ${figure} kr. om ugen`), figure)
    }
  })

  it('takes an abbreviation with or without its point', () => {
    assert.ok(found('1.980 kr pr aftenvagt, svarende til 12.830 kr om ugen'))
  })

  it('finds short words only as they are and as whole words', () => {
    assert.equal(found('Nørrebro'), 'Nørrebro')
    assert.equal(match('ja').kind, 'notFound')
    assert.equal(match('Nørrebros').kind, 'notFound')
    assert.equal(match('Vesterbro').kind, 'notFound')
  })

  it('finds nothing for a quotation without words', () => {
    for (const quote of ['', '…', '[…]', '– „“ !', '\uD83D\uDE00'])
      assert.equal(match(quote).kind, 'notFound')
    assert.equal(match('Forsøget har kostet', plainIndex('')).kind, 'notFound')
  })
})

describe('matchQuote, where something is declared', () => {
  it('allows omissions in any form, in the middle and at the ends', () => {
    for (const mark of ['[…]', '[...]', '(…)', '…', '...', '. . .', '[..]']) {
      assert.ok(found(`Medarbejderne oplever ${mark} møder og stille læsning`), mark)
      assert.ok(found(`${mark} aftentimerne bruges til lektier ${mark}`), mark)
    }
  })

  it('wants the parts in this order and in one section', () => {
    const turned = match('møder og stille læsning […] Medarbejderne oplever, at')
    assert.ok(turned.kind === 'altered' && turned.place.joins)
    assert.equal(turned.place.segments.length, 2)
    const sections = match(
      'Medarbejderne oplever, at aftentimerne […] Et afslag har ingen betydning',
    )
    assert.ok(sections.kind === 'altered' && sections.place.joins)
  })

  it('shows a part that stands nowhere', () => {
    assert.deepEqual(
      differences('Medarbejderne oplever, at aftentimerne […] er blevet farlige for alle'),
      ['word: er blevet farlige for alle / '],
    )
  })

  it('tells of a negation that an omission swallows from its sentence', () => {
    assert.deepEqual(cautions('Stillingerne må […] besættes'), ['omittedNegation: ikke'])
    assert.deepEqual(cautions('Aftalen kan opsiges […] midt i en sæson'), [
      'omittedNegation: aldrig',
    ])
    assert.deepEqual(
      cautions('Det foreslås, at åbningstiden fastholdes […] Forvaltningen bør samtidig undersøge'),
      [],
    )
  })

  it('tells of a negation just outside the quotation', () => {
    assert.deepEqual(cautions('udgiften kan holdes inden for den nuværende ramme'), [])
    assert.deepEqual(cautions('besættes, før udvalget har godkendt budgettet'), [
      'negationBefore: ikke',
    ])
    assert.deepEqual(cautions('Stillingerne må'), ['negationAfter: ikke'])
  })

  it('tells of no word beyond the end of a paragraph without a sign', () => {
    const text = '# Udgiften dækkes ikke\n\nKommunen betaler for broen\n\nIngen andre gør det'
    const note = plainIndex(text)
    for (const exact of ['Udgiften dækkes ikke', 'Kommunen betaler for broen']) {
      const result = match(exact, note)
      assert.ok(result.kind === 'faithful')
      assert.deepEqual(result.place.cautions, [], exact)
    }
    const over = match('Det sker ikke', plainIndex('Det sker ikke\f\naltid i byen'))
    assert.ok(over.kind === 'faithful')
    assert.deepEqual(
      over.place.cautions.map(({words}) => words),
      ['altid'],
    )
  })

  it('allows what is put in between brackets, and no negation', () => {
    assert.ok(found('Skolens elever [på første sal] har siden efteråret 2023 haft egne lokaler'))
    assert.ok(found('[Udvalget, red.] kan beslutte at lukke lokalerne i ferierne'))
    assert.ok(found('[s]kolens elever har siden efteråret 2023 haft'))
    assert.ok(found('Beløbet [sic] reguleres hvert år i januar'))
    assert.deepEqual(differences('Udvalget kan [ikke] beslutte at lukke lokalerne'), [
      'negation: [ikke] / ',
    ])
  })

  it('shows a figure that a bracket takes the place of', () => {
    assert.deepEqual(differences('Forsøget har kostet [3] mio. kr. om året og er fulgt'), [
      'number: [3] / 2,4',
    ])
  })

  it('allows a note on emphasis, and finds brackets that the source has itself', () => {
    assert.ok(found('Aftalen kan **opsiges** med seks måneders varsel (vores fremhævning)'))
    const index = plainIndex('Loven finder anvendelse på [..] og på ansatte [sic] i kommunen.')
    assert.ok(found('anvendelse på [..] og på ansatte [sic] i kommunen', index))
  })
})

describe('matchQuote, where words are altered', () => {
  const altered: readonly (readonly [string, readonly string[]])[] = [
    ['Den samlede udgift er 7,5 mio. kr. i 2026', ['number: 7,5 / 5,7']],
    ['Den samlede udgift er 57 mio. kr. i 2026', ['number: 57 / 5,7']],
    ['Den samlede udgift er 5,7 mia. kr. i 2026', ['unit: mia. / mio.']],
    ['Ca. 40 promille af gæsterne kommer efter kl. 17', ['unit: promille / pct.']],
    ['Ca. 40 % af gæsterne kommer efter kl. 17', ['spelling: % / pct.']],
    ['Udvalget besluttede den 4. april 2025, at biblioteket på Havnegade', ['date: april / marts']],
    ['Aftalen kan opsiges med otte måneders varsel', ['number: otte / seks']],
    ['Der er tegn på, at de længere åbningstider har flyttet besøg', ['negation:  / ingen']],
    [
      'hvis antallet falder under 60 pr. aften, skal ordningen genovervejes med unødigt ophold',
      ['negation: med / uden'],
    ],
    ['Samarbejdet med Ungdomsskolen fortsætter ændret', ['negation: ændret / uændret']],
    ['Forvaltningen skal samtidig undersøge, om ordningen', ['modal: skal / bør']],
    ['aftalen om driften af kommunens bygninger § 6, stk. 3', ['section: 3 / 2']],
    ['om ordningen kan udvides til Vesterbro og Valby', ['name: Vesterbro / Nørrebro']],
    ['Børne- og Ungdomsforvaltningen og SUF betaler resten', ['name: SUF / SOF']],
    ['Skolens elev har siden efteråret 2023 haft egne lokaler', ['inflection: elev / elever']],
    ['Indtægter fra udlejning er ikke regnet med fordi de er usikre', ['punctuation:  / ,']],
    ['Heraf går 3,8 mio. KR. til løn, 0,9 mio. kr. til vagter', ['case: KR. / kr.']],
  ]
  for (const [quote, expected] of altered) {
    it(`shows »${expected.join('; ')}«`, () => {
      const shown = differences(quote)
      assert.ok(
        expected.every((each) => shown.includes(each)),
        shown.join('; '),
      )
    })
  }

  it('places each difference in both texts', () => {
    const quote = 'Heraf går 8,3 mio. kr. til løn, 0,9 mio. kr. til vagter'
    const result = match(quote)
    assert.ok(result.kind === 'altered')
    const [difference] = result.place.differences
    assert.ok(difference?.protected)
    assert.equal(quote.slice(difference.quoteSpan.start, difference.quoteSpan.end), '8,3')
    assert.equal(ownSource.slice(difference.sourceSpan.start, difference.sourceSpan.end), '3,8')
  })

  it('knows a minus that is lost from a range', () => {
    const index = plainIndex('Resultatet blev -450 t.kr. i regnskabet for perioden 2022-2025.')
    assert.deepEqual(differences('Resultatet blev 450 t.kr. i regnskabet', index), [
      'number: 450 / -450',
    ])
    assert.ok(found('450 t.kr. i regnskabet', plainIndex('Det blev 450 t.kr. i regnskabet.')))
    assert.equal(found('450 t.kr. i regnskabet', index), undefined)
  })

  it('tells a quotation that joins two places of which places', () => {
    const result = match(
      'Medarbejderne oplever, at aftentimerne bruges til lektier, ministeriet giver sjældent støtte til drift',
    )
    assert.ok(result.kind === 'altered' && result.place.joins)
    const [one, other] = result.place.segments.map(({start, end}) => ownSource.slice(start, end))
    assert.match(one ?? '', /^Medarbejderne/u)
    assert.match(other ?? '', /drift$/u)
  })

  it('does not find what is said in other words', () => {
    assert.equal(
      match('Man vil gerne have længere åbent, for det er billigt for byen').kind,
      'notFound',
    )
  })
})

describe('matchQuote, where several places are as good', () => {
  const text =
    'Først: ordningen fortsætter uændret i 2026.\n\nDernæst: ordningen fortsætter uændret i 2027.\f\nTil sidst fortsætter den.'
  const index = plainIndex(text)
  const words = 'ordningen fortsætter uændret'
  const [first, second] = [text.indexOf(words), text.lastIndexOf(words)]

  it('says so', () => {
    const result = match(words, index)
    assert.ok(result.kind === 'ambiguous')
    assert.deepEqual(
      result.places.map(({span}) => span.start),
      [first, second],
    )
  })

  it('takes the one that prefix, suffix, the cited place or a neighbour points at', () => {
    const start = (result: QuoteMatch): number =>
      result.kind === 'faithful' ? result.place.span.start : -1
    assert.equal(start(matchQuote({exact: words, prefix: 'Dernæst: '}, index)), second)
    assert.equal(start(matchQuote({exact: words, suffix: ' i 2026'}, index)), first)
    assert.equal(start(match(words, index, {target: {start: second - 9, end: second + 5}})), second)
    assert.equal(start(match(words, index, {near: first + 1})), first)
  })

  it('takes the very same characters before what is only alike', () => {
    const other = plainIndex(
      'Veteran-koordinator til efterværn. Og en veterankoordinator til efterværn.',
    )
    assert.equal(
      found('veterankoordinator til efterværn', other),
      'veterankoordinator til efterværn',
    )
  })
})

describe('describeQuote', () => {
  it('finds the same words again', () => {
    const words = readWords(ownSource).words
    fc.assert(
      fc.property(fc.nat(words.length - 1), fc.nat(30), (first, count) => {
        const last = Math.min(words.length - 1, first + count)
        const span = {start: words[first]?.start ?? 0, end: words[last]?.end ?? 0}
        fc.pre(words.slice(first, last + 1).some(({letters}) => letters !== ''))
        const result = matchQuote(describeQuote(span, own), own)
        assert.ok(result.kind === 'faithful')
        assert.deepEqual(result.place.span, span)
      }),
      {numRuns: 300},
    )
  })

  it('uses the words alone where they stand nowhere else', () => {
    const start = ownSource.indexOf('stille læsning')
    assert.deepEqual(describeQuote({start, end: start + 14}, own), {exact: 'stille læsning'})
  })

  it('takes a sign together with what it is the sign of', () => {
    const start = ownSource.indexOf('§ 6')
    const selector = describeQuote({start, end: start + 1}, own)
    assert.equal(selector.exact, '§ 6')
    const result = matchQuote(selector, own)
    assert.ok(result.kind === 'faithful')
    assert.deepEqual(result.place.span, {start, end: start + 3})
  })

  it('takes a sign at the end of a text together with what stands before it', () => {
    const text = 'Det koster 40 €'
    const selector = describeQuote({start: 14, end: 15}, plainIndex(text))
    assert.deepEqual(selector, {exact: '40 €'})
    assert.deepEqual(describeQuote({start: 0, end: 1}, plainIndex('€')), {exact: ''})
  })

  it('grows to whole words, and gives nothing for nothing', () => {
    const start = ownSource.indexOf('tille læsnin')
    assert.equal(describeQuote({start, end: start + 12}, own).exact, 'stille læsning')
    assert.deepEqual(describeQuote({start: 0, end: 0}, plainIndex('')), {exact: ''})
  })
})

describe('matchQuote, whatever it is given', () => {
  it('never throws, and keeps its spans in the source', () => {
    const strange = fc.string({unit: 'binary', maxLength: 60})
    fc.assert(
      fc.property(
        strange,
        fc.oneof(strange, fc.constantFrom('Aftalen kan […]', '[ikke] ikke', '5 5 5')),
        (text, quote) => {
          const index = plainIndex(`${text} Aftalen kan ${text}`)
          const result = match(quote, index)
          const places =
            result.kind === 'ambiguous'
              ? result.places
              : result.kind === 'notFound'
                ? []
                : [result.place]
          for (const {span} of places) {
            assert.ok(
              0 <= span.start && span.start <= span.end && span.end <= index.source.text.length,
            )
          }
        },
      ),
      {numRuns: 500},
    )
  })

  it('stops when its work is done, and says so', () => {
    const index = plainIndex('a '.repeat(50_000))
    const result = match(`${'a '.repeat(9000)}b ${'a '.repeat(9000)}`, index)
    assert.ok(result.kind === 'notFound' && result.cut)
  })
})
