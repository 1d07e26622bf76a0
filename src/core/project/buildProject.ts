import {validateHearing} from '../../generated/validators.mjs'
import type {Project, ProjectProblem} from '../model/project.ts'
import {buildConcepts} from './buildConcepts.ts'
import {buildHearing} from './buildHearing.ts'
import {buildLock, lockFileName} from './buildLock.ts'
import {buildProposals} from './buildProposals.ts'
import {buildSettings} from './buildSettings.ts'
import {buildSources} from './buildSources.ts'
import {entryKinds} from './entryKinds.ts'
import {gatherEntries} from './gatherEntries.ts'
import type {Reading} from './gatherEntries.ts'
import {limitProblems} from './limitProblems.ts'
import {readDataFile} from './readDataFile.ts'
import {schemaProblems} from './schemaProblems.ts'
import {unknownSources} from './unknownSources.ts'

/**
 * What a hearing file and the files it names say. Never throws: what is missing, misspelt or broken
 * is a problem at the key or value that is wrong (`meta/syntax` for YAML and JSON themselves,
 * `meta/schema` for what they say), and everything else is there beside it.
 *
 * All files go by their path relative to the hearing's folder, with `/`. `file` is the hearing file,
 * usually `hearing.yaml`; `texts` holds its text and those of the files that `listProjectFiles`
 * names, and that of `hearing.lock`, as far as they exist. Spans are in those texts, in UTF-16 code units.
 *
 * @example buildProject('hearing.yaml', new Map([['hearing.yaml', 'title: Budget 2027']]))
 */
export function buildProject(file: string, texts: ReadonlyMap<string, string>): Project {
  const document = readDataFile(file, texts.get(file) ?? '')
  const found = [...document.problems, ...schemaProblems(document, validateHearing)]
  const problems: ProjectProblem[] = found.map((problem) => ({...problem, file}))
  const reading: Reading = {file, root: document.root, texts, problems}
  const hearing = buildHearing(reading)
  const proposalEntries = gatherEntries(reading, entryKinds.proposals)
  const proposals = buildProposals(proposalEntries, hearing, problems)
  const sources = buildSources(gatherEntries(reading, entryKinds.sources), problems)
  problems.push(...unknownSources(proposalEntries, sources))
  const lockText = texts.get(lockFileName)
  const lock = lockText === undefined ? undefined : buildLock(lockFileName, lockText, problems)
  return {
    file,
    files: texts,
    hearing,
    proposals,
    sources,
    concepts: buildConcepts(gatherEntries(reading, entryKinds.terms), problems),
    ...(lock === undefined ? {} : {lock}),
    settings: buildSettings(reading),
    problems: limitProblems(problems),
  }
}
