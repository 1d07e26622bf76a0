import assert from 'node:assert/strict'
import fc from 'fast-check'
import {normalize, normalizedOffset, originalSpan} from '../../../src/core/text/normalize.ts'

function normalized(text: string): string {
  return normalize(text).text
}

/** Texts made of what `normalize` has rules for, in every order. */
const pieces = fc.constantFrom(
  ...[
    'a',
    'å',
    'Ø',
    'ord',
    'og',
    'til',
    '5',
    '1.250',
    ' ',
    '\n',
    '\r\n',
    '\f',
    '\t',
    '\u00A0',
    '-',
    '–',
  ],
  ...[
    '\u2011',
    '\u00AD',
    '\u200B',
    '"',
    '”',
    '’',
    '«',
    '.',
    '…',
    '...',
    '. ',
    ',',
    '*',
    '**',
    '_',
    '`',
  ],
  ...[
    '#',
    '>',
    '> ',
    '|',
    '\\',
    '&',
    '&amp;',
    'amp;',
    'lt;',
    '&oslash;',
    '&shy;',
    '&#38;',
    '<',
    '<p>',
  ],
  ...[
    '</b>',
    '<b',
    '<!--',
    '-->',
    '<sup>1</sup>',
    '[',
    ']',
    '[^1]',
    '^',
    '1',
    '(',
    ')',
    '(x.md)',
    'ﬁ',
    'ﬃ',
  ],
  ...[
    '\u030A',
    '\u0301',
    '\u0338',
    'o',
    '¹',
    '•',
    '§',
    '%',
    '\uD83D\uDE00',
    '\uDB40\uDC41',
    '\uFEFF',
  ],
)
const texts = fc.oneof(
  fc.array(pieces, {maxLength: 30}).map((parts) => parts.join('')),
  fc.string({unit: 'binary', maxLength: 40}),
)

