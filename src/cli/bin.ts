#!/usr/bin/env node
import {existsSync} from 'node:fs'
import * as nodeModule from 'node:module'
import {join} from 'node:path'

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major > 22 || (major === 22 && minor >= 13)) {
  nodeModule.enableCompileCache()
  void import('./runProcess.ts').then(({runProcess}) => runProcess())
} else {
  void runOnOwnNode()
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
