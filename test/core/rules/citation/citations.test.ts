import assert from 'node:assert/strict'
import {citationFor, pageLabels} from '../../../../src/core/rules/citationFor.ts'
import type {Passage, Source} from '../../../../src/core/model/source.ts'
import {sampleLinked, sampleProject} from '../../../support/sampleValues.ts'
import {applyFix, findingsOf} from '../../../support/findingsOf.ts'

const hearing =
  'title: Budget 2027\nsources:\n  - { id: notat, file: notat.txt }\n  - { id: brev, file: brev.txt }\n'
const notat = [
  'Åbningstider\n\nSvømmehallen holder åbent til klokken 20 på alle hverdage.\n',
  'Økonomi\n\nDet koster 0,4 mio. kr. om året at holde åbent to timer længere.\n',
  'Personale\n\nDer skal ansættes to livreddere mere, hvis hallen holder længere åbent.\n',
].join('\f')
const brev = 'Kære alle\n\nVi glæder os meget til at bade om aftenen hele vinteren igennem.\n'
const files = (text: string) => ({
  'hearing.yaml': hearing,
  'notat.txt': notat,
  'brev.txt': brev,
  'svar.md': text,
})
const remark = (text: string) => `# Svar\n\n## Nr. 5. Svømmehallen\n\n${text}\n`

async function firstFix(ruleId: string, text: string): Promise<string> {
  const [finding] = await findingsOf(ruleId, files(text))
  return applyFix(text, finding?.fixes[0])
}

describe('citation/missing, for quotations', () => {
  const money = 'Det koster 0,4 mio. kr. om året at holde åbent to timer længere.'

  it('puts the citation behind the closing mark, before what follows', async () => {
    const text = remark(`Vi ved, at »${money}«, og det er billigt.`)
    const fixed = remark(`Vi ved, at »${money}« [@notat, s. 2], og det er billigt.`)
    assert.equal(await firstFix('citation/missing', text), fixed)
  })

  it('leaves the page out for a source that has none', async () => {
    const words = 'Vi glæder os meget til at bade om aftenen'
    const fixed = await firstFix('citation/missing', remark(`De skriver »${words}«.`))
    assert.equal(fixed, remark(`De skriver »${words}« [@brev].`))
  })

  it('keeps the line ends of the file', async () => {
    const text = `# Svar\r\n\r\n> ${money}\r\n\r\nSådan.\r\n`
    assert.equal(
      await firstFix('citation/missing', text),
      `# Svar\r\n\r\n> ${money}\r\n>\r\n> [@notat, s. 2]\r\n\r\nSådan.\r\n`,
    )
  })

  it('keeps a quotation in a list in its list', async () => {
    const text = remark(`- > ${money}\n- Næste punkt.`)
    assert.equal(
      await firstFix('citation/missing', text),
      remark(`- > ${money}\n  >\n  > [@notat, s. 2]\n- Næste punkt.`),
    )
  })

  it('is settled by its own fix', async () => {
    for (const text of [remark(`> ${money}`), remark(`Der står »${money}« i notatet.`)]) {
      const fixed = await firstFix('citation/missing', text)
      assert.deepEqual(await findingsOf('citation/missing', files(fixed)), [])
      assert.deepEqual(await findingsOf('citation/wrong-locator', files(fixed)), [])
    }
  })

  it('applies by itself only what is word for word and in one place', async () => {
    const automatic = async (quote: string, more: Readonly<Record<string, string>> = {}) => {
      const [finding] = await findingsOf('citation/missing', {
        ...files(remark(`Der står »${quote}«.`)),
        ...more,
      })
      return finding?.fixes.map((fix) => fix.automatic)
    }
    assert.deepEqual(await automatic(money), [true])
    assert.deepEqual(await automatic(money.replace('0,4', '0,5')), [])
    assert.deepEqual(await automatic(money, {'brev.txt': money}), [false, false])
  })

  it('writes p. in an English response', async () => {
    const text = `---\nlang: en\n---\n\n# Response\n\n> ${money}\n`
    assert.ok((await firstFix('citation/missing', text)).includes('> [@notat, p. 2]'))
  })

  it('lets quotations with another origin, and words in scare quotes, be', async () => {
    const text = remark(
      `Avisen skrev: »Hallen er byens hjerte om vinteren.«[^1] Det er »kun« en avis.\n\n[^1]: Byens Avis, 3. marts.`,
    )
    assert.deepEqual(await findingsOf('citation/missing', files(text)), [])
  })
})