describe('normalize', () => {
  it('makes white space of every kind one space', () => {
    assert.equal(normalized('en\u00A0 to\u2009tre\n\n\f\tfire'), 'en to tre fire')
  })

  it('makes every quotation mark and apostrophe the same', () => {
    assert.equal(normalized('”a” „b“ »c« ‘d’ \'e\' "f"'), '"a" "b" "c" "d" "e" "f"')
  })

  it('makes every dash and bullet the same', () => {
    assert.equal(normalized('a – b — c ‑ d − e • f'), 'a - b - c - d - e - f')
  })

  it('makes an omission one sign, close or spaced', () => {
    assert.equal(normalized('a ... b . . . c … d [....]'), 'a … b … c … d […]')
  })

  it('joins a word at a line end and says that it may have a hyphen', () => {
    assert.equal(normalized('uhensigts-\nmæssigt'), 'uhensigts\u00ADmæssigt')
    assert.equal(normalized('uhensigts\u00AD\r\n   mæssigt'), 'uhensigts\u00ADmæssigt')
    assert.equal(normalized('uhensigts-\n> mæssigt'), 'uhensigts\u00ADmæssigt')
  })

  it('keeps the hyphen that hangs over to og, eller, samt and til', () => {
    for (const word of ['og', 'eller', 'samt', 'til']) {
      assert.equal(normalized(`sundheds-\n${word} ældre`), `sundheds- ${word} ældre`)
    }
    assert.equal(normalized('til-\nogså'), 'til\u00ADogså')
  })

  it('keeps the hyphen between figures at a line end', () => {
    assert.equal(normalized('2026-\n2029'), '2026-2029')
  })

  it('keeps a soft hyphen inside a word only', () => {
    assert.equal(normalized('prin\u00ADcip \u00ADa\u00AD'), 'prin\u00ADcip a')
  })

  it('composes accents, also the stroke of ø', () => {
    assert.equal(normalized('på mo\u0338de e\u0301n'), 'på møde én')
    assert.equal(normalized('pa\u030A'), 'på')
  })

  it('takes ligatures apart', () => {
    assert.equal(normalized('ressortﬂyt eﬃcient'), 'ressortflyt efficient')
  })

  it('leaves Markdown out', () => {
    assert.equal(
      normalized('## Om **fed** og _kursiv_\n> citat `kode`'),
      'Om fed og kursiv citat kode',
    )
    assert.equal(normalized('[Notatet](kilder/notat.md) siger'), '[Notatet] siger')
    assert.equal(normalized('| 1 | 2 |'), '1 2 ')
  })

  it('keeps a star between figures and an underscore in a name', () => {
    assert.equal(normalized('5*3 og fil_navn'), '5*3 og fil_navn')
  })

  it('leaves HTML out and reads its entities', () => {
    assert.equal(
      normalized('<p>Et</p><p>to</p> f<b>e</b>m &ndash; s&oslash;&nbsp;&amp;'),
      'Et to fem - sø ＆',
    )
    assert.equal(normalized('hvis a < b og c<d'), 'hvis a ＜ b og c＜d')
  })

  it('shows a footnote reference as the raised figure that it is', () => {
    assert.equal(normalized('ord[^12] ord<sup>3</sup> ord¹'), 'ord¹² ord³ ord¹')
  })

  it('takes only the range that it is given, with the offsets of the whole text', () => {
    const {text, starts, ends} = normalize('en  to  tre', {start: 4, end: 6})
    assert.deepEqual([text, [...starts], [...ends]], ['to', [4, 5], [5, 6]])
  })

  it('leads back to the original', () => {
    const text = 'Et  uhensigts-\nmæssigt &oslash;n\u0338ske'
    const result = normalize(text)
    const at = result.text.indexOf('uhensigts')
    const {start, end} = originalSpan(result, at, at + 'uhensigts\u00ADmæssigt'.length)
    assert.equal(text.slice(start, end), 'uhensigts-\nmæssigt')
    const entity = originalSpan(result, result.text.indexOf('ø'), result.text.indexOf('ø') + 1)
    assert.equal(text.slice(entity.start, entity.end), '&oslash;')
  })

  it('leads from the original to the result', () => {
    const text = '**Et** mål'
    assert.equal(normalizedOffset(normalize(text), text.indexOf('mål')), 3)
    assert.equal(normalizedOffset(normalize(text), text.length), 'Et mål'.length)
  })

  it('gives nothing for nothing', () => {
    assert.equal(normalized(''), '')
    assert.deepEqual(originalSpan(normalize(''), 0, 0), {start: 0, end: 0})
  })

  it('reads dots and an ellipsis that follow each other as one omission', () => {
    for (const dots of ['…', '.…', '..…', '…..', '....', '...…'])
      assert.equal(normalized(dots), '…')
  })

  it('normalises its own result to itself', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const once = normalized(text)
        assert.equal(normalized(once), once)
      }),
      {numRuns: 3000},
    )
  })

  it('has a map that never falls and stays in the text', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const {text: result, starts, ends} = normalize(text)
        assert.equal(starts.length, result.length)
        for (let i = 0; i < starts.length; i++) {
          const [start, end] = [starts[i] ?? -1, ends[i] ?? -1]
          assert.ok(start >= 0 && start < end && end <= text.length)
          assert.ok(start >= (starts[i - 1] ?? 0) && end >= (ends[i - 1] ?? 0))
        }
      }),
      {numRuns: 3000},
    )
  })

  it('gives a stretch of letters back exactly as it stood', () => {
    fc.assert(
      fc.property(
        texts,
        fc.stringMatching(/^[a-zæøåA-ZÆØÅ]{3,12}$/u),
        texts,
        (before, word, after) => {
          const text = `${before} ${word} ${after}`
          const result = normalize(text)
          const from = normalizedOffset(result, before.length + 1)
          if (result.text.slice(from, from + word.length) !== word) return
          const {start, end} = originalSpan(result, from, from + word.length)
          assert.equal(text.slice(start, end).normalize('NFC').startsWith(word), true)
        },
      ),
      {numRuns: 1000},
    )
  })

  it('takes hostile text in time that grows with its length', () => {
    for (const unit of [
      '<',
      '[',
      '&amp;',
      '<!--',
      '](',
      '-\n ',
      '- ',
      '\u0301',
      '. ',
      '[^',
      '&#',
      '<a ',
    ]) {
      const text = unit.repeat(200_000 / unit.length)
      assert.ok(normalize(text).text.length <= text.length)
    }
  })
})
