import assert from 'node:assert/strict'
import {boxAround} from '../../../../src/core/sources/pdf/block.ts'
import {dropRuleMarks} from '../../../../src/core/sources/pdf/dropRuleMarks.ts'
import {findPdfHeadings} from '../../../../src/core/sources/pdf/findPdfHeadings.ts'
import {findRunningHeads} from '../../../../src/core/sources/pdf/findRunningHeads.ts'
import {
  type Fragment,
  mergeFragments,
  sliceFragment,
} from '../../../../src/core/sources/pdf/fragment.ts'
import {joinFlow} from '../../../../src/core/sources/pdf/joinFlow.ts'
import {joinLines, type LineContext} from '../../../../src/core/sources/pdf/joinLines.ts'
import {joinMarks} from '../../../../src/core/sources/pdf/joinMarks.ts'
import {joinSpread} from '../../../../src/core/sources/pdf/joinSpread.ts'
import {labelPages} from '../../../../src/core/sources/pdf/labelPages.ts'
import {measureText} from '../../../../src/core/sources/pdf/measureText.ts'
import {orderPage} from '../../../../src/core/sources/pdf/orderPage.ts'
import {textOf, type TextUnit} from '../../../../src/core/sources/pdf/unit.ts'
import {fragment, inOrder} from '../../../support/fragments.ts'

/** Lines under each other, 12 points apart. */
const under = (texts: readonly string[], x = 50, top = 700): readonly Fragment[] =>
  texts.map((text, at) => fragment(text, x, top - 12 * at))

const FULL = 'en linje der fylder hele bredden ud'

const measures = measureText([
  [{kind: 'text', lines: under(Array.from({length: 30}, () => FULL)), x0: 0, y0: 0, x1: 0, y1: 0}],
])
const context: LineContext = {page: 0, measures, bullets: [], right: 0, scanned: false, boxes: []}

const join = (lines: readonly Fragment[], more: Partial<LineContext> = {}): readonly TextUnit[] =>
  joinLines({kind: 'text', lines, ...boxAround(lines)}, {...context, ...more})
const textsOf = (units: readonly TextUnit[]): readonly string[] => units.map(textOf)
const kindsOf = (units: readonly TextUnit[]): readonly string[] => units.map(({kind}) => kind)

describe('Fragments', () => {
  it('are cut between words and keep the places of these', () => {
    const part = sliceFragment(fragment('et to tre', 100, 700), 1, 3)
    assert.equal(part.text, 'to tre')
    assert.deepEqual(part.words.slice(0, 2), [0, 2])
    assert.deepEqual([part.x0, part.x1], [115, 145])
  })

  it('are merged with one space between them', () => {
    const merged = mergeFragments([fragment('et', 100, 700), fragment('to', 200, 700)])
    assert.equal(merged.text, 'et to')
    assert.deepEqual(merged.words, [0, 2, 100, 110, 3, 5, 200, 210])
  })
})

describe('measureText', () => {
  it('finds the size of most letters and the step between lines', () => {
    assert.equal(measures.size, 10)
    assert.equal(measures.pitch(10), 1.2)
  })

  it('measures nothing where there is nothing', () => {
    assert.equal(measureText([]).size, 10)
  })
})

