import {validateLock} from '../../generated/validators.mjs'
import type {LockedParagraph, LockedSource, SourceLock} from '../model/lock.ts'
import type {ProjectProblem} from '../model/project.ts'
import {fingerprint} from '../text/fingerprint.ts'
import {fieldOf} from './dataFields.ts'
import {valueOf} from './dataTree.ts'
import type {DataNode} from './dataTree.ts'
import {readDataFile} from './readDataFile.ts'
import {schemaProblems} from './schemaProblems.ts'

/** The source lock's name; it lies beside the hearing file, whatever that is called. */
export const lockFileName = 'hearing.lock'

/** Thousands of quoted paragraphs; more are no hearing's. */
const longest = 5 * 1_048_576

/**
 * Reads a source lock. What is broken in it is a problem at its place (`meta/syntax`, `meta/schema`), and what is
 * whole counts all the same; an entry without its key, hash or text is left out. A paragraph is named by the
 * fingerprint of the text that stands there, whatever name stands beside it.
 */
export function buildLock(file: string, text: string, problems: ProjectProblem[]): SourceLock {
  const document = readDataFile(file, text, longest)
  const found = [...document.problems, ...schemaProblems(document, validateLock)]
  problems.push(...found.map((problem) => ({...problem, file})))
  const sources = itemsOf(document.root, 'sources').flatMap((node) => readSource(node, file))
  return {file, sources}
}

function readSource(node: DataNode, file: string): readonly LockedSource[] {
  const key = fieldOf(node, 'id')?.value
  const sha256 = fieldOf(node, 'sha256')?.value
  const path = fieldOf(node, 'file')?.value
  if (key === undefined || sha256 === undefined) return []
  const paragraphs = itemsOf(node, 'paragraphs').flatMap((each) => readParagraph(each, file))
  return [{key, sha256, paragraphs, ...(path === undefined ? {} : {path})}]
}

function readParagraph(node: DataNode, file: string): readonly LockedParagraph[] {
  const text = fieldOf(node, 'text')
  const page = fieldOf(node, 'page')?.value
  const section = fieldOf(node, 'section')?.value
  if (text === undefined) return []
  return [
    {
      id: fingerprint(text.value),
      text: text.value,
      ...(page === undefined ? {} : {page}),
      ...(section === undefined ? {} : {section}),
      place: {file, span: text.span},
    },
  ]
}

function itemsOf(node: DataNode | undefined, key: string): readonly DataNode[] {
  const list = valueOf(node, key)
  return list?.kind === 'list' ? list.items : []
}
