import assert from 'node:assert/strict'
import {describeWithShared} from '../../support/shared.ts'
import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {build} from './build.ts'

/** The words of every quotation, with the keys of the citations that vouch for it. */
function quoted(text: string): readonly (readonly [string, ...string[]])[] {
  const {response} = build(text)
  return response.quotes.map(({content, citations}) => [
    content.text,
    ...citations.map((index) => response.citations[index]?.key ?? '?'),
  ])
}

function pairs(text: string): readonly string[] {
  const {response, at} = build(text)
  return response.quoteMarks.flatMap(({span, partner}, index) =>
    partner !== undefined && partner > index
      ? [at({start: span.start, end: response.quoteMarks[partner]?.span.end ?? 0}) ?? '']
      : [],
  )
}

describe('findQuotes, in running text', () => {
  it('takes two apostrophes for a double mark', () => {
    const words = 'hallen holder åbent til klokken 20'
    for (const mark of ["''", '’’']) {
      assert.deepEqual(quoted(`De skriver, at ${mark}${words}${mark}.`), [[words]])
      assert.deepEqual(quoted(`(${mark}${words}${mark} [@notat, s. 1])`), [[words, 'notat']])
    }
    assert.deepEqual(pairs("''Ja'' og ''hallen 'Solen' er åben''"), [
      "''Ja''",
      "''hallen 'Solen' er åben''",
      "'Solen'",
    ])
  })

  it('takes two apostrophes for two where they are not in pairs', () => {
    assert.deepEqual(pairs("'hun sagde 'ja''"), ["'hun sagde 'ja''", "'ja'"])
    assert.deepEqual(pairs("en skærm på 27'' og en på 32''"), [])
  })

  for (const [open, close] of [
    '»«',
    '«»',
    '“”',
    '””',
    '„“',
    '""',
    '‘’',
    "''",
    '‚‘',
    '›‹',
    '‹›',
    '„”',
    '"”',
    '‟”',
  ]) {
    it(`finds a quotation between ${open} and ${close}`, () => {
      assert.deepEqual(quoted(`De skriver ${open}at det er sådan her${close}, siger de.`), [
        ['at det er sådan her'],
      ])
    })
  }

  it('leaves scare quotes out of the quotations, but lists their marks', () => {
    const {response} = build('Den "faglige" vurdering er »ikke helt klar«.')
    assert.deepEqual(response.quotes, [])
    assert.equal(response.quoteMarks.length, 4)
  })

  it('takes fewer words for a quotation where a citation stands in the same sentence', () => {
    assert.deepEqual(quoted('Tabel 2 viser »2.380« [@notat, s. 4]. Det er "meget" for os.'), [
      ['2.380', 'notat'],
    ])
    assert.deepEqual(quoted('Ifølge [@notat] er det »nok«. Andre [@b] mener noget.'), [
      ['nok', 'notat'],
    ])
  })

  it('takes the citation after the quotation before the one ahead of it', () => {
    assert.deepEqual(quoted('Hvor [@a] siger »ja tak«, siger [@b] nej.'), [['ja tak', 'b', 'a']])
  })

  it('finds the citation behind a full stop that stands inside the marks', () => {
    assert.deepEqual(quoted('»Det er en længere sætning.« [@a, s. 2] Så kommer en ny [@b].'), [
      ['Det er en længere sætning.', 'a'],
    ])
    assert.deepEqual(quoted('De siger »det er en sætning«. [@a, s. 2] Så kommer en ny [@b].'), [
      ['det er en sætning', 'a'],
    ])
  })

  it('knows Danish abbreviations from the ends of sentences', () => {
    assert.deepEqual(quoted('Det er bl.a. »ja«, jf. nr. 4 og kap. 2, ca. 5 mio. kr. [@a, s. 3].'), [
      ['ja', 'a'],
    ])
  })

  it('nests marks of other kinds, and counts the outer pair only', () => {
    const text = '»Hun sagde "ja tak" til det hele«'
    assert.deepEqual(quoted(text), [['Hun sagde "ja tak" til det hele']])
    assert.deepEqual(
      build(text).response.quoteMarks.map(({character, nested}) => [character, nested]),
      [
        ['»', false],
        ['"', true],
        ['"', true],
        ['«', false],
      ],
    )
  })

  it('takes, in what somebody said, the quotation whose citation stands behind it', () => {
    assert.deepEqual(
      quoted('Hun sagde: “I notatet står »at det er sådan her« [@a], og det er klart.”'),
      [['at det er sådan her', 'a']],
    )
    assert.deepEqual(
      quoted(
        '»Der står "at det er sådan" [@a] og "slet ikke er sådan" [@b, s. 2] i dem,« sagde hun.',
      ),
      [
        ['at det er sådan', 'a', 'b'],
        ['slet ikke er sådan', 'b', 'a'],
      ],
    )
  })

  it('takes the outer pair where a citation vouches for it', () => {
    for (const [text, words, ...keys] of [
      ['»Hun sagde "ja tak til det" og gik« [@a].', 'Hun sagde "ja tak til det" og gik', 'a'],
      ['»Hun sagde "ja tak til det" [@a].«', 'Hun sagde "ja tak til det" [@a].', 'a'],
      [
        '»Hun sagde "ja tak til det" [@a] og gik« [@b].',
        'Hun sagde "ja tak til det" [@a] og gik',
        'a',
        'b',
      ],
      ['»Hun sagde "ja" [@a] og gik igen.«', 'Hun sagde "ja" [@a] og gik igen.', 'a'],
      [
        '»Hun læste [@a] og "ja tak til det" og gik.«',
        'Hun læste [@a] og "ja tak til det" og gik.',
        'a',
      ],
    ] as const) {
      assert.deepEqual(quoted(text), [[words, ...keys]])
    }
  })

  it('reads a quotation over several lines', () => {
    assert.deepEqual(quoted('De siger »at det\ner sådan her« [@a].'), [
      ['at det\ner sådan her', 'a'],
    ])
  })

  it('reads a quotation over several paragraphs, also where the marks differ', () => {
    const {response, at} = build(
      '"*Mennesket er en bro*\n\nog intet mål[^1]”. Mere.\n\n[^1]: <https://x.dk>',
    )
    const [quote] = response.quotes
    assert.ok(quote)
    assert.equal(quote.content.text, 'Mennesket er en bro\n\nog intet mål')
    assert.deepEqual([at(quote.open), at(quote.close)], ['"', '”'])
    assert.equal(quote.hasOtherReference, true)
  })

  it('reads a line break in HTML as one', () => {
    for (const tag of ['<br>', '<br/>', '<BR />'])
      assert.deepEqual(quoted(`»Et to${tag}tre fire«`), [['Et to\ntre fire']])
  })

  it('takes a mark that is escaped for what readers see', () => {
    assert.deepEqual(quoted('De skriver \\"et to tre fire\\" [@a].'), [['et to tre fire', 'a']])
  })

  it('leaves a few words alone where the citation before them stands right behind another quotation', () => {
    const long = '»det kan ikke blive liggende«'
    const words = 'det kan ikke blive liggende'
    assert.deepEqual(quoted(`De skriver ${long} [@a, s. 1], hvilket er »helt utroligt« for os.`), [
      [words, 'a'],
    ])
    assert.deepEqual(quoted(`De skriver ${long} [@a, s. 1] og »helt utroligt« [@b].`), [
      [words, 'a', 'b'],
      ['helt utroligt', 'b', 'a'],
    ])
    assert.deepEqual(quoted(`De skriver i [@a] både ${long} og »helt utroligt«.`), [
      [words, 'a'],
      ['helt utroligt', 'a'],
    ])
  })

  it('takes the citation of another cell in its row of a table, and of no other row', () => {
    const head = '| Citat | Kilde |\n|---|---|\n'
    assert.deepEqual(
      quoted(`${head}| »Et to tre fire« | [@a, s. 1] |\n| »Fem seks syv otte« | ingen |\n`),
      [['Et to tre fire', 'a'], ['Fem seks syv otte']],
    )
    assert.deepEqual(quoted(`${head}| »Et to tre fire« [@b] | [@a] |\n`), [['Et to tre fire', 'b']])
  })

  it('reads a row of thousands of quotations without looking at all of it for each', function () {
    this.timeout(30_000)
    const row = (cell: string): string => `|${`${cell}|`.repeat(3000)}\n`
    const before = process.cpuUsage()
    const quotes = quoted(row('a') + row('-') + row('»a b c d«'))
    assert.equal(quotes.length, 3000)
    assert.ok(process.cpuUsage(before).user < 2_000_000)
  })

  it('reads a long quotation each of whose paragraphs begins with a mark', () => {
    assert.deepEqual(quoted('“A first paragraph of it\n\n“and a second” [@w, 3].').length, 1)
  })

  it('does not pair marks across a heading, table cells or block quotations', () => {
    assert.deepEqual(pairs('A "b c\n\n## D\n\ne f" g'), [])
    assert.deepEqual(pairs('| "a | b" |\n|---|---|'), [])
    assert.deepEqual(pairs('A "b c\n\n> d e" f'), [])
  })

  it('leaves a stray mark without a partner, and pairs the next two', () => {
    assert.deepEqual(pairs('En "løs begyndelse.\n\nEn "rigtig lille" her.'), ['"rigtig lille"'])
  })

  for (const text of [
    "BIF's sag",
    "i '90'erne",
    "Jens' hus",
    'en 27" skærm',
    "it's",
    'rock ’n’ roll’s',
    "d' herrer",
  ]) {
    it(`sees no quotation mark in ${JSON.stringify(text)}`, () => {
      assert.deepEqual(build(text).response.quoteMarks, [])
    })
  }

  it('keeps an apostrophe inside a quotation apart', () => {
    assert.deepEqual(quoted("De skriver 'at BIF's sag er her' i dag."), [["at BIF's sag er her"]])
  })

  it('reads no marks in code and addresses', () => {
    assert.deepEqual(build('`"a b c d"` og <https://x.dk/"a">').response.quoteMarks, [])
  })

  it('takes a quotation in list items and footnotes, but not in headings', () => {
    assert.deepEqual(quoted('- siger »et to tre fire«\n\n## »Et to tre fire«\n'), [
      ['et to tre fire'],
    ])
  })

  it('says that a web address or a footnote vouches, and takes the citations of the footnote', () => {
    const {response} = build(
      '»Et to tre fire« ([kilde](https://x.dk)). Nyt.\n\n»Et to tre fem«[^a].\n\n[^a]: [@notat, s. 2]',
    )
    const [web, note] = response.quotes
    assert.deepEqual([web?.hasOtherReference, web?.citations], [true, []])
    assert.deepEqual([note?.hasOtherReference, note?.citations], [false, [0]])
  })

  it('gives the way back from the words to the document', () => {
    const text = 'De »**siger** at\r\ndet &amp; mere« her'
    const [quote] = build(text).response.quotes
    assert.ok(quote)
    assert.equal(quote.content.text, 'siger at\ndet & mere')
    let at = 0
    for (const piece of quote.content.pieces) {
      assert.equal(piece.at, at)
      at += piece.length
    }
    assert.equal(at, quote.content.text.length)
    assert.deepEqual(
      text.slice(quote.span.start, quote.span.end),
      '»**siger** at\r\ndet &amp; mere«',
    )
  })
})