describe('joinLines', () => {
  it('parts paragraphs where there is more room between lines', () => {
    const units = join([...under([FULL, FULL]), ...under([FULL, FULL], 50, 670)])
    assert.equal(units.length, 2)
  })

  it('parts paragraphs where a line ended before it must', () => {
    const units = join(under([FULL, 'og er slut.', 'Her begynder en anden tekst her nu.']))
    assert.deepEqual(textsOf(units), [`${FULL} og er slut.`, 'Her begynder en anden tekst her nu.'])
  })

  it('goes on in small letters, and after a word that ends no sentence', () => {
    assert.equal(join(under([FULL, 'kort', 'og det går videre her på linjen nu'])).length, 1)
    assert.equal(
      join(under([FULL, 'jf. dog stk. 2-5 og §§', '9-12. I indsatsen er der mere at se'])).length,
      1,
    )
  })

  it('parts what is set in other letters', () => {
    const [title, ...rest] = under(['Titel', FULL, FULL])
    assert.ok(title !== undefined)
    assert.equal(join([{...title, bold: true}, ...rest]).length, 2)
    assert.equal(join([{...title, size: 14}, ...rest]).length, 2)
  })

  it('begins a paragraph at a line that is set in', () => {
    const lines = under([FULL, FULL, 'Indrykket linje der fylder bredden.', FULL])
    const moved = lines.map((each, at) => (at === 2 ? {...each, x0: each.x0 + 15} : each))
    assert.equal(join(moved).length, 2)
  })

  it('reads items with written and with drawn marks', () => {
    const items = [
      fragment('• Det første punkt fylder hele linjen', 50, 700),
      fragment('og den næste.', 60, 688),
      fragment('• Det andet.', 50, 676),
    ]
    assert.deepEqual(kindsOf(join(items)), ['list-item', 'list-item'])
    const bullets = [
      {x: 42, y: 704},
      {x: 42, y: 692},
    ]
    assert.deepEqual(kindsOf(join(under(['Det første punkt.', 'Det andet punkt.']), {bullets})), [
      'list-item',
      'list-item',
    ])
  })

  it('takes no date at the beginning of a line for an item', () => {
    assert.equal(
      join(under([FULL.replace('ud', 'den'), '2. kvartal er det slut med det hele.'])).length,
      1,
    )
  })

  it('tells captions and footnotes', () => {
    assert.deepEqual(kindsOf(join(under(['Tabel 2: Udgifter pr. år']))), ['caption'])
    assert.deepEqual(kindsOf(join(under(['¹ Opgjort i 2025.']))), ['footnote'])
    const small = {...fragment('2 Opgjort i 2025 efter en aftale.', 50, 100, {size: 8})}
    assert.deepEqual(kindsOf(join([small])), ['footnote'])
  })
})

describe('joinFlow', () => {
  const unit = (page: number, text: string, more: Partial<TextUnit> = {}): TextUnit => ({
    kind: 'paragraph',
    pieces: text
      .split('\n')
      .map((line, at) => ({fragment: fragment(line, 50, 700 - 12 * at), page, lead: '\n'})),
    first: true,
    last: true,
    right: 230,
    ...more,
  })
  const flow = (units: readonly TextUnit[]): readonly string[] =>
    joinFlow(units).map((each) => (each.kind === 'table' ? 'table' : textOf(each)))

  it('joins a sentence that goes on', () => {
    assert.deepEqual(flow([unit(0, 'Hallerne deles med'), unit(1, 'de nærmeste skoler.')]), [
      'Hallerne deles med de nærmeste skoler.',
    ])
  })

  it('joins a divided word', () => {
    assert.equal(flow([unit(0, 'Der skal spares på varmtvands-'), unit(1, 'bassinet.')]).length, 1)
  })

  it('does not join what ended with a full stop', () => {
    assert.equal(flow([unit(0, 'Det er slut.'), unit(1, 'Nu begynder det.')]).length, 2)
  })

  it('puts a footnote before the paragraph that goes on, and what is on the next page behind it', () => {
    const note = unit(0, '¹ En note.', {kind: 'footnote', first: false, last: false})
    const caption = unit(1, 'Figur 1: Et billede', {kind: 'caption', last: false})
    assert.deepEqual(flow([unit(0, 'Teksten går'), note, caption, unit(1, 'videre her.')]), [
      '¹ En note.',
      'Teksten går videre her.',
      'Figur 1: Et billede',
    ])
  })

  it('joins nothing to what is written along the edge', () => {
    const aside = unit(0, 'journalnummer', {aside: true})
    assert.equal(flow([unit(0, 'Teksten går'), aside]).length, 2)
  })
})

