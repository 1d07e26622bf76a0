import assert from 'node:assert/strict'
import fc from 'fast-check'
import {displayWidth} from '../../src/output/displayWidth.ts'
import {excerptLine} from '../../src/output/excerptLine.ts'
import {ReportFile} from '../../src/output/reportFile.ts'

/** The excerpt of the first line around some words, with the place marked under it. */
function marked(text: string, words: string): readonly string[] {
  const start = text.indexOf(words)
  const file = new ReportFile('svar.md', text)
  const line = file.placeOf({start, end: start}).line
  const excerpt = excerptLine(file, line, {start, end: start + words.length})
  return [excerpt.text, ' '.repeat(excerpt.before) + '^'.repeat(excerpt.width)]
}

describe('excerptLine', () => {
  it('marks the place under the line', () => {
    assert.deepEqual(marked('en to tre', 'to'), ['en to tre', '   ^^'])
  })

  it('counts tabs, wide letters and accents as a terminal does', () => {
    assert.deepEqual(marked('\ta\tb', 'b'), ['    a   b', '        ^'])
    assert.deepEqual(marked('日本 to', 'to'), ['日本 to', '     ^^'])
    assert.deepEqual(marked('a\u030a to', 'to'), ['a\u030a to', '  ^^'])
    assert.deepEqual(marked('😀 to', 'to'), ['😀 to', '   ^^'])
  })

  it('shows what is invisible, and marks on', () => {
    assert.deepEqual(marked('a\u200bb to', 'to'), ['a\\u{200b}b to', '           ^^'])
    assert.deepEqual(marked('\u001b[31m to', 'to'), ['␛[31m to', '      ^^'])
  })

  it('shows no more of a line than stands on the page', () => {
    assert.deepEqual(marked('side et.\fside to.\fside tre.', 'to'), ['side to.', '     ^^'])
    assert.deepEqual(marked('side et.\fside to.', 'et'), ['side et.', '     ^^'])
    assert.deepEqual(marked('side et.\fside to.', 'side to'), ['side to.', '^^^^^^^'])
    assert.deepEqual(marked('\fside to.', 'side'), ['side to.', '^^^^'])
  })

  it('marks one column for a place without width', () => {
    assert.deepEqual(marked('abc', ''), ['abc', '^'])
  })

  it('shows the part of the line only that a place of several lines covers', () => {
    const file = new ReportFile('svar.md', 'en to\ntre fire\nfem')
    const span = {start: 3, end: 9}
    assert.deepEqual(excerptLine(file, 1, span), {text: 'en to', before: 3, width: 2})
    assert.deepEqual(excerptLine(file, 2, span), {text: 'tre fire', before: 0, width: 3})
  })

  it('cuts a long line around the place', () => {
    const [text = '', marks = ''] = marked(`${'ord '.repeat(100)}HER${' mere'.repeat(100)}`, 'HER')
    assert.ok(displayWidth(text) <= 102)
    assert.match(text, /^….*HER.*…$/u)
    assert.equal(text.indexOf('HER'), marks.indexOf('^^^'))
  })

  it('shows the end of a long line where the place stands at its end', () => {
    const [text = ''] = marked(`${'x'.repeat(500)} HER`, 'HER')
    assert.match(text, /^…x+ HER$/u)
    assert.ok(text.length > 90)
  })

  it('hides civil registration numbers, also where the line is cut in one', () => {
    for (let shift = 0; shift < 20; shift++) {
      const text = `${'x'.repeat(200)}HER${'y'.repeat(40 + shift)} 010203-1234 ${'z'.repeat(300)}`
      const [shown = ''] = marked(text, 'HER')
      assert.doesNotMatch(shown, /03|12/u)
    }
  })

  it('gives a line that is safe to print, and a mark inside it, whatever stands there', () => {
    fc.assert(
      fc.property(
        fc.string({unit: 'binary', maxLength: 80}),
        fc.nat(90),
        fc.nat(50),
        (text, start, length) => {
          const file = new ReportFile('svar.md', text)
          const span = {
            start: Math.min(start, text.length),
            end: Math.min(start + length, text.length),
          }
          const excerpt = excerptLine(file, file.placeOf(span).line, span)
          assert.doesNotMatch(excerpt.text, /[\p{Cc}\p{Cs}]/u)
          assert.ok(excerpt.before >= 0 && excerpt.width >= 1)
        },
      ),
    )
  })
})

describe('ReportFile', () => {
  it('counts lines and columns from one, in UTF-16 code units, after every kind of line end', () => {
    const file = new ReportFile('a', 'a\r\nb\rc\n😀d')
    const place = (start: number): readonly number[] => {
      const {line, column} = file.placeOf({start, end: start})
      return [line, column]
    }
    assert.deepEqual([0, 3, 5, 7, 9].map(place), [
      [1, 1],
      [2, 1],
      [3, 1],
      [4, 1],
      [4, 3],
    ])
  })

  it('takes a place outside the text for its end', () => {
    const {line, endLine, endColumn} = new ReportFile('a', 'ab').placeOf({start: 9, end: 20})
    assert.deepEqual([line, endLine, endColumn], [1, 1, 3])
  })

  it('gives lines without their ends', () => {
    const text = 'a\r\nbb\r\rc\n'
    const file = new ReportFile('a', text)
    const lines = [1, 2, 3, 4, 5].map((line) => {
      const {start, end} = file.lineSpan(line)
      return text.slice(start, end)
    })
    assert.deepEqual(lines, ['a', 'bb', '', 'c', ''])
  })
})
