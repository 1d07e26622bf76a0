import assert from 'node:assert/strict'
import {findHidden} from '../../../../src/core/sources/pdf/findHidden.ts'
import {joinGlyphs} from '../../../../src/core/sources/pdf/joinGlyphs.ts'
import type {
  PdfGlyphs,
  PdfPage,
  PdfRun,
  PdfShape,
} from '../../../../src/core/sources/pdf/pdfPage.ts'
import {raisedDigit} from '../../../../src/core/sources/pdf/raisedDigit.ts'
import {readLetter} from '../../../../src/core/sources/pdf/readLetter.ts'

const RUN: PdfRun = {
  size: 10,
  bold: false,
  italic: false,
  font: 'Helvetica',
  angle: 0,
  invisible: false,
  color: [0, 0, 0, 255],
  order: 1,
}

interface Glyph {
  readonly code: number
  readonly x: number
  readonly y?: number
  readonly width?: number
  readonly run?: number
}

function glyphsOf(glyphs: readonly Glyph[]): PdfGlyphs {
  return {
    codes: Uint32Array.from(glyphs, ({code}) => code),
    x: Float32Array.from(glyphs, ({x}) => x),
    y: Float32Array.from(glyphs, ({y = 100}) => y),
    boxes: Float32Array.from(
      glyphs.flatMap(({x, y = 100, width = 5}) => [x, y - 2, x + width, y + 8]),
    ),
    runs: Uint32Array.from(glyphs, ({run = 0}) => run),
  }
}

/** Letters of 5 points each, one behind the other. */
function written(text: string, x = 0, y = 100, run = 0): Glyph[] {
  return Array.from(text, (letter, at) => ({
    code: letter.codePointAt(0) ?? 0,
    x: x + 5 * at,
    y,
    run,
  }))
}

function textsOf(glyphs: readonly Glyph[], runs: readonly PdfRun[] = [RUN]): readonly string[] {
  return joinGlyphs(glyphsOf(glyphs), runs, () => false).flatMap(({fragments}) =>
    fragments.map(({text}) => text),
  )
}

describe('readLetter', () => {
  const letter = (code: number, next?: Glyph): string =>
    readLetter(glyphsOf([{code, x: 0}, ...(next === undefined ? [] : [next])]), 0, 10)

  it('gives letters, and one space for all white space', () => {
    assert.deepEqual(
      [0x41, 0xe6, 0x1f600].map((code) => letter(code)),
      ['A', 'æ', '😀'],
    )
    assert.deepEqual(
      [0x20, 0xa0, 0x2009, 0x0d, 0x3000].map((code) => letter(code)),
      [' ', ' ', ' ', ' ', ' '],
    )
  })

  it('parts ligatures and knows private ones, bullets among them', () => {
    assert.deepEqual(
      [0xfb01, 0xfb03, 0xf002, 0xf0b7].map((code) => letter(code)),
      ['fi', 'ffi', 'fl', '•'],
    )
  })

  it('keeps a private letter that nobody knows', () => {
    assert.equal(letter(0xe123), '\ue123')
  })

  it('drops what is not printed', () => {
    assert.deepEqual(
      [0, 0x07, 0x200b, 0xfeff, 0x202e].map((code) => letter(code)),
      ['', '', '', '', ''],
    )
  })

  it('drops a soft hyphen that is not seen, and takes one that is for a hyphen', () => {
    assert.equal(letter(0xad, {code: 0x61, x: 0.2}), '')
    assert.equal(letter(0xad, {code: 0x61, x: 4}), '-')
    assert.equal(letter(0xad, {code: 0x61, x: -50, y: 80}), '\u00ad')
    assert.equal(letter(0xad), '\u00ad')
  })

  it('gives a hyphen for what PDFium has at a line end', () => {
    assert.equal(letter(2), '-')
  })

  it('survives codes that are no characters', () => {
    assert.deepEqual(
      [0xd800, 0x110000].map((code) => letter(code)),
      ['\ufffd', '\ufffd'],
    )
  })
})

describe('raisedDigit', () => {
  it('raises digits and nothing else', () => {
    assert.deepEqual(['1', '0', 'a', '*'].map(raisedDigit), ['¹', '⁰', 'a', '*'])
  })
})