describe('orderPage', () => {
  const column = (word: string, x: number): readonly Fragment[] =>
    under(
      Array.from({length: 10}, (_, at) => `${word} ${at} fylder spalten helt ud med ord`),
      x,
    )
  const textsIn = (fragments: readonly Fragment[]): readonly string[] =>
    orderPage(fragments, []).flatMap((block) =>
      block.kind === 'text' ? block.lines.map(({text}) => text) : block.rows.map(() => 'row'),
    )

  it('reads two columns one after the other', () => {
    const texts = textsIn(inOrder([...column('venstre', 50), ...column('højre', 320)]))
    assert.match(texts[9] ?? '', /^venstre 9/u)
    assert.match(texts[10] ?? '', /^højre 0/u)
  })

  it('reads what goes over both columns before and after them', () => {
    const wide = 'En overskrift der går hen over begge spalter på denne side, og det er den eneste'
    const fragments = inOrder([
      fragment(wide, 50, 740),
      ...column('venstre', 50),
      ...column('højre', 320),
      fragment(wide, 50, 560),
    ])
    const texts = textsIn(fragments)
    assert.equal(texts[0], wide)
    assert.equal(texts.at(-1), wide)
  })

  it('lets the right column begin higher than the left one', () => {
    const texts = textsIn(
      inOrder([
        ...column('venstre', 50).map((each) => ({
          ...each,
          base: each.base - 12,
          y0: each.y0 - 12,
          y1: each.y1 - 12,
        })),
        ...column('højre', 320),
      ]),
    )
    assert.match(texts[0] ?? '', /^venstre 0/u)
  })

  it('reads figures beside labels as rows', () => {
    const rows = ['Vagter', 'Varme', 'Reserve'].flatMap((label, at) => [
      fragment(label, 50, 700 - 14 * at),
      fragment(`${at + 1}.210`, 250, 700 - 14 * at),
    ])
    assert.deepEqual(textsIn(inOrder(rows)), ['row', 'row', 'row'])
  })
})

describe('joinMarks', () => {
  it('puts a mark to the text at its right', () => {
    const joined = joinMarks([fragment('•', 50, 700), fragment('Et punkt', 70, 700)])
    assert.deepEqual(
      joined.map(({text}) => text),
      ['• Et punkt'],
    )
  })

  it('leaves figures and far marks alone', () => {
    const cells = [
      fragment('2.48', 50, 700),
      fragment('u', 80, 700),
      fragment('1.', 50, 600),
      fragment('Langt', 300, 600),
    ]
    assert.equal(joinMarks(cells).length, 4)
  })
})

describe('joinSpread', () => {
  const spread = (texts: readonly string[], gap: number): readonly Fragment[] => {
    let x = 50
    return texts.map((text) => {
      const own = fragment(text, x, 700)
      x = own.x1 + gap
      return own
    })
  }

  it('joins words that are all as far apart', () => {
    assert.equal(joinSpread(spread(['Morgensvømmere', 'kommer', 'fra'], 18)).length, 1)
  })

  it('joins two words between the edges of the next line', () => {
    const [one, other] = spread(['Morgensvømmerne', 'kommer'], 40)
    assert.ok(one !== undefined && other !== undefined)
    const next = {...fragment('x', 50, 688), x1: other.x1, text: 'især fra de nye boliger'}
    assert.equal(joinSpread([one, other, next]).length, 2)
  })

  it('leaves the cells of a table apart', () => {
    assert.equal(joinSpread(spread(['600', '600', '600'], 18)).length, 3)
    const cells = [
      fragment('Vagter', 50, 700),
      fragment('drift', 100, 700),
      fragment('anlæg', 180, 700),
    ]
    assert.equal(joinSpread(cells).length, 3)
  })
})

describe('dropRuleMarks', () => {
  it('takes away what a scanner made of lines', () => {
    const kept = dropRuleMarks([
      fragment('| Service', 50, 700),
      fragment('|', 90, 700),
      fragment('SOF – drift', 120, 700),
    ])
    assert.deepEqual(
      kept.map(({text}) => text),
      ['Service', 'SOF – drift'],
    )
  })
})

