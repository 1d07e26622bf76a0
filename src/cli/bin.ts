#!/usr/bin/env node
import {existsSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {cacheFolder} from '../host/cacheFolder.ts'
import {codeFileIn, loadProgram} from './loadProgram.ts'
import {saveWork} from '../host/saveWork.ts'

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major > 22 || (major === 22 && minor >= 13)) void run()
else void runOnOwnNode()

/** As it is shipped, the program is one file beside this one; from source it is loaded like any module. */
async function run(): Promise<void> {
  const bundled = join(import.meta.dirname, 'program.cjs')
  if (!existsSync(bundled)) {
    const {runProcess} = await import('./runProcess.ts')
    return runProcess()
  }
  saveWork()
  const folder = cacheFolder(process.env, process.platform)
  const codeFile = folder && codeFileIn(join(dirname(folder), 'code'), process.argv.slice(2))
  const {program, keepCode} = loadProgram(bundled, codeFile)
  await program.runProcess()
  // A run that could not do its work has seen little of the program.
  if (process.exitCode === 0 || process.exitCode === 1) keepCode()
}

/** The project brings a newer Node for developing; where that is installed, an old one hands the work over to it. */
async function runOnOwnNode(): Promise<void> {
  const own = join(import.meta.dirname, '..', 'node_modules', 'node', 'bin', 'node')
  if (existsSync(own)) {
    // Loading it takes longer than much of a check.
    const {spawnSync} = await import('node:child_process')
    const {status} = spawnSync(own, process.argv.slice(1), {stdio: 'inherit'})
    process.exitCode = status ?? 2
    return
  }
  process.stderr.write(
    `hearing-response: Node 22.13 or newer is needed / kræver Node 22.13 eller nyere (${process.versions.node}).\n`,
  )
  process.exitCode = 2
}
