/** Where a declaration must stand to count. */
const PRESCANNED = 1024

const COMMENT = /<!--[^]*?-->|<!--[^]*$/g
const META = /<meta[\s/]((?:[^>"']|"[^"]*"|'[^']*')*)>/gi
const ATTRIBUTE = /([^\s=/>"']+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g

/**
 * The encoding that a page declares (HTML, "prescan a byte stream to determine its encoding"): by
 * `<meta charset>` or `<meta http-equiv="content-type">` in its first 1,024 bytes, by the name that browsers know
 * it by. Names that they do not know, as `utf-7`, count as none. A page that declares UTF-16 cannot be that,
 * or the declaration could not be read, and is UTF-8.
 */
export function findDeclaredEncoding(bytes: Uint8Array): string | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, PRESCANNED)).replace(COMMENT, '')
  for (const [, written = ''] of head.matchAll(META)) {
    const label = labelIn(written)
    const name = label === undefined ? undefined : encodingNamed(label)
    if (name !== undefined) return name.startsWith('utf-16') ? 'utf-8' : name
  }
  return undefined
}

function labelIn(written: string): string | undefined {
  const attributes = new Map<string, string>()
  for (const [, name = '', double, single, bare] of written.matchAll(ATTRIBUTE)) {
    const key = name.toLowerCase()
    if (!attributes.has(key)) attributes.set(key, double ?? single ?? bare ?? '')
  }
  const charset = attributes.get('charset')
  if (charset !== undefined) return charset
  if (attributes.get('http-equiv')?.toLowerCase() !== 'content-type') return undefined
  const content = attributes.get('content') ?? ''
  const found = /charset\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s;"']+))/i.exec(content)
  return found?.[1] ?? found?.[2] ?? found?.[3]
}

function encodingNamed(label: string): string | undefined {
  try {
    return new TextDecoder(label.trim()).encoding
  } catch {
    return undefined
  }
}
