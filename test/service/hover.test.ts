import assert from 'node:assert/strict'
import {provideHover} from '../../src/service/provideHover.ts'
import {CURSOR, hearingFile, serviceView, withResponse} from '../support/serviceView.ts'

async function hoverIn(
  files: Readonly<Record<string, string>>,
  language: 'da' | 'en' = 'en',
): Promise<string | undefined> {
  const {view, file, position} = await serviceView(files, language)
  const contents = provideHover(view, file, position)?.contents
  return contents !== undefined && typeof contents === 'object' && 'value' in contents
    ? contents.value
    : undefined
}

const hover = (response: string): Promise<string | undefined> => hoverIn(withResponse(response))

describe('provideHover', () => {
  it('says what a key of the hearing’s files means, in the writer’s language', async () => {
    const at = (marked: string, language: 'da' | 'en'): Promise<string | undefined> => {
      const text = hearingFile.replace(marked.replace('|', ''), marked.replace('|', CURSOR))
      return hoverIn({...withResponse('# Svar\n'), 'hearing.yaml': text}, language)
    }
    assert.match((await at('lang|uage', 'da')) ?? '', /^Sproget, svarene skrives på/u)
    assert.match((await at('|issued', 'da')) ?? '', /^Hvornår dokumentet er udgivet/u)
    assert.match((await at('issued|', 'en')) ?? '', /^When the document was published/u)
    assert.match((await at('depre|cated', 'en')) ?? '', /^[A-Z]/u)
    assert.match((await at('Notat om bib|liotekerne', 'da')) ?? '', /2 sider/u)
  })

  it('says what a key of the front matter means, and nothing of its value', async () => {
    const at = (marked: string): Promise<string | undefined> =>
      hoverIn(withResponse(marked.replace('|', CURSOR)), 'da')
    const meaning = await at('---\n|title: Svar\ncovers: selected\n---\n\n# Svar\n')
    assert.match(meaning ?? '', /^\p{Lu}/u)
    assert.equal(await at('---\ntitle|: Svar\n---\n'), meaning)
    assert.equal(await at('---\r\nsender: Foreningen\r\nti|tle: Svar\r\n---\r\n'), meaning)
    assert.notEqual((await at('---\ntitle: Svar\ncov|ers: selected\n---\n')) ?? meaning, meaning)
    for (const text of [
      '---\ntitle: Sv|ar\n---\n',
      '---\neget: |ja\n---\n',
      '|---\ntitle: A\n---\n',
    ]) {
      assert.equal(await at(text), undefined, text)
    }
    assert.equal(await at('---\ntitle: Svar\n---\n\nti|tle: Svar\n'), undefined)
    assert.equal(await at('+++\nti|tle = "Svar"\n+++\n'), undefined)
  })

  it('says of a number what the proposal is called, where it stands and whether it is answered', async () => {
    const value = await hover(`## Nr. ${CURSOR}4. Bogbus\n\nGodt.\n`)
    assert.match(value ?? '', /\*\*4\. Bogbus til landsbyerne\*\*/u)
    assert.match(value ?? '', /Biblioteker · Answered\./u)
    assert.match(value ?? '', /> 1\\. Bogbus til landsbyerne/u)
  })

  it('misses no place in an empty source where the citation names none', async () => {
    const files = (citation: string): Readonly<Record<string, string>> => ({
      ...withResponse(`Se ${citation}.\n`),
      'notat.txt': '',
    })
    assert.doesNotMatch((await hoverIn(files(`[@${CURSOR}notat]`))) ?? 'place', /place/u)
    assert.match((await hoverIn(files(`[@${CURSOR}notat, s. 1]`))) ?? '', /place/u)
  })

  it('says that a number is none of the hearing’s', async () => {
    assert.match((await hover(`## Nr. ${CURSOR}99. Andet\n`)) ?? '', /No proposal/u)
  })

  it('shows the source of a citation and the paragraph itself', async () => {
    const value = await hover(`Se [@${CURSOR}rapport, afsnit 2.3].\n`)
    assert.match(value ?? '', /\*\*Rapport om læsning\*\*/u)
    assert.match(value ?? '', /> Frivillige læser højt/u)
  })

  it('says when the place is not in the source', async () => {
    assert.match((await hover(`Se [@${CURSOR}rapport, afsnit 9].\n`)) ?? '', /not found in it/u)
  })

  it('says that a key is not registered', async () => {
    assert.match((await hover(`Se [@${CURSOR}ukendt].\n`)) ?? '', /No source has the key ukendt/u)
  })

  it('marks the words that differ on both sides of an altered quotation', async () => {
    const value = await hover(
      `»Der afsættes ${CURSOR}4,1 mio. kr. årligt fra 2027« [@notat, s. 2]\n`,
    )
    assert.match(value ?? '', /differs from the source/u)
    assert.match(value ?? '', /> Der afsættes \*\*4,1\*\* mio\. kr\./u)
    assert.match(value ?? '', /> Der afsættes \*\*1,4\*\* mio\. kr\./u)
  })

  it('names the page in the writer’s language, beside a quotation that differs and one that does not', async () => {
    for (const figure of ['4,1', '1,4']) {
      const files = withResponse(
        `»Der afsættes ${CURSOR}${figure} mio. kr. årligt fra 2027« [@notat, s. 2]\n`,
      )
      assert.match((await hoverIn(files, 'en')) ?? '', /bibliotekerne(?:,| ›) p\\?\. 2/u)
      assert.match((await hoverIn(files, 'da')) ?? '', /bibliotekerne(?:,| ›) s\\?\. 2/u)
    }
  })

  it('says that a quotation is right', async () => {
    const value = await hover(
      `»Der afsættes ${CURSOR}1,4 mio. kr. årligt fra 2027« [@notat, s. 2]\n`,
    )
    assert.match(value ?? '', /word for word/u)
  })

  it('says that a quotation is nowhere', async () => {
    const value = await hover(`»noget helt andet, ${CURSOR}som ingen har skrevet før« [@notat]\n`)
    assert.match(value ?? '', /not found in any source/u)
  })

  it('shows what comes nearest to a quotation that is nowhere', async () => {
    const value = await hover(
      `»Skoletiden er god, ${CURSOR}og frivillige læser for børn i flere skoler« [@rapport]\n`,
    )
    assert.match(value ?? '', /not found in any source/u)
    assert.match(value ?? '', /What comes nearest:\n\n\*Rapport om læsning/u)
  })

  it('names the source that the words stand in, with word breaks at line ends mended', async () => {
    const value = await hover(`»til søndagsåbent på ${CURSOR}Hovedbiblioteket« [@rapport]\n`)
    assert.match(value ?? '', /another place than the one cited/u)
    assert.match(
      value ?? '',
      /\*Notat om bibliotekerne › p\. 2[^*]*\*\n\n> til søndagsåbent på Hovedbiblioteket$/u,
    )
  })

  it('says that a word is allowed, and which one is preferred', async () => {
    const files = withResponse(`Vores ${CURSOR}gæster læser.\n`)
    const own = hearingFile.replace('deprecated: [kunde]', 'admitted: [gæst]')
    const value = await hoverIn({...files, 'hearing.yaml': own})
    assert.match(value ?? '', /^This word may be used\. The preferred one is: \*\*låner\*\*/u)
  })

  it('explains a term and says which word to use', async () => {
    const value = await hover(`Vores ${CURSOR}kunder læser.\n`)
    assert.match(value ?? '', /^This word is not to be used\. Write: \*\*låner\*\*/u)
    assert.match(value ?? '', /Den, der benytter biblioteket/u)
  })

  it('explains a rule in a comment', async () => {
    const value = await hover(
      `<!-- hearing-disable-next-line ${CURSOR}quote/altered: nej -->\n»a b c d«\n`,
    )
    assert.match(value ?? '', /\*\*quote\/altered\*\*\n\nWhat it looks for\./u)
  })

  it('says that a rule does not exist', async () => {
    const value = await hover(
      `<!-- hearing-disable-next-line ${CURSOR}quote/wrong: nej -->\n»a b c d«\n`,
    )
    assert.match(value ?? '', /no rule of this name/u)
  })

  it('speaks Danish where the reader does', async () => {
    const files = withResponse(`Se [@${CURSOR}ukendt].\n`)
    assert.match((await hoverIn(files, 'da')) ?? '', /Ingen kilde har nøglen ukendt/u)
  })

  it('explains proposals, sources and terms in the hearing file', async () => {
    for (const [words, said] of [
      ['Søndagsåbent', /\*\*5\. Søndagsåbent\*\*/u],
      ['rapport.md', /\*\*Rapport om læsning\*\*/u],
      ['låner', /\*\*låner\*\*/u],
    ] as const) {
      const register = hearingFile.replace(words, CURSOR + words)
      const files = {...withResponse('# Svar\n'), 'hearing.yaml': register}
      assert.match((await hoverIn(files)) ?? '', said)
    }
  })

  it('makes nothing in a document’s words a link, an image or a command', async () => {
    const register = hearingFile.replace(
      'title: Søndagsåbent',
      'title: "[x](command:a) ![y](https://z) <img src=q>"',
    )
    const files = {...withResponse(`## Nr. ${CURSOR}5. Søndagsåbent\n`), 'hearing.yaml': register}
    const value = (await hoverIn(files)) ?? ''
    assert.match(value, /\\\[x\\\]\(command:a\)/u)
    assert.doesNotMatch(value, /(?<!\\)[[<]/u)
  })

  it('has nothing to say about plain words', async () => {
    assert.equal(await hover(`Helt almindelige ${CURSOR}ord.\n`), undefined)
  })
})
