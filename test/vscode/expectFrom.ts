import {execFile} from 'node:child_process'
import {join} from 'node:path'
import {promisify} from 'node:util'
import type {Expected, ExpectedFinding, ExpectedLink} from './suite/expected.ts'

const run = promisify(execFile)
const cli = join(import.meta.dirname, '../../dist/cli.cjs')

/** What the program that is shipped says about hearings on the command line, by folder. */
export async function expectFrom(
  workspace: string,
  folders: readonly string[],
): Promise<Readonly<Record<string, Expected>>> {
  const all: Record<string, Expected> = {}
  for (const folder of folders) all[folder] = await expectOf(workspace, folder)
  return all
}

async function expectOf(workspace: string, folder: string): Promise<Expected> {
  const {findings} = await ask<{findings: readonly ExpectedFinding[]}>(workspace, ['lint', folder])
  const {remarks} = await ask<{
    remarks: readonly {file: string; links: readonly Omit<ExpectedLink, 'file'>[]}[]
  }>(workspace, ['trace', folder])
  const links = remarks.flatMap(({file, links: own}) =>
    own.filter(({quote}) => typeof quote === 'string').map((link) => ({...link, file})),
  )
  const texts: Record<string, string> = {}
  const named = [
    ...links.flatMap((link) => link.source ?? []),
    ...findings.flatMap(({related}) => related.map(({file}) => file)).filter(isDocument),
  ]
  for (const source of new Set(named)) {
    const {text} = await ask<{text: string}>(workspace, ['extract', source])
    texts[source] = text
  }
  return {findings, links, texts}
}

function isDocument(file: string): boolean {
  return !/\.(?:md|yaml)$/u.test(file)
}

async function ask<Answer>(cwd: string, words: readonly string[]): Promise<Answer> {
  const args = [cli, ...words, '--format', 'json', '--locale', 'da']
  const options = {cwd, maxBuffer: 100_000_000}
  // Findings end the program with 1, and are what is asked for.
  const {stdout} = await run('node', args, options).catch((error: unknown) => {
    if (error instanceof Error && 'stdout' in error && 'code' in error && error.code === 1) {
      return {stdout: String(error.stdout)}
    }
    throw error
  })
  return JSON.parse(stdout) as Answer
}
