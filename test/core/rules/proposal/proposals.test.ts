import assert from 'node:assert/strict'
import {applyFix, findingsOf} from '../../../support/findingsOf.ts'

/** A hearing with these proposals, `number: title`. */
function hearing(proposals: Readonly<Record<string, string>>, more = ''): string {
  const lines = Object.entries(proposals).map(
    ([number, title]) => `  - { number: "${number}", title: "${title}" }\n`,
  )
  return `title: Budget 2027\n${more}proposals:\n${lines.join('')}`
}

function response(...headings: readonly string[]): string {
  return `# Svar\n\n${headings.map((heading) => `## ${heading}\n\nVi støtter forslaget.\n`).join('\n')}`
}

const digits = (from: number, to: number) =>
  Object.fromEntries(
    Array.from({length: to - from + 1}, (_, index) => [` ${from + index}`.trim(), `T${index}`]),
  )

describe('proposal/unknown-number', () => {
  const suggested = async (
    registered: readonly string[],
    written: string,
    ...answered: string[]
  ) => {
    const files = {
      'hearing.yaml': hearing(
        Object.fromEntries(registered.map((number, index) => [number, `Titel nummer ${index}`])),
      ),
      'svar.md': response(...answered.map((number) => `Nr. ${number}`), `Nr. ${written}`),
    }
    const findings = await findingsOf('proposal/unknown-number', files)
    return findings.map(({args, words}) => `${words}: ${args['nearest'] ?? ''}`).join()
  }

  it('names a proposal without a title by its number', async () => {
    const files = {'hearing.yaml': hearing({B107: ' '}), 'svar.md': response('Nr. B1.07')}
    const [finding] = await findingsOf('proposal/unknown-number', files)
    assert.equal(finding?.related[0]?.messageId, 'untitled')
  })

  it('suggests a number that differs in case, signs or zeros', async () => {
    assert.equal(await suggested(['BI07', '12'], 'BI7'), '', 'the same label')
    assert.equal(await suggested(['B107', '12'], 'B1.07'), 'B1.07: B107')
    assert.equal(await suggested(['3.2.a', '3.1'], '32a'), '32a: 3.2.a')
  })

  it('suggests a number with two digits swapped, or with one that differs or is missing', async () => {
    assert.equal(await suggested(['20', '21'], '12'), '12: 21')
    assert.equal(await suggested(['104', '230'], '14'), '14: 104')
    assert.equal(await suggested(['BI07'], 'BL07'), 'BL07: BI07')
  })

  it('suggests nothing for a number of one digit, which is one step from all others', async () => {
    assert.equal(await suggested(['4', '5', '6'], '9'), '9: ')
  })

  it('suggests only open proposals where many are as near, and none where those are too many', async () => {
    const many = ['10', '11', '12', '13', '14']
    assert.equal(await suggested(many, '15'), '15: ')
    assert.equal(await suggested(many, '15', '10', '11', '12'), '15: 13, 14')
  })

  it('shows the suggested proposals in hearing.yaml, and offers each without applying it', async () => {
    const files = {
      'hearing.yaml': hearing({20: 'Stier', 21: 'Haller'}),
      'svar.md': response('Nr. 22. Noget tredje'),
    }
    const [finding] = await findingsOf('proposal/unknown-number', files)
    assert.deepEqual(
      finding?.related.map(({file, args}) => [file, args['number']]),
      [
        ['hearing.yaml', '20'],
        ['hearing.yaml', '21'],
      ],
    )
    assert.deepEqual(
      finding.fixes.map(({automatic, edits}) => [automatic, edits[0]?.text]),
      [
        [false, '20'],
        [false, '21'],
      ],
    )
  })

  it('is an error while writing too', async () => {
    const files = {'hearing.yaml': hearing({5: 'Bogbus'}), 'svar.md': response('Nr. 99')}
    const [finding] = await findingsOf('proposal/unknown-number', files, {profile: 'draft'})
    assert.equal(finding?.severity, 'error')
  })
})

