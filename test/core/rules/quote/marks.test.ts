import assert from 'node:assert/strict'
import {applyFix, checkRule} from '../checkRule.ts'

async function marks(text: string): Promise<readonly string[]> {
  const mixed = await checkRule('quote/mixed-marks', text)
  const single = await checkRule('quote/unbalanced-marks', text)
  return [...mixed, ...single].map(({messageId}) => messageId)
}

describe('The quotation marks of a response', () => {
  for (const text of [
    'Han sagde »ja tak«.',
    'Han sagde «ja tak».',
    'Han sagde "ja tak".',
    'Han sagde “ja tak”.',
    'Han sagde ”ja tak”.',
    'Han sagde „ja tak“.',
    "Han sagde 'ja tak'.",
    'Han sagde ›ja tak‹.',
    'Han sagde »det er ”godt” nu«.',
    "Det er BIF's og Jens' bus fra '90'erne.",
    'En 27" skærm og 5\' bræt.',
    '> Han sagde »ja tak“ i går.',
  ]) {
    it(`are right in ${text}`, async () => assert.deepEqual(await marks(text), []))
  }

  it('are mixed where a quotation ends with another kind', async () => {
    assert.deepEqual(await marks('Han sagde »ja tak“ i går.'), ['mixed'])
    assert.deepEqual(await marks('Han sagde "ja tak” i går.'), ['mixed'])
  })

  it('are mixed over paragraphs too, and told once', async () => {
    assert.deepEqual(await marks('Han sagde "ja tak\n\ni går og i dag”, og gik.'), ['mixed'])
  })

  it('are unbalanced where one stands alone', async () => {
    assert.deepEqual(await marks('Han sagde »ja tak i går.'), ['notClosed'])
    assert.deepEqual(await marks('Han sagde ja tak« i går.'), ['notOpened'])
  })

  it('are of one kind after the fix', async () => {
    const text = 'Han sagde »ja tak“ i går.'
    const [finding] = await checkRule('quote/mixed-marks', text)
    assert.ok(finding !== undefined)
    assert.deepEqual(await marks(applyFix(text, finding)), [])
  })
})
