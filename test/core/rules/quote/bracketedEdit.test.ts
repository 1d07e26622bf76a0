import assert from 'node:assert/strict'
import {bracketedEdit} from '../../../../src/core/rules/quote/bracketedEdit.ts'
import {editedQuotation} from '../../../support/editedQuotation.ts'

const edited = editedQuotation(bracketedEdit)

describe('bracketedEdit', () => {
  it('takes the brackets of the source on the side where they differ', () => {
    assert.equal(edited('penge fra puljen', 'penge (af puljen', 'fra', 'af'), '»penge (af puljen«')
    assert.equal(
      edited('huse fra os', 'huse til\nleje), os', 'fra', 'til\nleje'),
      '»huse til leje), os«',
    )
    assert.equal(edited('huse (fra os', 'huse af os', 'fra', 'af'), '»huse af os«')
  })

  it('puts words in on the right side of a bracket that stands', () => {
    assert.equal(
      edited('huse| (til leje', 'huse (ofte til leje', '', 'ofte'),
      '»huse (ofte til leje«',
    )
    assert.equal(
      edited('huse| (til leje', 'huse ofte (til leje', '', 'ofte'),
      '»huse ofte (til leje«',
    )
  })

  it('takes the brackets of words that go along', () => {
    assert.equal(edited('huse (gamle) til leje', 'huse| til leje', 'gamle', ''), '»huse til leje«')
  })

  it('takes the commas of the source beside brackets that are right', () => {
    assert.equal(edited('huse fra (os', 'huse af, (os', 'fra', 'af'), '»huse af, (os«')
    assert.equal(
      edited('(alle) huse, til leje', '(alle)| til leje', 'huse', ''),
      '»(alle) til leje«',
    )
  })

  it('moves a bracket that stood around the wrong words', () => {
    assert.equal(edited('(dyre til leje', 'huse (til leje', 'dyre', 'huse'), '»huse (til leje«')
    assert.equal(edited('(til leje også)', '(til leje) og', 'også', 'og'), '»(til leje) og«')
  })

  it('is undefined where the quotation has the brackets of the source', () => {
    assert.equal(edited('huse fra os', 'huse af os', 'fra', 'af'), undefined)
    assert.equal(edited('huse| os', 'huse af os', '', 'af'), undefined)
    assert.equal(edited('huse (fra os', 'huse (af os', 'fra', 'af'), undefined)
    assert.equal(edited('huse (meget til leje', 'huse (|til leje', 'meget', ''), undefined)
  })

  it('is undefined at the ends of a quotation', () => {
    assert.equal(edited('fra puljen', '(af puljen', 'fra', 'af'), undefined)
    assert.equal(edited('penge fra', 'penge af)', 'fra', 'af'), undefined)
  })

  it('is undefined beside other signs, markup and the next difference', () => {
    assert.equal(edited('penge […] fra os', 'penge (af os', 'fra', 'af'), undefined)
    assert.equal(edited('penge – fra os', 'penge (af os', 'fra', 'af'), undefined)
    const document = '»penge *fra* os«'
    assert.equal(edited('penge fra os', 'penge (af os', 'fra', 'af', {document}), undefined)
    assert.equal(edited('penge fra dem', 'penge af) os', 'fra', 'af', {next: 10}), undefined)
  })
})
