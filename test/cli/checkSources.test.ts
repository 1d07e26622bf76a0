import assert from 'node:assert/strict'
import {sampleHearing, withFolder} from './runCli.ts'

const source =
  'Tabel 1: Udgifter\n\nAktivitet (1.000 kr.)\t2026\t2027\tI alt\nKlub\t100\t110\t210\nBane\t50\t60\t111\nI alt\t150\t170\t320\n'

interface CheckedJson {
  readonly version: number
  readonly discrepancies: readonly DiscrepancyJson[]
  readonly doubts: readonly DiscrepancyJson[]
}

interface DiscrepancyJson {
  readonly source: string
  readonly key: string
  readonly kind: string
  readonly line: number
  readonly text: string
  readonly message: string
  readonly related: readonly {readonly line: number}[]
}

describe('check-sources', () => {
  it('lists what does not add up, and fails nothing', () =>
    withFolder({...sampleHearing, 'kilder/notat.txt': source}, async ({run}) => {
      const {code, out} = await run(['check-sources', '--locale', 'da'])
      assert.equal(code, 0)
      assert.match(out, /kilder\/notat\.txt:5 .*111.*50 \+ 60 = 110/u)
    }))

  it('gives the promised JSON', () =>
    withFolder({...sampleHearing, 'kilder/notat.txt': source}, async ({run}) => {
      const {out} = await run(['check-sources', '--format', 'json', '--locale', 'en'])
      const {version, discrepancies} = JSON.parse(out) as CheckedJson
      assert.equal(version, 1)
      assert.deepEqual(
        discrepancies.map(({source, kind, line, text, related}) => ({
          source,
          kind,
          line,
          text,
          related: related.map((each) => each.line),
        })),
        [{source: 'kilder/notat.txt', kind: 'sum', line: 5, text: '111', related: [5, 5]}],
      )
    }))

  const gap = `${source}\nTabel 3: Baner\n\nDer er otte baner.\n`

  it('lists what is only worth a look apart, and counts it not', () =>
    withFolder({...sampleHearing, 'kilder/notat.txt': gap}, async ({run}) => {
      const {out} = await run(['check-sources', '--locale', 'da'])
      assert.match(
        out,
        /1 ting i kilderne stemmer ikke\.\n\nVærd at se efter:\n[^\n]*tabel 3\.\n$/u,
      )
      const json = await run(['check-sources', '--locale', 'da', '--format', 'json'])
      const {discrepancies, doubts} = JSON.parse(json.out) as CheckedJson
      assert.deepEqual(
        [discrepancies, doubts].map((each) => each.map(({kind}) => kind)),
        [['sum'], ['numbering']],
      )
    }))

  it('says so when everything adds up', () =>
    withFolder(sampleHearing, async ({run}) => {
      const {code, out} = await run(['check-sources', '--locale', 'en'])
      assert.equal(code, 0)
      assert.match(out, /^0 things in the sources do not add up\.\n$/u)
    }))
})
