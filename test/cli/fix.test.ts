import assert from 'node:assert/strict'
import {chmod, lstat, readdir, symlink} from 'node:fs/promises'
import {join} from 'node:path'
import {encodeText} from '../../src/cli/fix/encodeText.ts'
import {faultyResponse, sampleHearing, withFolder} from './runCli.ts'

interface JsonReport {
  readonly findings: readonly unknown[]
}

const faulty = {...sampleHearing, 'svar/svar.md': faultyResponse}
const fixedResponse = faultyResponse.replace('\nNr. 2.', '\n## Nr. 2.')

function encoded(
  text: string,
  encoding: 'windows-1252' | 'utf-16le' | 'utf-8',
  bom: boolean,
): Uint8Array {
  const bytes = encodeText(text, {encoding, bom})
  assert.ok(bytes)
  return bytes
}

describe('lint --fix', () => {
  it('corrects what is safe, leaves every other byte, and reports what remains', () =>
    withFolder(faulty, async ({run, read}) => {
      const {code, out, err} = await run(['lint', '--fix'])
      assert.equal(err, 'Corrected 1 place in 1 response.\n')
      assert.equal(await read('svar/svar.md'), fixedResponse)
      assert.doesNotMatch(out, /malformed-heading/u)
      assert.match(out, /source\/unknown-key/u)
      assert.equal(code, 1)
    }))

  it('changes nothing the second time', () =>
    withFolder(faulty, async ({run, readBytes}) => {
      await run(['lint', '--fix'])
      const once = await readBytes('svar/svar.md')
      await run(['lint', '--fix'])
      assert.deepEqual(await readBytes('svar/svar.md'), once)
    }))

  it('reports what stands on the disk where a file could not be written', () => {
    const broken = Buffer.concat([Buffer.from(faultyResponse), Buffer.from([0xe2, 0x28, 0xa1, 10])])
    return withFolder({...faulty, 'svar/svar.md': broken}, async ({run, readBytes}) => {
      const before = JSON.parse((await run(['lint', '--format', 'json'])).out) as JsonReport
      const {code, out, err} = await run(['lint', '--fix', '--format', 'json'])
      assert.equal(code, 2)
      assert.match(err, /cannot be written back/u)
      assert.deepEqual((JSON.parse(out) as JsonReport).findings, before.findings)
      assert.deepEqual(await readBytes('svar/svar.md'), broken)
    })
  })

  it('does not touch a file that has nothing to correct', () =>
    withFolder(sampleHearing, async ({run, path}) => {
      const file = join(path, 'svar/svar.md')
      const before = await lstat(file)
      await run(['lint', '--fix'])
      const after = await lstat(file)
      assert.equal(after.ino, before.ino)
      assert.equal(after.mtimeMs, before.mtimeMs)
    }))

  for (const [name, encoding, bom] of [
    ['UTF-8 with a byte order mark', 'utf-8', true],
    ['UTF-16', 'utf-16le', true],
    ['Windows-1252', 'windows-1252', false],
  ] as const) {
    it(`keeps ${name}, and line ends of Windows`, () => {
      const before = faultyResponse.replaceAll('\n', '\r\n')
      const after = fixedResponse.replaceAll('\n', '\r\n')
      return withFolder(
        {...faulty, 'svar/svar.md': encoded(before, encoding, bom)},
        async ({run, readBytes}) => {
          await run(['lint', '--fix'])
          const bytes = new Uint8Array(await readBytes('svar/svar.md'))
          assert.deepEqual(bytes, encoded(after, encoding, bom))
        },
      )
    })
  }

  it('keeps the mode of the file', () =>
    withFolder(faulty, async ({run, path}) => {
      const file = join(path, 'svar/svar.md')
      await chmod(file, 0o640)
      await run(['lint', '--fix'])
      assert.equal((await lstat(file)).mode & 0o777, 0o640)
    }))

  it('writes through a link, which stays a link', () =>
    withFolder(faulty, async ({run, read, write, path}) => {
      await write('andetsteds/ægte.md', faultyResponse)
      await write('hearing.yaml', `${sampleHearing['hearing.yaml']}responses: [svar/svar.md]\n`)
      const link = join(path, 'svar/lænke.md')
      await symlink(join(path, 'andetsteds/ægte.md'), link)
      await run(['lint', '--fix', 'svar/lænke.md'])
      assert.equal(await read('andetsteds/ægte.md'), fixedResponse)
      assert.ok((await lstat(link)).isSymbolicLink())
    }))

  it('refuses a file with bytes that are no text, and says so', () => {
    const bytes = Buffer.concat([
      Buffer.from(`${faultyResponse}\næøå æøå æøå æøå æøå\n`),
      Buffer.from([0xff, 0xc3, 0x0a]),
    ])
    return withFolder({...faulty, 'svar/svar.md': bytes}, async ({run, readBytes}) => {
      const {code, err} = await run(['lint', '--fix'])
      assert.equal(code, 2)
      assert.match(err, /svar\/svar\.md was not corrected/u)
      assert.deepEqual(await readBytes('svar/svar.md'), bytes)
    })
  })

  it('refuses a write-protected file, and says which', () =>
    withFolder(faulty, async ({run, read, path}) => {
      await chmod(join(path, 'svar/svar.md'), 0o444)
      const {code, err} = await run(['lint', '--fix'])
      assert.equal(code, 2)
      assert.match(err, /svar\/svar\.md could not be written: you have no permission/u)
      assert.equal(await read('svar/svar.md'), faultyResponse)
    }))

  it('leaves nothing behind', () =>
    withFolder(faulty, async ({run, path}) => {
      await run(['lint', '--fix'])
      assert.deepEqual(await readdir(join(path, 'svar')), ['svar.md'])
    }))
})

describe('lint --fix-dry-run', () => {
  it('shows a diff and changes nothing', () =>
    withFolder(faulty, async ({run, read}) => {
      const {code, out, err} = await run(['lint', '--fix-dry-run'])
      assert.equal(code, 1)
      assert.match(out, /^--- a\/svar\/svar\.md\n\+\+\+ b\/svar\/svar\.md\n@@ /u)
      assert.match(out, /^-Nr\. 2\. Lys på stien\n\+## Nr\. 2\. Lys på stien$/mu)
      assert.match(err, /in 1 response/u)
      assert.equal(await read('svar/svar.md'), faultyResponse)
    }))

  it('says nothing on standard output when there is nothing to correct', () =>
    withFolder(sampleHearing, async ({run}) => {
      const {code, out} = await run(['lint', '--fix-dry-run'])
      assert.equal(out, '')
      assert.equal(code, 0)
    }))

  it('keeps standard output for the report in other formats', () =>
    withFolder(faulty, async ({run}) => {
      const {out, err} = await run(['lint', '--fix-dry-run', '--format', 'json'])
      assert.doesNotThrow(() => JSON.parse(out))
      assert.doesNotMatch(out, /malformed-heading/u)
      assert.match(err, /^--- a\/svar/u)
    }))
})