describe('findPdfHeadings', () => {
  const unit = (text: string, more: Partial<Fragment> = {}): TextUnit => ({
    kind: 'paragraph',
    pieces: [{fragment: fragment(text, 50, 700, more), page: 0, lead: '\n'}],
    first: true,
    last: true,
    right: 300,
  })
  const depths = (units: readonly TextUnit[]): readonly (number | undefined)[] =>
    findPdfHeadings(units, measures).map((each) => (each.kind === 'table' ? undefined : each.depth))

  it('ranks larger, bold and numbered headings', () => {
    const units = [
      unit('Titel', {size: 18}),
      unit('1. Baggrund', {size: 13}),
      unit('1.1 Økonomi', {size: 13}),
      unit('Varme', {bold: true}),
      unit(`${FULL}.`),
    ]
    assert.deepEqual(depths(units), [1, 2, 3, 4, undefined])
  })

  it('takes no sentence and no last line for a heading', () => {
    assert.deepEqual(
      depths([unit('Det er et spørgsmål, om det er nok.', {bold: true}), unit('Slut', {size: 18})]),
      [undefined, undefined],
    )
  })
})

describe('findRunningHeads', () => {
  const page = (
    number: number,
    head: string,
  ): {x0: number; y0: number; x1: number; y1: number; fragments: readonly Fragment[]} => ({
    x0: 0,
    y0: 0,
    x1: 595,
    y1: 842,
    fragments: [
      fragment(head, 50, 810),
      ...under(Array.from({length: 20}, (_, at) => `linje ${number * 31 + at * 7} står her`)),
      fragment(`Side ${number} af 9`, 280, 30),
    ],
  })

  it('finds what stands at the top and at the bottom of every page, and the number', () => {
    const pages = [3, 4, 5].map((number) => page(number, 'Notat om haller'))
    for (const [at, {fragments, number}] of findRunningHeads(pages).entries()) {
      assert.deepEqual([...fragments].map(({text}) => text).sort(), [
        'Notat om haller',
        `Side ${at + 3} af 9`,
      ])
      assert.equal(number?.value, at + 3)
    }
  })

  it('takes no text for a head where pages begin with the same words', () => {
    const same = page(1, 'Notat om haller').fragments.slice(1, -1)
    const pages = [1, 2, 3].map(() => ({x0: 0, y0: 0, x1: 595, y1: 720, fragments: same}))
    for (const {fragments} of findRunningHeads(pages)) assert.equal(fragments.size, 0)
  })

  it('finds no head on a single page', () => {
    const [heads] = findRunningHeads([page(1, 'Notat om haller')])
    assert.deepEqual(
      [...(heads?.fragments ?? [])].map(({text}) => text),
      ['Side 1 af 9'],
    )
  })
})

describe('labelPages', () => {
  const none = {fragments: new Set<Fragment>()}
  const printed = (
    value: number,
  ): {fragments: Set<Fragment>; number: {value: number; label: string}} => ({
    ...none,
    number: {value, label: String(value)},
  })

  it('takes what the file says, what is printed, or the position', () => {
    assert.deepEqual(labelPages(['i', '1'], [none, none]), ['i', '1'])
    assert.deepEqual(labelPages(['1', '2'], [printed(11), printed(12)]), ['11', '12'])
    assert.deepEqual(labelPages([undefined, undefined], [none, none]), ['1', '2'])
  })

  it('counts on to pages without a number at both ends', () => {
    const heads = [none, printed(72), printed(73), printed(74), none]
    assert.deepEqual(
      labelPages(
        heads.map(() => undefined),
        heads,
      ),
      ['71', '72', '73', '74', '75'],
    )
  })

  it('calls no page zero', () => {
    const heads = [none, printed(1), printed(2), printed(3)]
    assert.deepEqual(
      labelPages(
        heads.map(() => undefined),
        heads,
      ),
      ['1', '1', '2', '3'],
    )
  })
})

describe('A page with more words than a call takes arguments', () => {
  const many = 130_000
  for (const [name, place] of [
    ['on one line', (i: number) => [3 * i, 600]],
    ['under each other', (i: number) => [50, 600 - 12 * i]],
    ['in three columns', (i: number) => [50 + 200 * (i % 3), 600 - 12 * Math.floor(i / 3)]],
  ] as const) {
    it(`is put into order where they stand ${name}`, function () {
      this.timeout(60_000)
      const fragments = Array.from({length: many}, (_, i) => {
        const [x = 0, y = 0] = place(i)
        return {...fragment('a', x, y), order: i}
      })
      assert.ok(orderPage([{...fragment('over', 50, 700), order: -1}, ...fragments], []).length > 0)
    })
  }
})
