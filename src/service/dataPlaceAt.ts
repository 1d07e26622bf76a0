/** Where in a YAML text the cursor stands, as far as completion cares. */
export interface DataPlace {
  /** Whether a key or a value is being written. */
  readonly kind: 'key' | 'value'
  /** The keys that lead here, outermost first; for a value its own key last. Lists have no part in it. */
  readonly path: readonly string[]
  /** The keys that the same map has already. */
  readonly present: ReadonlySet<string>
  /** What of it is written before the cursor, a quotation mark that it begins with left out. */
  readonly typed: string
  /** How many characters behind the cursor belong to it: they are replaced too. */
  readonly beyond: number
  /** The quotation mark that it begins with; `''` without one. */
  readonly mark: string
  /** Whether what ends it stands there already: the mark, and the colon of a key. */
  readonly isClosed: boolean
}

const KEY =
  /^([ \t]*)((?:-[ \t]+)*)(?:"([^"]*)"|'([^']*)'|([^\s:#{}[\],&*!|>'"%@`-](?:[^:#]*[^\s:#])?))[ \t]*:(?:[ \t]+(.*))?$/u

/**
 * Reads the lines around an offset of a YAML text, broken as it may be while it is written. Known by indentation and by
 * the braces of the line; `undefined` inside comments and where nothing can be told.
 */
export function dataPlaceAt(text: string, offset: number): DataPlace | undefined {
  const lines = text.split(/\r\n|\r|\n/u)
  const index = text.slice(0, offset).split(/\r\n|\r|\n/u).length - 1
  const column =
    offset - Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) - 1
  const line = lines[index] ?? ''
  const before = line.slice(0, column)
  const after = line.slice(column)
  if (isInComment(before)) return undefined
  const flow = before.lastIndexOf('{')
  if (flow >= 0 && !before.slice(flow).includes('}')) {
    return inFlow({before, after, open: flow, outer: pathAt(lines, index, indentOf(line))})
  }
  const indent = contentIndent(before)
  const path = pathAt(lines, index, indent)
  const content = before.replace(/^[ \t]*(?:-[ \t]+)*/u, '')
  const value = /^(?:"([^"]*)"|'([^']*)'|([^:\s"']+))[ \t]*:[ \t]+(.*)$/u.exec(content)
  if (value !== null) {
    const key = value[1] ?? value[2] ?? value[3] ?? ''
    return valuePlace([...path, key], value[4] ?? '', after, BLOCK_END)
  }
  if (/[:{}[\]]/u.test(content)) return undefined
  return keyPlace(path, presentKeys(lines, index, indent), content, after)
}

/** Whether a comment has begun; a `#` before a quotation mark may stand inside what is quoted. */
function isInComment(before: string): boolean {
  const mark = Math.max(before.lastIndexOf('"'), before.lastIndexOf("'"))
  return /(?:^|\s)#/u.test(before.slice(Math.max(0, mark)))
}

/**
 * Where a value ends that has no marks around it: at the end of the line, and in braces at the next comma. White space
 * is looked at from its first sign on only, or much of it would take long.
 */
const BLOCK_END = /(?<![ \t])(?:[ \t]*$|[ \t]+#)/u
const FLOW_END = /(?<![ \t])[ \t]*(?:[,}\]]|$)/u

