import assert from 'node:assert/strict'
import type {Source} from '../../../../src/core/model/source.ts'
import {identifyFormat} from '../../../../src/core/sources/identifyFormat.ts'
import {odtReader} from '../../../../src/core/sources/odt/odtReader.ts'
import {makeOdt, type OdtParts} from '../../../support/makeOdt.ts'
import {outlineOf} from '../../../support/outlineOf.ts'

async function read(body: string, parts: OdtParts = {}): Promise<Source> {
  const result = await odtReader().read({file: 'notat.odt', bytes: makeOdt(body, parts)})
  assert.equal(result.kind, 'read')
  return result.source
}

async function outline(body: string, parts: OdtParts = {}): Promise<readonly string[]> {
  return outlineOf(await read(body, parts))
}

async function warnings(body: string, parts: OdtParts = {}): Promise<readonly unknown[]> {
  return (await read(body, parts)).warnings.map(({ruleId, args}) => [ruleId, args])
}

const p = (text: string, style = ''): string =>
  `<text:p${style === '' ? '' : ` text:style-name="${style}"`}>${text}</text:p>`
const paragraphStyle = (name: string, inside: string, more = ''): string =>
  `<style:style style:name="${name}" style:family="paragraph" ${more}>${inside}</style:style>`

describe('odtReader on paragraphs', () => {
  it('knows headings by their level, the title by its style, and captions', async () => {
    const styles =
      paragraphStyle('Title', '') +
      paragraphStyle('Illustration', '') +
      paragraphStyle('Table_20_Heading', '')
    const automatic = paragraphStyle('P1', '', 'style:parent-style-name="Title"')
    const body =
      p('Notat', 'P1') +
      '<text:h text:outline-level="1">Legepladsen</text:h><text:h text:outline-level="2">Sandet</text:h>' +
      p('Udgifter til sand', 'Illustration') +
      p('Tabel 2: Gynger') +
      p('Der er nyt sand.')
    const source = await read(body, {styles, automatic})
    assert.deepEqual(outlineOf(source), [
      'heading 1: Notat',
      'heading 1: Legepladsen',
      'heading 2: Sandet',
      'caption: Udgifter til sand',
      'caption: Tabel 2: Gynger',
      'paragraph: Der er nyt sand.',
    ])
    assert.deepEqual(source.paragraphs[5]?.headingPath, ['Legepladsen', 'Sandet'])
  })

  it('makes white space one space, and reads the elements that stand for more', async () => {
    const body = p(
      '\n  Gyngen <text:span> er</text:span><text:s text:c="2"/>rød<text:tab/>og<text:line-break/> blå. ',
    )
    assert.deepEqual(await outline(body), ['paragraph: Gyngen er  rød ⇥ og ⏎ blå.'])
  })

  it('reads links, fields, marks and the words under their reading, and leaves comments out', async () => {
    const body = p(
      '<text:bookmark text:name="a"/><text:a>Gyn</text:a>gen<office:annotation><text:p>Er det rigtigt?</text:p></office:annotation> ' +
        '<text:ruby><text:ruby-base>er</text:ruby-base><text:ruby-text>læsning</text:ruby-text></text:ruby> <text:date>rød</text:date>',
    )
    assert.deepEqual(await outline(body), ['paragraph: Gyngen er rød'])
  })

  it('leaves hidden text out, by its style, its field or its section, and reports it', async () => {
    const automatic =
      '<style:style style:name="T1" style:family="text"><style:text-properties text:display="none"/></style:style>' +
      paragraphStyle('P1', '<style:text-properties text:display="none"/>') +
      '<style:style style:name="T2" style:family="text"><style:text-properties text:display="true"/></style:style>'
    const body =
      p('Gyngen<text:span text:style-name="T1"> SKJULT<text:tab/></text:span> er') +
      p('NOTE<text:span text:style-name="T2">Synlig.</text:span>', 'P1') +
      p('<text:hidden-text text:is-hidden="true">FELT</text:hidden-text>rød') +
      `<text:section text:display="none">${p('AFSNIT')}</text:section>` +
      p('<text:hidden-paragraph text:is-hidden="true"/>HELT AFSNIT')
    assert.deepEqual(await outline(body, {automatic}), [
      'paragraph: Gyngen er',
      'paragraph: Synlig.',
      'paragraph: rød',
    ])
    assert.deepEqual(await warnings(body, {automatic}), [
      ['source/hidden-text', {count: 5, example: 'SKJULT'}],
    ])
  })

  it('reads tracked changes as accepted, and reports them', async () => {
    const region = (inside: string): string =>
      `<text:changed-region>${inside}</text:changed-region>`
    const body =
      `<text:tracked-changes>${region(`<text:deletion>${p('ikke ')}</text:deletion>`)}${region('<text:insertion/>')}</text:tracked-changes>` +
      p(
        'Det anbefales <text:change text:change-id="a"/><text:change-start text:change-id="b"/>stærkt<text:change-end text:change-id="b"/> at gynge.',
      )
    assert.deepEqual(await outline(body), ['paragraph: Det anbefales stærkt at gynge.'])
    assert.deepEqual(await warnings(body), [
      ['source/tracked-changes', {insertions: 1, deletions: 1}],
    ])
  })

  it('reads entries of the table of contents, without its code', async () => {
    const body = `<text:table-of-content><text:table-of-content-source><text:index-title-template>Skabelon</text:index-title-template></text:table-of-content-source><text:index-body>${p('Sandet<text:tab/>3')}</text:index-body></text:table-of-content>`
    assert.deepEqual(await outline(body), ['list-item: Sandet ⇥ 3'])
  })
})

