import type {Position, Range} from 'vscode-languageserver-types'

/** Parameters as an editor sent them: nothing about them is known yet. */
export type Params = Readonly<Record<string, unknown>>

export function isRecord(value: unknown): value is Params {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Whether a value is a position; its numbers may lie outside the text. */
export function isPosition(value: unknown): value is Position {
  return (
    isRecord(value) && typeof value['line'] === 'number' && typeof value['character'] === 'number'
  )
}

export function isRange(value: unknown): value is Range {
  return isRecord(value) && isPosition(value['start']) && isPosition(value['end'])
}

/** The document that a request is about. */
export function uriIn(params: unknown): string | undefined {
  if (!isRecord(params)) return undefined
  const document = params['textDocument']
  const uri = isRecord(document) ? document['uri'] : params['uri']
  return typeof uri === 'string' ? uri : undefined
}
