import assert from 'node:assert/strict'
import {readFileSync, readdirSync} from 'node:fs'
import {join} from 'node:path'
import fc from 'fast-check'
import type {Span} from '../../../src/core/model/span.ts'
import {readSuppressions} from '../../../src/core/response/readSuppressions.ts'
import {describeWithShared} from '../../support/shared.ts'
import {anyMarkdown, likelyMarkdown} from '../syntax/atoms.ts'
import {build} from './build.ts'

/** Every span anywhere in a value. */
function spansIn(value: unknown, found: Span[] = []): readonly Span[] {
  if (typeof value !== 'object' || value === null) return found
  if ('start' in value && 'end' in value) found.push(value as Span)
  for (const [key, each] of Object.entries(value))
    if (key !== 'text' || Array.isArray(each)) spansIn(each, found)
  return found
}

function isSound(text: string): void {
  const {response} = build(text)
  for (const {start, end} of spansIn(response)) {
    assert.ok(
      start >= 0 && start <= end && end <= text.length,
      `${start}–${end} in ${JSON.stringify(text)}`,
    )
  }
  let reached = 0
  for (const {start, end} of response.foreign) {
    assert.ok(start >= reached && end > start)
    reached = end
  }
  response.quoteMarks.forEach(({partner, character, span}, index) => {
    assert.equal(text.slice(span.start, span.end).length > 0, true)
    assert.ok(character.length === 1)
    if (partner !== undefined) assert.equal(response.quoteMarks[partner]?.partner, index)
  })
}