describe('odtReader on lists', () => {
  const number = (level: number, format: string, more = ''): string =>
    `<text:list-level-style-number text:level="${level}" style:num-format="${format}" ${more}/>`
  const automatic =
    `<text:list-style style:name="L1">${number(1, '1', 'style:num-suffix="."')}${number(2, 'a', 'style:num-suffix=")"')}${number(3, '1', 'style:num-suffix="." text:display-levels="3"')}</text:list-style>` +
    '<text:list-style style:name="L2"><text:list-level-style-bullet text:level="1" text:bullet-char=""/><text:list-level-style-bullet text:level="2" text:bullet-char="–"/></text:list-style>' +
    `<text:list-style style:name="L3">${number(1, '', 'style:num-suffix="."')}</text:list-style>`
  const item = (inside: string, more = ''): string =>
    `<text:list-item ${more}>${inside}</text:list-item>`
  const list = (inside: string, more = 'text:style-name="L1"'): string =>
    `<text:list ${more}>${inside}</text:list>`

  it('counts items and the levels below', async () => {
    const body = list(
      item(p('gynge') + list(item(p('rød')) + item(p('blå')), '')) +
        item(p('vippe') + list(item(p('ny') + list(item(p('træ')), '')), '')),
    )
    assert.deepEqual(await outline(body, {automatic}), [
      'list-item: 1. gynge',
      'list-item 2: a) rød',
      'list-item 2: b) blå',
      'list-item: 2. vippe',
      'list-item 2: a) ny',
      'list-item 3: 2.a.1. træ',
    ])
  })

  it('begins each list anew unless it goes on with another', async () => {
    const body =
      list(item(p('et')), 'text:style-name="L1" xml:id="a"') +
      list(item(p('et igen'))) +
      list(item(p('et endnu')), 'text:style-name="L1"') +
      list(item(p('to')), 'text:style-name="L1" text:continue-numbering="true"') +
      list(item(p('to i den første')), 'text:style-name="L1" text:continue-list="a"') +
      list(item(p('syv'), 'text:start-value="7"'))
    assert.deepEqual(await outline(body, {automatic}), [
      'list-item: 1. et',
      'list-item: 1. et igen',
      'list-item: 1. et endnu',
      'list-item: 2. to',
      'list-item: 2. to i den første',
      'list-item: 7. syv',
    ])
  })

  it('numbers the first paragraph of an item only, and no head of a list', async () => {
    const body = list(
      `<text:list-header>${p('Ting')}</text:list-header>${item(p('gynge') + p('Den er rød.'))}`,
    )
    assert.deepEqual(await outline(body, {automatic}), [
      'paragraph: Ting',
      'list-item: 1. gynge',
      'paragraph: Den er rød.',
    ])
  })

  it('shows bullets, dashes, what the document itself says, and no number where there is none', async () => {
    const body =
      list(item(p('gynge') + list(item(p('rød')), '')), 'text:style-name="L2"') +
      list(item('<text:number>IV.</text:number>' + p('vippe'))) +
      list(item(p('bænk')), 'text:style-name="L3"')
    assert.deepEqual(await outline(body, {automatic}), [
      'list-item: • gynge',
      'list-item 2: – rød',
      'list-item: IV. vippe',
      'paragraph: bænk',
    ])
  })

  it('numbers headings as the outline says', async () => {
    const styles = `<text:outline-style style:name="Outline"><text:outline-level-style text:level="1" style:num-format="1"/><text:outline-level-style text:level="2" style:num-format="1" text:display-levels="2"/></text:outline-style>`
    const h = (level: number, text: string, more = ''): string =>
      `<text:h text:outline-level="${level}" ${more}>${text}</text:h>`
    const body =
      h(1, 'Parken') +
      h(2, 'Sandet') +
      h(2, 'Vippen') +
      h(1, 'Forord', 'text:is-list-header="true"') +
      h(1, 'Skoven')
    assert.deepEqual(await outline(body, {styles}), [
      'heading 1: 1 Parken',
      'heading 2: 1.1 Sandet',
      'heading 2: 1.2 Vippen',
      'heading 1: Forord',
      'heading 1: 2 Skoven',
    ])
  })
})