describe('proposal/title-mismatch', () => {
  const title = 'Længere åbningstid i svømmehallen (forsøg)'
  const check = (written: string, registered = title) =>
    findingsOf('proposal/title-mismatch', {
      'hearing.yaml': hearing({5: registered, 6: 'Flere bænke i parken'}),
      'svar.md': response(`Nr. 5. ${written}`),
    })

  for (const written of [
    'Længere åbningstid i svømmehallen (forsøg)',
    'længere åbningstid i svømmehallen – forsøg',
    'Længere åbningstid i svømme\u00ADhallen: forsøg.',
    'La\u0308ngere åbningstid'.replace('a\u0308', 'æ'),
    'Længere a\u030Abningstid',
    'Længere åbningstid …',
    'om længere åbningstid i svømmehallen (forsøg)',
    'Længere åbningstid i svømmehallen (forsøg) [@notat, s. 2]',
  ]) {
    it(`takes “${written}” for the title`, async () => {
      assert.deepEqual(await check(written), [])
    })
  }

  for (const written of [
    'Længere',
    'Åbningstid i svømmehallen',
    'Kortere åbningstid i svømmehallen',
  ]) {
    it(`does not take “${written}” for it`, async () => {
      assert.deepEqual(
        (await check(written)).map(({words}) => words),
        [written],
      )
    })
  }

  it('corrects a slip by itself, but not a word, and no figure', async () => {
    const automatic = async (written: string, registered: string) =>
      (await check(written, registered)).map(({fixes}) => fixes[0]?.automatic)
    assert.deepEqual(await automatic('Længere åbningtid i hallen', 'Længere åbningstid i hallen'), [
      true,
    ])
    assert.deepEqual(await automatic('Læsevenner i udskolingen', 'Læsevenner i indskolingen'), [
      false,
    ])
    assert.deepEqual(
      await automatic('Haller til 2 mio. kr. i alt', 'Haller til 3 mio. kr. i alt'),
      [false],
    )
  })

  it('escapes what Markdown would read as markup', async () => {
    const files = {
      'hearing.yaml': hearing({5: 'Klub *Havnen* [forsøg]'}),
      'svar.md': '# Svar\n\n## Nr. 5. Noget andet\n',
    }
    const [finding] = await findingsOf('proposal/title-mismatch', files)
    assert.equal(
      applyFix(files['svar.md'], finding?.fixes[0]),
      '# Svar\n\n## Nr. 5. Klub \\*Havnen\\* \\[forsøg\\]\n',
    )
  })

  it('offers both ways out where the title is another proposal’s', async () => {
    const [finding] = await check('Flere bænke i parken')
    assert.equal(finding?.messageId, 'titleElsewhere')
    assert.deepEqual(
      finding.fixes.map(({edits, automatic}) => [edits[0]?.text, automatic]),
      [
        [title, false],
        ['6', false],
      ],
    )
  })
})

describe('proposal/duplicate', () => {
  it('reports the second and the third, each with the first', async () => {
    const text = response('Nr. 5. Bogbus', 'Nr. 5', 'Forslag 05 – Bogbus')
    const findings = await findingsOf('proposal/duplicate', {
      'hearing.yaml': hearing({5: 'Bogbus'}),
      'svar.md': text,
    })
    assert.deepEqual(
      findings.map(({words, related}) => [words, related[0]?.span.start]),
      [
        ['5', text.indexOf('5.')],
        ['05', text.indexOf('5.')],
      ],
    )
  })

  it('works without a register', async () => {
    const findings = await findingsOf('proposal/duplicate', {
      'svar.md': response('BI07 – Bogbus', 'Forslag BI07. Bogbus'),
    })
    assert.equal(findings.length, 1)
  })

  it('is silent about remarks in two responses', async () => {
    const text = response('Nr. 5. Bogbus')
    assert.deepEqual(await findingsOf('proposal/duplicate', {'a.md': text, 'b.md': text}), [])
  })
})

describe('proposal/order', () => {
  const outOfOrder = async (...numbers: readonly string[]) => {
    const files = {
      'hearing.yaml': hearing(digits(1, 9)),
      'svar.md': response(...numbers.map((number) => `Nr. ${number}`)),
    }
    const findings = await findingsOf('proposal/order', files)
    return findings.map(({messageId, args}) => `${messageId} ${args['number']}/${args['other']}`)
  }

  it('reports as few as would have to be moved', async () => {
    assert.deepEqual(await outOfOrder('9', '1', '2', '3'), ['tooEarly 9/3'])
    assert.deepEqual(await outOfOrder('2', '3', '9', '1'), ['tooLate 1/2'])
    assert.deepEqual(await outOfOrder('1', '2', '5', '9'), [])
    assert.deepEqual(await outOfOrder('4', '4', '5'), [])
  })

  it('ignores numbers that the hearing does not have', async () => {
    assert.deepEqual(await outOfOrder('1', '77', '2'), [])
  })
})