describe('buildResponse', () => {
  it('never throws, and every span lies in the text', function () {
    this.timeout(60_000)
    fc.assert(fc.property(anyMarkdown, isSound), {numRuns: 300})
    fc.assert(fc.property(likelyMarkdown, isSound), {numRuns: 200})
    fc.assert(fc.property(fc.string({unit: 'binary', maxLength: 60}), isSound), {numRuns: 200})
  })

  it('gives the same places for every line ending', () => {
    const text =
      '---\ntitle: T\n---\n\n## Nr. 5. A\n\n**Holdning:** Imod.\n\n> Citat her\n> mere\n>\n> [@a, s. 3]\n\nEt »to tre fire fem« [@b].\n'
    const seen = ['\n', '\r\n', '\r'].map((lineEnd) => {
      const {response, at} = build(text.replaceAll('\n', lineEnd))
      return {
        title: response.frontMatter.title?.value,
        quotes: response.quotes.map(({content, citations}) => [content.text, citations]),
        stance: response.remarks[0]?.stance?.stance,
        keys: response.citations.map(({keySpan}) => at(keySpan)),
        headings: response.headings.map(({span}) => at(span)),
      }
    })
    assert.deepEqual(seen[1], seen[0])
    assert.deepEqual(seen[2], seen[0])
    assert.equal(seen[0]?.quotes.length, 2)
  })

  it('lists all running text with its role and whether it is quoted', () => {
    const {response} = build('# A\n\nb\n\n> c\n\n- d\n\n| e |\n|---|\n\nf[^1]\n\n[^1]: g\n')
    assert.deepEqual(
      response.passages.map(({role, quoted, prose}) => [role, quoted, prose.text]),
      [
        ['heading', false, 'A'],
        ['paragraph', false, 'b'],
        ['paragraph', true, 'c'],
        ['listItem', false, 'd'],
        ['tableCell', false, 'e'],
        ['paragraph', false, 'f'],
        ['footnote', false, 'g'],
      ],
    )
  })

  it('marks as foreign what is somebody else’s words or none at all', () => {
    const text =
      '---\ntitle: x\n---\n\n## Nr. 5. Officiel titel\n\nVi »citerer« her `kode` og [ord](a.md) <b>x</b> [@notat, s. 3] https://x.dk/a a@b.dk.\n\n> Blok\n'
    const {response, at} = build(text)
    assert.deepEqual(response.foreign.map(at), [
      '---\ntitle: x\n---',
      'Officiel titel',
      '»citerer«',
      '`kode`',
      'a.md',
      '<b>',
      '</b>',
      '[@notat, s. 3]',
      'https://x.dk/a',
      'a@b.dk',
      '> Blok',
    ])
  })

  it('lists code blocks and images in HTML wherever they stand', () => {
    const text =
      '```\na\n```\n\n- b\n\n  ~~~\n  c\n  ~~~\n\n> <p><img src="d.png"></p>\n\n![e](e.png)\n\n<!-- <img> -->\n'
    const {response, at} = build(text)
    assert.deepEqual(response.codeBlocks.map(at), ['```\na\n```', '~~~\n  c\n  ~~~'])
    assert.deepEqual(response.images.map(at), ['<img src="d.png">', '![e](e.png)'])
  })

  it('lists links, images, comments and footnotes', () => {
    const text =
      'Se [her](#) og ![et billede](b.png "t") <https://x.dk>.[^n]\n\n<!-- note -->\n\n[^n]: En.\n'
    const {response, at} = build(text)
    assert.deepEqual(
      response.links.map((link) => [
        link.text,
        link.url,
        at(link.urlSpan),
        link.image,
        link.autolink,
      ]),
      [
        ['her', '#', '#', false, false],
        ['et billede', 'b.png', 'b.png', true, false],
        ['https://x.dk', 'https://x.dk', 'https://x.dk', false, true],
      ],
    )
    assert.deepEqual(response.images.map(at), ['![et billede](b.png "t")'])
    assert.deepEqual(
      response.comments.map(({content}) => at(content)),
      [' note '],
    )
    assert.deepEqual(
      response.footnotes.map(({label, span}) => [label, at(span)]),
      [['n', '[^n]: En.']],
    )
    assert.deepEqual(
      response.footnoteReferences.map(({span}) => at(span)),
      ['[^n]'],
    )
  })

  it('finds amounts outside citations, headings’ numbers and code', () => {
    const {response} = build(
      '## Nr. 5. A\n\nDer afsættes 2,4 mio. kr. [@notat, s. 31] og `7 kr.` den 31. marts 2026.\n',
    )
    assert.deepEqual(
      response.amounts.map(({text}) => text),
      ['2,4 mio. kr.'],
    )
    assert.deepEqual(
      response.dates.map(({text}) => text),
      ['31. marts 2026'],
    )
  })

  it('sees the date in what Markdown takes for a list', () => {
    const {response, at} = build(
      'Frist:\n\n31. marts 2026 er dagen\n\n1. marts\n\n1. punkt\n\n> 2. maj\n',
    )
    assert.deepEqual(response.datesAsLists.map(at), ['31. marts 2026', '1. marts', '2. maj'])
    assert.equal(response.dates.length, 3)
  })

  it('reports a text that was too deep or too large', () => {
    const ids = (text: string) => build(text).response.problems.map(({ruleId}) => ruleId)
    assert.deepEqual(ids(`${'>'.repeat(300)} a`), ['document/too-deep'])
    assert.deepEqual(ids('a\n'.repeat(50_001)), ['document/too-large'])
    assert.deepEqual(ids('[a]('.repeat(5000)), ['document/too-deep'])
  })
})