function valuePlace(
  path: readonly string[],
  typed: string,
  after: string,
  end: RegExp,
): DataPlace | undefined {
  const place = {kind: 'value', path, present: new Set<string>()} as const
  // In a list the cursor may be anywhere.
  if (/^[[{|>&*]/u.test(typed)) return undefined
  const mark = /^["']/u.exec(typed)?.[0] ?? ''
  const words = typed.slice(mark.length)
  if (mark === '') {
    // A whole value in marks behind the cursor is replaced with them.
    const whole = typed === '' ? /^(?:"[^"]*"|'[^']*')/u.exec(after)?.[0].length : undefined
    return {...place, typed, beyond: whole ?? after.search(end), mark, isClosed: true}
  }
  if (words.includes(mark)) return undefined
  const close = after.indexOf(mark)
  const beyond = close < 0 ? after.search(end) : close
  return {...place, typed: words, beyond, mark, isClosed: close >= 0}
}

/** Nothing where another key begins at the cursor: it would be joined with what is put in. */
function keyPlace(
  path: readonly string[],
  present: ReadonlySet<string>,
  typed: string,
  after: string,
): DataPlace | undefined {
  const mark = /^["']/u.exec(typed)?.[0] ?? ''
  const words = typed.slice(mark.length)
  if (typed === '' && /^[^\s,}\]#]/u.test(after)) return undefined
  const beyond = after.search(mark === '' ? /[\s:#,{}[\]]|$/u : /["']|$/u)
  const rest = after.slice(beyond)
  const isClosed = mark === '' ? /^[ \t]*:/u.test(rest) : rest.startsWith(mark)
  return {kind: 'key', path, present, typed: words, beyond, mark, isClosed}
}

interface FlowPlace {
  readonly before: string
  readonly after: string
  /** Where the brace stands. */
  readonly open: number
  readonly outer: readonly string[]
}

/** Within `{ … }` on one line. */
function inFlow({before, after, open, outer}: FlowPlace): DataPlace | undefined {
  const own = /^[ \t]*(?:-[ \t]+)*([^\s:{]+)[ \t]*:[ \t]*(?:\[[ \t]*)?\{/u.exec(before)?.[1]
  const path = own === undefined ? outer : [...outer, own]
  const inside = before.slice(open + 1)
  const part = inside.slice(lastComma(inside) + 1).trimStart()
  const value = /^"?([^":\s]+)"?[ \t]*:[ \t]+(.*)$/u.exec(part)
  if (value !== null) return valuePlace([...path, value[1] ?? ''], value[2] ?? '', after, FLOW_END)
  const all = inside + after
  const present = [...all.matchAll(/(?:^|[{,])[ \t]*"?([^":,{}\s]+)"?[ \t]*:/gu)]
  return keyPlace(path, new Set(present.map((match) => match[1] ?? '')), part, after)
}

/** The last comma outside quotation marks and brackets; -1 without one. */
function lastComma(text: string): number {
  let quote = ''
  let depth = 0
  let found = -1
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at)
    if (quote !== '') {
      if (sign === quote) quote = ''
    } else if (sign === '"' || sign === "'") quote = sign
    else if (sign === '[') depth++
    else if (sign === ']') depth--
    else if (sign === ',' && depth === 0) found = at
  }
  return found
}

function indentOf(line: string): number {
  return /^[ \t]*/u.exec(line)?.[0].length ?? 0
}

/** Where the words of a line begin, behind the hyphens of a list. */
function contentIndent(line: string): number {
  return /^[ \t]*(?:-[ \t]+)*/u.exec(line)?.[0].length ?? 0
}

/** The keys above a line that are less indented, each less than the one below it. */
function pathAt(lines: readonly string[], index: number, indent: number): readonly string[] {
  const path: string[] = []
  let limit = indent
  for (let at = index - 1; at >= 0 && limit > 0; at--) {
    const match = KEY.exec(lines[at] ?? '')
    if (match === null) continue
    const own = (match[1] ?? '').length + (match[2] ?? '').length
    const rest = (match[6] ?? '').replace(/#.*$/u, '').trim()
    if (own >= limit) continue
    limit = (match[1] ?? '').length === own ? own : Math.min(own, limit)
    if (rest === '') path.unshift(match[3] ?? match[4] ?? match[5] ?? '')
    limit = own
  }
  // A list may stand under its key without an indent.
  if (limit === 0 && path.length === 0 && /^-[ \t]/u.test(lines[index] ?? '')) {
    for (let at = index - 1; at >= 0; at--) {
      const match = KEY.exec(lines[at] ?? '')
      if (match !== null && (match[1] ?? '') === '' && (match[2] ?? '') === '') {
        return [match[3] ?? match[4] ?? match[5] ?? '']
      }
    }
  }
  return path
}

/** The keys of the same map, above and below. */
function presentKeys(lines: readonly string[], index: number, indent: number): ReadonlySet<string> {
  const found = new Set<string>()
  const look = (from: number, step: number): void => {
    for (let at = from; at >= 0 && at < lines.length; at += step) {
      const line = lines[at] ?? ''
      if (line.trim() === '' || line.trimStart().startsWith('#')) continue
      const own = contentIndent(line)
      const isNewItem = /^[ \t]*-[ \t]/u.test(line)
      if (own < indent || (step > 0 && isNewItem && own <= indent)) return
      const match = KEY.exec(line)
      if (match !== null && own === indent) found.add(match[3] ?? match[4] ?? match[5] ?? '')
      if (step < 0 && isNewItem && own === indent) return
    }
  }
  if (!/^[ \t]*-[ \t]/u.test(lines[index] ?? '')) look(index - 1, -1)
  look(index + 1, 1)
  return found
}
