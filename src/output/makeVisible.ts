/**
 * What a terminal, a CI log or an XML parser would act upon, or a reader would not see: controls (C0,
 * C1), bidirectional and other invisible marks, lone surrogates, line separators, non-characters.
 * The variation selector U+FE0F is left alone: it only asks for the coloured form of a sign. Made where it is needed,
 * which is seldom: V8 asks its Unicode library for each of the properties.
 */
const unsafe = (): RegExp =>
  /(?!\uFE0F)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}\p{Default_Ignorable_Code_Point}]/gu

/** Letters, signs and white space that are common and all safe; most texts hold nothing else, and are told fast. */
const SAFE =
  /^[\n -~\u00A0-\u00AC\u00AE-\u034E\u0370-\u052F\u2010-\u2027\u2030-\u205E\u20A0-\u23FF\u2500-\u27FF]*$/

/**
 * Gives the text with everything unsafe or invisible in it made visible: a control character of ASCII
 * as its picture (`␛`), all else as `\u{202e}`. The result holds no line end and no tab, is
 * well-formed UTF-16, and is the same when made visible again. Every reporter sends everything that
 * comes from a document or a file name through here.
 */
export function makeVisible(text: string): string {
  return SAFE.test(text) && !text.includes('\n') ? text : text.replace(unsafe(), picture)
}

/**
 * A value as JSON in which the same characters are escaped, `\u202e`: a reader of the JSON gets back
 * exactly what was there, and a terminal that the JSON is shown on does nothing.
 */
export function toSafeJson(value: unknown, indent?: number): string {
  const json = JSON.stringify(value, null, indent)
  if (SAFE.test(json)) return json
  return json.replace(unsafe(), (character) =>
    character === '\n' ? character : escapeUnits(character),
  )
}

function picture(character: string): string {
  const code = character.codePointAt(0) ?? 0
  if (code < 0x20) return String.fromCharCode(0x2400 + code)
  if (code === 0x7f) return '\u2421'
  return `\\u{${code.toString(16)}}`
}

function escapeUnits(character: string): string {
  let escaped = ''
  for (let at = 0; at < character.length; at++) {
    escaped += `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`
  }
  return escaped
}