describe('readFrontMatter', () => {
  it('keeps values as written, quoted or not, with their places', () => {
    const {response, at} = build(
      "---\ntitle: 'Et ''svar'''\ncaseNumber: 5.10\ndate: 2026-03-31\nlang: no\ncovers: selected\nandet: [1, 2]\nsender: \"A: B\" # note\n---\n",
    )
    const {title, caseNumber, date, language, covers, sender} = response.frontMatter
    assert.deepEqual(
      [title, caseNumber, date, language, covers, sender].map((field) => field?.value),
      ["Et 'svar'", '5.10', '2026-03-31', 'no', 'selected', 'A: B'],
    )
    assert.deepEqual([at(caseNumber?.span), at(sender?.span)], ['5.10', 'A: B'])
    assert.deepEqual(response.problems, [])
  })

  for (const [text, messageId, place] of [
    ['---\ntitle: "x\n---\n', 'syntax', undefined],
    ['---\ntitle: x\ntitle: y\n---\n', 'duplicateKey', 'title'],
    ['---\na: &x 1\ntitle: *x\n---\n', 'alias', '*x'],
    ['---\ntitle: !!js/function "x"\n---\n', 'tag', undefined],
    ['---\ntitle: [a]\n---\n', 'notText', undefined],
    ['---\n- a\n---\n', 'notAMapping', undefined],
    ['---\ntitle: x\n\n# A\n', 'unterminated', '---'],
    ['\n---\ntitle: x\n---\n', 'notFirstLine', '---'],
    ['+++\ntitle = "x"\n+++\n', 'toml', '+++'],
  ] as const) {
    it(`reports ${messageId}`, () => {
      const {response, at} = build(text)
      const [problem] = response.problems
      assert.deepEqual([problem?.ruleId, problem?.messageId], ['meta/front-matter', messageId])
      if (place !== undefined) assert.equal(at(problem?.span), place)
    })
  }

  it('takes a thematic break for what it is', () => {
    assert.deepEqual(build('---\n\nTekst.\n').response.problems, [])
    assert.deepEqual(build('Tekst.\n\n---\n\nMere.\n').response.problems, [])
  })
})

describe('readFrontMatter', () => {
  it('looks for a block under thousands of empty lines of Windows in little time', () => {
    const before = process.cpuUsage()
    build(`${'\r\n'.repeat(2000)}Tekst\r\n`)
    assert.ok(process.cpuUsage(before).user < 1_000_000)
  })
})

