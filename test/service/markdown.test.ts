import assert from 'node:assert/strict'
import {escapeMarkdown, firstWords} from '../../src/service/markdown.ts'

describe('escapeMarkdown', () => {
  for (const [words, escaped] of [
    ['Der afsættes 2,4 mio. kr. årligt.', 'Der afsættes 2,4 mio. kr. årligt.'],
    ['*ikke* _understreget_', '\\*ikke\\* \\_understreget\\_'],
    ['[her](command:x)', '\\[her\\](command:x)'],
    ['<img src=x>', '\\<img src=x\\>'],
    ['https://example.org', 'https\\://example.org'],
    ['www.example.org', 'www\\.example.org'],
    ['kasserer@example.org', 'kasserer\\@example.org'],
    ['$(trash)', '\\$(trash)'],
    ['# Overskrift', '\\# Overskrift'],
    ['31. marts', '31\\. marts'],
    ['  to\n linjer ', 'to linjer'],
  ] as const) {
    it(`makes ${JSON.stringify(words)} text and nothing else`, () => {
      assert.equal(escapeMarkdown(words), escaped)
    })
  }
})

describe('firstWords', () => {
  it('leaves what is short enough as it is', () => {
    assert.equal(firstWords('to  ord'), 'to ord')
  })

  it('cuts between words', () => {
    assert.equal(firstWords('et to tre fire', 10), 'et to tre…')
  })

  it('does not cut a character in two', () => {
    assert.equal(firstWords('😀😀😀', 3), '😀…')
  })
})
