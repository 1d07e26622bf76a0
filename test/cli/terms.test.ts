import assert from 'node:assert/strict'
import {sampleHearing, withFolder} from './runCli.ts'

const list =
  'terms:\n  - preferred: borger\n    deprecated: [klient, "5.620"]\n    definition: "Den, der bor: her"\n    partOfSpeech: noun\n    compounds: true\n  - preferred: Kulturforvaltningen\n    abbreviations: [KF]\n    reason: "<&>"\n'
const hearing = {...sampleHearing, 'ord.yaml': list}

describe('terms', () => {
  for (const format of ['yaml', 'csv', 'tbx']) {
    it(`brings a word list out as ${format} and in again`, () =>
      withFolder(hearing, async ({run}) => {
        const {code: exported} = await run([
          'terms',
          'import',
          'ord.yaml',
          '--format',
          format,
          '--output',
          `ud.${format}`,
        ])
        assert.equal(exported, 0)
        const again = await run(['terms', 'import', `ud.${format}`, '--format', 'yaml'])
        const kept = again.out.replace('\n    compounds: true', '')
        assert.equal(again.code, 0)
        assert.equal(
          kept,
          format === 'tbx' ? withoutCompounds(list) : list.replace('\n    compounds: true', ''),
        )
      }))
  }

  it('proposes terms from the sources, those already listed left out', () =>
    withFolder(
      {
        ...sampleHearing,
        'kilder/notat.txt': 'En børnehaveklasse, børnehaveklassen og børnehaveklasserne.\n',
      },
      async ({run}) => {
        const {code, out} = await run(['terms', 'extract', '--locale', 'da'])
        assert.equal(code, 0)
        assert.match(out, /# 3 gange i 1 tekst\n {2}- preferred: børnehaveklasse\n/u)
      },
    ))

  it('says what it cannot do', () =>
    withFolder(sampleHearing, async ({run}) => {
      for (const args of [
        ['terms', 'x'],
        ['terms', 'import'],
        ['terms', 'import', 'mangler.csv'],
        ['terms', 'import', 'svar/svar.md'],
      ]) {
        const {code, err} = await run(args)
        assert.equal(code, 2, args.join(' '))
        assert.notEqual(err, '')
      }
    }))

  it('writes no cell that a spreadsheet would calculate', () =>
    withFolder({...sampleHearing, 'ord.yaml': 'terms: [{preferred: "=1+1"}]\n'}, async ({run}) => {
      const {out} = await run(['terms', 'import', 'ord.yaml', '--format', 'csv'])
      assert.match(out, /^'=1\+1;/mu)
    }))
})

function withoutCompounds(text: string): string {
  return text.replace('\n    compounds: true', '')
}
