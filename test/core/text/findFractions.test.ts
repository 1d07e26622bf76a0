import assert from 'node:assert/strict'
import {findFractions} from '../../../src/core/text/findFractions.ts'

describe('findFractions', () => {
  for (const [text, expected] of [
    ['Det er halvdelen af dem.', ['halvdelen 50 0']],
    [
      'Knap en tredjedel og godt tre fjerdedele.',
      ['Knap en tredjedel 33 -1', 'godt tre fjerdedele 75 1'],
    ],
    ['To femtedele, 2 tiendedele', ['To femtedele 40 0', '2 tiendedele 20 0']],
    ['Hver tredje elev, knap to ud af tre', ['Hver tredje 33 0', 'knap to ud af tre 67 -1']],
    ['4 ud af 5 og syv ottendedele', ['4 ud af 5 80 0', 'syv ottendedele 88 0']],
    ['hver tredje måned, hver anden mandag, hver fjerde time, hver anden gang', []],
    ['4 ud af 3, 12 ud af 45, ud af to', []],
    ['1,2 ud af 5, 2 ud af 3,5, 1.2 ud af 5, 2 ud af 3.500, 0,5 tiendedele', []],
    ['2 ud af 3, 4 ud af 5. 3 ud af 4.', ['2 ud af 3 67 0', '4 ud af 5 80 0', '3 ud af 4 75 0']],
    ['mere end\nhalvdelen', ['mere end halvdelen 50 1']],
    ['en halv time, en kvart million, hovedelementer, delen, tre tredjedele', []],
    ['en fjerdedelsnode', []],
    ['', []],
  ] as const) {
    it(`reads ${expected.length === 0 ? 'nothing' : expected.join()} in ${text}`, () =>
      assert.deepEqual(
        findFractions(text).map(
          ({text: words, percent, side}) => `${words} ${Math.round(percent)} ${side}`,
        ),
        expected,
      ))
  }

  it('is quick with what only begins as one', () => {
    const started = performance.now()
    findFractions('knap en tredjedelen '.repeat(20_000))
    findFractions('mere '.repeat(50_000) + 'del')
    assert.ok(performance.now() - started < 2000)
  })
})
