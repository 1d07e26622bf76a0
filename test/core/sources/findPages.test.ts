import assert from 'node:assert/strict'
import {parsePageNumber} from '../../../src/core/sources/parsePageNumber.ts'
import {outline, paragraphAt, readText} from '../../support/readText.ts'

function labels(text: string): string {
  return readText(text)
    .pages.map(({label}) => label)
    .join(' ')
}

describe('pages of a plain text', () => {
  it('end at form feeds, which belong to the page before', () => {
    const {text, pages} = readText('Første side.\fAnden side.\n\fTredje.\n')
    assert.deepEqual(
      pages.map(({start, end}) => text.slice(start, end)),
      ['Første side.\f', 'Anden side.\n\f', 'Tredje.\n'],
    )
  })

  it('are not one more for a form feed at the end', () => {
    const {text, pages} = readText('Første.\fAnden.\n\f\n\n')
    assert.equal(pages.length, 2)
    assert.equal(pages[1]?.end, text.length)
  })

  it('may be blank in the middle', () => {
    assert.equal(labels('Første.\f\n\fTredje.\n'), '1 2 3')
  })

  it('part paragraphs', () => {
    const source = readText('En sætning, der går over\fto sider i dokumentet.\n')
    assert.deepEqual(
      source.paragraphs.map(({page}) => page),
      [0, 1],
    )
  })

  it('are called by the number below or above them, which is in no paragraph', () => {
    const below = readText('Der er gynger.\n\n7\n\fDer er sand.\n\n8\n')
    assert.deepEqual(
      below.pages.map(({label}) => label),
      ['7', '8'],
    )
    assert.deepEqual(outline(below), ['paragraph: Der er gynger.', 'paragraph: Der er sand.'])
    assert.equal(labels('- 7 -\n\nDer er gynger.\n\fSide 8 af 12\n\nDer er sand.\n'), '7 8')
  })

  it('are called by Roman figures where those are printed', () => {
    assert.equal(labels('Forord.\n\niv\n\fTak.\n\nv\n\fKapitel.\n\n1\n\fMere.\n\n2\n'), 'iv v 1 2')
  })

  it('go by position where the figure below them fits no neighbour', () => {
    const source = readText('Beløb i alt\n\n500\n\fDer er sand.\n\n35\n\fSlut.\n')
    assert.deepEqual(
      source.pages.map(({label}) => label),
      ['1', '2', '3'],
    )
    assert.equal(paragraphAt(source, '500').kind, 'paragraph')
  })

  it('are counted on between two that have their number', () => {
    assert.equal(labels('En.\n\n11\n\fEt kort uden tal.\n\fTre.\n\n13\n'), '11 12 13')
  })

  it('take no number from a text without form feeds', () => {
    const source = readText('Der er gynger.\n\n7\n')
    assert.equal(source.pages[0]?.label, '1')
    assert.equal(source.paragraphs.length, 2)
  })

  it('leave running headers and footers out of the paragraphs', () => {
    const body = ['gynger', 'sand', 'bænke', 'borde'].map(
      (thing, index) =>
        `Parkplan 2027\n\nHer står om ${thing}.\n\nOg mere om ${thing}.\n\nFarvel til ${thing}.\n\nTeknik og Miljø side ${index + 3}\n`,
    )
    const source = readText(body.join('\f'))
    assert.deepEqual(
      source.pages.map(({label}) => label),
      ['3', '4', '5', '6'],
    )
    assert.deepEqual(outline(source).slice(0, 4), [
      'paragraph: Her står om gynger.',
      'paragraph: Og mere om gynger.',
      'paragraph: Farvel til gynger.',
      'paragraph: Her står om sand.',
    ])
  })

  it('keep a first line that stands on two pages only', () => {
    const page = 'Fordele\n\nDer er plads.\n\nDer er sol.\n\nDer er vand.\n\nDer er ro.\n'
    const source = readText(`${page}\fNoget helt andet.\n\f${page}`)
    assert.equal(outline(source).filter((each) => each.endsWith('Fordele')).length, 2)
  })
})

describe('parsePageNumber', () => {
  it('reads the ways in which pages are numbered', () => {
    const numbers: Readonly<Record<string, string>> = {
      '7': '7',
      '- 7 -': '7',
      '– 12 –': '12',
      'Side 7': '7',
      's. 7': '7',
      'Side 7 af 12': '7',
      '7/12': '7',
      'Page 7 of 12': '7',
      iv: 'iv',
      '007': '7',
      'Notat om gynger, side 7': '7',
      'Notat | Side 7 af 12': '7',
    }
    for (const [line, label] of Object.entries(numbers)) {
      assert.equal(parsePageNumber(line)?.label, label, line)
    }
  })

  it('counts Roman figures', () => {
    const values = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'ix', 'x', 'xiv', 'xl', 'xlix']
    assert.deepEqual(
      values.map((line) => parsePageNumber(line)?.value),
      [1, 2, 3, 4, 5, 6, 9, 10, 14, 40, 49],
    )
  })

  it('leaves everything else alone', () => {
    for (const line of [
      '',
      'Gynger',
      '7 gynger',
      '12345',
      '1.250',
      'vi er',
      'iiii',
      'vx',
      '7,5',
      'Side',
      '§ 7',
    ]) {
      assert.equal(parsePageNumber(line), undefined, line)
    }
  })
})
