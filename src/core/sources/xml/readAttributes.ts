import {decodeEntities} from './decodeEntities.ts'

const ATTRIBUTE = /\s+([^\s=/>"'<]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y

/**
 * The attributes of a start tag, names as they stand and values by turns; `undefined` where a value holds a
 * reference that is none.
 */
export function readAttributes(written: string): readonly string[] | undefined {
  const attributes: string[] = []
  ATTRIBUTE.lastIndex = 0
  for (let match = ATTRIBUTE.exec(written); match !== null; match = ATTRIBUTE.exec(written)) {
    const value = decodeEntities(match[2] ?? match[3] ?? '')
    if (value === undefined) return undefined
    attributes.push(match[1] ?? '', value)
  }
  return attributes
}
