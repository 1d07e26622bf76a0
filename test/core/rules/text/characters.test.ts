import assert from 'node:assert/strict'
import {applyFix, checkRule} from '../checkRule.ts'

describe('text/invisible-character', () => {
  for (const [name, character] of [
    ['zero-width space', '\u200B'],
    ['zero-width joiner', '\u200D'],
    ['word joiner', '\u2060'],
    ['byte order mark in the text', '\uFEFF'],
    ['Hangul filler', '\u3164'],
    ['tag', '\u{E0041}'],
    ['variation selector', '\u{E0101}'],
    ['turned direction', '\u202E'],
  ] as const) {
    it(`finds a ${name}`, async () => {
      const text = `De ud${character}satte`
      const [finding] = await checkRule('text/invisible-character', text)
      assert.equal(finding?.text, character)
      assert.equal(applyFix(text, finding), 'De udsatte')
    })
  }

  for (const text of [
    'Ja 👍🏽, ❤️, 1️⃣ og 👨‍👩‍👧 og 🏳️‍🌈',
    'Det kaldes می‌خواهم på persisk',
    'Ganske almindelig tekst – med tankestreg',
  ]) {
    it(`has nothing against ${text}`, async () => {
      assert.deepEqual(await checkRule('text/invisible-character', text), [])
    })
  }

  it('counts characters that stand together once', async () => {
    const [finding, ...rest] = await checkRule('text/invisible-character', 'a\u200B\u200B\u2060b')
    assert.deepEqual(rest, [])
    assert.deepEqual(finding?.args, {count: 3, codes: 'U+200B, U+2060'})
  })
})

describe('text/control-character', () => {
  it('guesses what Windows meant', async () => {
    const text = 'Et \u0093citat\u0094 \u0096 og 5 \u0080'
    const findings = await checkRule('text/control-character', text)
    assert.deepEqual(
      findings.map(({args}) => args['character']),
      ['“', '”', '–', '€'],
    )
    assert.ok(findings.every(({fixes}) => fixes.every(({automatic}) => !automatic)))
  })

  it('parts words where a line ended', async () => {
    const text = 'et\u000Bto'
    const [finding] = await checkRule('text/control-character', text)
    assert.ok(finding !== undefined)
    assert.equal(applyFix(text, finding), 'et to')
  })
})

describe('text/conflict-marker', () => {
  it('finds the marks whatever ends the lines', async () => {
    for (const end of ['\n', '\r\n', '\r']) {
      const text = [
        'a',
        '<<<<<<< HEAD',
        'b',
        '||||||| base',
        'c',
        '=======',
        'd',
        '>>>>>>> x',
        '',
      ].join(end)
      const findings = await checkRule('text/conflict-marker', text)
      assert.deepEqual(
        findings.map(({text: found}) => found),
        ['<<<<<<< HEAD', '||||||| base', '=======', '>>>>>>> x'],
      )
    }
  })

  it('has nothing against headings and quotations', async () => {
    assert.deepEqual(
      await checkRule('text/conflict-marker', 'Titel\n=======\n\n>>>>>>> dybt\n'),
      [],
    )
  })
})

describe('text/broken-paragraph', () => {
  const broken = async (text: string) => (await checkRule('text/broken-paragraph', text)).length

  it('finds a sentence that goes on in the next paragraph', async () => {
    assert.equal(await broken('Vi vil gerne have\n\nen bus til alle.'), 1)
  })

  it('finds it beside a comment too, which no fix takes away', async () => {
    const [finding] = await checkRule('text/broken-paragraph', 'Vi vil have\n\n<!-- x -->\nen bus.')
    assert.deepEqual(finding?.fixes, [])
  })

  for (const text of [
    'Vi vil gerne have:\n\nen bus til alle.',
    'Vi vil gerne have noget.\n\nen bus til alle.',
    'Vi vil gerne have »noget«.\n\nen bus til alle.',
    'Vi vil gerne have\n\n> en bus til alle\n\nog det er det.',
    'Vi vil gerne have\n\n- en bus til alle\n\nog det er det.',
    '# Vi vil gerne have\n\nen bus til alle.',
    'Vi vil gerne have\n\n![](bus.png)\n\nen bus til alle.',
    'Vi vil gerne have\n\n---\n\nen bus til alle.',
    'Vi vil gerne have\n\na) en bus til alle',
    'Vi vil gerne have\n\niPad og e-Boks til alle',
    '[et link](#a)\n\n[et andet](#b)',
  ]) {
    it(`has nothing against ${JSON.stringify(text)}`, async () =>
      assert.equal(await broken(text), 0))
  }
})

describe('text/soft-hyphen', () => {
  it('removes what nobody sees by itself, and joins what is seen only when asked', async () => {
    const text = 'Syge\u00ADdag\u00ADpengene er livsstils-bestemte. Livsstilsbestemt er alt.'
    const findings = await checkRule('text/soft-hyphen', text)
    assert.deepEqual(
      findings.map(({args, fixes}) => [args['joined'], fixes[0]?.automatic]),
      [
        ['Sygedagpengene', true],
        ['livsstilsbestemte', false],
      ],
    )
  })

  it('leaves hidden hyphens in quotations alone', async () => {
    assert.deepEqual(await checkRule('text/soft-hyphen', '> syge\u00ADdagpenge'), [])
  })
})

describe('privacy/comment', () => {
  it('leaves comments to the product and comments in code alone', async () => {
    const text =
      '<!-- hearing-disable text/soft-hyphen: gammel tekst -->\n\n`<!-- kode -->`\n\nTekst.'
    assert.deepEqual(await checkRule('privacy/comment', text), [])
  })

  it('finds comments in the middle of a line', async () => {
    assert.equal((await checkRule('privacy/comment', 'Vi <!-- tør vi? --> støtter.')).length, 1)
  })
})
