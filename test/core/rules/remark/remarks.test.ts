import assert from 'node:assert/strict'
import {checkRule} from '../checkRule.ts'

async function missing(text: string): Promise<readonly string[]> {
  const stance = await checkRule('remark/no-stance', text)
  const demand = await checkRule('remark/no-demand', text)
  return [...stance, ...demand].map(({ruleId, messageId}) => `${ruleId} ${messageId}`)
}

describe('The rules on what a remark says', () => {
  it('ask for stance and demand under each proposal', async () => {
    assert.deepEqual(await missing('## Nr. 4. Skolehaver\n\nDet er godt.\n'), [
      'remark/no-stance missing',
      'remark/no-demand missing',
    ])
  })

  it('are content with both lines', async () => {
    const text = '## Nr. 4. Skolehaver\n\n**Holdning:** Støtter.\n\n**Anmodning:** Vand og hegn.\n'
    assert.deepEqual(await missing(text), [])
  })

  it('are content with “ingen bemærkninger”, and ask nothing of general remarks', async () => {
    assert.deepEqual(await missing('## Nr. 4. Skolehaver\n\nIngen bemærkninger.\n'), [])
    assert.deepEqual(await missing('## Generelt\n\nTak for materialet.\n'), [])
  })

  it('ask for words behind the label, and are content with whatever stands right below it', async () => {
    const emptyAfter = async (below: string) => {
      const text = `## Nr. 4. Skolehaver\n\n**Holdning:** Støtter.\n\n**Anmodning:**\n\n${below}\n`
      return (await missing(text)).includes('remark/no-demand empty')
    }
    for (const below of ['', '### Mere', '<!-- mangler -->', '### Mere\n\n![Hegn](hegn.png)']) {
      assert.equal(await emptyAfter(below), true, below)
    }
    for (const below of [
      'Vand.',
      '- Vand',
      '| Vand |\n| --- |',
      '![Hegn](hegn.png)',
      '```\nVand\n```',
      '    Vand',
    ]) {
      assert.equal(await emptyAfter(below), false, below)
    }
  })

  it('ask for words that say where one stands', async () => {
    const text = '## Nr. 4. Skolehaver\n\n**Holdning:** Tja.\n\n**Anmodning:** Vand.\n'
    assert.deepEqual(await missing(text), ['remark/no-stance unclear'])
  })

  it('ask for words after the label', async () => {
    const text = '## Nr. 4. Skolehaver\n\n**Holdning:** Støtter.\n\n**Anmodning:**\n'
    assert.deepEqual(await missing(text), ['remark/no-demand empty'])
    const quotation = `${text}\n> Der er afsat midler til hegn.\n`
    assert.deepEqual(await missing(quotation), ['remark/no-demand empty'])
  })

  it('take a list or a paragraph after the label for its words', async () => {
    const text = '## Nr. 4. Skolehaver\n\n**Holdning:** Støtter.\n\n**Anmodning:**\n\n'
    assert.deepEqual(await missing(`${text}1. Vand\n2. Hegn\n`), [])
    assert.deepEqual(await missing(`${text}Haverne får vand.\n`), [])
  })
})