describe('citation/missing, for what the authority says', () => {
  const fires: readonly (readonly [string, string])[] = [
    ['Det fremgår af notatet, at hallen lukker.', 'Det fremgår af notatet'],
    [
      'Som det fremgår af det tidligere budgetnotat, er der penge.',
      'Som det fremgår af det tidligere budgetnotat',
    ],
    ['Hallen er ifølge forvaltningen for lille.', 'ifølge forvaltningen'],
    [
      'Ifølge Kultur- og Fritidsforvaltningen er hallen for lille.',
      'Ifølge Kultur- og Fritidsforvaltningen',
    ],
    ['Forvaltningen\nskriver, at hallen lukker.', 'Forvaltningen skriver'],
    ['Her vurderer kommunen, at hallen lukker.', 'vurderer kommunen'],
    ['Hallen lukker, jf. notatet.', 'jf. notatet'],
    ['Hallen lukker, jf. tabel 2.', 'jf. tabel 2'],
    ['**Forvaltningen** oplyser det.', 'Forvaltningen oplyser'],
    ['According to the administration the pool closes.', 'According to the administration'],
    ['It appears from the budget note that it closes.', 'It appears from the budget note'],
    ['The administration states that it closes.', 'The administration states'],
  ]
  for (const [text, words] of fires) {
    it(`reports “${words}”`, async () => {
      const findings = await findingsOf('citation/missing', files(remark(text)))
      assert.deepEqual(
        findings.map(({messageId, args}) => [messageId, args['words']]),
        [['statement', words]],
      )
    })
  }

  for (const text of [
    'Det fremgår ikke af notatet, hvor mange der kommer.',
    'Det fremgår dog ikke af materialet.',
    'Vi beder om, at forvaltningen oplyser prisen.',
    'Forvaltningen bør forklare, hvad den mener. Hvad skriver kommunen?',
    'Vi ønsker, at kommunen beskriver det bedre.',
    'Vi skrev til forvaltningen.',
    'Forslaget er godt, og vi følger det.',
    'Forvaltningen skriver det i notatet [@notat, s. 2].',
    'Forvaltningen skriver det i [notatet](notat.txt).',
    'Forvaltningen skriver det.[^1]\n\n[^1]: Notatet, side 2.',
    'Forvaltningen skriver:\n\n> Det koster 0,4 mio. kr. om året at holde åbent.\n>\n> [@notat, s. 2]',
    'Forvaltningen skriver:\n\n<!-- ordret -->\n\n> Det koster 0,4 mio. kr. om året.\n>\n> [@notat, s. 2]',
    '»Forvaltningen skriver, at alt er godt« [@brev].',
    '`forvaltningen skriver`',
    '**Anmodning:** Forvaltningen oplyser prisen.',
  ]) {
    it(`lets “${text.slice(0, 60)}” be`, async () => {
      const findings = await findingsOf('citation/missing', files(remark(text)))
      assert.deepEqual(
        findings.filter(({messageId}) => messageId === 'statement'),
        [],
      )
    })
  }

  it('reports one in a paragraph, and none outside remarks or without sources', async () => {
    const twice = remark('Forvaltningen skriver det. Forvaltningen oplyser det.')
    assert.equal((await findingsOf('citation/missing', files(twice))).length, 1)
    const before = 'Forvaltningen skriver det.\n'
    assert.deepEqual(await findingsOf('citation/missing', files(before)), [])
    assert.deepEqual(await findingsOf('citation/missing', {'svar.md': twice}), [])
  })

  it('stays quick on a text made to be slow', async () => {
    const text = remark(
      `det fremgår af ${'a '.repeat(20_000)}\n\n${'forvaltningen '.repeat(5_000)}`,
    )
    const start = performance.now()
    await findingsOf('citation/missing', files(text))
    assert.ok(performance.now() - start < 4000)
  })
})

