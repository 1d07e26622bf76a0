// An esbuild plugin that writes Unicode property classes out as ranges: /[\p{L}\p{M}]/u → /[A-Za-z…]/u.
//
// The engine asks its Unicode library for such a class anew in every pattern and every run: 0.2 to 2 ms each,
// ten times what the same class costs in ranges, and a check of one response needs two hundred of them.
import {readFile} from 'node:fs/promises'
import ts from 'typescript'

/** Here a written-out class is exactly what the engine says: Latin, Greek, Cyrillic, symbols and signs. */
export const exactRanges = [
  [0, 0x52f],
  [0x1e00, 0x2bff],
]

/** What is written out. Capitals alternate with small letters in so many places that nothing would be gained. */
const PROPERTIES = ['L', 'M', 'N', 'Nd', 'Nl']
/** Adjoining properties are one class: their union costs less than any of them alone. */
const RUN = new RegExp(`(?:\\\\{1,2}p\\{(?:${PROPERTIES.join('|')})\\})+`, 'g')

/** What is never taken for a letter, however coarse the class: above all what text has by accident. */
const NO_LETTER =
  /[\p{Cf}\p{Co}\p{Cs}\p{Z}]|(?=[\p{P}\p{S}])[\u2E00-\u2E7F\u3000-\u303F\uFE10-\uFFFF\u{1F000}-\u{10FFFF}]/u
const DECIMAL = /(?=\p{Nd})[\u0000-\uFFFF\u{1D7CE}-\u{1D7FF}]/u

/**
 * The ranges of a union of properties, as the inside of a character class.
 *
 * Above the exact ranges, classes with `L` are coarse: what stands between two letters is taken for a letter too
 * (other scripts' marks and punctuation, code points not given to anything), as words of such scripts are
 * never looked into; digits stay digits up to U+FFFF. All other classes are exact up to U+FFFF; beyond, they
 * hold the mathematical digits and the selectors of variants.
 *
 * @param {readonly string[]} properties such as `['L', 'M']`
 */
export function writtenOut(properties) {
  const holds = new RegExp(`[${properties.map((name) => `\\p{${name}}`).join('')}]`, 'u')
  const isCoarse = properties.includes('L')
  const hasDigits = properties.some((name) => name === 'N' || name === 'Nd')
  const ranges = []
  let mayJoin = true
  for (let code = 0; code <= 0x10ffff; code++) {
    if (!isCoarse && code > 0xffff && !isKeptBeyond(code)) continue
    const character = String.fromCodePoint(code)
    const open = ranges.at(-1)
    if (!holds.test(character)) {
      const isOther = NO_LETTER.test(character) || (!hasDigits && DECIMAL.test(character))
      if (isOther || isExact(code)) mayJoin = false
    } else if (open !== undefined && (open[1] === code - 1 || (isCoarse && mayJoin))) {
      open[1] = code
    } else {
      ranges.push([code, code])
      mayJoin = true
    }
  }
  return ranges.map(writeRange).join('')
}

function isKeptBeyond(code) {
  return (code >= 0x1d7ce && code <= 0x1d7ff) || code >= 0xe0000
}

function isExact(code) {
  return exactRanges.some(([first, last]) => code >= first && code <= last)
}

function writeRange([first, last]) {
  if (first === last) return writeCode(first)
  return `${writeCode(first)}-${writeCode(last)}`
}

/** ASCII only, so that the bundle stays a file of one byte a character. */
function writeCode(code) {
  const hex = code.toString(16)
  if (code > 0xffff) return `\\u{${hex}}`
  return code > 0xff ? `\\u${hex.padStart(4, '0')}` : `\\x${hex.padStart(2, '0')}`
}

const written = new Map()

/** The text of a pattern, or of a part of one, with its property classes written out. */
function writeOut(text, isRaw) {
  const back = isRaw ? '\\' : '\\\\'
  return text.replace(RUN, (run, at) => {
    const ranges = written.get(run) ?? writtenOut(run.match(/\w+(?=\})/g))
    written.set(run, ranges)
    // Whether this stands in a class: escaped brackets do not count.
    const before = text.slice(0, at).replaceAll(isRaw ? /\\./g : /\\\\\\?./g, '')
    const isInside = before.lastIndexOf('[') > before.lastIndexOf(']')
    const plain = ranges.replaceAll('\\', back)
    return isInside ? plain : `[${plain}]`
  })
}

/** A module's source with the classes in its patterns, strings and templates written out. */
export function withLeanPatterns(source, file) {
  const edits = []
  const visit = (node) => {
    const isTemplate = ts.isTemplateExpression(node) || ts.isNoSubstitutionTemplateLiteral(node)
    if (!isTemplate && !ts.isRegularExpressionLiteral(node) && !ts.isStringLiteral(node)) {
      ts.forEachChild(node, visit)
      return
    }
    const start = node.getStart(tree)
    const isRaw = ts.isRegularExpressionLiteral(node) || source.slice(0, start).endsWith('.raw')
    edits.push([start, node.end, writeOut(source.slice(start, node.end), isRaw)])
  }
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, false)
  visit(tree)
  return edits.reduceRight(
    (text, [start, end, replacement]) => text.slice(0, start) + replacement + text.slice(end),
    source,
  )
}

/** For what the core reads; what is shown on a terminal keeps to the engine's own classes. */
export const leanPatterns = {
  name: 'lean-patterns',
  setup({onLoad}) {
    onLoad({filter: /[\\/]src[\\/]core[\\/].*\.ts$/}, async ({path}) => {
      const source = await readFile(path, 'utf8')
      if (!source.includes('p{')) return undefined
      return {contents: withLeanPatterns(source, path), loader: 'ts'}
    })
  },
}
