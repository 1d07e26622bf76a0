import assert from 'node:assert/strict'
import fc from 'fast-check'
import {readSource} from '../../src/core/sources/readSource.ts'
import {cleanWords} from '../../src/service/cleanWords.ts'
import {findQuotations} from '../../src/service/findQuotations.ts'
import {makeQuotation} from '../../src/service/makeQuotation.ts'
import {newRemark} from '../../src/service/newRemark.ts'
import {renderSource} from '../../src/service/renderSource.ts'
import {searchPassages} from '../../src/service/searchPassages.ts'
import {sourceText} from '../../src/service/sourceText.ts'
import {linkFiles} from '../support/checkFiles.ts'
import {hearingFile, noteText, serviceView, withResponse} from '../support/serviceView.ts'

describe('cleanWords', () => {
  for (const [written, clean] of [
    ['to\nlinjer  her', 'to linjer her'],
    ['Hovedbiblio-\nteket', 'Hovedbiblioteket'],
    ['social-\nog sundhed', 'social- og sundhed'],
    ['BIF-\nKlienter', 'BIF-Klienter'],
    ['2026-\n27', '2026-\n27'.replace('\n', ' ')],
    ['blød\u00ADt', 'blødt'],
    ['blød\u00AD\n t', 'blødt'],
    ['side\fskift', 'side skift'],
  ] as const) {
    it(`makes ${JSON.stringify(clean)} of ${JSON.stringify(written)}`, () => {
      assert.equal(cleanWords(written), clean)
    })
  }
})

describe('makeQuotation', () => {
  const spanOf = (from: string, to: string): {start: number; end: number} => ({
    start: noteText.indexOf(from),
    end: noteText.indexOf(to) + to.length,
  })

  it('makes a clean block quotation with its citation', async () => {
    const {view} = await serviceView(withResponse('# Svar\n'))
    const quotation = makeQuotation(view, 'notat.txt', spanOf('Der afsættes', 'koordinator.'))
    assert.equal(
      quotation?.block,
      '> Der afsættes 1,4 mio. kr. årligt fra 2027 til søndagsåbent på Hovedbiblioteket. Ordningen kan ikke drives uden en koordinator.\n>\n> [@notat, s. 2]',
    )
    assert.equal(quotation.citation, '[@notat, s. 2]')
  })

  it('leaves what stands between paragraphs out, and keeps paragraphs apart', async () => {
    const {view} = await serviceView(withResponse('# Svar\n'))
    const quotation = makeQuotation(view, 'notat.txt', spanOf('hver af dem', '2. Søndagsåbent'))
    assert.match(
      quotation?.block ?? '',
      /3\.500 bøger\.\n>\n> 2\\\. Søndagsåbent\n>\n> \[@notat, s\. 1-2\]$/u,
    )
  })

  it('uses the quotation marks and the language of the response', async () => {
    const response = '---\nlang: en\n---\n\nThey say ”et to tre fire fem”.\n'
    const {view} = await serviceView(withResponse(response))
    const span = spanOf('Ordningen kan', 'koordinator')
    const quotation = makeQuotation(view, 'notat.txt', span, 'svar.md')
    assert.equal(
      quotation?.inline,
      '”Ordningen kan ikke drives uden en koordinator” [@notat, p. 2]',
    )
  })

  it('is found again, word for word, wherever it is taken from', async () => {
    const {view} = await serviceView(withResponse('# Svar\n'))
    await fc.assert(
      fc.asyncProperty(
        fc.nat(noteText.length),
        fc.integer({min: 60, max: 300}),
        async (at, length) => {
          const quotation = makeQuotation(view, 'notat.txt', {start: at, end: at + length})
          if (quotation === undefined || quotation.words.split(/\s+/u).length < 8) return
          const {responses} = await linkFiles(
            new Map(Object.entries(withResponse(`${quotation.block}\n`))),
          )
          const kind = responses[0]?.quotes[0]?.resolution?.kind
          assert.ok(kind === 'exact' || kind === 'normalized', `${kind}: ${quotation.block}`)
        },
      ),
      {numRuns: 40},
    )
  })

  it('makes nothing of white space, and of files that are no sources', async () => {
    const {view} = await serviceView(withResponse('# Svar\n'))
    assert.equal(makeQuotation(view, 'notat.txt', {start: 22, end: 24}), undefined)
    assert.equal(makeQuotation(view, 'svar.md', {start: 0, end: 5}), undefined)
  })
})

