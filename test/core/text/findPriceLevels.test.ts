import assert from 'node:assert/strict'
import {findPriceLevels} from '../../../src/core/text/findPriceLevels.ts'

describe('findPriceLevels', () => {
  for (const [text, expected] of [
    ['(1.000 kr., 2022 p/l)', ['2022 p/l 2022']],
    ['i 2025-priser og p/l 26', ['2025-priser 2025', 'p/l 26 2026']],
    ['2024-pl, 25-P/L, prisniveau 2023', ['2024-pl 2024', '25-P/L 2025', 'prisniveau 2023 2023']],
    ['2026 pris- og lønniveau', ['2026 pris- og lønniveau 2026']],
    ['løbende p/l, 2025 pladser, 12 priser, pl 2, højere priser 15 steder', []],
    ['', []],
  ] as const) {
    it(`reads ${expected.length === 0 ? 'nothing' : expected.join()} in ${text}`, () =>
      assert.deepEqual(
        findPriceLevels(text).map(
          ({span, year}) => `${text.slice(span.start, span.end)} ${String(year)}`,
        ),
        expected,
      ))
  }
})