describe('citation/malformed', () => {
  const found = async (text: string) => {
    const findings = await findingsOf('citation/malformed', files(remark(text)))
    return findings.map(({messageId, words}) => `${messageId} ${words}`)
  }

  it('reports a bare key only where it is registered', async () => {
    assert.deepEqual(await found('Tekst [notat]. Og [borgerne], [Notat], [x].'), [
      'missingAt [notat]',
    ])
    assert.deepEqual(await found('Tekst [notat, s. 2]. Og [loven, s. 2].'), [
      'missingAt [notat, s. 2]',
    ])
  })

  it('lets code, links and escaped brackets be', async () => {
    assert.deepEqual(await found('`[notat]` \\[notat\\] [notat](notat.txt) [notat]: x'), [])
    assert.deepEqual(await found('[notat] er et link.\n\n[notat]: https://example.org'), [])
  })

  it('finds a bare key in a quotation too', async () => {
    assert.deepEqual(await found('> Svømmehallen holder åbent. [notat]'), ['missingAt [notat]'])
  })

  it('corrects by itself only what is no ordinary word', async () => {
    const automatic = async (key: string) => {
      const [finding] = await findingsOf('citation/malformed', {
        'hearing.yaml': `title: x\nsources:\n  - { id: ${key}, title: T }\n`,
        'svar.md': `# Svar\n\nTekst [${key}].\n`,
      })
      return finding?.fixes[0]?.automatic
    }
    assert.equal(await automatic('notat-2026'), true)
    assert.equal(await automatic('borgerne'), false)
  })

  it('says what is wrong with each kind', async () => {
    assert.deepEqual(
      await found('A [@].\n\nB [@notat] (s. 2).\n\nC [@notat, s.].\n\nD [@notat, s. 2'),
      [
        'emptyKey [@]',
        'locatorOutside [@notat] (s. 2)',
        'emptyLocator s.',
        'unclosed [@notat, s. 2',
      ],
    )
  })
})

describe('citation/wrong-locator', () => {
  const quote = '> Det koster 0,4 mio. kr. om året at holde åbent to timer længere.\n>\n> '
  const fixed = async (citation: string) => {
    const after = await firstFix('citation/wrong-locator', `# Svar\n\n${quote}${citation}\n`)
    return after.slice(after.lastIndexOf('> ') + 2).trimEnd()
  }

  it('changes the number and leaves the writer’s label', async () => {
    assert.equal(await fixed('[@notat, side 3]'), '[@notat, side 2]')
    assert.equal(await fixed('[se @notat, 1, min fremhævning]'), '[se @notat, 2, min fremhævning]')
    assert.equal(await fixed('[@notat, s. 3-4]'), '[@notat, s. 3-4]', 'no such page: another rule')
  })

  it('replaces several places by the page', async () => {
    const [finding] = await findingsOf(
      'citation/wrong-locator',
      files(`${quote}[@notat, s. 3, afsnit 1]\n`),
    )
    assert.equal(finding?.words, 's. 3, afsnit 1')
    assert.equal(finding.fixes[0]?.edits[0]?.text, 's. 2')
    assert.equal(finding.fixes[0].automatic, false)
  })

  it('names the place where the words stand, with its page', async () => {
    const [finding] = await findingsOf('citation/wrong-locator', files(`${quote}[@notat, s. 3]\n`))
    assert.equal(finding?.related[0]?.file, 'notat.txt')
    assert.equal(finding.related[0].page, '2')
    assert.equal(finding.args['page'], '2')
  })

  it('lets a range that holds the page, and a citation without a place, be', async () => {
    for (const citation of ['[@notat, s. 1-2]', '[@notat]', '[@notat, s. 2]']) {
      assert.deepEqual(
        await findingsOf('citation/wrong-locator', files(`${quote}${citation}\n`)),
        [],
        citation,
      )
    }
  })

  it('leaves other sources and altered words to other rules', async () => {
    assert.deepEqual(
      await findingsOf('citation/wrong-locator', files(`${quote}[@brev, s. 1]\n`)),
      [],
    )
    const altered = quote.replace('0,4', '0,5')
    assert.deepEqual(
      await findingsOf('citation/wrong-locator', files(`${altered}[@notat, s. 3]\n`)),
      [],
    )
  })
})

