import assert from 'node:assert/strict'
import type {CodeAction} from 'vscode-languageserver-types'
import {fixAllKind, provideCodeActions} from '../../src/service/provideCodeActions.ts'
import {provideDiagnostics} from '../../src/service/provideDiagnostics.ts'
import {provideFixAll} from '../../src/service/provideFixAll.ts'
import {CURSOR, serviceView, withResponse, type ServiceView} from '../support/serviceView.ts'

interface Offered {
  readonly service: ServiceView
  readonly actions: readonly CodeAction[]
  readonly title: (part: RegExp) => CodeAction | undefined
  /** The response after the action with a title. */
  readonly after: (part: RegExp) => string
}

async function offeredIn(response: string, only?: readonly string[]): Promise<Offered> {
  const service = await serviceView(withResponse(response))
  const {view, file, position, edited} = service
  const range = {start: position, end: position}
  const query = only === undefined ? {range} : {range, only}
  const actions = provideCodeActions(view, file, query)
  const title = (part: RegExp): CodeAction | undefined =>
    actions.find((action) => part.test(action.title))
  return {
    service,
    actions,
    title,
    after: (part) => edited(title(part)?.edit?.changes?.[`test:///${file}`]),
  }
}

const altered = `»Der afsættes ${CURSOR}4,1 mio. kr. årligt fra 2027« [@notat, s. 2]\n`

