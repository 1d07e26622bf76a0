// Puts what was built into one file, the same bytes from the same commit: `npm run package [-- FILE]`.
import {execFileSync} from 'node:child_process'
import {readFileSync, writeFileSync} from 'node:fs'

const root = new URL('..', import.meta.url)
const {name, version} = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'))
const file = process.argv[2] ?? `${name}-${version}.vsix`

// Where an installed extension is shown no picture can be but one from the web, so the page goes without.
const page = readFileSync(new URL('README.md', root), 'utf8').replace(
  /^!\[.*\]\(docs\/images\/.+\)\n\n/gmu,
  '',
)
writeFileSync(new URL('dist/README.md', root), page)

execFileSync(
  'vsce',
  [
    'package',
    '--no-dependencies',
    '--allow-missing-repository',
    '--no-rewrite-relative-links',
    '--readme-path',
    'dist/README.md',
    '--out',
    file,
  ],
  // The same time for every file in it, so that the same content is the same file.
  {cwd: root, stdio: 'inherit', env: {...process.env, SOURCE_DATE_EPOCH: '1767225600'}},
)