describe('findQuotations', () => {
  it('finds copied words in the sources and cites them', async () => {
    const {view} = await serviceView(withResponse('# Svar\n'))
    const found = findQuotations(view, 'svar.md', 'Ordningen kan ikke drives\nuden en koordinator')
    assert.deepEqual(
      found.map(({citation, words}) => [citation, words]),
      [['[@notat, s. 2]', 'Ordningen kan ikke drives uden en koordinator']],
    )
  })

  it('gives each place to choose from where the words stand at several', async () => {
    const pages = ['Bussen kører hver fredag morgen.', 'Resumé', 'Bussen kører hver fredag morgen.']
    const files = {...withResponse('# Svar\n'), 'notat.txt': pages.join('\n\f')}
    const {view} = await serviceView(files)
    const found = findQuotations(view, 'svar.md', 'Bussen kører hver fredag morgen')
    assert.deepEqual(
      found.map(({citation}) => citation),
      ['[@notat, s. 1]', '[@notat, s. 3]'],
    )
  })

  it('finds nothing that is altered, short or nowhere', async () => {
    const {view} = await serviceView(withResponse('# Svar\n'))
    for (const words of [
      'Ordningen kan drives uden en koordinator',
      'en bogbus',
      'slet ikke til at finde her',
    ]) {
      assert.deepEqual(findQuotations(view, 'svar.md', words), [])
    }
  })
})

describe('searchPassages', () => {
  it('finds paragraphs with all the words, whatever their case and line breaks', async () => {
    const {view} = await serviceView(withResponse('# Svar\n'))
    const [found, ...others] = searchPassages(view, 'svar.md', {query: 'HOVEDBIBLIOTEKET koord'})
    assert.equal(found?.citation, '[@notat, s. 2]')
    assert.equal(found.page, '2')
    assert.deepEqual(others, [])
  })

  it('keeps to one source, and to a number', async () => {
    const {view} = await serviceView(withResponse('# Svar\n'))
    const all = searchPassages(view, 'svar.md', {query: '', key: 'rapport'})
    assert.ok(all.length > 1 && all.every(({key}) => key === 'rapport'))
    assert.equal(searchPassages(view, 'svar.md', {query: '', limit: 1}).length, 1)
  })
})

describe('newRemark', () => {
  const after = async (response: string, number: string): Promise<string> => {
    const {view, edited} = await serviceView(withResponse(response))
    const made = newRemark(view, 'svar.md', number)
    return edited(made === undefined ? [] : [made.edit])
  }

  it('stands behind the remark on the proposal before it', async () => {
    assert.equal(
      await after(
        '# Svar\n\n### Forslag 4. Bogbus\n\nGodt.\n\n### Forslag 6. Aviser\n\nNej.\n',
        '5',
      ),
      '# Svar\n\n### Forslag 4. Bogbus\n\nGodt.\n\n### Forslag 5. Søndagsåbent\n\n**Holdning:** \n\n\n\n**Anmodning:** \n\n### Forslag 6. Aviser\n\nNej.\n',
    )
  })

  it('stands at the end of a response without remarks, with a blank line before it', async () => {
    assert.match(await after('# Svar', '4'), /^# Svar\n\n## Nr\. 4\. Bogbus til landsbyerne\n/u)
  })

  it('has the number alone in its heading where the proposal has no title', async () => {
    const files = withResponse('# Svar')
    const hearing = hearingFile.replace('Færre aviser', '""')
    const {view, edited} = await serviceView({...files, 'hearing.yaml': hearing})
    const made = newRemark(view, 'svar.md', '6')
    assert.match(edited(made === undefined ? [] : [made.edit]), /^# Svar\n\n## Nr\. 6\n\n/u)
  })

  it('has the cursor where the stance is written', async () => {
    const {view, edited} = await serviceView(withResponse('# Svar\n'))
    const made = newRemark(view, 'svar.md', '4')
    const lines = edited(made === undefined ? [] : [made.edit]).split('\n')
    const {line = 0, character = 0} = made?.cursor ?? {}
    assert.equal(lines[line]?.slice(0, character), '**Holdning:** ')
    assert.match(made?.snippet ?? '', /\*\*Holdning:\*\* \$1\n\n\$2\n\n\*\*Anmodning:\*\* \$3/u)
  })

  it('knows no remark on a number that is not registered', async () => {
    const {view} = await serviceView(withResponse('# Svar\n'))
    assert.equal(newRemark(view, 'svar.md', '99'), undefined)
  })
})

describe('renderSource', () => {
  it('shows page breaks and headings', async () => {
    const {view} = await serviceView(withResponse('# Svar\n'))
    const text = sourceText(view, 'notat.txt')?.text ?? ''
    assert.match(text, /^─+ 1 ─+\n# Notat om bibliotekerne\n/u)
    assert.match(text, /[^\n]\n\n─+ 2 ─+\n/u)
    assert.ok(!text.includes('\f'), 'editors show a form feed as a sign that they do not know')
    assert.match(text, /\n#+ 2\. Søndagsåbent\n/u)
  })

  it('leads from every offset of the source to its place and back', async () => {
    const bytes = new TextEncoder().encode(noteText)
    const result = await readSource({file: 'notat.txt', bytes})
    assert.ok(result.kind === 'read')
    const {shown, toShown, toSource} = renderSource(result.source)
    for (let at = 0; at < noteText.length; at++) {
      assert.equal(shown.text.charAt(toShown(at)), noteText.charAt(at).replace('\f', '\n'))
      assert.equal(toSource(toShown(at)), at)
    }
    for (let at = 0; at <= shown.text.length; at++) {
      assert.ok(toSource(at) >= 0 && toSource(at) <= noteText.length)
    }
  })
})
