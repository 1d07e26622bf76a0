const NAMED: ReadonlyMap<string, string> = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
])

/**
 * Puts characters for the references in a stretch of XML: the five that XML has of itself and those by
 * number. `undefined` where there is any other: none can be declared, since a DOCTYPE is refused.
 */
export function decodeEntities(text: string): string | undefined {
  let at = text.indexOf('&')
  if (at < 0) return text
  let decoded = ''
  let from = 0
  while (at >= 0) {
    const end = text.indexOf(';', at)
    const character = end < 0 || end - at > 12 ? undefined : characterFor(text.slice(at + 1, end))
    if (character === undefined) return undefined
    decoded += text.slice(from, at) + character
    from = end + 1
    at = text.indexOf('&', from)
  }
  return decoded + text.slice(from)
}

function characterFor(reference: string): string | undefined {
  if (!reference.startsWith('#')) return NAMED.get(reference)
  const hex = /^#x([0-9A-Fa-f]{1,8})$/.exec(reference)?.[1]
  const decimal = /^#([0-9]{1,8})$/.exec(reference)?.[1]
  const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
  return isXmlCharacter(code) ? String.fromCodePoint(code) : undefined
}

/** XML 1.0, production 2. */
function isXmlCharacter(code: number): boolean {
  if (code < 0x20) return code === 9 || code === 10 || code === 13
  return code < 0xd800 || (code > 0xdfff && code < 0xfffe) || (code > 0xffff && code < 0x110000)
}
