import type {Range} from '../../protocol/protocol.ts'

/** Citations and doubtful quotations of one document, as the preview shows them. */
export interface PreviewMarks {
  /** What a citation leads to; `undefined` where its key is no source's. */
  readonly linkOf: (citation: string) => PreviewLink | undefined
  /** Quotations that are not verified. */
  readonly doubts: readonly PreviewDoubt[]
}

export interface PreviewLink {
  readonly href: string
  /** What is said about it under the mouse. */
  readonly title: string
}

export interface PreviewDoubt {
  readonly range: Range
  /** What is wrong, in words. */
  readonly title: string
}

/** As much of a Markdown parser as is needed here; the editor's preview brings its own. */
export interface PreviewParser {
  readonly core: {
    readonly ruler: {push: (name: string, rule: (state: PreviewState) => void) => void}
  }
  readonly inline: {
    readonly ruler: {
      readonly before: (other: string, name: string, rule: PreviewInlineRule) => void
    }
  }
  readonly renderer: {readonly rules: Record<string, RenderRule | undefined>}
  readonly utils: {readonly escapeHtml: (text: string) => string}
}

/** Reads what stands at a place; `false` where it is not what the rule knows. */
export type PreviewInlineRule = (state: PreviewInlineState, silent: boolean) => boolean

export interface PreviewInlineState {
  readonly src: string
  pos: number
  readonly push: (type: string, tag: string, nesting: 0) => PreviewToken
}

export interface PreviewState {
  readonly tokens: readonly PreviewToken[]
  readonly Token: new (type: string, tag: string, nesting: 0) => PreviewToken
}

export interface PreviewToken {
  type: string
  content: string
  children: PreviewToken[] | null
  map: [number, number] | null
}

type RenderRule = (
  tokens: readonly PreviewToken[],
  index: number,
  options: unknown,
  env: unknown,
) => string

const CITATION_TOKEN = 'hearing_citation'
const DOUBT_TOKEN = 'hearing_doubt'
const ESCAPED_TOKEN = 'hearing_escaped'

/** `[@notat, s. 3]`, and several in one: no bracket inside; and a source named in a sentence: `@notat [s. 3]`. */
const CITATION =
  /\[[^[\]\n]*@[^[\]\n]+\]|(?<![\p{L}\p{N}._@-])@(?:\{[^{}\n]+\}|[\p{L}\p{N}_](?:[\p{L}\p{N}_:.#$%&+?<>~/-]*[\p{L}\p{N}_])?)(?: \[[^[\]\n]*\])?/gu

/**
 * Teaches the editor's Markdown preview to show citations as links to their sources, and a quiet mark behind
 * quotations that are not verified. What is known of a document is asked for when it is drawn, since the preview
 * keeps what it once parsed. Words of documents are escaped, and nothing is loaded from anywhere.
 */
export function markQuotations(
  parser: PreviewParser,
  marksOf: (env: unknown) => PreviewMarks | undefined,
): void {
  const {escapeHtml} = parser.utils
  parser.inline.ruler.before('escape', 'hearing_escapes', keepEscaped)
  parser.core.ruler.push('hearing_quotations', setApart)
  parser.renderer.rules[CITATION_TOKEN] = (tokens, index, _options, env) => {
    const citation = tokens[index]?.content ?? ''
    const words = escapeHtml(citation)
    const link = marksOf(env)?.linkOf(citation)
    if (link === undefined) return words
    const [href, title] = [escapeHtml(link.href), escapeHtml(link.title)]
    return `<a class="hearing-citation" href="${href}" title="${title}">${words}</a>`
  }
  parser.renderer.rules[DOUBT_TOKEN] = (tokens, index, _options, env) => {
    const lines = tokens[index]?.map
    const doubts = marksOf(env)?.doubts.filter(({range}) => endsIn(range, lines ?? [0, 0])) ?? []
    return doubts
      .map(({title}) => escapeHtml(title))
      .map(
        (title) =>
          `<span class="hearing-doubt-mark" role="img" title="${title}" aria-label="${title}"> ⚠</span>`,
      )
      .join('')
  }
}

/** Keeps the escaped signs of a citation apart from the text around them, where they would begin or end one. */
function keepEscaped(state: PreviewInlineState, silent: boolean): boolean {
  const escaped = /^\\([[\]@])$/u.exec(state.src.slice(state.pos, state.pos + 2))?.[1]
  if (escaped === undefined) return false
  if (!silent) state.push(ESCAPED_TOKEN, '', 0).content = escaped
  state.pos += 2
  return true
}

/** Escaped signs are text again once citations are found, also in the words that stand for an image. */
function releaseEscaped(tokens: readonly PreviewToken[]): void {
  for (const token of tokens) {
    if (token.type === ESCAPED_TOKEN) token.type = 'text'
    if (token.children !== null) releaseEscaped(token.children)
  }
}

/** Makes tokens of citations, and puts one behind each paragraph or row of a table, where marks may stand. */
function setApart({tokens, Token}: PreviewState): void {
  const token = (type: string, content: string): PreviewToken => {
    const made = new Token(type, '', 0)
    made.content = content
    return made
  }
  let row: [number, number] | null = null
  for (const [index, inline] of tokens.entries()) {
    if (inline.type === 'tr_open') row = inline.map
    if (inline.type !== 'inline' || inline.children === null) continue
    let links = 0
    const children = inline.children.flatMap((child) => {
      if (child.type === 'link_open') links++
      if (child.type === 'link_close') links--
      return child.type === 'text' && links === 0 ? splitText(child, token) : [child]
    })
    const mark = token(DOUBT_TOKEN, '')
    // Cells of a table do not know their lines, but their row does: the mark stands in its last cell.
    const isLastCell = tokens[index + 2]?.type === 'tr_close'
    mark.map = inline.map ?? (isLastCell ? row : null)
    inline.children = [...children, mark]
    releaseEscaped(children)
  }
}

function splitText(
  child: PreviewToken,
  token: (type: string, content: string) => PreviewToken,
): readonly PreviewToken[] {
  const parts: PreviewToken[] = []
  let at = 0
  for (const {0: citation, index} of child.content.matchAll(CITATION)) {
    parts.push(token('text', child.content.slice(at, index)), token(CITATION_TOKEN, citation))
    at = index + citation.length
  }
  return at === 0 ? [child] : [...parts, token('text', child.content.slice(at))]
}

/** Whether a quotation ends in some lines: a mark stands where its quotation is over. */
function endsIn({end}: Range, [first, behind]: readonly [number, number]): boolean {
  // An end at the very beginning of a line is the end of the line before.
  const line = end.character === 0 ? end.line - 1 : end.line
  return line >= first && line < behind
}
