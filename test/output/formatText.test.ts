import assert from 'node:assert/strict'
import danish from '../../l10n/bundle.l10n.da.json' with {type: 'json'}
import {formatText} from '../../src/output/formatText.ts'
import {plainPalette} from '../../src/output/palette.ts'
import {findingAt, fullFinding, sampleReport} from './sampleReport.ts'

const texts = new Map<string, string>(Object.entries(danish))
const inDanish = {
  texts: (english: string) => texts.get(english) ?? english,
  language: 'da',
} as const

describe('formatText', () => {
  it('shows the finding, its line, the place in the source, and what can be done', () => {
    assert.equal(
      formatText(sampleReport([fullFinding()])),
      `svar.md:5:15: error: You write 7,5, the source writes 5,7. [quote/altered]
 5 │ Der afsættes »7,5 mio. kr.« til bænke.
   │               ^^^
   └ kilder/notat.txt, page 1, line 3: Here it says 5,7
 3 │ Der afsættes 5,7 mio. kr. til bænke i parken.
   │              ^^^
   → Write it as the source does (done by --fix)

1 error in 1 response; 1 source read. 1 of them can be corrected with --fix.
`,
    )
  })

  it('shows the first of the places in the response of which the same is said, and names the others', () => {
    const at = (start: number, messageId: string) => ({
      file: 'svar.md',
      span: {start, end: start + 4},
      messageId,
      args: {source: 'x', quote: 'y'},
    })
    const related = [at(0, 'place'), at(15, 'place'), at(16, 'place'), at(33, 'place')]
    const output = formatText(
      sampleReport([findingAt('7,5', {related: [...related, at(33, 'altered')]})]),
    )
    assert.equal(output.match(/Here it says x/gu)?.length, 1)
    assert.match(
      output,
      /line 1: Here it says x\n.*\n.*\n {3}└ also line 3, 5\n {3}└ svar\.md, line 5: /u,
    )
  })

  it('speaks Danish', () => {
    const output = formatText(
      sampleReport([fullFinding(), findingAt('Bænke', {severity: 'warning'})], inDanish),
    )
    assert.match(output, /^svar\.md:5:15: fejl: /u)
    assert.match(output, /└ kilder\/notat\.txt, side 1, linje 3: /u)
    assert.match(output, /\(rettes med --fix\)/u)
    assert.match(
      output,
      /\n1 fejl, 1 advarsel i 1 svar; 1 kilde læst\. 1 kan rettes med --fix\.\n$/u,
    )
  })

  it('draws a bar beside a place of several lines, and shows no more than three', () => {
    const output = formatText(sampleReport([findingAt('# Hør', {span: {start: 0, end: 60}})]))
    assert.match(
      output,
      /\n 1 ┃ # Høringssvar\n 2 ┃ *\n 3 ┃ ## Nr\. 1\. Bænke\n {3}┃ … and 2 more lines\n/u,
    )
  })

  it('does not count a line that the place only ends before', () => {
    const output = formatText(sampleReport([findingAt('# Høringssvar\n')]))
    assert.match(output, /\n 1 │ # Høringssvar\n {3}│ \^{13}\n/u)
  })

  it('sets things off with the palette that it is given', () => {
    const output = formatText(sampleReport([findingAt('Bænke')]), {
      ...plainPalette,
      error: (text) => `<${text}>`,
    })
    assert.match(output, /<error:>/u)
    assert.match(output, /<\^{5}>/u)
    assert.match(output, /<1 error>/u)
  })

  it('shows no lines of a file that it does not have', () => {
    const output = formatText(sampleReport([findingAt('Bænke', {file: 'andet.md'})]))
    assert.match(output, /^andet\.md:1:1: error: [^\n]+\n\n1 error/u)
  })
})