describe('odtReader on tables, notes and text boxes', () => {
  const cell = (inside: string, more = ''): string =>
    `<table:table-cell ${more}>${inside}</table:table-cell>`
  const row = (inside: string, more = ''): string =>
    `<table:table-row ${more}>${inside}</table:table-row>`
  const covered = '<table:covered-table-cell/>'
  const note = (kind: string, mark: string, text: string): string =>
    `<text:note text:note-class="${kind}"><text:note-citation>${mark}</text:note-citation><text:note-body>${p(text)}</text:note-body></text:note>`

  it('gives a row with its cells, also of the head, repeated, empty and merged ones', async () => {
    const body = `<table:table><table:table-column/><table:table-header-rows>${row(cell(p('Post')) + cell(p('2026'), 'table:number-columns-spanned="2"') + covered)}</table:table-header-rows>${row(
      cell(p('Gynger')) + cell(p('0'), 'table:number-columns-repeated="2"'),
      'table:number-rows-repeated="2"',
    )}${row(cell('', 'table:number-columns-repeated="16384"'))}</table:table>`
    const source = await read(body)
    assert.equal(source.text, 'Post\t2026\t\nGynger\t0\t0\nGynger\t0\t0')
    assert.equal(source.paragraphs.length, 3)
  })

  it('puts a footnote after its paragraph or table, endnotes at the end', async () => {
    const body =
      p(
        `Gyngen${note('footnote', '1', 'Opgjort i maj.')} er rød.${note('endnote', 'i', 'Se bilaget.')}`,
      ) +
      `<table:table>${row(cell(p(`120${note('footnote', '2', 'Uden moms.')}`)) + cell(p('x')))}${row(cell(p('130')))}</table:table>` +
      p('Slut.')
    assert.deepEqual(await outline(body), [
      'paragraph: Gyngen¹ er rød.',
      'footnote: ¹ Opgjort i maj.',
      'table-row: 120² ⇥ x',
      'table-row: 130',
      'footnote: ² Uden moms.',
      'paragraph: Slut.',
      'footnote: [i] Se bilaget.',
    ])
  })

  it('reads a text box after the paragraph that it is anchored to', async () => {
    const box = `<draw:frame><draw:text-box>${p('Faktaboks.')}</draw:text-box></draw:frame>`
    assert.deepEqual(await outline(p(`Gyngen ${box}er rød.`)), [
      'paragraph: Gyngen er rød.',
      'paragraph: Faktaboks.',
    ])
    assert.deepEqual(await outline(box), ['paragraph: Faktaboks.'])
  })
})

describe('odtReader on pages', () => {
  const end = '<text:soft-page-break/>'

  it('finds the pages that LibreOffice wrote down, in text, between paragraphs and in tables', async () => {
    const attributes = 'text:use-soft-page-breaks="true"'
    const automatic = paragraphStyle('P1', '<style:paragraph-properties fo:break-before="page"/>')
    const table = `<table:table><table:table-row><table:table-cell>${p('a')}</table:table-cell></table:table-row>${end}<table:table-row><table:table-cell>${p('b')}</table:table-cell></table:table-row></table:table>`
    const body = p(`Gyngen er ${end}rød.`) + end + p('Vippen.') + table + p('Ny side.', 'P1')
    assert.deepEqual(await outline(body, {attributes, automatic}), [
      'paragraph s. 1: Gyngen er rød.',
      'paragraph s. 3: Vippen.',
      'table-row s. 3: a',
      'table-row s. 4: b',
      'paragraph s. 5: Ny side.',
    ])
  })

  it('numbers pages as their kind says', async () => {
    const attributes = 'text:use-soft-page-breaks="true"'
    const automatic =
      paragraphStyle('P1', '', 'style:master-page-name="Forord"') +
      paragraphStyle(
        'P2',
        '<style:paragraph-properties style:page-number="1"/>',
        'style:master-page-name="Notat"',
      )
    const masters =
      '<style:master-page style:name="Forord" style:page-layout-name="a"/><style:master-page style:name="Notat" style:page-layout-name="b"/>'
    const layout = (name: string, format: string): string =>
      `<style:page-layout style:name="${name}"><style:page-layout-properties style:num-format="${format}"/></style:page-layout>`
    const styles = layout('a', 'i') + layout('b', '1')
    const body = p('Forord.', 'P1') + p(`${end}Mere.`) + p('Notat.', 'P2')
    const {pages} = await read(body, {attributes, automatic, masters, styles})
    assert.deepEqual(
      pages.map(({label}) => label),
      ['i', 'ii', '1'],
    )
  })

  it('says that a long document has none where none are written down', async () => {
    const body = p('Der er gynger i parken. '.repeat(400))
    assert.deepEqual(await warnings(body, {pages: 3}), [['source/no-pages', {}]])
    assert.deepEqual(await warnings(p('Der er gynger.')), [])
  })
})

