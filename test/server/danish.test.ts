import assert from 'node:assert/strict'
import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import danish from '../../l10n/bundle.l10n.da.json' with {type: 'json'}

const source = join(import.meta.dirname, '../../src')

/** The English texts in a file that are put into words by `say`: outright, or from a table of texts. */
function textsIn(code: string): readonly string[] {
  const said = code.matchAll(/\bsay\(\s*'((?:[^'\\]|\\.)+)'/gu)
  const tables = code.matchAll(/const (?:states|verdicts)[^=]*= \{([^}]*)\}/gu)
  const listed = [...tables].flatMap(([, body = '']) => [...body.matchAll(/: '([^']+)'/gu)])
  return [...said, ...listed].map(([, text = '']) => text)
}

describe('The texts of the editor', () => {
  it('have a Danish form', () => {
    const texts = ['service', 'server'].flatMap((folder) =>
      readdirSync(join(source, folder)).flatMap((file) =>
        textsIn(readFileSync(join(source, folder, file), 'utf8')),
      ),
    )
    assert.ok(texts.length > 40)
    assert.deepEqual(
      texts.filter((text) => !Object.hasOwn(danish, text)),
      [],
    )
  })
})
