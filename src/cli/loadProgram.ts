import {isAscii} from 'node:buffer'
import {mkdirSync, readFileSync, renameSync, rmSync, writeFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {dirname, join} from 'node:path'
import {Script} from 'node:vm'
import {crc32} from 'node:zlib'

/** What the bundled file gives to its caller. */
export interface Program {
  readonly runProcess: () => Promise<void>
}

export interface LoadedProgram {
  readonly program: Program
  /** Keeps what was compiled until now for the next start; does nothing where all was there already. */
  readonly keepCode: () => void
}

/**
 * Loads a bundled CommonJS file, with what V8 compiled of it at an earlier start.
 *
 * Node's own compile cache keeps only what is compiled while a file is loaded. Nearly all of a check runs
 * later, and to compile that anew at each start would be a fifth of a short check's time.
 *
 * What is in `codeFile` is never believed: V8 crashes on damaged code, so code is taken only with its own check
 * sum and that of the program before it. A file that is damaged, another version's or not there is as none, and a
 * folder that cannot be written is as no folder.
 *
 * @param file The bundled file.
 * @param codeFile Where the compiled code is kept; `undefined` keeps none.
 */
export function loadProgram(file: string, codeFile: string | undefined): LoadedProgram {
  const bytes = readWrapped(file)
  const identity = checkSum(bytes)
  const kept = codeFile === undefined ? undefined : readCode(codeFile, identity)
  const script = new Script(isAscii(bytes) ? bytes.toString('latin1') : bytes.toString(), {
    filename: file,
    ...(kept === undefined ? {} : {cachedData: kept}),
  })
  const module: {exports: unknown} = {exports: {}}
  const run = script.runInThisContext() as ModuleFunction
  run(module, module.exports, createRequire(file), file, dirname(file))
  return {
    program: module.exports as Program,
    keepCode: () => {
      // V8 refuses code of another version of itself, or made with other flags.
      if (codeFile === undefined || (kept !== undefined && script.cachedDataRejected !== true))
        return
      writeCode(codeFile, identity, script.createCachedData())
    },
  }
}

type ModuleFunction = (
  module: {exports: unknown},
  exports: unknown,
  require: NodeJS.Require,
  filename: string,
  folder: string,
) => void

const HEAD = Buffer.from('(function (module, exports, require, __filename, __dirname) {')
const FOOT = Buffer.from('\n})')

/** The file as a function. Put together as bytes: V8 would copy a text of parts, and one of ASCII is half as long. */
function readWrapped(file: string): Buffer {
  return Buffer.concat([HEAD, readFileSync(file), FOOT])
}

/** A file of code: the program's check sum, the code's check sum, the code. */
function readCode(codeFile: string, identity: Buffer): Buffer | undefined {
  try {
    const content = readFileSync(codeFile)
    const code = content.subarray(2 * identity.length)
    const sums = content.subarray(0, 2 * identity.length)
    return sums.equals(Buffer.concat([identity, checkSum(code)])) ? code : undefined
  } catch {
    return undefined
  }
}

function writeCode(codeFile: string, identity: Buffer, code: Buffer): void {
  // Two programs at once write a file each, and rename it into place whole.
  const temporary = `${codeFile}.${process.pid}`
  try {
    mkdirSync(dirname(codeFile), {recursive: true, mode: 0o700})
  } catch {
    return
  }
  try {
    writeFileSync(temporary, Buffer.concat([identity, checkSum(code), code]), {mode: 0o600})
    renameSync(temporary, codeFile)
  } catch {
    rmSync(temporary, {force: true})
  }
}

/** Against accidents, not against enemies: who can write in this folder can do everything else too. */
function checkSum(bytes: Buffer): Buffer {
  const sum = Buffer.alloc(8)
  sum.writeUInt32LE(crc32(bytes), 0)
  sum.writeUInt32LE(bytes.length, 4)
  return sum
}

/**
 * The file for the code of what these arguments run, in a cache folder: a command each, so that `--version`
 * does not leave `lint` without its code.
 */
export function codeFileIn(folder: string, [command = '']: readonly string[]): string {
  return join(folder, `${/^[a-z]{2,12}$/.test(command) ? command : 'program'}.code`)
}
