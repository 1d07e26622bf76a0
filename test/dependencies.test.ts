import assert from 'node:assert/strict'
import {existsSync, readFileSync} from 'node:fs'

interface Package {
  readonly version?: string
  readonly dev?: boolean
  readonly hasInstallScript?: boolean
  readonly license?: string
}
interface Lockfile {
  readonly lockfileVersion: number
  readonly packages: Readonly<Record<string, Package>>
}
interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>
  readonly devDependencies: Readonly<Record<string, string>>
  readonly engines: Readonly<Record<string, string>>
}

const readJson = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../${name}`, import.meta.url), 'utf8'))
const lockfile = readJson('package-lock.json') as Lockfile
const manifest = readJson('package.json') as Manifest
const installed = Object.entries(lockfile.packages)
  .filter(([path]) => path !== '')
  .map(([path, value]) => ({...value, name: path.slice(path.lastIndexOf('node_modules/') + 13)}))
const shipped = installed.filter(({dev}) => dev !== true)

/** The first versions without a known hole; the list is looked through before each release. */
const minimumVersions: Readonly<Record<string, readonly string[]>> = {
  'pdfjs-dist': ['6.2.108'],
  mammoth: ['1.12.1'],
  '@xmldom/xmldom': ['0.8.15', '0.9.12'],
  jszip: ['3.8.0'],
  yaml: ['2.8.3'],
  'js-yaml': ['3.14.2', '4.1.1'],
  ajv: ['6.14.0', '8.18.0'],
  dompurify: ['3.4.11'],
  'adm-zip': ['0.6.0'],
}

/** One runs code from documents, one truncates files on a full disk, one calls dangerous patterns safe. */
const forbidden = ['gray-matter', 'write-file-atomic', 'safe-regex', 'safe-regex2', 'mupdf']

/** Says MIT in its manifest's old `licenses` field, which lockfiles do not show. */
const licensedElsewhere = new Set(['format'])

const allowedLicenses = new Set([
  'MIT',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  '0BSD',
  'BlueOak-1.0.0',
])

describe('What is shipped', () => {
  it('runs no script when it is installed', () => {
    assert.deepEqual(
      shipped.filter(({hasInstallScript}) => hasInstallScript === true).map(({name}) => name),
      [],
    )
  })

  it('has a licence that goes with MIT', () => {
    const wrong = shipped.filter(
      ({name, license}) => !allowedLicenses.has(license ?? '') && !licensedElsewhere.has(name),
    )
    assert.deepEqual(
      wrong.map(({name, license}) => `${name}: ${license ?? 'none'}`),
      [],
    )
  })
})

describe('What is built', () => {
  const notices = new URL('../dist/THIRD_PARTY_NOTICES.txt', import.meta.url)
  const test = existsSync(notices) ? it : it.skip
  test('brings along the licence of everything that is inside', () => {
    const text = readFileSync(notices, 'utf8')
    for (const name of ['unified', 'yaml', 'commander', 'micromark', 'diff']) {
      assert.match(text, new RegExp(`^${name} \\d`, 'mu'))
    }
    assert.match(text, /Permission is hereby granted/u)
  })
})

describe('The lockfile', () => {
  it('names one exact version of everything that package.json asks for', () => {
    assert.equal(lockfile.lockfileVersion, 3)
    for (const [name, range] of Object.entries({
      ...manifest.dependencies,
      ...manifest.devDependencies,
    })) {
      assert.match(range, /^\d+\.\d+\.\d+(?:-[\w.]+)?$/u, `${name} is not pinned`)
      assert.equal(lockfile.packages[`node_modules/${name}`]?.version, range)
    }
  })

  it('holds no version with a known hole', () => {
    const holes = installed.filter(({name, version}) => {
      const minimums = minimumVersions[name]
      return minimums !== undefined && !isRecentEnough(version ?? '0.0.0', minimums)
    })
    assert.deepEqual(
      holes.map(({name, version}) => `${name}@${version ?? ''}`),
      [],
    )
  })

  it('holds no package that is known to do harm', () => {
    assert.deepEqual(
      installed.filter(({name}) => forbidden.includes(name)).map(({name}) => name),
      [],
    )
  })

  it('takes everything from one registry', () => {
    const hosts = JSON.stringify(lockfile).match(/(?<="resolved":"https:\/\/)[^/"]+/gu) ?? []
    assert.ok(new Set(hosts).size <= 1, [...new Set(hosts)].join(', '))
  })
})

describe('The engines', () => {
  it('are those that the security fixes of the PDF reader and the editor need', () => {
    assert.deepEqual(manifest.engines, {node: '>=22.13', vscode: '^1.101.0'})
  })
})

/** At least the minimum of its own line (`3.x`, `0.8.x`), or newer than the newest line. */
function isRecentEnough(version: string, minimums: readonly string[]): boolean {
  const last = minimums.at(-1) ?? '0.0.0'
  const line = (each: string) =>
    each.startsWith('0.') ? each.split('.').slice(0, 2).join('.') : each.split('.')[0]
  const own = minimums.find((minimum) => line(minimum) === line(version)) ?? last
  return compareVersions(version, own) >= 0
}

function compareVersions(a: string, b: string): number {
  const [left, right] = [a, b].map((version) => version.split('.').map(Number))
  for (let at = 0; at < 3; at++) {
    const difference = (left?.[at] ?? 0) - (right?.[at] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}