describe('proposal/not-covered', () => {
  const numbers = async (files: Readonly<Record<string, string>>, profile?: 'draft' | 'submit') => {
    const findings = await findingsOf(
      'proposal/not-covered',
      files,
      profile === undefined ? {} : {profile},
    )
    return findings.map(
      ({messageId, args, severity}) => `${severity} ${messageId} ${args['number']}`,
    )
  }
  const three = hearing({4: 'Stier', 5: 'Haller', 6: 'Parker'})

  it('reports each open proposal by itself, and shows it in hearing.yaml', async () => {
    const files = {'hearing.yaml': three, 'svar.md': response('Nr. 5')}
    assert.deepEqual(await numbers(files), ['warning notCovered 4', 'warning notCovered 6'])
    const [first] = await findingsOf('proposal/not-covered', files)
    assert.equal(first?.words, '# Svar')
    assert.equal(first.related[0]?.file, 'hearing.yaml')
  })

  it('names a proposal without a title by its number', async () => {
    const files = {'hearing.yaml': hearing({4: '', 5: ' '}), 'svar.md': '# Svar\n'}
    const findings = await findingsOf('proposal/not-covered', files)
    assert.deepEqual(
      findings.map(({messageId, args, related}) => [
        messageId,
        args['number'],
        related[0]?.messageId,
      ]),
      [
        ['untitledNotCovered', '4', 'untitled'],
        ['untitledNotCovered', '5', 'untitled'],
      ],
    )
  })

  it('is off while writing, and an error before the response is sent', async () => {
    const files = {'hearing.yaml': three, 'svar.md': response('Nr. 4', 'Nr. 5')}
    assert.deepEqual(await numbers(files, 'draft'), [])
    assert.deepEqual(await numbers(files, 'submit'), ['error notCovered 6'])
  })

  it('asks every response', async () => {
    const files = {
      'hearing.yaml': three,
      'a.md': response('Nr. 4', 'Nr. 5', 'Nr. 6'),
      'b.md': response(),
    }
    assert.equal((await numbers(files)).length, 3)
  })

  it('lets the response decide before the hearing', async () => {
    const selected = hearing({4: 'Stier'}, 'covers: selected\n')
    assert.deepEqual(await numbers({'hearing.yaml': selected, 'svar.md': '# Svar\n'}), [])
    const all = '---\ncovers: all\n---\n\n# Svar\n'
    assert.deepEqual(await numbers({'hearing.yaml': selected, 'svar.md': all}), [
      'warning notCovered 4',
    ])
  })

  it('stands at the start where there is no heading', async () => {
    const files = {'hearing.yaml': hearing({4: 'Stier'}), 'svar.md': 'Vi støtter alt.\n'}
    const [finding] = await findingsOf('proposal/not-covered', files)
    assert.deepEqual(finding?.span, {start: 0, end: 0})
  })

  for (const [title, body] of Object.entries({
    'a list': '- Stierne bør have lys.',
    'a quotation': '> Stierne får lys.',
    'a table': '| a | b |\n| - | - |\n| c | d |',
    'a picture': '![Stien](sti.jpg)',
    'a stance': '**Holdning:** Støtter.',
    'no remarks': 'Ingen bemærkninger.',
  })) {
    it(`takes ${title} for an answer`, async () => {
      const files = {
        'hearing.yaml': hearing({4: 'Stier'}),
        'svar.md': `# Svar\n\n## Nr. 4\n\n${body}\n`,
      }
      assert.deepEqual(await numbers(files), [])
    })
  }

  it('does not take a comment for an answer', async () => {
    const files = {
      'hearing.yaml': hearing({4: 'Stier'}),
      'svar.md': '# Svar\n\n## Nr. 4\n\n<!-- mangler -->\n',
    }
    assert.deepEqual(await numbers(files), ['warning emptyRemark 4'])
  })

  it('says nothing of a response that was refused', async () => {
    const files = {'hearing.yaml': three, 'svar.md': `${'>'.repeat(300)} dybt\n`}
    assert.deepEqual(await numbers(files), [])
  })
})

