import assert from 'node:assert/strict'
import type {QuoteResolution} from '../../../../src/core/model/resolution.ts'
import type {Quote} from '../../../../src/core/model/quote.ts'
import type {Rule} from '../../../../src/core/model/rule.ts'
import {quoteAmbiguous} from '../../../../src/core/rules/quote/ambiguous.ts'
import {quoteNotFound} from '../../../../src/core/rules/quote/notFound.ts'
import {quoteSearchLimited} from '../../../../src/core/rules/quote/searchLimited.ts'
import {sampleLinked} from '../../../support/sampleValues.ts'
import {applyFix, checkRule} from '../checkRule.ts'

const quote: Quote = {
  form: 'inline',
  span: {start: 0, end: 20},
  content: {text: 'ord', pieces: [], inlines: []},
  open: {start: 0, end: 1},
  close: {start: 19, end: 20},
  citations: [],
  hasOtherReference: false,
}

function messages(
  rule: Rule,
  resolution?: QuoteResolution,
  form: Quote['form'] = 'inline',
): readonly string[] {
  if (rule.scope !== 'response') return []
  const each = {quote: {...quote, form}, ...(resolution === undefined ? {} : {resolution})}
  const linked = sampleLinked({quotes: [each]})
  return [...rule.check(linked, {options: {}, today: '2026-03-01'})].map(({messageId}) => messageId)
}

describe('quote/not-found', () => {
  const notFound = {kind: 'notFound', similarity: 0, cut: false} as const

  it('says so of words that stand nowhere', () => {
    assert.deepEqual(messages(quoteNotFound, notFound), ['notInAnySource'])
  })

  it('leaves a search that was cut to quote/search-limited', () => {
    const cut = {...notFound, cut: true}
    assert.deepEqual(messages(quoteNotFound, cut), [])
    assert.deepEqual(messages(quoteSearchLimited, cut), ['cut'])
    assert.deepEqual(messages(quoteSearchLimited, notFound), [])
  })

  it('says nothing of what was not looked up, nor of a block that cites nothing', () => {
    assert.deepEqual(messages(quoteNotFound), [])
    assert.deepEqual(messages(quoteNotFound, notFound, 'block'), [])
  })

  it('says so of a block that cites a source', async () => {
    const hearing = 'title: Budget\nsources: [{id: notat, file: notat.txt}]\n'
    const files = {hearing, 'notat.txt': 'Bussen kører til alle landsbyer en gang om ugen.'}
    const text = '> Svømmehallen lukker for altid på mandag\n>\n> [@notat]\n'
    const findings = await checkRule('quote/not-found', text, files)
    assert.deepEqual(
      findings.map(({messageId}) => messageId),
      ['notFound'],
    )
  })
})

describe('quote/ambiguous', () => {
  it('counts the places', () => {
    const passage = {file: 'notat.txt', span: {start: 0, end: 3}, paragraph: 0, page: 0}
    const alternatives = [passage, passage]
    const resolution = {kind: 'ambiguous', passage, alternatives, similarity: 1} as const
    assert.deepEqual(messages(quoteAmbiguous, resolution), ['ambiguous'])
  })

  it('offers the pages where the places are on different ones', async () => {
    const words = 'Der er åbent alle hverdage fra ti til atten.'
    const hearing = 'title: Budget\nsources: [{id: notat, file: notat.txt}]\n'
    const files = {hearing, 'notat.txt': `${words}\n\fAndet afsnit om noget andet.\n\n${words}\n`}
    const text = 'Vi læser, at »der er åbent alle hverdage fra ti til atten« [@notat].'
    const [finding] = await checkRule('quote/ambiguous', text, files)
    assert.equal(finding?.fixes.length, 2)
    const fixed = applyFix(text, finding)
    assert.ok(fixed.includes('[@notat, s. 1]'), fixed)
    assert.deepEqual(await checkRule('quote/ambiguous', fixed, files), [])
  })
})

describe('quote/elsewhere', () => {
  const hearing = 'title: Budget\nsources: [{id: a, file: a.txt}, {id: b, file: b.txt}]\n'
  const words = 'Bussen kører til alle landsbyer en gang om ugen.'
  const files = {
    hearing,
    'a.txt': 'Noget helt andet om svømmehaller.',
    'b.txt': `Forside\n\f${words}`,
  }

  it('corrects key and page', async () => {
    const text = 'Vi læser »bussen kører til alle landsbyer« [se @a, s. 1].'
    const [finding] = await checkRule('quote/elsewhere', text, files)
    assert.ok(finding !== undefined)
    const fixed = applyFix(text, finding)
    assert.ok(fixed.includes('[se @b, s. 2]'), fixed)
    assert.deepEqual(await checkRule('quote/elsewhere', fixed, files), [])
  })

  it('takes the page away where the other source has none', async () => {
    const onePage = {...files, 'b.txt': words}
    const text = 'Vi læser »bussen kører til alle landsbyer« [@a, s. 1].'
    const [finding] = await checkRule('quote/elsewhere', text, onePage)
    assert.ok(finding !== undefined)
    assert.ok(applyFix(text, finding).includes('[@b]'))
  })
})

describe('quote/unmarked-verbatim', () => {
  const hearing = (rules: string) =>
    `title: Budget\nsources: [{id: notat, file: notat.txt}]\n${rules}`
  const source = 'Vi noterer: bussen kører til alle landsbyer en gang om ugen hele året rundt.'
  const text = 'Det er rart, at bussen kører til alle landsbyer en gang om ugen.\n\nVi siger "ja".'

  it('uses the quotation marks that the response uses', async () => {
    const [finding] = await checkRule('quote/unmarked-verbatim', text, {
      hearing: hearing(''),
      'notat.txt': source,
    })
    assert.ok(finding !== undefined)
    assert.match(applyFix(text, finding), /"bussen kører [^"]*ugen" \[@notat\]\./u)
  })

  it('leaves as many words as the hearing allows', async () => {
    const rules = 'rules:\n  quote/unmarked-verbatim: { severity: warning, minimumWords: 20 }\n'
    const files = {hearing: hearing(rules), 'notat.txt': source}
    assert.deepEqual(await checkRule('quote/unmarked-verbatim', text, files), [])
  })
})
