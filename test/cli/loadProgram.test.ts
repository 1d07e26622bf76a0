import assert from 'node:assert/strict'
import {existsSync, readFileSync, statSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {codeFileIn, loadProgram, type LoadedProgram} from '../../src/cli/loadProgram.ts'
import {useTemporaryFolder} from '../support/temporaryFolder.ts'

/** A program that says what it is, in letters beyond ASCII. */
const program = (answer: string): string =>
  `exports.runProcess = async () => { globalThis.hearingTest = '${answer}å“'.replace(/å“$/, '') }`

describe('loadProgram', () => {
  const folder = useTemporaryFolder()
  const codeFile = (): string => join(folder.path(), 'code', 'lint.code')
  const written = (): number => statSync(codeFile()).ino

  async function run(source: string, code: string | undefined = codeFile()): Promise<string> {
    const file = folder.write({'program.cjs': source})
    const loaded: LoadedProgram = loadProgram(file, code)
    await loaded.program.runProcess()
    loaded.keepCode()
    return (globalThis as {hearingTest?: string}).hearingTest ?? ''
  }

  it('runs a program, and keeps its code', async () => {
    assert.equal(await run(program('a')), 'a')
    assert.ok(existsSync(codeFile()))
  })

  it('takes code that was kept, and does not write it again', async () => {
    await run(program('a'))
    const before = written()
    assert.equal(await run(program('a')), 'a')
    assert.equal(written(), before)
  })

  it('takes no code of another program of the same length', async () => {
    await run(program('a'))
    assert.equal(await run(program('b')), 'b')
  })

  it('takes no damaged code, and mends it', async () => {
    await run(program('a'))
    const whole = readFileSync(codeFile())
    for (const at of [0, 9, 20, whole.length >> 1, whole.length - 1]) {
      const damaged = Buffer.from(whole)
      damaged.writeUInt8((damaged.at(at) ?? 0) ^ 1, at)
      writeFileSync(codeFile(), damaged)
      assert.equal(await run(program('a')), 'a')
      assert.notDeepEqual(readFileSync(codeFile()), damaged)
    }
    for (const rest of ['', 'x', whole.subarray(0, 40)]) {
      writeFileSync(codeFile(), rest)
      assert.equal(await run(program('a')), 'a')
    }
  })

  it('runs without a folder for code, and with one that cannot be written', async () => {
    assert.equal(await run(program('a'), undefined), 'a')
    const file = folder.write({'file.txt': ''})
    assert.equal(await run(program('b'), join(file, 'code', 'lint.code')), 'b')
  })

  it('gives a program what a CommonJS module has', async () => {
    const source = `const {basename} = require('node:path')
      exports.runProcess = async () => {
        globalThis.hearingTest = [basename(__filename), basename(__dirname), typeof module.exports].join()
      }`
    const [file, parent, exports] = (await run(source)).split(',')
    assert.deepEqual([file, exports], ['program.cjs', 'object'])
    assert.ok(folder.path().endsWith(parent ?? '?'))
  })
})

describe('codeFileIn', () => {
  it('names a file after the command, and one for all that is no command', () => {
    assert.equal(codeFileIn('x', ['lint', 'svar.md']), join('x', 'lint.code'))
    assert.equal(codeFileIn('x', ['--version']), join('x', 'program.code'))
    assert.equal(codeFileIn('x', ['../../etc']), join('x', 'program.code'))
    assert.equal(codeFileIn('x', []), join('x', 'program.code'))
  })
})
