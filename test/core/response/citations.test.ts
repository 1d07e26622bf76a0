import assert from 'node:assert/strict'
import {build} from './build.ts'

/** Key and locators of every citation in a text. */
function cited(text: string): readonly string[] {
  const {response, at} = build(text)
  return response.citations.map(({key, keySpan, locators, form}) => {
    if (form === 'bracketed') assert.equal(at(keySpan)?.normalize('NFC'), key)
    for (const {valueSpan, value} of locators) assert.equal(at(valueSpan), value)
    return [key, ...locators.map(({label, value}) => `${label} ${value}`)].join(', ')
  })
}

describe('findCitations', () => {
  it('reads prefix, suffix, several citations and suppressed authors', () => {
    const {response, at} = build(
      'Jf. [se også @notat, s. 3, vores fremhævning; jf. -@rapport; @lov, § 6].',
    )
    assert.deepEqual(
      response.citations.map((each) => [
        each.key,
        at(each.span),
        at(each.prefix),
        at(each.suffix),
        each.suppressAuthor,
      ]),
      [
        ['notat', 'se også @notat, s. 3, vores fremhævning', 'se også', 'vores fremhævning', false],
        ['rapport', 'jf. -@rapport', 'jf.', undefined, true],
        ['lov', '@lov, § 6', undefined, undefined, false],
      ],
    )
    assert.equal(new Set(response.citations.map(({group}) => at(group))).size, 1)
  })

  it('reads citations in running text, with and without a locator', () => {
    const {response, at} = build('@notat [s. 3] og -@rapport siger det.')
    assert.deepEqual(
      response.citations.map(({form, span, suppressAuthor}) => [form, at(span), suppressAuthor]),
      [
        ['inText', '@notat [s. 3]', false],
        ['inText', '-@rapport', true],
      ],
    )
  })

  for (const [text, expected] of [
    ['[@a, s. 3]', 'a, page 3'],
    ['[@a, side 3-4]', 'a, page 3-4'],
    ['[@a, s. 3–4]', 'a, page 3–4'],
    ['[@a, s. 3, 5 og 7]', 'a, page 3, 5 og 7'],
    ['[@a, s. 3 ff.]', 'a, page 3 ff.'],
    ['[@a, 3]', 'a, page 3'],
    ['[@a 3]', 'a, page 3'],
    ['[@a, ii]', 'a, page ii'],
    ['[@a, pp. 3-4]', 'a, page 3-4'],
    ['[@a, s. 3, afsnit 2]', 'a, page 3, paragraph 2'],
    ['[@a, s. 3; afsnit 2]', 'a, page 3, paragraph 2'],
    ['[@a, afsnit 3.2]', 'a, paragraph 3.2'],
    ['[@a, afs. 1.b]', 'a, paragraph 1.b'],
    ['[@a, ¶ 4]', 'a, paragraph 4'],
    ['[@a, kap. IV]', 'a, chapter IV'],
    ['[@a, § 6, stk. 2]', 'a, section 6, subsection 2'],
    ['[@a, § 6 stk. 2]', 'a, section 6, subsection 2'],
    ['[@a, §§ 9-12]', 'a, section 9-12'],
    ['[@a, § 68 c]', 'a, section 68 c'],
    ['[@a, paragraf 6]', 'a, section 6'],
    ['[@a, tabel 2]', 'a, table 2'],
    ['[@a, figur 1]', 'a, figure 1'],
    ['[@a, bilag 1B]', 'a, appendix 1B'],
    ['[@a, annex A]', 'a, appendix A'],
    ['[@a, pkt. 3.a]', 'a, item 3.a'],
    ['[@a, note 7]', 'a, note 7'],
    ['[@a, linje 12]', 'a, line 12'],
    ['[@a, l. 12]', 'a, line 12'],
    ['[@a, nr. 5]', 'a, number 5'],
    ['[@a, del 2]', 'a, part 2'],
    ['[@a, section 2.1]', 'a, section 2.1'],
    ['[@a, {s. 3}, og mere]', 'a, page 3'],
    ['[@a{s. 3}]', 'a, page 3'],
    ['[@a, i øvrigt]', 'a'],
    ['[@a, nummereret]', 'a'],
    ['[@bi07-pilotforsøg]', 'bi07-pilotforsøg'],
    ['[@a.b:c/d]', 'a.b:c/d'],
    ['[@{https://x.dk/a b}, s. 2]', 'https://x.dk/a b, page 2'],
    ['[@a, *s. 3*]', 'a, page 3'],
    ['[@a,\ns. 3]', 'a, page 3'],
    ['> [@a, s. 3]', 'a, page 3'],
    ['- [@a]', 'a'],
    ['ord[@a]', 'a'],
    ['Se @a.', 'a'],
  ] as const) {
    it(`reads ${JSON.stringify(text)}`, () => assert.deepEqual(cited(text), [expected]))
  }

  it('says which locator had no label', () => {
    const {citations} = build('[@a, 3] [@b, s. 3]').response
    assert.deepEqual(
      citations.map(({locators}) => locators[0]?.implicit),
      [true, false],
    )
  })

  for (const text of [
    'Skriv til anne@x.dk eller (anne.b@x.dk).',
    '\\@notat og [\\@notat, s. 3]',
    '`[@notat, s. 3]`',
    '```\n[@notat]\n```',
    '<!-- [@notat] -->',
    '<mailto:a@b.dk> <https://x.dk/@notat>',
    'https://x.dk/@notat',
    '[…] og [...] og [borgerne] og [note5]',
    '@ alene, @',
    '---\ntitle: "@notat"\n---\n',
  ]) {
    it(`finds none in ${JSON.stringify(text)}`, () => assert.deepEqual(cited(text), []))
  }

  it('finds those in footnotes, tables and list items', () => {
    assert.deepEqual(
      cited('x[^1]\n\n[^1]: Se [@a, s. 1].\n\n| [@b] | y |\n|---|---|\n\n1. [@c]\n'),
      ['a, page 1', 'b', 'c'],
    )
  })

  it('reads a link to a file as one, with its page, and no web address', () => {
    const {response, at} = build(
      '[Notatet](kilder/notat%20a.pdf#page=3) [web](https://x.dk/a.pdf) [her](#afsnit) [op](../b.txt)',
    )
    assert.deepEqual(
      response.citations.map(({form, key, keySpan, locators}) => [
        form,
        key,
        at(keySpan),
        at(locators[0]?.valueSpan),
      ]),
      [
        ['link', 'kilder/notat a.pdf', 'kilder/notat%20a.pdf', '3'],
        ['link', '../b.txt', '../b.txt', undefined],
      ],
    )
  })

  it('takes a link whose words are a citation for that citation alone', () => {
    assert.deepEqual(cited('[@notat, s. 3](kilder/notat.pdf#page=3)'), ['notat, page 3'])
  })

  it('keeps offsets right after entities, decomposed letters and other line ends', () => {
    for (const lead of ['a &amp; b ', 'e\u0301 ', 'x\r\ny\r\n', 'x\ry\r', 'x\u2028y ', '😀 ']) {
      assert.deepEqual(cited(`${lead}[@notat, s. 3]`), ['notat, page 3'], JSON.stringify(lead))
    }
  })
})

