import assert from 'node:assert/strict'
import fc from 'fast-check'
import type {Source} from '../../../../src/core/model/source.ts'
import {findDeclaredEncoding} from '../../../../src/core/sources/html/findDeclaredEncoding.ts'
import {htmlReader} from '../../../../src/core/sources/html/htmlReader.ts'
import {outlineOf} from '../../../support/outlineOf.ts'

async function read(page: string | Uint8Array, encoding?: string): Promise<Source> {
  const bytes = typeof page === 'string' ? new TextEncoder().encode(page) : page
  const result = await htmlReader.read({
    file: 'notat.html',
    bytes,
    ...(encoding === undefined ? {} : {encoding}),
  })
  assert.equal(result.kind, 'read')
  return result.source
}

async function outline(page: string): Promise<readonly string[]> {
  return outlineOf(await read(page))
}

async function warnings(page: string | Uint8Array): Promise<readonly unknown[]> {
  return (await read(page)).warnings.map(({ruleId, messageId, args}) => [ruleId, messageId, args])
}

describe('htmlReader on text', () => {
  it('reads headings, paragraphs and what stands loose between them', async () => {
    const page =
      '<h1>Lege&shy;pladsen</h1><p>Gyngen <b>er</b>\n rød.<br>Den &amp; vippen.</p>løst<div>i en <i>kasse</i><p>afsnit</p>efter</div><h3 id=a>Sandet</h3><div role="heading" aria-level="2">Bænken</div>'
    assert.deepEqual(await outline(page), [
      'heading 1: Lege\u00ADpladsen',
      'paragraph: Gyngen er rød. ⏎ Den & vippen.',
      'paragraph: løst',
      'paragraph: i en kasse',
      'paragraph: afsnit',
      'paragraph: efter',
      'heading 3: Sandet',
      'heading 2: Bænken',
    ])
  })

  it('parts paragraphs where two lines end, as old pages do, and keeps lines that are laid out', async () => {
    assert.deepEqual(await outline('<p>Et.<br><br>To.<br> <br>\n<br>Tre.</p>'), [
      'paragraph: Et.',
      'paragraph: To.',
      'paragraph: Tre.',
    ])
    assert.deepEqual(await outline('<pre>a  b\n\n  c</pre>'), ['paragraph: a  b ⏎  ⏎   c'])
  })

  it('raises the figures of notes and powers, and reads words under their reading', async () => {
    const page =
      '<p>Gyngen<sup><a href="#fn1">12</a></sup> på 5 m<sup>2</sup>, 1<sup>ste</sup>, CO<sub>2</sub>. <ruby>ord<rp>(</rp><rt>læsning</rt><rp>)</rp></ruby></p>'
    assert.deepEqual(await outline(page), ['paragraph: Gyngen¹² på 5 m², 1ste, CO2. ord'])
  })

  it('numbers lists as they are shown', async () => {
    const page =
      '<ol><li>et<li>to<ul><li>rød</ul><li value="7"><p>syv</p><p>mere</p></ol><ol start="3" type="a"><li>c</ol><ol reversed><li>b<li>a</ol>'
    assert.deepEqual(await outline(page), [
      'list-item: 1. et',
      'list-item: 2. to',
      'list-item 2: • rød',
      'list-item: 7. syv',
      'paragraph: mere',
      'list-item: c. c',
      'list-item: 2. b',
      'list-item: 1. a',
    ])
  })

  it('gives a row with its cells, also merged ones, and captions', async () => {
    const page =
      '<table><caption>Tabel 1: Udgifter</caption><tr><th rowspan="2">Post<th colspan="2">År<tr><th>2026<th>2027<tr><td>Gynger<td><td>1<br>2</table><figure><img src="x.png" alt="y"><figcaption>En gynge</figcaption></figure>'
    const source = await read(page)
    assert.deepEqual(outlineOf(source), [
      'caption: Tabel 1: Udgifter',
      'table-row: Post ⇥ År',
      'table-row: 2026 ⇥ 2027',
      'table-row: Gynger ⇥  ⇥ 1 ⏎ 2',
      'caption: En gynge',
    ])
    assert.ok(source.text.includes('Post\tÅr\t\n\t2026\t2027\n'))
  })

  it('reads tables that only lay text out as text, and tables in tables', async () => {
    const page =
      '<table><tr><td><h2>Sandet</h2><p>Det er vådt.</p><table><tr><td>a<td>b</table></td></tr></table>'
    assert.deepEqual(await outline(page), [
      'heading 2: Sandet',
      'paragraph: Det er vådt.',
      'table-row: a ⇥ b',
    ])
  })

  it('knows footnotes by their role and by the names that programs give them', async () => {
    const page =
      '<p>x</p><section class="footnotes" role="doc-endnotes"><ol><li id="fn1"><p>Opgjort i maj. <a href="#r" class="footnote-back">↩</a></p></li></ol></section><div id="_ftn2"><p>[2] Uden moms.</p></div><aside role="doc-footnote">* Tal</aside>'
    assert.deepEqual(await outline(page), [
      'paragraph: x',
      'footnote: ¹ Opgjort i maj.',
      'footnote: [2] Uden moms.',
      'footnote: * Tal',
    ])
  })
})

