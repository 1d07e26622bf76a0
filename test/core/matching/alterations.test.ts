import assert from 'node:assert/strict'
import {readFileSync} from 'node:fs'
import {resolveQuote} from '../../../src/core/matching/resolveQuote.ts'
import type {QuoteResolution} from '../../../src/core/model/resolution.ts'
import {plainIndex} from '../../support/plainSource.ts'

interface Case {
  readonly group: string
  readonly source: string
  readonly quote: string
  readonly expected: string
}

/** The cases of `alterations.txt`; `\n`, `\f` and `\u00ad` are written as in JSON. */
function readCases(): readonly Case[] {
  const file = new URL('alterations.txt', import.meta.url)
  const cases: Case[] = []
  let group = ''
  let source = ''
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const [, mark = '', words = ''] = /^(#|=|\w+:) (.*)$/.exec(line) ?? []
    const text = words.replace(/\\(?:u([\da-f]{4})|n|f|t)/g, (escape, code?: string) =>
      code === undefined
        ? ({'\\n': '\n', '\\f': '\f', '\\t': '\t'}[escape] ?? escape)
        : String.fromCharCode(parseInt(code, 16)),
    )
    if (mark === '#') group = text
    else if (mark === '=') source = text
    else if (mark !== '') cases.push({group, source, quote: text, expected: mark.slice(0, -1)})
  }
  return cases
}

const BEFORE = 'Indledning til sagen, som udvalget fik forelagt sidste efterår.'
const AFTER = 'Derefter følger en gennemgang af det øvrige materiale, som blev sendt rundt.'

function resolve({source, quote}: Case): QuoteResolution {
  const index = plainIndex(`${BEFORE}\n\n${source}\n\n${AFTER}`)
  return resolveQuote({exact: quote}, {index}, [index])
}

function isAsExpected(resolution: QuoteResolution, expected: string): boolean {
  const isFine = resolution.kind === 'exact' || resolution.kind === 'normalized'
  const told = isFine ? (resolution.cautions ?? []).length : 0
  switch (expected) {
    case 'fine':
      return isFine && told === 0
    case 'caution':
      return isFine ? told > 0 : resolution.kind === 'altered'
    case 'altered':
    case 'notFound':
      return resolution.kind === expected
    default:
      return (
        resolution.kind === 'altered' &&
        resolution.differences.some((difference) => difference.class === expected)
      )
  }
}

function shown(resolution: QuoteResolution): string {
  const differences = 'differences' in resolution ? resolution.differences : []
  return [
    resolution.kind,
    ...differences.map((each) => `${each.class}: ${each.quote} / ${each.source}`),
  ].join('; ')
}

describe('Quotations of one sentence', () => {
  const cases = readCases()
  for (const group of new Set(cases.map((each) => each.group))) {
    it(`are judged as a reader would: ${group}`, () => {
      const wrong = cases
        .filter((each) => each.group === group)
        .flatMap((each) => {
          const resolution = resolve(each)
          if (isAsExpected(resolution, each.expected)) return []
          return [`${each.expected}, not ${shown(resolution)}: ${each.quote}`]
        })
      assert.deepEqual(wrong, [])
    })
  }

  it('are many', () => {
    assert.ok(cases.length >= 330)
  })
})
