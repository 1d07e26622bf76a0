// Writes the tables of rules into the two READMEs, from the rules and their pages.
import {spawnSync} from 'node:child_process'
import {readFileSync, writeFileSync} from 'node:fs'

const root = new URL('..', import.meta.url)

for (const [name, locale] of [
  ['README.md', 'en'],
  ['README.da.md', 'da'],
]) {
  const file = new URL(name, root)
  const args = ['dist/cli.cjs', 'rules', '--format', 'markdown', '--locale', locale]
  const {stdout, status} = spawnSync(process.execPath, args, {cwd: root, encoding: 'utf8'})
  if (status !== 0) process.exit(1)
  const text = readFileSync(file, 'utf8')
  const table = `<!-- rules -->\n${stdout.trim()}\n<!-- /rules -->`
  writeFileSync(
    file,
    text.replace(/<!-- rules -->[^]*<!-- \/rules -->/u, () => table),
  )
}
