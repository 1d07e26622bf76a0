import assert from 'node:assert/strict'
import fc from 'fast-check'
import {compareLocked} from '../../../src/core/linking/compareLocked.ts'
import {lockParagraph} from '../../../src/core/linking/lockParagraph.ts'
import type {LockedSource, ParagraphChange} from '../../../src/core/model/lock.ts'
import {plainIndex, plainSource} from '../../support/plainSource.ts'

const OLD = `# Økonomi

Der afsættes 2,4 mio. kr. årligt fra 2027 til længere åbningstid i svømmehallen.

Udvalget beslutter i maj, om ordningen skal fortsætte efter prøveperioden.
\f# Personale

Svømmehallen ansætter to livreddere på deltid, og de skal ikke stå alene om aftenen.

Ja.`

/** All paragraphs but the headings, as a lock keeps them. */
function lockOf(text: string): LockedSource {
  const source = plainSource(text)
  const paragraphs = source.paragraphs
    .filter(({kind}) => kind !== 'heading')
    .map(({start, end, index, page}) =>
      lockParagraph(source, {file: source.file, span: {start, end}, paragraph: index, page}),
    )
  return {key: 'notat', sha256: '', paragraphs}
}

function compare(text: string, old = OLD): readonly ParagraphChange[] {
  return compareLocked(lockOf(old), plainIndex(text))
}

function differencesOf(change: ParagraphChange | undefined) {
  return change?.kind === 'changed' ? change.differences : assert.fail(`it is ${change?.kind}`)
}

const kinds = (changes: readonly ParagraphChange[]) => changes.map(({kind}) => kind)

describe('compareLocked', () => {
  it('finds every paragraph of the same document where it stands', () => {
    const changes = compare(OLD)
    assert.deepEqual(kinds(changes), ['unchanged', 'unchanged', 'unchanged', 'unchanged'])
    const places = changes.map((change) =>
      change.kind === 'gone' ? '' : OLD.slice(change.passage.span.start, change.passage.span.end),
    )
    assert.ok(places[1]?.startsWith('Udvalget') && places[1].endsWith('prøveperioden.'))
  })

  it('does not mind new lines, hyphenation, quotation marks and pages', () => {
    const text = OLD.replace('til længere åbningstid', 'til længe-\nre åbnings-\ntid').replace(
      '\f# Personale',
      '\nNyt.\f\f# Personale',
    )
    const changes = compare(text)
    assert.deepEqual(kinds(changes), ['unchanged', 'unchanged', 'unchanged', 'unchanged'])
    const [, , third] = changes
    assert.equal(third?.kind === 'unchanged' && third.passage.page, 2)
  })

  for (const [what, from, to, difference] of [
    ['a figure', '2,4 mio.', '4,2 mio.', ['2,4', '4,2', true]],
    ['a negation that was taken out', 'skal ikke stå', 'skal stå', ['ikke', '', true]],
    ['a word', 'to livreddere', 'to assistenter', ['livreddere', 'assistenter', false]],
  ] as const) {
    it(`says what was changed: ${what}`, () => {
      const changed = compare(OLD.replace(from, to)).filter(({kind}) => kind !== 'unchanged')
      assert.equal(changed.length, 1)
      const [first] = differencesOf(changed[0])
      assert.deepEqual([first?.quote, first?.source, first?.protected], difference)
    })
  }

  it('says what was added before, inside and after', () => {
    for (const [from, to, added] of [
      ['Udvalget beslutter', 'Det haster. Udvalget beslutter', 'Det haster.'],
      ['beslutter i maj', 'beslutter endeligt i maj', 'endeligt'],
      [
        'prøveperioden.',
        'prøveperioden. Det gælder dog ikke i 2027.',
        'Det gælder dog ikke i 2027.',
      ],
    ] as const) {
      const [, change] = compare(OLD.replace(from, to))
      const sources = differencesOf(change).map(({source}) => source)
      assert.deepEqual(sources, [added])
    }
  })

  it('points at the whole paragraph that is there now', () => {
    const text = OLD.replace('prøveperioden.', 'prøveperioden. Det gælder dog ikke i 2027.')
    const [, change] = compare(text)
    const span = change?.kind === 'changed' ? change.passage.span : {start: 0, end: 0}
    assert.equal(
      text.slice(span.start, span.end),
      'Udvalget beslutter i maj, om ordningen skal fortsætte efter prøveperioden. Det gælder dog ikke i 2027.',
    )
  })

  it('says that a paragraph is gone, long or short', () => {
    const text = OLD.replace(/Udvalget beslutter[^]*?prøveperioden\./u, 'Sagen er udsat.').replace(
      'Ja.',
      '',
    )
    assert.deepEqual(kinds(compare(text)), ['unchanged', 'gone', 'unchanged', 'gone'])
  })

  it('takes a paragraph that was parted in two for the same', () => {
    const old =
      'Vi åbner klokken otte om morgenen hver dag. Vi lukker klokken ti om aftenen hver dag.'
    const text =
      'Vi åbner klokken otte om morgenen hver dag.\n\nVi lukker klokken ti om aftenen hver dag.'
    assert.deepEqual(kinds(compare(text, old)), ['unchanged'])
  })

  it('keeps paragraphs with the same words apart by their headings', () => {
    const old = '# Nord\n\nIngen ændringer i året.\n\n# Syd\n\nIngen ændringer i året.'
    const text = `# Vest\n\nIngen ændringer i året.\n\n${old}`
    const changes = compare(text, old)
    const starts = changes.map((change) =>
      change.kind === 'gone' ? -1 : change.passage.span.start,
    )
    assert.deepEqual(starts, [
      text.indexOf('Ingen', text.indexOf('Nord')),
      text.indexOf('Ingen', text.indexOf('Syd')),
    ])
  })

  it('does not read brackets and points of a document as a writer’s omissions', () => {
    const old =
      'Forvaltningen noterer [bilag 3], at der … indtil videre er plads til 40 børn i hallen.'
    const text = old.replace('40 børn', '45 børn')
    const [change] = compare(text, old)
    const differences = differencesOf(change)
    assert.ok(differences.some(({quote, source}) => quote.includes('40') && source.includes('45')))
  })

  it('never throws, and gives one answer a paragraph', () => {
    const word = fc.constantFrom(
      'ikke',
      '2,4',
      'mio.',
      'hal',
      '[…]',
      '\n\n',
      '\f',
      '# ',
      'å-\n',
      '»',
    )
    const text = fc.array(word, {maxLength: 40}).map((words) => words.join(' '))
    fc.assert(
      fc.property(text, text, (old, now) => {
        const lock = lockOf(old)
        assert.equal(compareLocked(lock, plainIndex(now)).length, lock.paragraphs.length)
        const same = compareLocked(lock, plainIndex(old))
        assert.ok(same.every(({kind}) => kind === 'unchanged'))
      }),
    )
  })
})
