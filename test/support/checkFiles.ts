import {createHash} from 'node:crypto'
import {linkHearing} from '../../src/core/linking/linkHearing.ts'
import {lintHearing, type LintOptions} from '../../src/core/lint/lintHearing.ts'
import {openResponse} from '../../src/core/openResponse.ts'
import type {Finding} from '../../src/core/model/finding.ts'
import type {LinkedSource, SourceState} from '../../src/core/model/linked.ts'
import type {SourceEntry} from '../../src/core/model/project.ts'
import type {LinkedHearing} from '../../src/core/model/rule.ts'
import {buildProject} from '../../src/core/project/buildProject.ts'
import {danishLexicon} from '../../src/host/danishLexicon.ts'
import {decodeText} from '../../src/core/text/decodeText.ts'
import {readSource} from '../../src/core/sources/readSource.ts'
import {sourceReaders} from '../../src/core/sources/sourceReaders.ts'
import {documentReaders} from '../../src/host/reader/documentReaders.ts'
import {readWarnings} from './readWarnings.ts'

/** The files of a hearing in memory, by name. Text is as a file in UTF-8 would hold it. */
export type Files = ReadonlyMap<string, string | Uint8Array>

export const TODAY = '2026-03-01'

/** Those of every format, in this process: what pages show is harmless. */
const readers = [...sourceReaders, ...documentReaders]

const MINIMAL_HEARING = 'title: Budget 2027\n'

/**
 * Reads and links a hearing in memory, as the host does on disk. Without `hearing.yaml` a minimal one is used.
 * `warnings` are what the readers of some sources say besides.
 */
export async function linkFiles(
  files: Files,
  warnings: ReadonlyMap<string, string> = new Map(),
): Promise<LinkedHearing> {
  const texts = new Map([['hearing.yaml', MINIMAL_HEARING]])
  for (const [name, content] of files) if (typeof content === 'string') texts.set(name, content)
  const project = buildProject('hearing.yaml', texts)
  const sources = await Promise.all(
    project.sources.map((entry) => readEntry(entry, files, warnings)),
  )
  const sourceFiles = new Set(project.sources.map(({path}) => path))
  const responses = [...texts]
    .filter(([name]) => name.endsWith('.md') && !sourceFiles.has(name))
    .map(([file, text]) => {
      const {proposals} = project
      const {proposalPrefixes} = project.hearing
      const decoded = decodeText(new TextEncoder().encode(text))
      const own = {proposalPrefixes, proposals, warnings: decoded.warnings}
      return openResponse({file, text, ...own})
    })
  return linkHearing({project, sources, responses, lexicon: danishLexicon})
}

/** All findings in a hearing in memory. */
export async function checkFiles(
  files: Files,
  options: Partial<LintOptions> = {},
  warnings?: ReadonlyMap<string, string>,
): Promise<readonly Finding[]> {
  return lintHearing(await linkFiles(files, warnings), {today: TODAY, ...options})
}

async function readEntry(
  entry: SourceEntry,
  files: Files,
  warnings: ReadonlyMap<string, string>,
): Promise<LinkedSource> {
  const state = await readState(entry, files)
  const said = readWarnings(warnings.get(entry.path ?? '') ?? '')
  if (said.length === 0 || state.kind !== 'read') return {entry, state}
  const source = {...state.source, warnings: [...state.source.warnings, ...said]}
  return {entry, state: {kind: 'read', source}}
}

async function readState(entry: SourceEntry, files: Files): Promise<SourceState> {
  if (entry.file === undefined) return {kind: 'noFile'}
  if (entry.path === undefined) return {kind: 'outside', messageId: 'outside'}
  const content = files.get(entry.path)
  if (content === undefined) return {kind: 'missing'}
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  const {encoding} = entry
  const given = encoding === undefined ? {} : {encoding}
  const result = await readSource({file: entry.path, bytes, ...given}, readers)
  if (result.kind !== 'read') return result
  return {...result, sha256: createHash('sha256').update(bytes).digest('hex')}
}
