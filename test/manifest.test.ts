import assert from 'node:assert/strict'
import {existsSync, readdirSync, readFileSync} from 'node:fs'
import manifest from '../package.json' with {type: 'json'}

const root = new URL('../', import.meta.url)
const at = (path: string) => new URL(path, root)

describe('package.json', () => {
  it('contributes every snippet file, and no other', () => {
    const contributed = manifest.contributes.snippets.map(({path}) =>
      path.replace('./snippets/', ''),
    )
    assert.deepEqual(contributed.toSorted(), readdirSync(at('snippets/')).toSorted())
  })

  it('names schemas that exist', () => {
    for (const {url} of [
      ...manifest.contributes.yamlValidation,
      ...manifest.contributes.jsonValidation,
    ]) {
      assert.ok(existsSync(at(url)), url)
    }
  })

  it('has scripts for everything that the documents tell people to run', () => {
    const pages = ['README.md', 'README.da.md', 'docs/contributing.md', 'docs/benchmarks.md']
    const told = pages.flatMap((page) => [
      ...readFileSync(at(page), 'utf8').matchAll(/^npm (?:run )?([a-z:]+)/gmu),
    ])
    const names = new Set(told.map(([, name = '']) => name).filter((name) => name !== 'ci'))
    assert.deepEqual(
      [...names].filter((name) => !Object.hasOwn(manifest.scripts, name)),
      [],
    )
  })

  it('frames no Danish letter in folders that are not trusted, where the editor frames all but ASCII', () => {
    const defaults = manifest.contributes.configurationDefaults
    for (const language of ['[hearing-source]', '[markdown]', '[plaintext]', '[yaml]'] as const) {
      assert.equal(defaults[language]['editor.unicodeHighlight.nonBasicASCII'], false)
    }
  })

  it('has settings that are found by what Danes call the thing, each described and with a scope', () => {
    for (const setting of Object.values(manifest.contributes.configuration.properties)) {
      assert.ok(setting.keywords.includes('høringssvar'))
      assert.match(setting.markdownDescription, /^%.+%$/u)
      assert.ok(setting.scope !== '')
    }
  })

  it('has the same texts in Danish and in English', () => {
    const [danish, english] = ['package.nls.da.json', 'package.nls.json'].map(
      (file) => JSON.parse(readFileSync(at(file), 'utf8')) as Readonly<Record<string, string>>,
    )
    assert.deepEqual(Object.keys(danish ?? {}), Object.keys(english ?? {}))
    const used = [...JSON.stringify(manifest).matchAll(/"%([^%"]+)%"/gu)].map(([, key]) => key)
    assert.deepEqual(
      used.filter((key = '') => english?.[key] === undefined),
      [],
    )
  })

  it('has walkthroughs that the editor shows whole', () => {
    for (const {steps} of manifest.contributes.walkthroughs) {
      for (const {description, media} of steps) {
        // Descriptions know links and bold type, and no code.
        assert.doesNotMatch(description, /`/u)
        const page = readFileSync(at(media.markdown), 'utf8')
        for (const [, code = ''] of page.matchAll(/```[a-z]+\n([^]*?)```/gu)) {
          // In a window beside the side bar longer lines are cut off.
          for (const line of code.split('\n')) assert.ok(line.length <= 46, line)
        }
      }
    }
  })

  it('allows no install script but that of the Node the tests run on', () => {
    assert.deepEqual(manifest.allowScripts, {node: true})
  })
})
