import assert from 'node:assert/strict'
import {indexParagraphs} from '../../../src/core/suggesting/indexParagraphs.ts'
import {suggestForText} from '../../../src/core/suggesting/suggestForText.ts'
import {readSource} from '../../../src/core/sources/readSource.ts'

/** Generous, for a busy machine; what is not bounded takes minutes. */
const LIMIT = 3000

describe('Suggestions for what no one writes', () => {
  const sources: Readonly<Record<string, string>> = {
    'one word over and over': 'bus '.repeat(200_000),
    'abbreviations without names': '(AB) xx '.repeat(100_000),
    'one paragraph over and over': `${'Bogbussen kører. '.repeat(100)}\n\n`.repeat(100),
    'hyphens at line ends': '- \n'.repeat(200_000),
    'a word without end': 'a'.repeat(500_000),
    'names that are none': 'Flere skal '.repeat(60_000),
  }
  const questions: readonly string[] = [
    'bus '.repeat(2000),
    'Bogbussen kører. '.repeat(300),
    Array.from({length: 300}, (_, at) => `beskæftigelsesordning${at}koordinator`).join(' '),
    'a'.repeat(100_000),
    'bus, '.repeat(20_000),
  ]
  for (const [title, text] of Object.entries(sources)) {
    it(`come in time with a source of ${title}`, async () => {
      const result = await readSource({file: 'kilde.txt', bytes: new TextEncoder().encode(text)})
      const started = performance.now()
      const index = indexParagraphs(result.kind === 'read' ? [result.source] : [])
      for (const question of questions) assert.ok(suggestForText(question, index, {}).length <= 3)
      assert.ok(performance.now() - started < LIMIT)
    })
  }
})
