import assert from 'node:assert/strict'
import {readFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {runCli} from './support/runCli.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

for (const [name, locale] of [
  ['README.md', 'en'],
  ['README.da.md', 'da'],
] as const) {
  describe(name, () => {
    const text = readFileSync(new URL(`../${name}`, import.meta.url), 'utf8')

    it('holds the table of all rules as they are now (npm run docs writes it)', async () => {
      const {stdout} = await runCli(['rules', '--format', 'markdown', '--locale', locale], root)
      const table = /<!-- rules -->\n([^]*?)\n<!-- \/rules -->/u.exec(text)?.[1]
      assert.equal(table, stdout.trim())
    })

    it('shows a run that is what the program prints', async () => {
      const {stdout} = await runCli(['lint', 'examples', '--locale', locale], root)
      const shown = /```text\n([^]*?)```/u.exec(text)?.[1] ?? ''
      for (const part of shown.trim().split('\n\n')) {
        assert.ok(stdout.includes(part), `not printed:\n${part}`)
      }
    })

    it('shows Markdown that is understood', () => {
      const example = /```markdown\n([^]*?)```/u.exec(text)?.[1] ?? ''
      assert.match(example, /\[@notat, s\. 3\]/u)
    })
  })
}
