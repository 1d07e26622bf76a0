import assert from 'node:assert/strict'
import {isMisreadMark} from '../../../src/core/matching/isMisreadMark.ts'

/** Asks about the mark behind a word that is the only one of its kind in the text. */
function ask(text: string, word: string, quoteGap: string, sourceGap: string): boolean {
  const start = text.indexOf(word)
  return isMisreadMark(quoteGap, sourceGap, text, {start, end: start + word.length})
}

describe('isMisreadMark', () => {
  it('is true for a mark behind a word that closes nothing', () => {
    assert.equal(ask("Der ansættes et årsværk', som koordinerer.", 'årsværk', ', ', "', "), true)
    assert.equal(ask('Der ansættes et årsværk” i marts.', 'årsværk', ' ', '" '), true)
  })

  it('is true where the quotation has the mark of a footnote itself', () => {
    const text = "Der ansættes et årsværk', som koordinerer."
    assert.equal(ask(text, 'årsværk', '[^1], ', "', "), true)
    assert.equal(ask(text, 'årsværk', '¹, ', "', "), true)
  })

  it('is false where the mark closes what was opened before', () => {
    const text = 'Udvalget kaldte det "et godt forslag" og gik videre.'
    assert.equal(ask(text, 'forslag', ' ', '" '), false)
    assert.equal(ask("Planen 'Grøn by' er ny.", 'by', ' ', "' "), false)
  })

  it('looks for the opening mark in the same paragraph only', () => {
    const text = "Det hed 'en prøve.\n\nDer ansættes et årsværk', som koordinerer."
    assert.equal(ask(text, 'årsværk', ', ', "', "), true)
  })

  it('is false for the apostrophe of a genitive', () => {
    assert.equal(ask("Vi hørte om Niels' forslag.", 'Niels', ' ', "' "), false)
    assert.equal(ask("Vi hørte om Felix' forslag.", 'Felix', ' ', "' "), false)
  })

  it('is false behind a figure, where it may be minutes or inches', () => {
    assert.equal(ask("Rummet måler 12' i bredden.", '12', ' ', "' "), false)
  })

  it('is false where anything else differs, too', () => {
    assert.equal(ask("Et årsværk', som koordinerer.", 'årsværk', ' ', "', "), false)
    assert.equal(ask('Et årsværk, som koordinerer.', 'årsværk', ' ', ', '), false)
  })
})