describe('citation/locator-not-found', () => {
  it('offers the page on which the quotation was found', async () => {
    const text =
      '# Svar\n\n> Det koster 0,4 mio. kr. om året at holde åbent to timer længere.\n>\n> [@notat, s. 22]\n'
    const [finding] = await findingsOf('citation/locator-not-found', files(text))
    assert.deepEqual(finding?.args, {key: 'notat', page: '22', count: 3, first: '1', last: '3'})
    assert.ok(applyFix(text, finding.fixes[0]).includes('[@notat, s. 2]'))
  })

  it('says nothing of pages in a text without pages', async () => {
    assert.deepEqual(
      await findingsOf('citation/locator-not-found', files('# Svar\n\nTekst [@brev, s. 7].\n')),
      [],
    )
  })
})

describe('citation/accidental-link', () => {
  const fixed = async (text: string) => {
    const after = await firstFix('citation/accidental-link', `# Svar\n\n${text}\n`)
    return after.slice('# Svar\n\n'.length).trimEnd()
  }
  const cases: readonly (readonly [string, string])[] = [
    ['Tekst [...](s.3).', 'Tekst [...] (s.3).'],
    ['Tekst […](https://example.org).', 'Tekst […] (https://example.org).'],
    ['Tekst […](se side 3).', 'Tekst […] (se side 3).'],
    ['Tekst [@notat](s.%203).', 'Tekst [@notat, s. 3].'],
    ['> Tekst [...](s.3)', '> Tekst [...] (s.3)'],
  ]
  for (const [text, expected] of cases) {
    it(`makes “${expected}” of “${text}”`, async () => {
      assert.equal(await fixed(text), expected)
    })
  }

  it('lets real links, pictures and code be', async () => {
    for (const text of [
      '[@notat, s. 3](notat.txt)',
      '[notatet](s.3)',
      '![...](x.png)',
      '`[...](s.3)`',
      '[...] (s. 3)',
      '[@notat](https://example.org/notat)',
    ]) {
      assert.deepEqual(
        await findingsOf('citation/accidental-link', files(`# Svar\n\n${text}\n`)),
        [],
        text,
      )
    }
  })

  it('does not report what citation/malformed reports', async () => {
    const text = '# Svar\n\nTekst [@notat](s. 3).\n'
    const both = [
      ...(await findingsOf('citation/accidental-link', files(text))),
      ...(await findingsOf('citation/malformed', files(text))),
    ]
    assert.equal(both.length, 1)
  })
})

