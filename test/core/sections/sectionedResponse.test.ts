import assert from 'node:assert/strict'
import fc from 'fast-check'
import type {HearingResponse} from '../../../src/core/model/response.ts'
import {openResponse} from '../../../src/core/openResponse.ts'
import {SectionedResponse} from '../../../src/core/sections/sectionedResponse.ts'
import {splitSections, resplitSections} from '../../../src/core/sections/splitSections.ts'

const settings = {
  file: 'svar.md',
  proposalPrefixes: ['Nr.', 'Forslag'],
  proposals: [
    {number: '4', title: 'Længere åbningstid'},
    {number: 'BI07', title: 'Bogbus'},
    {number: '12 b', title: 'Cykelstier'},
  ],
}

/** Pieces of which documents are made: what begins, ends and reaches over sections. */
const pieces = [
  '# Høringssvar\n',
  '## Nr. 4. Længere åbningstid\n',
  '### Nr. BI07. Bogbus\n',
  '#### Baggrund\n',
  '## 4. Længere åbningstid\n',
  '## Nr. 4 og 7. Ingen bemærkninger\n',
  '#uden mellemrum\n',
  ' ## Med indryk\n',
  'Understreget\n---\n',
  'Nr. 4. Længere åbningstid\n',
  '\n',
  '\n\n',
  '\r\n',
  'Vi er enige i forslag BI07, der koster 2,4 mio. kr. den 31. marts 2026.\n',
  'BI07 og Nr. 12 b, men ikke forslag BI99, »BI07« eller BI07.pdf.\n',
  '**Holdning:** Støtter delvist.\n',
  '**Anmodning:**\n',
  '- Beløbet afstemmes.\n',
  'Ingen bemærkninger.\n',
  '> Der afsættes 2,4 mio. kr. årligt\n>\n> [@notat, s. 3]\n',
  'Tabel 2 viser »to millioner og fire hundrede tusind« [@notat, s. 4; @rapport].\n',
  'Et citat, »der begynder her\n',
  'og slutter her«, går videre.\n',
  'Se [notatet](kilder/notat.pdf#page=3) og <https://example.org>.\n',
  '![billede](a.png)\n',
  '`kode »med« [@mærker]`\n',
  '```\n',
  '<!-- hearing-disable quote/altered: fordi -->\n',
  '<!-- hearing-enable -->\n',
  '<!-- hearing-disable-next-line -->\n',
  '<!-- uden ende\n',
  '-->\n',
  '<div>\n',
  '</div>\n',
  '31. marts 2025 blev det sagt.\n',
  '| a | b |\n| - | - |\n| »c« | 5 kr. |\n',
  '    indrykket\n',
  '---\n',
  '---\ntitle: Svar\nlang: da\n---\n',
  '[notat, s. 3] og [@ , s. 3]\n',
  '[^1]: En note [@notat].\n',
  'med note[^1]\n',
  'Notatet skriver [@notat, s. 3]: »ord«, og [ref]: ikke her, men [ref].\n',
  '> [ref]: https://example.org/a\n',
  '- 1) [ref\n',
  '[ref\\[er\\]]: /b\n',
  '\u00a0\u2028æ😀\n',
] as const

const documents = fc.array(fc.constantFrom(...pieces), {maxLength: 25})

describe('splitSections', () => {
  const sectionsOf = (text: string): readonly string[] => {
    const starts = splitSections(text)
    return starts.map((start, index) => text.slice(start, starts[index + 1] ?? text.length))
  }

  it('cuts a text before each heading', () => {
    assert.deepEqual(sectionsOf('forord\n\n# En\n\ntekst\n## To\n'), [
      'forord\n\n',
      '# En\n\ntekst\n',
      '## To\n',
    ])
  })

  it('takes no comment in front matter for a heading', () => {
    assert.deepEqual(sectionsOf('---\n# note\ntitle: x\n---\n# En\n'), [
      '---\n# note\ntitle: x\n---\n',
      '# En\n',
    ])
  })

  it('takes nothing in code and comments for a heading', () => {
    assert.equal(sectionsOf('```\n# En\n```\n<!--\n# To\n-->\n').length, 1)
  })

  it('leaves a text whole in which labels are defined', () => {
    assert.deepEqual(sectionsOf('# En [^1]\n# To\n[^1]: note\n').length, 1)
  })
})