describe('proposal/malformed-heading', () => {
  const fixed = async (text: string, register = hearing({4: 'Stier', 5: 'Haller'})) => {
    const [finding, ...more] = await findingsOf('proposal/malformed-heading', {
      'hearing.yaml': register,
      'svar.md': text,
    })
    assert.deepEqual(more, [])
    return finding === undefined ? undefined : applyFix(text, finding.fixes[0])
  }

  it('puts the signs in front and takes the bold marks out', async () => {
    assert.equal(await fixed('# Svar\n\n**Nr. 4** Stier\n'), '# Svar\n\n## Nr. 4 Stier\n')
    assert.equal(await fixed('# Svar\n\n__Nr. 4. Stier__\n'), '# Svar\n\n## Nr. 4. Stier\n')
  })

  it('gives it the depth of the other headings', async () => {
    assert.equal(
      await fixed('# Svar\n\n## Veje\n\n### Nr. 5. Haller\n\nJa.\n\nNr. 4. Stier\n'),
      '# Svar\n\n## Veje\n\n### Nr. 5. Haller\n\nJa.\n\n### Nr. 4. Stier\n',
    )
  })

  it('puts the space in where only that is missing', async () => {
    assert.equal(await fixed('# Svar\n\n##Nr. 4. Stier\n'), '# Svar\n\n## Nr. 4. Stier\n')
  })

  it('knows a proposal by its title too', async () => {
    assert.equal(await fixed('# Svar\n\nNr. 44. Stier\n'), '# Svar\n\n## Nr. 44. Stier\n')
  })

  it('lets lines about other numbers be', async () => {
    assert.equal(await fixed('# Svar\n\nNr. 9. Noget, der ikke er i høringen\n'), undefined)
  })

  it('works without a register', async () => {
    assert.equal(
      await fixed('# Svar\n\nNr. 9. Broer\n', 'title: x\n'),
      '# Svar\n\n## Nr. 9. Broer\n',
    )
  })
})

describe('proposal/number-format', () => {
  it('leaves ordinary labels alone, and mends the others by itself', async () => {
    const text = response('Nr. 5', 'BI07 – Haller', 'Nr. ３.2.a. Stier')
    const [finding, ...more] = await findingsOf('proposal/number-format', {'svar.md': text})
    assert.deepEqual(more, [])
    assert.equal(finding?.words, '３.2.a')
    assert.equal(finding.fixes[0]?.automatic, true)
    assert.equal(finding.fixes[0].edits[0]?.text, '3.2.a')
  })
})

describe('a heading on several proposals', () => {
  const register = hearing({1: 'Haller', 2: 'Stier', 3: 'Broer', 4: 'Parker'})
  const found = async (rule: string, ...headings: readonly string[]) => {
    const files = {'hearing.yaml': register, 'svar.md': response(...headings)}
    return (await findingsOf(rule, files)).map(({args, words}) => [words, args['number']])
  }

  it('answers each of them', async () => {
    for (const heading of ['Forslag 1, 2, 3 og 4', 'Nr. 1-4', 'Nr. 1. og nr. 2-4. Samlet svar']) {
      assert.deepEqual(await found('proposal/not-covered', heading), [], heading)
      assert.deepEqual(await found('proposal/unknown-number', heading), [], heading)
      assert.deepEqual(await found('proposal/title-mismatch', heading), [], heading)
      assert.deepEqual(await found('proposal/duplicate', heading), [], heading)
    }
  })

  it('is pointed at for those that are unknown or answered twice', async () => {
    assert.deepEqual(await found('proposal/unknown-number', 'Nr. 3, 4 og 7'), [['7', '7']])
    assert.deepEqual(await found('proposal/duplicate', 'Nr. 2', 'Nr. 1-3'), [['1-3', '2']])
  })

  it('is on one where the hearing has a proposal of that number', async () => {
    const files = {
      'hearing.yaml': hearing({'1-3': 'Haller', 2: 'Stier'}),
      'svar.md': response('Nr. 1-3. Haller'),
    }
    const open = await findingsOf('proposal/not-covered', files)
    assert.deepEqual(
      open.map(({args}) => args['number']),
      ['2'],
    )
  })
})

describe('a heading that only the register tells to be a proposal’s', () => {
  it('answers it', async () => {
    const files = {
      'hearing.yaml': hearing({1: 'Haller', '3.2.a': 'Stier', BI07: 'Broer', '12b': 'Parker'}),
      'svar.md': response('1. Haller', 'Ad 3.2a', 'bi07 - Broer', 'Nr. 12 b. Parker'),
    }
    for (const rule of ['not-covered', 'unknown-number', 'title-mismatch']) {
      assert.deepEqual(await findingsOf(`proposal/${rule}`, files), [], rule)
    }
  })
})