describe('htmlReader on pages', () => {
  const text = '<p>Der er kommet nyt sand i kassen, og gyngen er malet rød.</p>'

  it('reads what the page has to say, without menus, forms and programs', async () => {
    const page = `<!doctype html><title>Notat</title><style>p{}</style><header>Kommunen</header><nav><a>Forside</a></nav>
      <main><header><h1>Notat</h1></header><nav>Indhold</nav>${text}<aside>Faktaboks</aside><button>Del</button><script>document.write("FALSK")</script><noscript>Slå til</noscript><template>Skabelon</template><textarea>felt</textarea><svg><text>tegning</text></svg><select><option>a</select></main>
      <aside>Andre nyheder</aside><div class="cookie-banner">Vi bruger småkager</div><footer>Kontakt</footer>`
    assert.deepEqual(await outline(page), [
      'heading 1: Notat',
      'paragraph: Der er kommet nyt sand i kassen, og gyngen er malet rød.',
      'paragraph: Faktaboks',
    ])
  })

  it('takes the only article where there is no main part, and all of several', async () => {
    const around = (inside: string): string => `<div>Menu</div>${inside}<div>Slut</div>`
    assert.equal((await outline(around(`<article>${text}</article>`))).length, 1)
    assert.equal(
      (await outline(around(`<article>${text}</article><article>${text}</article>`))).length,
      4,
    )
  })

  it('takes the body where the main part holds hardly anything', async () => {
    const page = `<main>Velkommen</main><div>${text.repeat(5)}</div>`
    assert.equal((await outline(page)).length, 6)
  })

  it('leaves hidden text out, and reports it', async () => {
    const page =
      '<p hidden>et</p><p style="color:red; DISPLAY : none">to</p><span style="visibility:hidden">tre</span><p aria-hidden="true">fire</p><span aria-hidden="true">›</span><dialog>fem</dialog><p style="font-size:0">seks</p><p>synlig</p>'
    assert.deepEqual(await outline(page), ['paragraph: synlig'])
    assert.deepEqual(await warnings(page), [
      ['source/hidden-text', 'leftOut', {count: 6, example: 'et'}],
    ])
  })

  it('says that a page without words is empty, and gives the page all the same', async () => {
    assert.deepEqual(await warnings('<!doctype html><img src="x.png">'), [
      ['source/empty', 'empty', {}],
    ])
    assert.equal((await read('')).pages.length, 1)
  })

  it('reads pages of any depth', async () => {
    const source = await read(`${'<div>'.repeat(20_000)}bund${'<b><p>'.repeat(500)}top`)
    assert.deepEqual(outlineOf(source), ['paragraph: bund', 'paragraph: top'])
  })

  it('never throws, and gives paragraphs in order on one page', async () => {
    const pieces = [
      '<p>',
      '</p>',
      '<table>',
      '<tr>',
      '<td colspan=3 rowspan=2>',
      '</table>',
      '<li>',
      '<ol start=9>',
      '</ol>',
      '<sup>1',
      '</sup>',
      'ord ',
      '<br>',
      '<h2>',
      '</h2>',
      '<pre>',
      '\n',
      '<caption>',
      '<div hidden>',
      '</div>',
      '\f',
      '\v',
      '<main>',
      '&nbsp;',
      '<template>',
    ]
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...pieces), {maxLength: 60}), async (parts) => {
        const {text: whole, paragraphs, pages} = await read(parts.join(''))
        let end = 0
        for (const paragraph of paragraphs) {
          assert.ok(paragraph.start >= end && paragraph.end > paragraph.start)
          const words = whole.slice(paragraph.start, paragraph.end)
          assert.equal(words, words.trim())
          end = paragraph.end
        }
        assert.ok(end <= whole.length)
        assert.deepEqual(pages, [{index: 0, label: '1', start: 0, end: whole.length}])
      }),
      {numRuns: 300},
    )
  })
})

describe('htmlReader told to stop', () => {
  it('gives what it has read, and says so', async () => {
    let asked = 0
    const result = await htmlReader.read({
      file: 'notat.html',
      bytes: new TextEncoder().encode('<p>Gyngen.</p><p>Vippen.</p><p>Sandet.</p>'),
      shouldStop: () => ++asked > 3,
    })
    assert.equal(result.kind, 'read')
    assert.equal(result.source.text, 'Gyngen.\n\nVippen.')
    assert.deepEqual(
      result.source.warnings.map(({ruleId, messageId}) => [ruleId, messageId]),
      [['source/partly-read', 'beginning']],
    )
  })
})