describe('splitSections, where brackets have a colon behind them', () => {
  const isCut = (text: string): boolean => splitSections(`# En\n\n${text}\n\n# To\n`).length > 1

  it('cuts where it stands in the middle of a line, as behind a citation', () => {
    assert.ok(isCut('Notatet skriver [@notat, s. 3]: »ord«'))
    assert.ok(isCut('- [x] og [y]: z'))
    assert.ok(isCut('ingen klamme først]: z'))
  })

  for (const text of [
    '[a]: b',
    '   [^a]: b',
    '> > [a]: b',
    '1. - [a]: b',
    '[a\nb]: c',
    'a \\[b]: c',
    '[a\\]: b',
    '[a\\[b]: c',
  ]) {
    it(`does not where ${JSON.stringify(text)} may define a label`, () => {
      assert.ok(!isCut(text))
    })
  }
})

describe('resplitSections', () => {
  it('gives one section where front matter comes to reach over headings', () => {
    const before = '---\ntitle: A\n---\n# B\n# C\n---\n'
    const text = '---\ntit---\n# B\n# C\n---\n'
    assert.deepEqual(splitSections(text), [0])
    assert.deepEqual(resplitSections(text, before, splitSections(before)), [0])
  })

  it('gives the sections of the new text, whatever changed', () => {
    fc.assert(
      fc.property(documents, documents, fc.nat(), fc.nat(), (parts, put, from, length) => {
        const before = parts.join('')
        const start = before.length === 0 ? 0 : from % (before.length + 1)
        const end = Math.min(before.length, start + (length % 40))
        const text = before.slice(0, start) + put.slice(0, 3).join('') + before.slice(end)
        assert.deepEqual(
          resplitSections(text, before, splitSections(before)),
          splitSections(text),
          JSON.stringify({before, text}),
        )
      }),
      {numRuns: 1000},
    )
  })
})

describe('SectionedResponse', () => {
  it('is what openResponse gives for the whole text', () => {
    fc.assert(
      fc.property(documents, (parts) => {
        assertSame(SectionedResponse.open(parts.join(''), settings))
      }),
      {numRuns: 500},
    )
  })

  it('is so after any changes', () => {
    const edits = fc.array(
      fc.tuple(fc.nat(), fc.nat(30), fc.constantFrom(...pieces, '', '#', '»', '`', '[', '> ')),
      {
        minLength: 1,
        maxLength: 6,
      },
    )
    fc.assert(
      fc.property(documents, edits, (parts, changes) => {
        let sectioned = SectionedResponse.open(parts.join(''), settings)
        for (const [at, length, put] of changes) {
          const {text} = sectioned
          const start = text.length === 0 ? 0 : at % (text.length + 1)
          const rest = text.slice(Math.min(text.length, start + length))
          sectioned = sectioned.change(text.slice(0, start) + put + rest)
        }
        assertSame(sectioned)
      }),
      {numRuns: 1000},
    )
  })

  it('reads only the sections again that changed', () => {
    const text = '# En\n\ntekst\n\n# To\n\ntekst\n\n# Tre\n\ntekst\n'
    const before = SectionedResponse.open(text, settings)
    const after = before.change(text.replace('# To\n\ntekst', '# To\n\nord'))
    assert.deepEqual(
      after.sections.map(({response}, index) => response === before.sections[index]?.response),
      [true, false, true],
    )
  })

  it('reads a text beyond the limits as one', () => {
    const text = '# En\n'.repeat(60_000)
    const {response, sections} = SectionedResponse.open(text, settings)
    assert.equal(sections.length, 1)
    assert.deepEqual(
      response.problems.map(({ruleId}) => ruleId),
      ['document/too-large'],
    )
  })
})

function assertSame({text, response}: SectionedResponse): void {
  const expected = openResponse({...settings, text})
  assert.deepEqual(ordered(response), ordered(expected), JSON.stringify(text))
}

/** Problems come section by section. */
function ordered(response: HearingResponse): HearingResponse {
  const problems = response.problems.toSorted(
    (a, b) => a.span.start - b.span.start || (a.ruleId < b.ruleId ? -1 : 1),
  )
  return {...response, problems}
}
