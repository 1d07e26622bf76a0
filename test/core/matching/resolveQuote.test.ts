import assert from 'node:assert/strict'
import {resolveQuote} from '../../../src/core/matching/resolveQuote.ts'
import {indexSource, type SourceIndex} from '../../../src/core/matching/indexSource.ts'
import {Work} from '../../../src/core/matching/work.ts'
import type {QuoteResolution} from '../../../src/core/model/resolution.ts'
import type {Passage} from '../../../src/core/model/source.ts'
import {Chance, scan} from '../../support/distort.ts'
import {ownSource} from '../../support/ownSource.ts'
import {plainIndex, plainSource} from '../../support/plainSource.ts'

const note = plainIndex(
  'Ordningen koster 2,4 mio. kr. om året.\n\nDen evalueres i 2027.\fDer ansættes to medarbejdere i foråret.',
  'notat.txt',
)
const report = plainIndex(
  'Der ansættes to medarbejdere i foråret.\n\nUngdomsskolen flytter ind på første sal til august.',
  'rapport.txt',
)
const sources = [note, report]

function pageOf({source}: SourceIndex, page: number): Passage {
  const {start = 0, end = 0} = source.pages[page] ?? {}
  return {file: source.file, span: {start, end}, paragraph: 0, page}
}

function resolve(exact: string, cited?: SourceIndex, page?: number): QuoteResolution {
  const target = cited === undefined || page === undefined ? {} : {target: pageOf(cited, page)}
  return resolveQuote({exact}, cited && {index: cited, ...target}, sources)
}