describe('findMalformedCitations', () => {
  for (const [text, problem, place, suggestion] of [
    ['[@ , s. 3]', 'emptyKey', '[@ , s. 3]', undefined],
    ['[@]', 'emptyKey', '[@]', undefined],
    ['[notat, s. 3]', 'missingAt', '[notat, s. 3]', '[@notat, s. 3]'],
    ['Se [@notat, s. 3 og mere', 'unclosed', '[@notat, s. 3', '[@notat, s. 3]'],
    ['[@notat], s. 3.', 'locatorOutside', '[@notat], s. 3', '[@notat, s. 3]'],
    ['@notat, s. 3 siger', 'locatorOutside', '@notat, s. 3', '[@notat, s. 3]'],
    ['(@notat, s. 3)', 'locatorOutside', '(@notat, s. 3)', '[@notat, s. 3]'],
    ['Se @notat, s. 3] her', 'locatorOutside', '@notat, s. 3]', '[@notat, s. 3]'],
    ['Se \\[@notat, s. 3\\] her', 'locatorOutside', '\\[@notat, s. 3\\]', '[@notat, s. 3]'],
    ['[@notat] (tabel 2)', 'locatorOutside', '[@notat] (tabel 2)', '[@notat, tabel 2]'],
    ['[@notat, s.]', 'emptyLocator', 's.', undefined],
    ['[@ notat]', 'spaceAfterAt', '[@ notat]', '[@notat]'],
    ['[se -@ notat, s. 3]', 'spaceAfterAt', '[se -@ notat, s. 3]', '[se -@notat, s. 3]'],
    ['[@notat; s. 3]', 'semicolon', '@notat; s. 3', '@notat, s. 3'],
    [
      '[se @notat; s. 3-4, afsnit 2; @lov]',
      'semicolon',
      '@notat; s. 3-4, afsnit 2',
      '@notat, s. 3-4, afsnit 2',
    ],
    ['[@notat; 3]', 'semicolon', '@notat; 3', '@notat, 3'],
  ] as const) {
    it(`finds ${problem} in ${JSON.stringify(text)}`, () => {
      const {response, at} = build(text)
      assert.deepEqual(
        response.malformedCitations.map((each) => [each.problem, at(each.span), each.suggestion]),
        [[problem, place, suggestion]],
      )
    })
  }

  for (const text of [
    '[@notat, s. 3] og [-@rapport] og @lov [§ 6]',
    '[Loven, § 3]',
    '[borgerne, der]',
    '[@notat] siger 3',
    'anne@x.dk, s. 3',
    '[@notat, s. 3; afsnit 2]',
    '[@notat; se @lov]',
    '[@notat; vores fremhævning]',
    '[fem æbler @ 3 kr. stykket](#x)',
  ]) {
    it(`finds nothing wrong in ${JSON.stringify(text)}`, () => {
      assert.deepEqual(build(text).response.malformedCitations, [])
    })
  }
})