describe('What is struck out or hidden in a quotation', () => {
  for (const struck of [
    '~~ikke~~',
    '~~ikke mere end~~',
    '<del>ikke</del>',
    '<s>ikke</s>',
    '<strike class="x">ikke</strike>',
    '<span style="display: none">ikke</span>',
    '<span hidden>ikke</span>',
    '<span class="x" hidden="">ikke</span>',
    '<span style="color: red; visibility: hidden">ikke</span>',
    '<s>ikke <strong>mere</strong> end</s>',
  ]) {
    it(`is none of its words: ${struck}`, () => {
      const [inline, block] = quoted(
        `»Hunde må ${struck} komme på broen« [@a].\n\n> Hunde må ${struck} komme`,
      )
      assert.equal(inline?.[0].replace(/\s+/u, ' ').replace('  ', ' '), 'Hunde må komme på broen')
      assert.equal(block?.[0].replace('  ', ' '), 'Hunde må komme')
    })
  }

  it('leads back to the document around what was taken out', () => {
    const {response, at} = build('> Hunde må ~~ikke~~ komme')
    const [first, last] = response.quotes[0]?.content.pieces ?? []
    assert.deepEqual([at(first), at(last)], ['Hunde må ', ' komme'])
  })

  it('is nothing but what is', () => {
    for (const words of [
      'Det er ca. ~~ 5 eller ~~ 6',
      'Fra ~5 til ~6 stykker',
      'Et <b>ikke</b> mere',
      'Et <span aria-hidden="true">ikke</span> mere',
      'Et <span style="overflow: hidden">ikke</span> mere',
      'Et <span class="not hidden">ikke</span> mere',
    ])
      assert.equal(quoted(`> ${words}`)[0]?.[0], words.replace(/<[^<>]*>/gu, ''))
    assert.deepEqual(quoted('> ~~Intet~~'), [])
  })
})

