import type {Problem} from '../model/problem.ts'
import type {DataDocument} from './dataTree.ts'
import {readJson} from './readJson.ts'
import {readYaml} from './readYaml.ts'
import {readCsvTerms} from './termFiles/readCsvTerms.ts'
import {readTbxTerms} from './termFiles/readTbxTerms.ts'

/** A hearing's files are written by hand or exported from a reference manager; none comes near this. */
const maximumLength = 1_048_576

/** What was read last: a hearing file is asked which files it names, and right after that what it says. */
let latest:
  {readonly file: string; readonly text: string; readonly document: DataDocument} | undefined

/**
 * Reads one of the hearing's files: `.json` as strict JSON, `.csv` and `.tbx` as word lists, everything else as YAML. An empty file
 * and one of more than 1 MB, or another limit in code units, are problems; nothing throws.
 */
export function readDataFile(
  file: string,
  text: string,
  limit: number = maximumLength,
): DataDocument {
  if (text.length > limit) {
    return refused('meta/syntax', 'tooLarge', {limit: `${Math.round(limit / maximumLength)} MB`})
  }
  if (latest?.file !== file || latest.text !== text) {
    const document = readByName(file.toLowerCase(), text)
    latest = {file, text, document}
  }
  const {document} = latest
  if (document.root !== undefined || document.problems.length > 0) return document
  return refused('meta/empty-file', 'emptyFile', {})
}

function readByName(name: string, text: string): DataDocument {
  if (name.endsWith('.json')) return readJson(text)
  if (/\.[ct]sv$/u.test(name)) return readCsvTerms(text)
  return name.endsWith('.tbx') ? readTbxTerms(text) : readYaml(text)
}

function refused(ruleId: string, messageId: string, args: Problem['args']): DataDocument {
  return {problems: [{ruleId, messageId, args, span: {start: 0, end: 0}}]}
}
