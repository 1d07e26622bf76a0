import assert from 'node:assert/strict'
import {applyFix, checkRule} from '../checkRule.ts'

const hearing = 'title: Budget\nsources: [{id: notat, file: notat.txt}]\n'
const source =
  'Forvaltningen foreslår, at der afsættes 5,7 mio. kr. årligt til bogbussen i 2027.\n\n' +
  'Bussen skal ikke erstatte filialen i Nørreby, og den kan køre om aftenen.\n'

const altered = (words: string) => {
  const text = `Der står, at »${words}« [@notat].`
  return checkRule('quote/altered', text, {hearing, 'notat.txt': source})
}

describe('quote/altered', () => {
  for (const [words, at, messageId] of [
    ['der afsættes 7,5 mio. kr. årligt til bogbussen', '7,5', 'protectedWord'],
    ['der afsættes 5,7 mia. kr. årligt til bogbussen', 'mia.', 'protectedWord'],
    ['bussen kan ikke erstatte filialen i Nørreby', 'kan', 'protectedWord'],
    ['den skal køre om aftenen', 'skal', 'protectedWord'],
    ['Bussen skal erstatte filialen i Nørreby', 'skal', 'protectedMissing'],
    ['og den kan ikke køre om aftenen', 'ikke', 'protectedAdded'],
    ['der afsættes 5,7 mio. kr. årligt til bogbilen i 2027', 'bogbilen', 'otherWord'],
  ] as const) {
    it(`points at ${at} in ${words}`, async () => {
      const [finding, ...rest] = await altered(words)
      assert.ok(finding !== undefined)
      assert.deepEqual(rest, [])
      assert.equal(finding.messageId, messageId)
      assert.ok(finding.text.includes(at.replace('.', '')), finding.text)
      assert.ok(finding.related.some(({file}) => file === 'notat.txt'))
    })
  }

  it('puts what carries the meaning first and names the rest beside it', async () => {
    const [finding] = await altered(
      'Forvaltningen foreslår, at der gives 7,5 mio. kr. årligt til bogbussen i 2027',
    )
    assert.equal(finding?.text, '7,5')
    const others = finding.related.filter(({messageId}) => messageId === 'differsToo')
    assert.deepEqual(
      others.map(({args}) => args),
      [{quote: 'gives', source: 'afsættes'}],
    )
  })

  it('shows both sides of every figure that a fix would change', async () => {
    const [finding] = await altered('der afsættes 7,5 mio. kr. årligt til bogbussen i 2028')
    const fix = finding?.fixes.find(({messageId}) => messageId.startsWith('write'))
    assert.ok(fix !== undefined)
    for (const figure of ['7,5', '2028']) assert.ok(String(fix.args['quote']).includes(figure))
    for (const figure of ['5,7', '2027']) assert.ok(String(fix.args['source']).includes(figure))
    assert.equal(fix.automatic, false)
  })

  for (const words of [
    'der afsættes 7,5 mio. kr. årligt til bogbussen',
    'Bussen skal erstatte filialen i Nørreby',
    'og den kan ikke køre om aftenen',
    'Forvaltningen foreslår, at der gives 7,5 mio. kr. årligt til bogbussen i 2027',
  ]) {
    it(`is settled by writing it as the source does: ${words}`, async () => {
      const text = `Der står, at »${words}« [@notat].`
      const files = {hearing, 'notat.txt': source}
      const [finding] = await checkRule('quote/altered', text, files)
      assert.ok(finding !== undefined)
      const fixed = applyFix(text, finding)
      assert.notEqual(fixed, text)
      assert.deepEqual(await checkRule('quote/altered', fixed, files), [], fixed)
    })
  }

  it('is settled by brackets around what was put in', async () => {
    const text = 'Der står, at »den store bus skal ikke erstatte filialen i Nørreby« [@notat].'
    const files = {hearing, 'notat.txt': 'Den bus skal ikke erstatte filialen i Nørreby.'}
    const [finding] = await checkRule('quote/altered', text, files)
    assert.ok(finding !== undefined)
    const fixed = applyFix(text, finding, 'markInsertion')
    assert.ok(fixed.includes('[store]'), fixed)
    assert.deepEqual(await checkRule('quote/altered', fixed, files), [])
  })

  it('is settled by taking the quotation marks away', async () => {
    const text = 'Der står, at »bussen kan ikke erstatte filialen i Nørreby« [@notat].'
    const files = {hearing, 'notat.txt': source}
    const [finding] = await checkRule('quote/altered', text, files)
    assert.ok(finding !== undefined)
    const fixed = applyFix(text, finding, 'removeMarks')
    assert.ok(!fixed.includes('»'))
    assert.deepEqual(await checkRule('quote/altered', fixed, files), [])
  })

  it('says nothing of typography', async () => {
    assert.deepEqual(await altered('der  afsættes **5,7** mio. kr.\nårligt til bogbussen'), [])
  })

  it('says so where a quotation joins two places', async () => {
    const [finding] = await altered(
      'Forvaltningen foreslår, at der afsættes 5,7 mio. kr. årligt og den kan køre om aftenen',
    )
    assert.ok(finding !== undefined)
  })
})

describe('quote/punctuation', () => {
  for (const [words, messageId] of [
    ['der afsættes 5,7 mio. kr. årligt, til bogbussen i 2027', 'punctuationAdded'],
    ['ikke erstatte filialen i Nørreby og den kan køre om aftenen', 'punctuationMissing'],
    ['ikke erstatte filialen i Nørreby; og den kan køre om aftenen', 'punctuationOnly'],
  ] as const) {
    it(`says ${messageId} of »${words}«`, async () => {
      const text = `Der står, at »${words}« [@notat].`
      const [finding, ...rest] = await checkRule('quote/punctuation', text, {
        hearing,
        'notat.txt': source,
      })
      assert.deepEqual(rest, [])
      assert.equal(finding?.messageId, messageId)
    })
  }
})