describe('htmlReader on long pages', () => {
  const items = (count: number): string =>
    Array.from(
      {length: count},
      (_, at) => `<li title="a>b">Gynge &amp; <b>vippe</b> 😀 ${at}\r\n`,
    ).join('')

  it('gives the same wherever the page is cut to be parsed', async () => {
    const expected = (await read(`<ul>${items(3000)}</ul>`)).text
    for (let before = 0; before < 60; before += 1) {
      const {text} = await read(`<!--${'-'.repeat(before)}--><ul>${items(3000)}</ul>`)
      assert.equal(text, expected, `${before}`)
    }
  })

  it('comes to an end while it parses, too, and reads what it has parsed', async () => {
    let asked = 0
    const {kind, source} = (await htmlReader.read({
      file: 'notat.html',
      bytes: new TextEncoder().encode(`<ul>${items(6000)}</ul>`),
      shouldStop: () => ++asked > 1,
    })) as {kind: 'read'; source: Source}
    assert.equal(kind, 'read')
    assert.ok(source.text.startsWith('• Gynge & vippe 😀 0') && !source.text.includes(' 5999'))
    assert.deepEqual(
      source.warnings.map(({messageId}) => messageId),
      ['beginning'],
    )
  })

  it('reads a table of very many rows', async () => {
    const {paragraphs} = await read(`<table>${'<tr><td>Gynge<td>2'.repeat(150_000)}</table>`)
    assert.equal(paragraphs.length, 150_000)
  })
})

describe('htmlReader on encodings', () => {
  const page = (charset: string): string =>
    `<meta charset="${charset}"><p>Bænken er blå – ældre.</p>`
  const words = async (bytes: Uint8Array, encoding?: string): Promise<string> =>
    (await read(bytes, encoding)).text
  const windows = (text: string): Uint8Array => Buffer.from(text.replace('–', '\u0096'), 'latin1')

  it('reads what the page declares, what the hearing says, or what it guesses', async () => {
    const expected = 'Bænken er blå – ældre.'
    assert.equal(await words(Buffer.from(page('utf-8'))), expected)
    assert.equal(await words(windows(page('windows-1252'))), expected)
    assert.equal(await words(windows(page('iso-8859-1'))), expected)
    assert.equal(await words(windows(page('utf-8')), 'windows-1252'), expected)
    assert.equal(await words(windows(page('findes-ikke'))), expected)
    assert.equal(await words(Buffer.from(`\uFEFF${page('windows-1252')}`)), expected)
    assert.equal(await words(Buffer.from(`\uFEFF${page('utf-8')}`, 'utf16le')), expected)
    assert.equal(
      await words(Buffer.from([0x3c, 0x6d, ...Buffer.from('eta charset=koi8-r><p>'), 0xc1])),
      'а',
    )
  })

  it('reads UTF-8 as that though the page says otherwise, and says so', async () => {
    const bytes = Buffer.from(page('iso-8859-1'))
    assert.equal(await words(bytes), 'Bænken er blå – ældre.')
    assert.deepEqual(await warnings(bytes), [
      ['source/encoding', 'declared', {encoding: 'windows-1252'}],
    ])
  })

  it('says of damage without a place, since the text is another', async () => {
    const {warnings: all} = await read(Buffer.from('<meta charset=utf-8><p>B\xe6nken', 'latin1'))
    assert.deepEqual(
      all.map(({messageId, span}) => [messageId, span]),
      [['invalid', undefined]],
    )
  })
})

describe('findDeclaredEncoding', () => {
  const declared = (head: string): string | undefined =>
    findDeclaredEncoding(Buffer.from(head, 'latin1'))

  it('finds both forms of the declaration, by the name that browsers know', () => {
    assert.equal(declared('<META CHARSET=UTF8>'), 'utf-8')
    assert.equal(declared("<meta name='x' charset = 'latin1' />"), 'windows-1252')
    assert.equal(
      declared('<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-15">'),
      'iso-8859-15',
    )
    assert.equal(
      declared('<meta content="text/html; charset=\'macintosh\'" http-equiv=content-type>'),
      'macintosh',
    )
  })

  it('passes over comments, other declarations, unknown names and what comes too late', () => {
    assert.equal(
      declared(
        '<!-- <meta charset=latin1> --><meta name=a content="charset=latin1"><meta charset=utf-8>',
      ),
      'utf-8',
    )
    assert.equal(declared('<meta charset=utf-7>'), undefined)
    assert.equal(declared('<meta charset=utf-7><meta charset=koi8-r>'), 'koi8-r')
    assert.equal(declared(`${' '.repeat(1024)}<meta charset=utf-8>`), undefined)
    assert.equal(declared('<!-- <meta charset=utf-8>'), undefined)
  })

  it('takes UTF-16 for UTF-8, since the declaration could be read', () => {
    assert.equal(declared('<meta charset=utf-16>'), 'utf-8')
  })

  it('takes a moment for any bytes', () => {
    for (const part of ['<meta ', '<meta a="', '<!--', '<meta charset', "='"]) {
      const before = performance.now()
      declared(part.repeat(500))
      assert.ok(performance.now() - before < 500, part)
    }
  })
})
