/** One question to `find`: a line of NDJSON, or the words given as an argument. */
export interface FindRequest {
  readonly id?: unknown
  readonly quote: string
  /** A source's key or file. */
  readonly source?: string
  readonly page?: string
  readonly prefix?: string
  readonly suffix?: string
}

/** Reads a line of NDJSON. `undefined` for what is no object with a `quote`; fields of the wrong type are ignored. */
export function readFindRequest(line: string): FindRequest | undefined {
  const value = parse(line)
  if (typeof value !== 'object' || value === null || !('quote' in value)) return undefined
  const fields = new Map<string, unknown>(Object.entries(value))
  const quote = fields.get('quote')
  if (typeof quote !== 'string') return undefined
  return {
    ...(fields.has('id') ? {id: fields.get('id')} : {}),
    quote,
    ...textField('source', fields),
    ...textField('page', fields),
    ...textField('prefix', fields),
    ...textField('suffix', fields),
  }
}

/** What a line of NDJSON calls itself, also where it asks nothing. */
export function requestId(line: string): {readonly id?: unknown} {
  const value = parse(line)
  return typeof value === 'object' && value !== null && 'id' in value ? {id: value.id} : {}
}

/** A page may be written as a number; an empty text says nothing. */
function textField(
  name: 'source' | 'page' | 'prefix' | 'suffix',
  fields: ReadonlyMap<string, unknown>,
): Partial<FindRequest> {
  const value = fields.get(name)
  if (typeof value === 'string' && value !== '') return {[name]: value}
  return name === 'page' && typeof value === 'number' ? {page: String(value)} : {}
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}