describe('provideCodeActions', () => {
  it('writes a quotation as its source does', async () => {
    const {after} = await offeredIn(altered)
    assert.equal(after(/1,4/u), '»Der afsættes 1,4 mio. kr. årligt fra 2027« [@notat, s. 2]\n')
  })

  it('names the finding that an action settles', async () => {
    const {title} = await offeredIn(altered)
    assert.deepEqual(
      title(/1,4/u)?.diagnostics?.map(({code}) => code),
      ['quote/altered'],
    )
  })

  it('corrects all of a kind at once', async () => {
    const {after} = await offeredIn(`Vores ${CURSOR}kunder læser. En kunde låner.\n`)
    assert.doesNotMatch(after(/^Fix all 2/u), /kunde/u)
  })

  it('offers nothing for all where there is one', async () => {
    const {title} = await offeredIn(`Vores ${CURSOR}kunder læser.\n`)
    assert.equal(title(/^Fix all/u), undefined)
  })

  it('offers all of a kind once for many findings, and names them all', async () => {
    const service = await serviceView(withResponse('Vores kunder læser.\n\n'.repeat(600)))
    const {view, file, edited} = service
    const range = {start: {line: 0, character: 0}, end: {line: 5000, character: 0}}
    const before = process.cpuUsage()
    const actions = provideCodeActions(view, file, {range})
    const {user, system} = process.cpuUsage(before)
    const all = actions.filter(({title}) => title.startsWith('Fix all 600'))
    assert.deepEqual(
      all.map(({diagnostics}) => diagnostics?.length),
      [600],
    )
    assert.doesNotMatch(edited(all[0]?.edit?.changes?.[`test:///${file}`]), /kunder/u)
    assert.ok((user + system) / 1000 < 400)
  })

  it('writes comments with the line ends of the text', async () => {
    for (const end of ['\r\n', '\r']) {
      const {after} = await offeredIn(`Tekst.\n\n${altered}`.replaceAll('\n', end))
      const line = '<!-- hearing-disable-next-line quote/altered: reason -->'
      assert.ok(after(/^Leave/u).startsWith(`Tekst.${end}${end}${line}${end}»Der`))
    }
  })

  it('leaves a paragraph as it is by a comment above it', async () => {
    const {after} = await offeredIn(`Tekst.\n\n${altered}`)
    assert.match(
      after(/^Leave/u),
      /Tekst\.\n\n<!-- hearing-disable-next-line quote\/altered: reason -->\n»Der/u,
    )
  })

  it('leaves a line in the middle of a paragraph by a comment at its end', async () => {
    const {after} = await offeredIn(`En linje her.\n${altered}og en til.\n`)
    assert.match(
      after(/^Leave/u),
      /\[@notat, s\. 2\] <!-- hearing-disable-line quote\/altered: reason -->\nog/u,
    )
  })

  it('offers the same exception once for several findings at one place', async () => {
    const {actions} = await offeredIn(`# ${CURSOR}Svar\n\nTekst.\n`)
    const exceptions = actions.filter(({title}) => /^Leave.*not-covered/u.test(title))
    assert.deepEqual(
      exceptions.map(({diagnostics}) => diagnostics?.length),
      [3],
    )
  })

  it('begins a remark on a proposal that is not answered, at its place among the others', async () => {
    const {after} = await offeredIn(
      `# ${CURSOR}Svar\n\n## Nr. 4. Bogbus\n\nA.\n\n## Nr. 6. B\n\nC.\n`,
    )
    assert.match(
      after(/^Begin a remark on proposal 5/u),
      /A\.\n\n## Nr\. 5\. Søndagsåbent\n[^]*\n## Nr\. 6/u,
    )
  })

  it('offers exceptions that silence the finding', async () => {
    for (const response of [altered, `Linje.\n${altered}slut.\n`, `- punkt\n- ${altered}`]) {
      const {after, service} = await offeredIn(response)
      const before = provideDiagnostics(service.view, 'svar.md').map(({code}) => code)
      const changed = await serviceView(withResponse(after(/^Leave this.*quote\/altered/u)))
      const codes = provideDiagnostics(changed.view, 'svar.md').map(({code}) => code)
      assert.ok(before.includes('quote/altered'))
      assert.ok(!codes.includes('quote/altered'), response)
    }
  })

  it('offers an exception beside another one for the same line', async () => {
    const other = '<!-- hearing-disable-next-line source/unknown-key: ukendt -->\n'
    const twice = `${other}Se [@ukendt]. ${altered}`
    const {after} = await offeredIn(twice)
    const changed = await serviceView(withResponse(after(/^Leave this.*quote\/altered/u)))
    const codes = provideDiagnostics(changed.view, 'svar.md').map(({code}) => code)
    for (const code of ['quote/altered', 'source/unknown-key', 'meta/unused-suppression']) {
      assert.ok(!codes.includes(code), `${code}: ${after(/^Leave this.*quote\/altered/u)}`)
    }
  })

  it('offers an exception that does not part words that go on in the next line', async () => {
    const verbatim = `Vi kan godt lide, at ${CURSOR}en bogbus kan besøge hver af dem\nto gange om ugen, og den skal rumme mange.\n`
    const before = 'Her er den første linje.\n'
    for (const response of [verbatim, before + verbatim]) {
      const {after, title} = await offeredIn(response)
      assert.ok(title(/unmarked-verbatim/u) !== undefined)
      const changed = await serviceView(withResponse(after(/^Leave this.*unmarked-verbatim/u)))
      const codes = provideDiagnostics(changed.view, 'svar.md').map(({code}) => code)
      assert.ok(!codes.some((code) => /unmarked|unused/u.test(String(code))), codes.join())
    }
  })

  it('uses the quotation marks that the response uses most, slips left out', async () => {
    const slip =
      'Han siger »en lille bil kører forbi“ og »en stor bil kører forbi« og »en bil til kører forbi«.\n\n'
    const {after} = await offeredIn(
      `${slip}Vi ser, at ${CURSOR}en bogbus kan besøge hver af dem to gange om ugen.\n`,
    )
    assert.match(
      after(/^Put them/u),
      /at »en bogbus kan besøge hver af dem to gange om ugen« \[@notat/u,
    )
  })

  it('offers no exception in front matter', async () => {
    const {title} = await offeredIn(`---\ntitel: ${CURSOR}x\n---\n\n# Svar\n`)
    assert.equal(title(/^Leave/u), undefined)
  })

  it('gives only the kinds that are asked for', async () => {
    const {actions} = await offeredIn(`Vores ${CURSOR}kunder læser.\n`, ['source.fixAll'])
    assert.deepEqual(
      actions.map(({kind}) => kind),
      [fixAllKind],
    )
    assert.deepEqual((await offeredIn(altered, ['refactor'])).actions, [])
    // The empty kind is that of all actions.
    assert.deepEqual((await offeredIn(altered, [''])).actions, (await offeredIn(altered)).actions)
  })

  it('corrects nothing at once that a person must decide', async () => {
    const {title} = await offeredIn(altered, ['source.fixAll'])
    assert.equal(title(/./u), undefined)
  })
})

describe('provideFixAll', () => {
  it('makes every correction that is safe, and no two at the same place', async () => {
    const {view, file, edited} = await serviceView(
      withResponse(
        'Nr. 4. Bogbus til landsbyerne\n\nVores kunder læser.\n31. marts 2026 var det.\n',
      ),
    )
    const text = edited(provideFixAll(view, file))
    assert.match(text, /^## Nr\. 4\. Bogbus/u)
    assert.match(text, /Vores lånere/u)
  })

  it('has nothing to correct in files that are none of the hearing’s', async () => {
    const {view} = await serviceView(withResponse('# Svar\n'))
    assert.deepEqual(provideFixAll(view, 'andet.md'), [])
  })
})

describe('provideDiagnostics', () => {
  it('has the rule’s page, the other place with its page, and the severity', async () => {
    const {view, file, wordsAt} = await serviceView(withResponse(altered))
    const found = provideDiagnostics(view, file).find(({code}) => code === 'quote/altered')
    assert.equal(found?.codeDescription?.href, 'test:///docs/rules/quote/altered.md')
    assert.equal(found.severity, 1)
    assert.equal(wordsAt(found.range), '4,1')
    const [related] = found.relatedInformation ?? []
    assert.equal(related?.location.uri, 'test:///notat.txt')
    assert.match(related.message, /page 2/u)
  })

  it('strikes deprecated terms through', async () => {
    const {view, file} = await serviceView(withResponse('Vores kunder læser.\n'))
    const found = provideDiagnostics(view, file).find(({code}) => code === 'term/deprecated')
    assert.deepEqual(found?.tags, [2])
  })

  it('finds what is wrong in the hearing file there', async () => {
    const {view, wordsAt} = await serviceView({'hearing.yaml': 'title: Budget\ntitel: x\n'})
    const found = provideDiagnostics(view, 'hearing.yaml')
    assert.ok(found.some(({range}) => wordsAt(range) === 'titel'))
  })
})