describe('odtReader on files', () => {
  const refusal = async (bytes: Uint8Array): Promise<string> => {
    const result = await odtReader().read({file: 'notat.odt', bytes})
    return result.kind === 'read' ? 'read' : `${result.messageId} ${result.args['what'] ?? ''}`
  }
  const manifest = (inside: string): OdtParts => ({
    others: {
      'META-INF/manifest.xml': `<!DOCTYPE manifest:manifest PUBLIC "-//OpenOffice.org//DTD Manifest 1.0//EN" "Manifest.dtd"><manifest:manifest>${inside}</manifest:manifest>`,
    },
  })

  it('is known by its content', () => {
    assert.equal(identifyFormat(makeOdt(p('Gyngen.')), 'notat.pdf'), 'opendocument')
  })

  it('refuses what is locked, and reads old files whose manifest has a DOCTYPE', async () => {
    const locked = manifest(
      '<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>',
    )
    assert.equal(await refusal(makeOdt(p('x'), locked)), 'encrypted content.xml')
    assert.equal(await refusal(makeOdt(p('x'), manifest('<manifest:file-entry/>'))), 'read')
  })

  it('refuses a DOCTYPE in the content, and what is no text', async () => {
    const sheet = {
      others: {
        'content.xml':
          '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"><office:body><office:spreadsheet/></office:body></office:document-content>',
      },
    }
    assert.equal(await refusal(makeOdt('', sheet)), 'damaged content.xml')
    assert.equal(
      await refusal(makeOdt('', {others: {'content.xml': '<!DOCTYPE x><x/>'}})),
      'unsafe DOCTYPE: content.xml',
    )
    assert.equal(await refusal(makeOdt('<text:p>')), 'damaged content.xml')
  })

  it('says so where it brings a program, and where it is empty', async () => {
    const others = {'Basic/Standard/Module1.xml': 'Sub Main'}
    assert.deepEqual(await warnings(p('Gyngen.'), {others}), [['source/macros', {}]])
    assert.deepEqual(await warnings(p('')), [['source/empty', {}]])
  })

  it('gives what it has read where it is told to stop, and says so', async () => {
    let asked = 0
    const result = await odtReader().read({
      file: 'notat.odt',
      bytes: makeOdt(['Gyngen.', 'Vippen.', 'Sandet.'].map((words) => p(words)).join('')),
      shouldStop: () => ++asked > 2,
    })
    assert.equal(result.kind, 'read')
    assert.equal(result.source.text, 'Gyngen.\n\nVippen.')
    assert.deepEqual(
      result.source.warnings.map(({ruleId, messageId}) => [ruleId, messageId]),
      [['source/partly-read', 'beginning']],
    )
  })

  it('comes to an end between the rows of a table, too', async () => {
    const rows = ['Gynge', 'Vippe', 'Rutsjebane'].map(
      (word) =>
        `<table:table-row><table:table-cell>${p(word)}</table:table-cell><table:table-cell>${p('1')}</table:table-cell></table:table-row>`,
    )
    let asked = 0
    const result = await odtReader().read({
      file: 'notat.odt',
      bytes: makeOdt(`<table:table>${rows.join('')}</table:table>${p('Slut.')}`),
      shouldStop: () => ++asked > 2,
    })
    assert.ok(result.kind === 'read')
    assert.equal(result.source.text, 'Gynge\t1\nVippe\t1')
  })
})
