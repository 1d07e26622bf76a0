import assert from 'node:assert/strict'
import {
  markQuotations,
  type PreviewInlineRule,
  type PreviewMarks,
  type PreviewParser,
  type PreviewState,
  type PreviewToken,
} from '../../src/client/preview/markQuotations.ts'

class Token implements PreviewToken {
  type: string
  content = ''
  children: PreviewToken[] | null = null
  map: [number, number] | null = null
  constructor(type: string) {
    this.type = type
  }
}

function inline(lines: [number, number], ...texts: readonly string[]): Token {
  const token = new Token('inline')
  token.map = lines
  token.children = texts.map((content) =>
    Object.assign(new Token(/^<.*>$/u.test(content) ? content.slice(1, -1) : 'text'), {content}),
  )
  return token
}

const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

/** Draws one stretch of text with what the plugin adds; other elements are left out. */
function render(token: Token, marks: PreviewMarks | undefined): string {
  return renderAll([token], marks)
}

function renderAll(tokens: readonly Token[], marks: PreviewMarks | undefined): string {
  const rules: PreviewParser['renderer']['rules'] = {}
  let rule: ((state: PreviewState) => void) | undefined
  const ruler = {push: (_name: string, given: (state: PreviewState) => void) => void (rule = given)}
  const inline = {ruler: {before: () => undefined}}
  markQuotations({core: {ruler}, inline, renderer: {rules}, utils: {escapeHtml}}, () => marks)
  rule?.({tokens, Token})
  const children = tokens.flatMap((token) => token.children ?? [])
  return children
    .map((child, index) => {
      if (child.type === 'text') return escapeHtml(child.content)
      return rules[child.type]?.(children, index, {}, {}) ?? ''
    })
    .join('')
}

const marks: PreviewMarks = {
  linkOf: (citation) =>
    citation.includes('@notat') ? {href: 'file:///h/notat.txt#L3', title: 'Notat "A"'} : undefined,
  doubts: [
    {
      range: {start: {line: 4, character: 2}, end: {line: 5, character: 9}},
      title: 'ændret <b>',
    },
  ],
}

/** Reads one line as a parser does: the plugin's rule at each backslash, all else as text. */
function parse(line: string): Token {
  let read: PreviewInlineRule | undefined
  const inline = {
    ruler: {before: (_: string, __: string, rule: PreviewInlineRule) => void (read = rule)},
  }
  const core = {ruler: {push: () => undefined}}
  markQuotations({core, inline, renderer: {rules: {}}, utils: {escapeHtml}}, () => marks)
  const token = new Token('inline')
  const children: Token[] = []
  const push = (type: string): Token => {
    const made = new Token(type)
    children.push(made)
    return made
  }
  const state = {src: line, pos: 0, push}
  while (state.pos < line.length) {
    if (line.charAt(state.pos) === '\\' && read?.(state, false) === true) continue
    const last = children.at(-1)
    const text = last?.type === 'text' ? last : push('text')
    text.content += line.charAt(state.pos++)
  }
  return Object.assign(token, {map: [0, 1], children})
}

describe('markQuotations', () => {
  it('makes no link of a citation whose signs are escaped', () => {
    const drawn = (line: string): string => render(parse(line), marks)
    assert.equal(drawn('Skriv [\\@notat, s. 3].'), 'Skriv [@notat, s. 3].')
    assert.equal(drawn('Skriv \\@notat & mere.'), 'Skriv @notat &amp; mere.')
    assert.equal(/>.*?</u.exec(drawn('Se \\- [@notat].'))?.[0], '>[@notat]<')
  })

  it('makes a link of what a citation in escaped brackets leaves, the source named in the sentence', () => {
    for (const line of ['Se \\[@notat, s. 3].', 'Se [@notat\\]']) {
      assert.equal(/(?<=>).*?(?=<)/u.exec(render(parse(line), marks))?.[0], '@notat', line)
    }
  })

  it('leaves escaped signs in the words beside an image', () => {
    const image = new Token('image')
    image.children = parse('En \\[bus\\]').children
    const all = Object.assign(new Token('inline'), {children: [image]})
    render(all, marks)
    assert.equal(
      image.children?.map(({type, content}) => `${type} ${content}`).join(),
      'text En ,text [,text bus,text ]',
    )
  })

  it('makes a citation a link to its source, and leaves the words around it', () => {
    assert.equal(
      render(inline([0, 1], 'Se [@notat, s. 3] og & mere.'), marks),
      'Se <a class="hearing-citation" href="file:///h/notat.txt#L3"' +
        ' title="Notat &quot;A&quot;">[@notat, s. 3]</a> og &amp; mere.',
    )
  })

  it('makes a link of a source that is named in the sentence, with its place', () => {
    const drawn = render(inline([0, 1], 'I @notat [s. 3] og @notat. Skriv til a@notat.dk.'), marks)
    assert.deepEqual(drawn.match(/(?<=>)@[^<]*/gu), ['@notat [s. 3]', '@notat'])
    assert.match(drawn, /og <a [^>]*>@notat<\/a>\. Skriv til a@notat\.dk\.$/u)
    assert.equal(render(inline([0, 1], 'Skriv til @andet.'), marks), 'Skriv til @andet.')
  })

  it('leaves citations of unknown sources as they are', () => {
    assert.equal(render(inline([0, 1], 'Se [@andet, s. 3].'), marks), 'Se [@andet, s. 3].')
  })

  it('leaves a citation inside a link as it is', () => {
    const drawn = render(inline([0, 1], '<link_open>', '[@notat]', '<link_close>'), marks)
    assert.equal(drawn, '[@notat]')
  })

  it('puts a mark behind the stretch of text that a doubtful quotation ends in, its words escaped', () => {
    const drawn = render(inline([4, 6], 'Et citat.'), marks)
    assert.match(drawn, /^Et citat\.<span class="hearing-doubt-mark"[^>]* title="ændret &lt;b>"/u)
    assert.equal(render(inline([6, 7], 'Et andet.'), marks), 'Et andet.')
    assert.equal(render(inline([2, 4], 'Et tredje.'), marks), 'Et tredje.')
  })

  it('puts the mark of a quotation in a table behind its row, since cells do not know their lines', () => {
    const row = (lines: [number, number], ...cells: readonly string[]): readonly Token[] => {
      const open = Object.assign(new Token('tr_open'), {map: lines})
      const tokens = cells.flatMap((cell) => {
        const token = Object.assign(inline(lines, cell), {map: null})
        return [new Token('td_open'), token, new Token('td_close')]
      })
      return [open, ...tokens, new Token('tr_close')]
    }
    const drawn = renderAll([...row([4, 5], 'A', 'B'), ...row([5, 6], 'C', 'D')], marks)
    assert.match(drawn, /^ABCD<span class="hearing-doubt-mark"[^<]*<\/span>$/u)
  })

  it('changes nothing in documents that are no response', () => {
    assert.equal(render(inline([4, 6], '[@notat] & <'), undefined), '[@notat] &amp; &lt;')
  })

  it('escapes what stands in a citation', () => {
    const drawn = render(inline([0, 1], '[@notat, <img src=x>]'), marks)
    assert.doesNotMatch(drawn, /<img/u)
  })
})
