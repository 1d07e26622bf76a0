import assert from 'node:assert/strict'
import {provideCodeLenses} from '../../src/service/provideCodeLenses.ts'
import {provideHover} from '../../src/service/provideHover.ts'
import {serviceView, twoRemarks, withResponse} from '../support/serviceView.ts'

describe('provideCodeLenses', () => {
  it('sums a remark’s quotations up at its heading', async () => {
    const {view, file} = await serviceView(withResponse(twoRemarks))
    assert.deepEqual(
      provideCodeLenses(view, file).map(({range, command}) => [range.start.line, command?.title]),
      [
        [6, '1 quotation verified · 1 altered'],
        [17, '1 quotation verified'],
      ],
    )
  })

  it('says what it counts where nothing is verified', async () => {
    const {view, file} = await serviceView(
      withResponse('## Nr. 4. Bogbus\n\n»Noget helt andet, som ingen skrev« [@notat].\n'),
    )
    assert.equal(provideCodeLenses(view, file)[0]?.command?.title, '1 quotation not found')
  })

  it('leads from a paragraph of a source to what quotes it', async () => {
    const {view} = await serviceView(withResponse(twoRemarks))
    const [lens] = provideCodeLenses(view, 'notat.txt')
    assert.equal(lens?.command?.title, '2 places in the responses')
    const [uri, , places] = (lens.command.arguments ?? []) as readonly unknown[]
    assert.equal(uri, 'test:///notat.txt')
    assert.equal((places as readonly unknown[]).length, 2)
  })

  it('stands above each paragraph of a quotation over several', async () => {
    const {view} = await serviceView({
      ...withResponse(
        '> Vi åbner klokken syv hver dag.\n>\n> Vi lukker klokken ni.\n>\n> [@notat]\n',
      ),
      'notat.txt':
        'Vi åbner klokken syv hver dag.\n\nVi lukker klokken ni.\n\nOm mandagen er her lukket.\n',
    })
    const lenses = provideCodeLenses(view, 'notat.txt')
    assert.deepEqual(
      lenses.map(({range, command}) => [range.start.line, command?.title]),
      [
        [0, '1 place in the responses'],
        [2, '1 place in the responses'],
      ],
    )
    const hover = provideHover(view, 'notat.txt', {line: 2, character: 4})
    assert.match(JSON.stringify(hover?.contents), /1 place in the responses leads here/u)
  })

  it('speaks Danish where the reader does', async () => {
    const {view, file} = await serviceView(withResponse(twoRemarks), 'da')
    assert.equal(provideCodeLenses(view, file)[0]?.command?.title, '1 citat bekræftet · 1 ændret')
  })
})
