import assert from 'node:assert/strict'
import type {LinkedResponse} from '../../../src/core/model/linked.ts'
import {findFamiliarKeys} from '../../../src/core/suggesting/findFamiliarKeys.ts'
import {mainKey} from '../../../src/core/suggesting/findKeys.ts'
import {indexParagraphs} from '../../../src/core/suggesting/indexParagraphs.ts'
import {suggestForResponse} from '../../../src/core/suggesting/suggestForResponse.ts'
import {linkFiles} from '../../support/checkFiles.ts'

const HEARING = `title: Budget 2027
proposals:
  - {number: "5", title: Bogbus til landsbyerne, source: notat}
  - {number: "6", title: Varme i svømmehallen, source: referat}
sources:
  - {id: notat, title: Notat, file: kilder/notat.txt}
  - {id: referat, title: Referat, file: kilder/referat.txt}
`
const NOTE = `Notat

Bogbussen kører i dag til syv landsbyer. Den er fra 2009 og skal udskiftes.

Svømmehallens varmeanlæg skiftes ud i to etaper.

Ungdomshuset får en gældsrådgiver, der kan hjælpe unge med boligstøtte.
`
const MINUTES = `Referat

Svømmehallens varmeanlæg skiftes ud, og taget lægges om.

Udvalget drøftede cykelstier og belysning på havnen.
`

async function link(response: string): Promise<LinkedResponse> {
  const hearing = await linkFiles(
    new Map([
      ['hearing.yaml', HEARING],
      ['kilder/notat.txt', NOTE],
      ['kilder/referat.txt', MINUTES],
      ['svar.md', response],
    ]),
  )
  return hearing.responses[0] ?? assert.fail('there is a response')
}

async function suggest(response: string): Promise<readonly string[]> {
  const linked = await link(response)
  const sources = linked.sources.flatMap(({state}) => (state.kind === 'read' ? [state.source] : []))
  return suggestForResponse(linked, indexParagraphs(sources))
    .flat()
    .map(({span, passage}) => {
      const source = sources.find(({file}) => file === passage.file)
      const from = response.slice(span.start, span.end).slice(0, 12)
      const to = source?.text.slice(passage.span.start, passage.span.end) ?? ''
      return `${from} → ${passage.file.slice(7, 10)} ${to.slice(0, 12)}`
    })
}

describe('suggestForResponse', () => {
  it('asks for the headings of proposals and for the paragraphs under them', async () => {
    const found = await suggest(
      '# Svar\n\n## Nr. 5. Bogbus til landsbyerne\n\nGældsrådgiveren i ungdomshuset bliver en hjælp.\n',
    )
    assert.deepEqual(found, ['## Nr. 5. Bo → not Bogbussen kø', 'Gældsrådgive → not Ungdomshuset'])
  })

  it('has nothing for a remark that says there is nothing to say', async () => {
    for (const words of [
      'Ingen bemærkninger.',
      'Vi har ingen bemærkninger til bogbussen til landsbyerne.',
    ])
      assert.deepEqual(
        await suggest(`# Svar\n\n## Nr. 5. Bogbus til landsbyerne\n\n${words}\n`),
        [],
      )
    const more = 'Ingen bemærkninger.\n\nGældsrådgiveren i ungdomshuset bliver en hjælp.'
    assert.deepEqual(await suggest(`# Svar\n\n## Nr. 5. Bogbus til landsbyerne\n\n${more}\n`), [
      '## Nr. 5. Bo → not Bogbussen kø',
      'Gældsrådgive → not Ungdomshuset',
    ])
  })

  it('leaves a paragraph that cites, and one that quotes, alone', async () => {
    const found = await suggest(
      '# Svar\n\nGældsrådgiveren i ungdomshuset er god [@notat].\n\n' +
        '»Bogbussen kører i dag til syv landsbyer« er et tal, vi kender.\n',
    )
    assert.deepEqual(found, [])
  })

  it('leaves the words that introduce a block quotation alone', async () => {
    const quote = '> Bogbussen kører i dag til syv landsbyer.\n'
    assert.deepEqual(
      await suggest(`# Svar\n\nOm bogbussen i landsbyerne skriver de:\n\n${quote}`),
      [],
    )
    const own = await suggest(`# Svar\n\nGældsrådgiveren i ungdomshuset er god.\n\n${quote}`)
    assert.deepEqual(own, ['Gældsrådgive → not Ungdomshuset'])
  })

  it('asks for a paragraph whose quotation is found nowhere', async () => {
    const found = await suggest(
      '# Svar\n\nDe skriver »gældsrådgiveren i ungdomshuset er en stor gave til os alle sammen«.\n',
    )
    assert.deepEqual(found, ['De skriver » → not Ungdomshuset'])
  })

  it("puts the proposal's own source first among places as good", async () => {
    const [first] = await suggest(
      '# Svar\n\n## Nr. 6. Noget nyt\n\nSvømmehallens varmeanlæg er slidt.\n',
    )
    assert.equal(first, 'Svømmehallen → ref Svømmehallen')
    const [other] = await suggest(
      '# Svar\n\n## Nr. 5. Noget nyt\n\nSvømmehallens varmeanlæg er slidt.\n',
    )
    assert.equal(other, 'Svømmehallen → not Svømmehallen')
  })

  it('finds a place for each sentence of a paragraph, at most three', async () => {
    const found = await suggest(
      '# Svar\n\nBogbussen til landsbyerne er god. Gældsrådgiveren i ungdomshuset er bedre. ' +
        'Cykelstier og belysning på havnen mangler. Svømmehallens varmeanlæg er slidt.\n',
    )
    assert.equal(found.length, 3)
    assert.equal(new Set(found).size, 3)
  })

  it('says nothing about a response that speaks of other things', async () => {
    const found = await suggest(
      '# Svar\n\nVi takker for muligheden for at udtale os om budgettet.\n',
    )
    assert.deepEqual(found, [])
  })

  it('keeps the order of the remarks, also of those without suggestions', async () => {
    const linked = await link('# Svar\n\n## Nr. 5. Tak\n\nTak.\n\n## Nr. 6. Tak\n\nTak.\n')
    const result = suggestForResponse(linked, indexParagraphs([]))
    assert.equal(result.length, linked.remarks.length)
  })
})

describe('findFamiliarKeys', () => {
  it("knows the sender's name and what the response says all the time", async () => {
    const paragraphs = Array.from({length: 10}, (_, at) => `Kolonihaven har afsnit ${at}.`)
    const {response} = await link(
      `---\nsender: Læseforeningen\n---\n\n# Svar\n\n${paragraphs.join('\n\n')}\n\nOg bogbussen.\n`,
    )
    const familiar = findFamiliarKeys(response)
    assert.ok(familiar.has(mainKey('Læseforeningen')))
    assert.ok(familiar.has(mainKey('kolonihaven')))
    assert.ok(!familiar.has(mainKey('bogbussen')))
  })

  it('finds nothing said all the time in a few paragraphs', async () => {
    const {response} = await link('# Svar\n\nKolonihaven.\n\nKolonihaven.\n')
    assert.ok(!findFamiliarKeys(response).has(mainKey('kolonihaven')))
  })
})
