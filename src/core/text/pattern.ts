/**
 * Letters: exactly those of `\p{L}` among Latin, Greek and Cyrillic; of other scripts whole blocks, with the few
 * marks and signs that stand among the letters.
 */
const L =
  'A-Za-zªµºÀ-ÖØ-öø-\\u02C1\\u02C6-\\u02D1\\u02E0-\\u02E4\\u02EC\\u02EE' +
  '\\u0370-\\u0374\\u0376\\u0377\\u037A-\\u037D\\u037F\\u0386\\u0388-\\u03F5\\u03F7-\\u0481\\u048A-\\u052F' +
  '\\u0531-\\u065F\\u066A-\\u06EF\\u06FA-\\u1AAF\\u1B00-\\u1DBF\\u1E00-\\u1FBC\\u1FBE\\u1FC2-\\u1FCC\\u1FD0-\\u1FDB\\u1FE0-\\u1FEC\\u1FF2-\\u1FFC' +
  '\\u2071\\u207F\\u2126\\u212A\\u212B\\u2C00-\\u2DDF\\u3005\\u3006\\u3031-\\uD7FF\\uF900-\\uFDFF\\uFE70-\\uFEFC' +
  '\\uFF21-\\uFF3A\\uFF41-\\uFF5A\\uFF66-\\uFFDC'
/** Capitals of the languages that are written in Denmark, and of their neighbours. */
const Lu =
  'A-ZÀ-ÖØ-ÞĀĂĄĆĈĊČĎĐĒĔĖĘĚĜĞĠĢĤĦĨĪĬĮİĲĴĶĹĻĽĿŁŃŅŇŊŌŎŐŒŔŖŘŚŜŞŠŢŤŦŨŪŬŮŰŲŴŶŸŹŻŽǺǼǾȘȚ\\u0386\\u0388-\\u038F\\u0391-\\u03AB\\u0400-\\u042F'
const Ll =
  'a-zµß-öø-ÿāăąćĉċčďđēĕėęěĝğġģĥħĩīĭįıĳĵķĸĺļľŀłńņňŉŋōŏőœŕŗřśŝşšţťŧũūŭůűųŵŷźżžſǻǽǿșț\\u0390\\u03AC-\\u03CE\\u0430-\\u045F'
/** Latin, Arabic and wide ones. */
const DIGITS = '0-9\\u0660-\\u0669\\u06F0-\\u06F9\\uFF10-\\uFF19'
/** Digits with fractions, raised and lowered ones, and Roman and circled numbers. */
const N = DIGITS + '²³¹¼-¾⁰⁴-⁹₀-₉⅐-ↂↅ-↉①-⒛⓪-⓿❶-➓'
const M =
  '\\u0300-\\u036F\\u0483-\\u0489\\u1AB0-\\u1AFF\\u1DC0-\\u1DFF\\u20D0-\\u20F0\\uFE00-\\uFE0F\\uFE20-\\uFE2F'

const classes: ReadonlyMap<string, string> = new Map([
  ['L', L],
  ['Lu', Lu],
  ['Ll', Ll],
  ['M', M],
  ['N', N],
  ['Nd', DIGITS],
  ['Nl', 'Ⅰ-ↂↅ-ↈ'],
])

const PARTS = /\\p\{(\w+)\}|\\.|[[\]]/gs

/**
 * A regular expression as it would stand between slashes, with `\p{L}`, `\p{Lu}`, `\p{Ll}`, `\p{M}`, `\p{N}`,
 * `\p{Nd}` and `\p{Nl}` as short lists of ranges. V8 asks its Unicode library for such a class anew in each pattern
 * and each run, and that would be a tenth of a short check; a list of ranges costs nothing.
 *
 * On Latin, Greek and Cyrillic text the lists say what the properties say, capitals and small letters of the rarer
 * extensions excepted. Write a backtick as `\u0060`.
 *
 * @example pattern('gu')`(?<![\p{L}\p{N}])nr\.`
 */
export function pattern(
  flags: string,
): (text: TemplateStringsArray, ...parts: readonly string[]) => RegExp {
  return (text, ...parts) => buildPattern(String.raw(text, ...parts), flags)
}

/** The same for a pattern that is put together from strings. */
export function buildPattern(source: string, flags: string): RegExp {
  let isInside = false
  const short = source.replace(PARTS, (part, property?: string) => {
    if (part === '[') isInside = true
    if (part === ']') isInside = false
    const ranges = property === undefined ? undefined : classes.get(property)
    if (ranges === undefined) return part
    return isInside ? ranges : `[${ranges}]`
  })
  return new RegExp(short, flags)
}