describe('joinGlyphs', () => {
  it('does not part words at line ends that are none, but at the least gap there', () => {
    const lineEnd = [
      {code: 13, x: 60},
      {code: 10, x: 60},
    ]
    const [t, o] = written('to')
    const width = (o?.x ?? 0) - (t?.x ?? 0)
    const after = 2 * width
    assert.deepEqual(
      textsOf([...written('to'), ...lineEnd, ...written('rv', (t?.x ?? 0) + after)]),
      ['torv'],
    )
    assert.deepEqual(
      textsOf([...written('to'), ...lineEnd, ...written('rv', (t?.x ?? 0) + after + 2)]),
      ['to rv'],
    )
  })

  it('parts words at spaces and at gaps, and pieces at wide gaps', () => {
    assert.deepEqual(
      textsOf([...written('to ord'), ...written('tre', 34), ...written('langt', 90)]),
      ['to ord tre', 'langt'],
    )
  })

  it('parts lines', () => {
    assert.deepEqual(textsOf([...written('over'), ...written('under', 0, 88)]), ['over', 'under'])
  })

  it('writes a raised figure as one, behind a word and before a note', () => {
    const small = {...RUN, size: 6}
    assert.deepEqual(textsOf([...written('ord'), ...written('2', 15.5, 104, 1)], [RUN, small]), [
      'ord²',
    ])
    assert.deepEqual(
      textsOf([...written('2', 0, 104, 1), ...written(' En note', 4)], [RUN, small]),
      ['² En note'],
    )
  })

  it('takes letters that are printed twice for one', () => {
    const twice = written('fed').flatMap((glyph) => [glyph, {...glyph, x: glyph.x + 0.2, run: 1}])
    assert.deepEqual(textsOf(twice, [RUN, {...RUN, order: 2}]), ['fed'])
  })

  it('keeps the two letters of a ligature that have one place', () => {
    const glyphs = [
      ...written('e'),
      {code: 0x66, x: 5, width: 7},
      {code: 0x66, x: 5, width: 7},
      ...written('ekt', 11),
    ]
    assert.deepEqual(textsOf(glyphs), ['effekt'])
  })

  it('gives each direction of writing a list of its own, the longest first', () => {
    const turned: PdfRun = {...RUN, angle: 90}
    const along = Array.from('kant', (letter, at) => ({
      code: letter.charCodeAt(0),
      x: 20,
      y: 100 + 5 * at,
      run: 1,
    }))
    const writings = joinGlyphs(
      glyphsOf([...along, ...written('Siden selv')]),
      [RUN, turned],
      () => false,
    )
    assert.deepEqual(
      writings.map(({angle}) => angle),
      [0, 90],
    )
    assert.deepEqual(
      writings[1]?.fragments.map(({text}) => text),
      ['kant'],
    )
  })
})

describe('findHidden', () => {
  const shape = (more: Partial<PdfShape>): PdfShape => ({
    kind: 'path',
    x0: 0,
    y0: 0,
    x1: 600,
    y1: 800,
    order: 0,
    stroked: false,
    ...more,
  })
  const reasons = (
    run: Partial<PdfRun>,
    shapes: readonly PdfShape[] = [],
    x = 50,
  ): string | undefined => {
    const page: PdfPage = {
      x0: 0,
      y0: 0,
      x1: 600,
      y1: 800,
      index: 0,
      label: undefined,
      unmapped: 0,
      isInWord: false,
      shapes,
      glyphs: glyphsOf([{code: 0x41, x}]),
      runs: [{...RUN, ...run}],
    }
    return findHidden(page).reasonAt(0)
  }

  it('sees ordinary text', () => {
    assert.equal(reasons({}), undefined)
  })

  it('tells text without ink, in the colour of paper, too small, and off the page', () => {
    assert.equal(reasons({invisible: true}), 'invisible')
    assert.equal(reasons({color: [255, 255, 255, 255]}), 'white')
    assert.equal(reasons({size: 0.4}), 'tiny')
    assert.equal(reasons({}, [], 900), 'offPage')
  })

  it('sees white text on what is painted before it, and not on what comes after', () => {
    const white = {color: [255, 255, 255, 255]} as const
    assert.equal(reasons(white, [shape({fill: [0, 0, 90, 255], order: 0})]), undefined)
    assert.equal(reasons(white, [shape({fill: [0, 0, 90, 255], order: 5})]), 'white')
    assert.equal(reasons(white, [shape({fill: [255, 255, 255, 255], order: 0})]), 'white')
  })

  it('does not see what is painted over, unless the paint lets it through', () => {
    const fill = [0, 0, 0, 255] as const
    assert.equal(reasons({}, [shape({fill, order: 5, plain: true})]), 'covered')
    assert.equal(reasons({}, [shape({fill, order: 5, plain: false})]), undefined)
    assert.equal(reasons({}, [shape({fill, order: 0, plain: true})]), undefined)
  })

  it('takes what a scanner put under a picture for seen', () => {
    assert.equal(reasons({invisible: true}, [shape({kind: 'image'})]), undefined)
  })
})
