import assert from 'node:assert/strict'
import {resolvePath} from '../../../src/core/linking/resolvePath.ts'

describe('resolvePath', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['svar/svar.md', '../kilder/notat.txt', 'kilder/notat.txt'],
    ['svar/svar.md', 'notat.txt#page=3', 'svar/notat.txt'],
    ['svar.md', './kilder//notat.txt?x', 'kilder/notat.txt'],
    ['svar.md', 'kilder/Bilag%201%20%E2%80%93%20%C3%85.pdf', 'kilder/Bilag 1 – Å.pdf'],
    ['svar.md', 'kilder/100%.txt', 'kilder/100%.txt'],
    ['../andet/svar.md', '../../x.txt', '../../x.txt'],
    ['svar.md', '/etc/x', '/etc/x'],
    ['/a/b/svar.md', '../x', '/a/x'],
    ['svar.md', '#page=3', ''],
  ]
  for (const [from, reference, expected] of cases) {
    it(`leads from ${from} by ${reference} to ${expected || 'nothing'}`, () => {
      assert.equal(resolvePath(from, reference), expected)
    })
  }
})