describe('citation/vague-reference', () => {
  const found = async (text: string) => {
    const findings = await findingsOf('citation/vague-reference', {
      'svar.md': `# Svar\n\n${text}\n`,
    })
    return findings.map(({messageId, args}) => `${messageId}: ${args['words']}`)
  }
  const fires: readonly (readonly [string, string])[] = [
    ['Det er vigtigt, se nedenfor.', 'text: se nedenfor'],
    ['Det er vigtigt (jf. nedenfor).', 'text: jf. nedenfor'],
    ['Som beskrevet ovenfor er det dyrt.', 'text: beskrevet ovenfor'],
    ['Det ses af nedenstående opslag.', 'text: nedenstående opslag'],
    ['Se screenshot nedenfor.', 'picture: Se screenshot nedenfor'],
    ['Det viser skærmbilledet ovenfor.', 'picture: skærmbilledet ovenfor'],
    ['Tallene står i tabellen nedenfor.', 'table: tabellen nedenfor'],
    ['Se bemærkninger senere i dokumentet.', 'section: senere i dokumentet'],
    ['Det uddybes sidst i høringssvaret.', 'section: sidst i høringssvaret'],
    ['Jf. slides fra mødet er det dyrt.', 'material: Jf. slides'],
    ['Se det fremsendte materiale.', 'material: Se det fremsendte materiale'],
    ['Sådan er det beskrevet i materialet.', 'material: beskrevet i materialet'],
    ['It is shown below.', 'text: shown below'],
    ['See the picture below.', 'picture: picture below'],
  ]
  for (const [text, expected] of fires) {
    it(`reports “${text}”`, async () => {
      assert.deepEqual(await found(text), [expected])
    })
  }

  for (const [title, text] of Object.entries({
    'a picture that follows': 'Se billedet nedenfor.\n\n![Køen](x.jpg)',
    'a picture that stands before': '![Køen](x.jpg)\n\nDet viser billedet ovenfor.',
    'a quotation right below': 'Se nedenfor.\n\n> Et brev.',
    'a list right below': 'Se nedenfor:\n\n- Et punkt.',
    'a table right below': 'Se tabellen nedenfor.\n\n| a |\n| - |\n| b |',
    'a general section that follows':
      'Se bemærkninger sidst i dokumentet.\n\n## Generelt\n\nTekst.',
    'a number': 'Se nr. 6 nedenfor, og det, der er nævnt ovenfor under forslag BI07.',
    'ordinary prose': 'På baggrund af ovenstående støtter vi forslaget, herunder idéen om lys.',
    'material that is cited': 'Jf. slides [@notat, s. 2] er det dyrt.',
    'material that does not say':
      'Det er ikke oplyst i materialet? Nej, det står ikke i materialet.',
    'a quotation': '> Se nedenfor, jf. slides.',
    'words in quotation marks': 'Der står »som nævnt ovenfor« i brevet.',
    code: '`se nedenfor`',
  })) {
    it(`is content with ${title}`, async () => {
      assert.deepEqual(await found(text), [])
    })
  }

  it('is not content with a quotation that stands further down', async () => {
    assert.deepEqual(await found('Se nedenfor.\n\nMere tekst.\n\n> Et brev.'), [
      'text: Se nedenfor',
    ])
  })

  it('stands at the words, over a line end and through markup', async () => {
    const text = '# Svar\n\nDet er vigtigt, **se\nnedenfor**.\n'
    const [finding] = await findingsOf('citation/vague-reference', {'svar.md': text})
    assert.equal(finding?.words, 'se\nnedenfor')
  })
})

describe('citationFor', () => {
  const source: Source = {
    file: 'notat.txt',
    reader: 'text',
    text: 'abcdef',
    pages: [
      {index: 0, label: 'i', start: 0, end: 3},
      {index: 1, label: 'ii', start: 3, end: 6},
    ],
    paragraphs: [],
    warnings: [],
  }
  const passage: Passage = {file: 'notat.txt', span: {start: 1, end: 2}, paragraph: 0, page: 0}
  const linked = (key: string) =>
    sampleLinked({
      project: sampleProject(),
      sources: [
        {
          entry: {key, place: {file: 'hearing.yaml', span: {start: 0, end: 0}}},
          state: {kind: 'read', source},
        },
      ],
    })

  it('uses the printed page, and both where the passage runs over a page break', () => {
    assert.equal(pageLabels(source, passage), 'i')
    assert.equal(pageLabels(source, {...passage, span: {start: 1, end: 3}}), 'i')
    assert.equal(pageLabels(source, {...passage, span: {start: 1, end: 5}}), 'i-ii')
  })

  it('puts braces around keys that pandoc would not read to the end', () => {
    assert.equal(citationFor(linked('notat-2026'), passage)?.text, '[@notat-2026, s. i]')
    assert.equal(citationFor(linked('notat.'), passage)?.text, '[@{notat.}, s. i]')
  })

  it('knows nothing of files that are not registered', () => {
    assert.equal(citationFor(linked('notat'), {...passage, file: 'andet.txt'}), undefined)
  })
})
