import type {Project} from '../core/model/project.ts'
import type {HearingResponse} from '../core/model/response.ts'
import {openResponse} from '../core/openResponse.ts'
import {decodeText, type TextEncoding} from '../core/text/decodeText.ts'
import type {FileNames} from './fileNames.ts'
import type {FileContent} from './readFileSafely.ts'
import type {ReadFile} from './readingDisk.ts'

/** A response with all that is needed to write it back as it was: same encoding, same mark, same line ends. */
export interface ResponseOnDisk {
  /** Absolute. */
  readonly path: string
  readonly response: HearingResponse
  /** The file's bytes; `response.text` is what they were decoded to. */
  readonly bytes: Uint8Array
  readonly encoding: TextEncoding
  readonly bom: boolean
}

/** A response that was named and could not be read. */
export interface UnreadResponse {
  readonly path: string
  /** As files are named in findings. */
  readonly file: string
  readonly reason: Exclude<FileContent, {readonly kind: 'read'}>
}

/** Far larger than what is checked; `document/too-large` says so of everything over its own limit. */
const LARGEST = 20 * 1024 * 1024

/** Reads and parses one response. Never throws. */
export async function readResponse(
  path: string,
  {hearing, proposals}: Pick<Project, 'hearing' | 'proposals'>,
  names: FileNames,
  read: ReadFile,
): Promise<ResponseOnDisk | UnreadResponse> {
  const file = names.nameOf(path)
  const content = await read(path, LARGEST)
  if (content.kind !== 'read') return {path, file, reason: content}
  const {text, encoding, bom, warnings} = decodeText(content.bytes)
  const response = openResponse({
    file,
    text,
    proposalPrefixes: hearing.proposalPrefixes,
    proposals,
    warnings,
  })
  return {path, response, bytes: content.bytes, encoding, bom}
}
