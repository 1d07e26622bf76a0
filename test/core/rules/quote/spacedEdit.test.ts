import assert from 'node:assert/strict'
import type {Difference} from '../../../../src/core/model/resolution.ts'
import {spacedEdit} from '../../../../src/core/rules/quote/spacedEdit.ts'

/** The quotation `»…«` after the edit; what differs stands between two `|`. `undefined` where none is offered. */
function edited(words: string, source: string, document?: string): string | undefined {
  const own = differing(words)
  const theirs = differing(source)
  const difference: Difference = {
    class: 'punctuation',
    protected: false,
    quote: own.part,
    source: theirs.part,
    quoteSpan: own.span,
    sourceSpan: theirs.span,
  }
  const {text} = own
  const pieces = [{at: 0, length: text.length, start: 1, end: text.length + 1}]
  const plain = document ?? `»${text}«`
  const place = {
    content: {text, pieces, inlines: []},
    document: plain,
    source: theirs.text,
    next: undefined,
  }
  const edit = spacedEdit(difference, place)
  return edit && plain.slice(0, edit.span.start) + edit.text + plain.slice(edit.span.end)
}

function differing(marked: string): {text: string; part: string; span: Difference['quoteSpan']} {
  const [before = '', part = '', after = ''] = marked.split('|')
  const span = {start: before.length, end: before.length + part.length}
  return {text: before + part + after, part, span}
}

describe('spacedEdit', () => {
  it('keeps the space of a sign that goes', () => {
    assert.equal(edited('unge|, (|ældre', 'unge|,| ældre'), '»unge, ældre«')
    assert.equal(edited('unge |(|ældre', 'unge|| ældre'), '»unge ældre«')
    assert.equal(edited('unge |–| ældre', 'unge|| ældre'), '»unge ældre«')
    assert.equal(edited('unge|) (|ældre', 'unge |(|ældre'), '»unge (ældre«')
  })

  it('has one space where a sign comes', () => {
    assert.equal(edited('unge|,| ældre', 'unge|, (|ældre'), '»unge, (ældre«')
    assert.equal(edited('unge| (|ældre', 'unge|) (|ældre'), '»unge) (ældre«')
    assert.equal(edited('unge|| ældre', 'unge |–| ældre'), '»unge – ældre«')
    assert.equal(edited('unge|| ældre', 'unge |(|ældre'), '»unge (ældre«')
  })

  it('leaves the end of a line where it is', () => {
    assert.equal(edited('unge|;|\nældre', 'unge|,| ældre'), '»unge,\nældre«')
  })

  it('is undefined for words, at the ends of a text and beside markup', () => {
    assert.equal(edited('unge |og| ældre', 'unge |, eller| ældre'), undefined)
    assert.equal(edited('|(|unge', 'de |–| unge'), undefined)
    assert.equal(edited('de unge|)|', 'de unge|.| Og'), undefined)
    assert.equal(edited('de |(|unge', '||unge'), undefined)
    assert.equal(edited('unge |(|ældre', 'unge|| ældre', '»unge\\(ældre«'), undefined)
  })
})