describe('readSuppressions', () => {
  it('covers the next line with something on it', () => {
    const {response, at} = build(
      'A\n\n<!-- hearing-disable-next-line quote/altered, term/deprecated: sagsbehandlerens -- ord, æøå -->\n\nB er her\nC',
    )
    const [suppression] = response.suppressions
    assert.ok(suppression)
    assert.deepEqual(
      suppression.rules.map(({id, span}) => [id, at(span)]),
      [
        ['quote/altered', 'quote/altered'],
        ['term/deprecated', 'term/deprecated'],
      ],
    )
    assert.equal(suppression.reason, 'sagsbehandlerens -- ord, æøå')
    assert.equal(at(suppression.covers), 'B er her')
  })

  it('covers the line behind several comments with all of them', () => {
    const {response, at} = build(
      '<!-- hearing-disable-next-line a/b: x -->\n<!-- hearing-disable-next-line c/d: y -->\nB er her <!-- hearing-disable-next-line e/f: z -->\nC',
    )
    assert.deepEqual(
      response.suppressions.map(({covers}) => at(covers)),
      [
        'B er her <!-- hearing-disable-next-line e/f: z -->',
        'B er her <!-- hearing-disable-next-line e/f: z -->',
        'C',
      ],
    )
  })

  it('takes time that grows with the length only, for any kind of exception', function () {
    this.timeout(20_000)
    for (const kind of ['disable-next-line', 'disable-line', 'disable a/b: x']) {
      for (const apart of ['\n', '\n\n\n', ' ']) {
        const text = `<!-- hearing-${kind} -->${apart}`.repeat(5000) + 'Tekst\n'
        const comments = [...text.matchAll(/<!--.*?-->/gu)].map(({0: {length}, index: start}) => ({
          span: {start, end: start + length},
          content: {start: start + 4, end: start + length - 3},
        }))
        const before = process.cpuUsage()
        const read = readSuppressions(text, comments)
        assert.equal(read.length, 5000)
        assert.ok(process.cpuUsage(before).user < 300_000, `${kind}${apart}`)
      }
    }
  })

  it('covers up to the comment that enables again, or to the end', () => {
    const {response, at} = build(
      '<!-- hearing-disable term/deprecated: a -->\nB\n<!-- hearing-enable quote/altered -->\nC\n<!-- hearing-enable -->\nD\n\n<!-- hearing-disable: e -->\nF\n',
    )
    const covered = response.suppressions.map(({covers}) => at(covers) ?? '')
    assert.deepEqual(
      covered.map((text) =>
        ['B', 'C', 'D', 'F'].filter((letter) => text.split('\n').includes(letter)),
      ),
      [['B', 'C'], ['F']],
    )
    assert.deepEqual(
      response.suppressions.map(({rules}) => rules.map(({id}) => id)),
      [['term/deprecated'], ['*']],
    )
  })

  it('covers the file, or its own line', () => {
    const text =
      'A <!-- hearing-disable-line quote/altered: x --> b\n\n<!-- hearing-disable-file * : y -->\n'
    const {response, at} = build(text)
    assert.deepEqual(
      response.suppressions.map(({covers}) => at(covers)),
      [text.split('\n')[0], text],
    )
  })

  it('keeps an exception without a reason, and reads no other comment', () => {
    const {response} = build(
      '<!-- hearing-disable-next-line -->\nA\n\n<!-- hearing-disabled: x -->\n\n<!-- note -->\n',
    )
    assert.deepEqual(
      response.suppressions.map(({reason}) => reason),
      [''],
    )
  })

  it('reads directives in capitals as well', () => {
    const {response, at} = build('<!-- Hearing-Disable-Next-Line quote/altered: a -->\nA\nB\n')
    assert.deepEqual(
      response.suppressions.map(({covers}) => at(covers)),
      ['A'],
    )
    assert.deepEqual(response.problems, [])
  })

  it('reports words that only look like a directive', () => {
    const written = [
      'hearing-disable-nextline',
      'hearing-disabled',
      'Hearing_disable',
      'hearing-ignore-everything',
      'hearing-disable-file',
      'hearing protection',
    ]
    const found = written.flatMap((word) => {
      const {response, at} = build(`<!-- ${word} quote/altered: a -->\nA\n`)
      return response.problems.map(({ruleId, span}) => [ruleId, at(span)])
    })
    assert.deepEqual(found, [
      ['meta/unknown-rule', 'hearing-disable-nextline'],
      ['meta/unknown-rule', 'hearing-disabled'],
      ['meta/unknown-rule', 'Hearing_disable'],
      ['meta/unknown-rule', 'hearing-ignore-everything'],
    ])
  })

  it('takes words in the place of a rule for a rule, so that a slip does not silence everything', () => {
    const slips = [
      'quote: ord',
      'quote/*: ord',
      'Quote/Altered: ord',
      'quote altered: ord',
      'quote',
    ]
    const read = slips.map((slip) => {
      const {response, at} = build(`<!-- hearing-disable-file ${slip} -->\n`)
      const [suppression] = response.suppressions
      return suppression?.rules.map(({id, span}) => [id, at(span), suppression.reason])
    })
    assert.deepEqual(read, [
      [['quote', 'quote', 'ord']],
      [['quote/*', 'quote/*', 'ord']],
      [['Quote/Altered', 'Quote/Altered', 'ord']],
      [['quote altered', 'quote altered', 'ord']],
      [['quote', 'quote', '']],
    ])
  })

  it('takes a reason for a reason, with or without a colon', () => {
    const reasons = [': ord', '-- ord', '– ord', ' * : ord', 'det er kommunens egne ord']
    const read = reasons.map((reason) => {
      const [suppression] = build(`<!-- hearing-disable-file ${reason} -->\n`).response.suppressions
      return [suppression?.rules.map(({id}) => id).join(), suppression?.reason]
    })
    assert.deepEqual(read, [
      ['*', 'ord'],
      ['*', 'ord'],
      ['*', 'ord'],
      ['*', 'ord'],
      ['*', 'det er kommunens egne ord'],
    ])
  })

  it('reads no exception out of code', () => {
    assert.deepEqual(
      build('`<!-- hearing-disable -->`\n\n    <!-- hearing-disable -->\n').response.suppressions,
      [],
    )
  })
})

describeWithShared('buildResponse on hostile files', (shared) => {
  const folder = join(shared, 'hostile/md')
  for (const name of readdirSync(folder)) {
    it(`reads ${name}`, function () {
      this.timeout(20_000)
      const before = process.cpuUsage()
      isSound(readFileSync(join(folder, name), 'utf8').replace(/^\uFEFF/u, ''))
      assert.ok(process.cpuUsage(before).user < 4_000_000)
    })
  }
})