describe('resolveQuote', () => {
  it('says where the words stand, with paragraph and page', () => {
    const resolution = resolve('Den evalueres i 2027.', note)
    assert.ok(resolution.kind === 'exact')
    assert.deepEqual([resolution.passage.paragraph, resolution.passage.page], [1, 0])
    assert.equal(resolve('den evalueres  i 2027', note).kind, 'normalized')
  })

  it('lets the cited source win, and names the others', () => {
    for (const [cited, other] of [
      [note, report],
      [report, note],
    ] as const) {
      const resolution = resolve('Der ansættes to medarbejdere i foråret.', cited)
      assert.ok(resolution.kind === 'exact')
      assert.equal(resolution.passage.file, cited.source.file)
      assert.deepEqual(
        resolution.alsoIn.map(({file}) => file),
        [other.source.file],
      )
    }
  })

  it('says where right words stand that are cited from another source', () => {
    const resolution = resolve('Ungdomsskolen flytter ind på første sal', note)
    assert.ok(resolution.kind === 'elsewhere')
    assert.deepEqual([resolution.misplaced, resolution.passage.file], ['source', 'rapport.txt'])
  })

  it('says where right words stand that are cited from another page', () => {
    const wrong = resolve('Der ansættes to medarbejdere i foråret.', note, 0)
    assert.ok(wrong.kind === 'elsewhere')
    assert.deepEqual([wrong.misplaced, wrong.passage.page], ['place', 1])
    assert.equal(resolve('Der ansættes to medarbejdere i foråret.', note, 1).kind, 'exact')
  })

  it('calls a quotation without citation ambiguous where two sources have it', () => {
    const resolution = resolve('Der ansættes to medarbejdere i foråret.')
    assert.ok(resolution.kind === 'ambiguous')
    assert.equal(resolution.alternatives.length, 1)
    assert.equal(resolve('Ordningen koster 2,4 mio. kr. om året').kind, 'exact')
  })

  it('shows what differs in the cited source', () => {
    const resolution = resolve('Ordningen koster 4,2 mio. kr. om året', note)
    assert.ok(resolution.kind === 'altered' && !resolution.elsewhere)
    assert.deepEqual(
      resolution.differences.map(({quote, source}) => [quote, source]),
      [['4,2', '2,4']],
    )
  })

  it('shows what differs in another source where the cited one has nothing like it', () => {
    const resolution = resolve('Ungdomsskolen flytter ind på anden sal til august', note)
    assert.ok(resolution.kind === 'altered' && resolution.elsewhere)
    assert.equal(resolution.passage.file, 'rapport.txt')
  })

  it('takes right words elsewhere before altered ones in the cited source', () => {
    const changed = plainIndex('Ungdomsskolen flytter ind på anden sal til juni.', 'referat.txt')
    const exact = 'Ungdomsskolen flytter ind på første sal til august.'
    const {kind} = resolveQuote({exact}, {index: changed}, [changed, ...sources])
    assert.equal(kind, 'elsewhere')
  })

  it('names all places that a quotation joins', () => {
    const index = plainIndex(ownSource)
    const exact =
      'Stillingerne må ikke besættes, før udvalget ministeriet giver sjældent støtte til drift'
    const resolution = resolveQuote({exact}, {index}, [index])
    assert.ok(resolution.kind === 'altered')
    assert.equal(resolution.joined?.length, 2)
  })

  it('excuses a scanner in a scanned source only', () => {
    const exact =
      'Medarbejderne oplever, at aftentimerne bruges til lektier, møder og stille læsning.'
    const scanned = plainIndex(scan(ownSource, new Chance(1), 0.9), 'skannet.txt')
    const read = resolveQuote({exact}, {index: scanned}, [scanned])
    assert.ok(read.kind === 'ocrVariant')
    assert.ok(
      read.differences.every((difference) => difference.class === 'ocr' && !difference.protected),
    )
    const typed = plainIndex(ownSource.replace('stille læsning', 'stille lesning'))
    assert.equal(resolveQuote({exact}, {index: typed}, [typed]).kind, 'altered')
    const elsewhere = resolveQuote({exact}, {index: note}, [note, scanned])
    assert.ok(elsewhere.kind === 'elsewhere' && elsewhere.passage.file === 'skannet.txt')
  })

  it('excuses a scanner on the pages that it read, and on no others', () => {
    const mistyped = ownSource.replace('stille læsning', 'stille lesning')
    const exact = 'aftentimerne bruges til lektier, møder og stille læsning.'
    const rest = `${ownSource.replaceAll('lektier', 'spil')}\f`.repeat(6)
    const kindIn = (text: string): string => {
      const index = plainIndex(text, 'blandet.txt')
      return resolveQuote({exact}, {index}, [index]).kind
    }
    assert.equal(kindIn(`${rest}${mistyped}`), 'altered')
    assert.equal(kindIn(`${rest}${scan(ownSource, new Chance(1), 0.9)}`), 'ocrVariant')
    const scans = `${scan(rest, new Chance(2), 0.9)}\f`
    assert.equal(kindIn(`${scans}${mistyped}`), 'altered')
  })

  it('does not depend on the order of the sources', () => {
    const quotes = [
      'Der ansættes to medarbejdere i foråret.',
      'Ordningen koster 4,2 mio. kr. om året',
      'Ungdomsskolen flytter ind på anden sal til august',
      'Noget helt andet, som ingen har skrevet nogen steder',
    ]
    for (const exact of quotes) {
      for (const cited of [undefined, {index: note}]) {
        const one = resolveQuote({exact}, cited, sources)
        const other = resolveQuote({exact}, cited, sources.toReversed())
        assert.equal(one.kind, other.kind)
        if (one.kind === 'altered' && other.kind === 'altered')
          assert.deepEqual(one.passage, other.passage)
      }
    }
  })

  it('finds nothing where nothing is, and says when the work was cut', () => {
    const nothing = resolve('Kommunen sælger svømmehallen til højestbydende i år', note)
    assert.ok(nothing.kind === 'notFound' && !nothing.cut)
    assert.equal(resolveQuote({exact: 'Den evalueres'}, undefined, []).kind, 'notFound')
    const work = Work.forDocument()
    while (work.spend(1_000_000)) continue
    const cut = resolveQuote(
      {exact: 'Ordningen koster 4,2 mio. kr. om året'},
      {index: note},
      sources,
      {work},
    )
    assert.ok(cut.kind === 'notFound' && cut.cut)
  })
  it('gives all sources together no more work than one quotation gets, in whatever order they come', () => {
    const many = Array.from({length: 12}, (_, i) =>
      plainIndex('ab aab ba '.repeat(20_000), `${i}.txt`),
    )
    const words = Array.from({length: 400}, (_, i) => ['ab', 'ba', 'aab', 'bba'][(i * i) % 4])
    const work = Work.forDocument()
    const before = work.left
    const one = resolveQuote({exact: words.join(' ')}, undefined, many, {work})
    assert.ok(before - work.left <= 20_000_000)
    assert.deepEqual(resolveQuote({exact: words.join(' ')}, undefined, many.toReversed()), one)
  })

  it('does not join places by single words, nor call a place what a few words in order are', () => {
    const between = 'Mellem de to står der så meget om helt andre emner, at ingen kan tage fejl. '
    const text = `Der findes tilgængelighedsplaner for alle skoler. ${between.repeat(5)}Bydelens energirenoveringer er dyre.`
    const source = plainIndex(text)
    const joined = 'tilgængelighedsplaner samt energirenoveringer'
    assert.equal(resolveQuote({exact: joined}, {index: source}, [source]).kind, 'notFound')
    const few = 'Der er få planer for nogle skoler og dyre huse'
    assert.equal(resolveQuote({exact: few}, {index: source}, [source]).kind, 'notFound')
  })

  it('lets the words around settle which of several sources is meant', () => {
    const exact = 'to medarbejdere i foråret'
    const either = [plainIndex('I år ansættes to medarbejdere i foråret.', 'x.txt'), report]
    const resolved = (context: {prefix?: string; suffix?: string}) =>
      resolveQuote({exact, ...context}, undefined, either)
    assert.equal(resolved({}).kind, 'ambiguous')
    const settled = resolved({prefix: 'Der ansættes '})
    assert.ok(settled.kind === 'exact')
    assert.equal(settled.passage.file, 'rapport.txt')
    assert.deepEqual(
      settled.alsoIn.map(({file}) => file),
      ['x.txt'],
    )
    assert.equal(resolved({prefix: 'helt andre ord'}).kind, 'ambiguous')
  })

  it('passes over the numbers of a list, and over no other numbers', () => {
    const plain = plainSource(
      'Planen har tre dele:\n\n1. En ny have\n\n2. Et bedre hus\n\n3. Lys ved stien',
    )
    const paragraphs = plain.paragraphs.map((each) =>
      each.index === 0 ? each : {...each, kind: 'list-item' as const},
    )
    const list = indexSource({...plain, paragraphs})
    const kindOf = (exact: string) => resolveQuote({exact}, {index: list}, [list]).kind
    assert.equal(kindOf('En ny have Et bedre hus Lys ved stien'), 'normalized')
    assert.equal(kindOf('1. En ny have 2. Et bedre hus 3. Lys ved stien'), 'normalized')
    assert.equal(kindOf('1. En ny have 3. Et bedre hus 3. Lys ved stien'), 'altered')
    assert.equal(kindOf('Planen har dele: En ny have Et bedre hus'), 'altered')
    const index = indexSource(plain)
    assert.equal(resolveQuote({exact: 'En ny have Et bedre hus'}, {index}, [index]).kind, 'altered')
  })

  it('finds a quotation with errors in half of its words, with the whole of its place', () => {
    const exact = 'Orfningen kosxter 2,4 miokr om ået. Den evaleres i2027'
    const found = resolveQuote({exact}, {index: note}, sources)
    assert.ok(found.kind === 'altered')
    const {start, end} = found.passage.span
    const words = note.source.text.slice(start, end)
    assert.ok(words.startsWith('Ordningen') && words.includes('evalueres'), words)
  })
})
