import assert from 'node:assert/strict'
import {readStance} from '../../../src/core/response/readStance.ts'
import {build} from './build.ts'

describe('buildRemarks', () => {
  it('makes a remark of each heading, and keeps sub-headings of a proposal in its remark', () => {
    const text =
      '# Svar\n\nA\n\n## Område\n\n### Nr. 1. En\n\nB\n\n#### Detaljer\n\nC\n\n### Nr. 2. To\n\nD\n\n## Generelt\n\n### Under\n\nE\n'
    const {response} = build(text)
    assert.deepEqual(
      response.remarks.map((remark) => [
        remark.kind,
        remark.heading.prose.text,
        remark.paragraphs.map(({prose}) => prose.text),
      ]),
      [
        ['general', 'Svar', ['A']],
        ['general', 'Område', []],
        ['proposal', 'Nr. 1. En', ['B', 'C']],
        ['proposal', 'Nr. 2. To', ['D']],
        ['general', 'Generelt', []],
        ['general', 'Under', ['E']],
      ],
    )
  })

  it('covers the text from the first heading to the end without gaps', () => {
    const text = 'Før\n\n# A\n\nx\n\n## Nr. 1. B\n\ny'
    const {remarks} = build(text).response
    assert.deepEqual(
      remarks.map(({span}) => [span.start, span.end]),
      [
        [5, 13],
        [13, text.length],
      ],
    )
  })

  it('takes a line that asks for something for a demand’s label', () => {
    for (const label of [
      'Vi anmoder om',
      'Vi beder om',
      'Vi beder derfor udvalget om følgende',
      'Vi opfordrer kommunen til at',
      'Vi foreslår',
    ]) {
      const {response} = build(`## Nr. 1. A\n\n**${label}:**\n\n- Vand\n- Hegn\n`)
      assert.equal(response.remarks[0]?.demands[0]?.value.value, 'Vand\nHegn', label)
    }
    for (const line of [
      'Vi beder ikke om noget: alt er godt.',
      'Vi ønsker os tilbage til 1990: ja.',
    ]) {
      const {response} = build(`## Nr. 1. A\n\n${line}\n`)
      assert.deepEqual(response.remarks[0]?.demands, [], line)
    }
  })

  it('reads a list or one paragraph behind an empty demand label as the demand', () => {
    const {response, at} = build(
      '## Nr. 1. A\n\n**Anmodning:**\n\n1. Vand\n2. Hegn\n\nTak.\n\n## Nr. 2. B\n\n**Anmodning:**\n\nVand.\n\nTak.\n\n## Nr. 3. C\n\n**Anmodning:**\n\n**Holdning:** For.\n',
    )
    assert.deepEqual(
      response.remarks.map(({demands, paragraphs}) => [
        ...demands.map(({value}) => value.value),
        ...paragraphs.map(({prose}) => prose.text),
      ]),
      [['Vand\nHegn', 'Tak.'], ['Vand.', 'Tak.'], ['']],
    )
    assert.equal(at(response.remarks[0]?.demands[0]?.value.span), 'Vand\n2. Hegn')
  })

  it('reads the table behind an empty demand label as the demand', () => {
    const {response, at} = build(
      '## Nr. 1. A\n\nVi beder om:\n\n| Vand | 2 |\n| --- | --- |\n| Hegn | 4 |\n\n- Tak.\n\n## Nr. 2. B\n\nKrav:\n\n> Vand.\n\nTak.\n',
    )
    assert.deepEqual(
      response.remarks.map(({demands, paragraphs}) => [
        ...demands.map(({value}) => value.value),
        ...paragraphs.map(({prose}) => prose.text),
      ]),
      [
        ['Vand\n2\nHegn\n4', 'Tak.'],
        ['', 'Tak.'],
      ],
    )
    assert.equal(
      at(response.remarks[0]?.demands[0]?.value.span),
      '| Vand | 2 |\n| --- | --- |\n| Hegn | 4 |',
    )
  })

  it('reads stance and demands, Danish or English, bold or plain, one under the other', () => {
    const {response, at} = build(
      '## Nr. 1. A\n\n**Holdning:** Støtter delvist.\n**Anmodning:** Beløbet\nafstemmes.\n\n**Anmodning:** Mere.\n\nTekst.\n\n## Nr. 2. B\n\nPosition: Opposed\n\nRequest: Do it.\n',
    )
    const [first, second] = response.remarks
    assert.deepEqual(
      [
        first?.stance?.stance,
        at(first?.stance?.value.span),
        first?.demands.map(({value}) => value.value),
      ],
      ['partial', 'Støtter delvist.', ['Beløbet\nafstemmes.', 'Mere.']],
    )
    assert.deepEqual(
      first?.paragraphs.map(({prose}) => prose.text),
      ['Tekst.'],
    )
    assert.deepEqual(
      [second?.stance?.stance, second?.demands[0]?.value.value],
      ['opposes', 'Do it.'],
    )
  })

  it('reads labels in decomposed letters and with the colon outside the bold', () => {
    const {response, at} = build('## Nr. 1. A\n\n**Ønske**: Støt børnene.\n'.normalize('NFD'))
    assert.equal(at(response.remarks[0]?.demands[0]?.value.span), 'Støt børnene.'.normalize('NFD'))
  })

  it('keeps a stance whose words are not understood', () => {
    const {stance} = build('## Nr. 1. A\n\n**Holdning:** Måske en dag\n').response.remarks[0] ?? {}
    assert.deepEqual([stance?.stance, stance?.value.value], [undefined, 'Måske en dag'])
  })

  for (const words of [
    'Ingen bemærkninger',
    'Ingen bemærkninger til dette forslag.',
    'Vi har ingen bemærkninger til forslaget.',
    'Byens Dialogråd har ikke yderligere kommentarer.',
    '*Ingen bemærkninger.*',
    'No comments.',
  ]) {
    it(`takes ${JSON.stringify(words)} for an answer`, () => {
      const {response, at} = build(`## Nr. 1. A\n\n${words}\n`)
      assert.equal(at(response.remarks[0]?.noRemarks), words)
    })
  }

  for (const words of [
    'Ingen bemærkninger til økonomien, men flere til indholdet, som vi uddyber her.',
    'Vi har ingen bemærkninger, men støtter forslaget.',
    'Der er ingen bemærkninger fra de andre. Vi har mange.',
    'Ingenting',
  ]) {
    it(`does not take ${JSON.stringify(words)} for one`, () => {
      assert.equal(build(`## Nr. 1. A\n\n${words}\n`).response.remarks[0]?.noRemarks, undefined)
    })
  }

  it('reads the answer on the heading line and leaves it out of the title', () => {
    const {response, at} = build(
      '## Nr. 9: ingen bemærkninger\n\n## Nr. 10. Titel – ingen bemærkninger\n',
    )
    const [nine, ten] = response.remarks
    assert.ok(nine?.kind === 'proposal' && ten?.kind === 'proposal')
    assert.deepEqual([nine.proposal.title, at(nine.noRemarks)], [undefined, 'ingen bemærkninger'])
    assert.deepEqual(
      [ten.proposal.title?.value, at(ten.noRemarks)],
      ['Titel', 'ingen bemærkninger'],
    )
  })
})

describe('readStance', () => {
  for (const [stance, words] of [
    ['supports', ['Støtter.', 'Vi bakker op', 'for', 'Enig', 'Supports', 'In favour']],
    ['partial', ['Støtter delvist.', 'Støtter med forbehold', 'Partly', 'I princippet for']],
    ['opposes', ['Imod', 'Støtter ikke', 'Bakker ikke op', 'Afviser', 'Do not support', 'Against']],
    ['neutral', ['Neutral', 'Ingen holdning', 'Hverken for eller imod', 'Tager til efterretning']],
    ['question', ['Spørgsmål', 'Uafklaret', 'Question']],
    [undefined, ['', 'Forsøg', 'imodtager', 'xyz']],
  ] as const) {
    for (const word of words) {
      it(`reads ${JSON.stringify(word)} as ${stance ?? 'nothing'}`, () => {
        assert.equal(readStance(word), stance)
        assert.equal(readStance(word.normalize('NFD').toUpperCase()), stance)
      })
    }
  }
})