describe('findQuotes, in blocks', () => {
  it('leaves the citation on the last line out of the words', () => {
    for (const line of ['[@notat, s. 3]', '— [@notat, s. 3]', '([@notat, s. 3])']) {
      assert.deepEqual(
        quoted(`> Det er sådan.\n>\n> ${line}\n`),
        [['Det er sådan.', 'notat']],
        line,
      )
    }
    assert.deepEqual(quoted('> Det er sådan [@notat, s. 3].'), [['Det er sådan', 'notat']])
  })

  it('leaves a citation without brackets on a line of its own out of the words', () => {
    for (const line of [
      '— @notat [s. 3]',
      '— @notat, s. 3',
      '-- @notat',
      '(@notat [s. 3])',
      '(@notat)',
    ]) {
      assert.deepEqual(quoted(`> Det er sådan.\n> ${line}\n`), [['Det er sådan.', 'notat']], line)
    }
    assert.deepEqual(quoted('> Det siger @notat'), [['Det siger @notat', 'notat']])
    assert.deepEqual(quoted('> Det er sådan (@notat) nu.'), [
      ['Det er sådan (@notat) nu.', 'notat'],
    ])
  })

  it('takes the paragraph after it that begins with a citation, or the sentence before', () => {
    assert.deepEqual(quoted('> Ja\n\n[@a, s. 2] viser det. Og [@b].'), [['Ja', 'a']])
    assert.deepEqual(quoted('> Ja\n\nKilde: [@a, s. 2]'), [['Ja', 'a']])
    assert.deepEqual(quoted('Først [@b]. Som [@a, s. 2] siger:\n\n> Ja\n\nDet mener [@c] ikke.'), [
      ['Ja', 'a'],
    ])
  })

  it('does not take citations from other sections or from the footnotes below', () => {
    assert.deepEqual(quoted('Se [@a].\n\n## B\n\n> Ja\n\n## C\n\n[@d]'), [['Ja']])
    const {response} = build('> Ja\n\n[^1]: <https://x.dk>')
    assert.equal(response.quotes[0]?.hasOtherReference, false)
  })

  it('parts paragraphs and list items by an empty line', () => {
    assert.deepEqual(quoted('> A\n>\n> - b\n> - c\n>\n> > d'), [['A\n\nb\n\nc\n\nd']])
  })

  it('takes off the marks around the whole block', () => {
    const {response, at} = build('> »Det er sådan.«\n>\n> [@a]')
    const [quote] = response.quotes
    assert.deepEqual(
      [quote?.content.text, at(quote?.open), at(quote?.close)],
      ['Det er sådan.', '»', '«'],
    )
    assert.deepEqual(quoted('> »Et« og »to«'), [['»Et« og »to«']])
  })

  it('is one quotation even with marks inside, and none where it is empty', () => {
    assert.deepEqual(quoted('> Vi siger »et to tre fire« her'), [['Vi siger »et to tre fire« her']])
    assert.deepEqual(quoted('>\n'), [])
  })

  it('says in which remark it stands', () => {
    const {response} = build('> Før\n\n# A\n\n## Nr. 1. B\n\n> Ja\n')
    assert.deepEqual(
      response.quotes.map(({remark}) => remark),
      [undefined, 1],
    )
  })
})

describeWithShared('findQuotes on a real response', (shared) => {
  it('finds its two blocks and the one quotation that crosses paragraphs', () => {
    const {response} = build(readFileSync(join(shared, 'real/response/response.md'), 'utf8'))
    assert.deepEqual(
      response.quotes.map(({form, hasOtherReference}) => [form, hasOtherReference]),
      [
        ['block', false],
        ['inline', true],
        ['block', false],
      ],
    )
    assert.equal(response.quoteMarks.length, 12)
    assert.ok(response.quoteMarks.every(({partner}) => partner !== undefined))
    assert.deepEqual(
      response.remarks.flatMap((remark) =>
        remark.kind === 'proposal' ? [remark.proposal.number] : [],
      ),
      ['4', '5', '6', '7', '8', '20', '21'],
    )
    assert.deepEqual(response.problems, [])
    assert.deepEqual(response.headingLikes, [])
  })
})
