import assert from 'node:assert/strict'
import {globSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import danish from '../../l10n/bundle.l10n.da.json' with {type: 'json'}
import {formatMessage} from '../../src/output/formatMessage.ts'

const root = join(import.meta.dirname, '../../src')

/** Texts of several words that are for programs, or names, and are said in no language. */
const notSaid =
  /^(?:--|<|>|#|\||@|\$|https?:|text, json|UTF|hearing-response lint$|not a file$|short write$)|: $/u

/** Everything between single quotation marks that has at least two words. */
function saidTexts(): readonly string[] {
  const files = globSync('{cli,output}/**/*.ts', {cwd: root}).map((name) => join(root, name))
  return files.flatMap((file) => {
    const code = readFileSync(file, 'utf8')
      .replace(/\/\*\*.*?\*\/|^\s*\/\/.*$/gmsu, '')
      .replace(/`(?:[^`\\]|\\.)*`/gsu, '')
    return [...code.matchAll(/'((?:[^'\\\n]|\\.)*)'/gu)]
      .map(([, text = '']) => text)
      .filter((text) => /\p{L}[\p{L}}.,;:…]* [\p{L}{“(<]/u.test(text) && !notSaid.test(text))
      .filter((text) => !text.includes('=>'))
  })
}

describe('the Danish texts of the command line', () => {
  const texts = new Map<string, string>(Object.entries(danish))

  it('are there for everything that is said', () => {
    const said = saidTexts()
    assert.ok(said.length > 90, `${said.length} found`)
    assert.deepEqual([...new Set(said.filter((text) => !texts.has(text)))], [])
  })

  it('have the same holes as the English ones', () => {
    const holes = (text: string): readonly string[] =>
      [...new Set(text.match(/\{\w+/gu) ?? [])].sort()
    for (const text of saidTexts()) {
      const translation = texts.get(text)
      if (translation !== undefined) assert.deepEqual(holes(translation), holes(text), text)
    }
  })

  it('have the right form for one and for many', () => {
    const say = (english: string, count: number): string =>
      formatMessage(english, {count}, (text) => texts.get(text) ?? text)
    assert.equal(say('{count} {count|warning|warnings}', 1), '1 advarsel')
    assert.equal(say('{count} {count|warning|warnings}', 3), '3 advarsler')
    assert.equal(say('… and {count} more {count|error|errors}', 37), '… og 37 flere fejl')
    assert.equal(say('… and {count} more {count|line|lines}', 1), '… og 1 linje mere')
  })
})
