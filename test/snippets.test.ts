import assert from 'node:assert/strict'
import {readdirSync, readFileSync} from 'node:fs'
import {linkFiles, checkFiles, type Files} from './support/checkFiles.ts'
import {expandSnippet, type Snippet} from './support/expandSnippet.ts'

const folder = new URL('../snippets/', import.meta.url)
const names = readdirSync(folder)
const languages = [
  {
    language: 'da',
    key: 'notat',
    otherKey: 'rapport',
    title: 'Forslagets titel',
    // The words of the snippets, where their citations say that they stand.
    source:
      'Om notatet.\fSide to.\f3. Afsnit om kilder\n\nOrdene, som de står i kilden. Der er mere at læse.\n',
    heading: '## Nr. 5. Forslagets titel\n\n**Holdning:** Støtter.\n\n',
  },
  {
    language: 'en',
    key: 'note',
    otherKey: 'report',
    title: "The proposal's title",
    source:
      'On the note.\fPage two.\f3. On sources\n\nThe words as they stand in the source. There is more to read.\n',
    heading: "## No. 5. The proposal's title\n\n**Stance:** Supports.\n\n",
  },
] as const

for (const name of names) {
  describe(`The snippets in ${name}`, () => {
    it('have a description and words to type, each of them once', () => {
      const typed = [...read(name).values()].flatMap(({prefix}) => prefix)
      assert.deepEqual(typed, [...new Set(typed)])
      for (const {description} of read(name).values()) assert.match(description, /^\p{Lu}.*\.$/u)
    })
  })
}

describe('The snippets', () => {
  it('are the same in both languages, in the same order', () => {
    for (const kind of ['hearing-response', 'hearing-file']) {
      const [danish, english] = ['da', 'en'].map((language) => [
        ...read(`${kind}.${language}.json`).values(),
      ])
      assert.equal(danish?.length, english?.length)
      danish?.forEach((snippet, index) => {
        assert.equal(stops(snippet), stops(english?.[index]), snippet.description)
      })
    }
  })
})

for (const {language, key, otherKey, title, source, heading} of languages) {
  describe(`The snippets for responses (${language})`, () => {
    const hearing = [
      'title: Budget 2027',
      'caseNumber: "2026-0000001"',
      `language: ${language}`,
      'proposals:',
      `  - {number: "5", title: "${title}"}`,
      'sources:',
      `  - {id: ${key}, title: Et notat, file: kilder/notat.txt}`,
      `  - {id: ${otherKey}, title: En rapport, file: kilder/rapport.txt}`,
    ].join('\n')

    for (const [label, snippet] of read(`hearing-response.${language}.json`)) {
      expandSnippet(snippet).forEach((text, index) => {
        it(`"${label}" passes without an error (${index + 1})`, async () => {
          const response = /^(?:---|##)/u.test(text) ? text : `${heading}${text}\n`
          const errors = await errorsIn(
            new Map([
              ['hearing.yaml', hearing],
              ['kilder/notat.txt', source],
              ['kilder/rapport.txt', source],
              ['svar.md', response],
            ]),
          )
          // A locator of any kind may be chosen, and the source of this test has not one of each.
          const expected = index > 0 && text.startsWith('[@') ? ['citation/locator-not-found'] : []
          assert.deepEqual(
            errors.filter((id) => !expected.includes(id)),
            [],
          )
        })
      })
    }

    it('are read as what they stand for', async () => {
      const snippets = read(`hearing-response.${language}.json`)
      const names =
        language === 'da'
          ? ['Bemærkning til et forslag', 'Citat som blok']
          : ['Remark on a proposal', 'Block quotation']
      const [remarks, quote] = names.map((name) => expandSnippet(snippetOf(snippets, name)))
      const stances = []
      for (const remark of remarks ?? []) {
        const files = new Map([
          ['hearing.yaml', hearing],
          ['kilder/notat.txt', source],
          ['svar.md', `${remark}\n${quote?.[0] ?? ''}`],
        ])
        const [response] = (await linkFiles(files)).responses
        const [linked] = response?.remarks ?? []
        assert.equal(linked?.proposal?.title, title)
        assert.equal(linked.remark.demands.length, 1)
        assert.match(response?.quotes[0]?.resolution?.kind ?? 'none', /^(?:exact|normalized)$/u)
        stances.push(linked.remark.stance?.stance)
      }
      assert.deepEqual(stances, ['supports', 'partial', 'opposes', 'neutral', 'question'])
    })

    it('take nothing to be a remark where there is none', async () => {
      const none = language === 'da' ? 'Ingen bemærkninger' : 'No remarks'
      const [text = ''] = expandSnippet(snippetOf(read(`hearing-response.${language}.json`), none))
      const [response] = (
        await linkFiles(
          new Map([
            ['hearing.yaml', hearing],
            ['svar.md', text],
          ]),
        )
      ).responses
      assert.notEqual(response?.response.remarks[0]?.noRemarks, undefined)
    })
  })

  describe(`The snippets for hearing.yaml (${language})`, () => {
    const lists = ['proposals', 'sources', 'terms', 'rules']
    for (const [index, [label, snippet]] of [...read(`hearing-file.${language}.json`)].entries()) {
      for (const text of expandSnippet(snippet)) {
        it(`"${label}" passes without an error: ${text.slice(0, 30)}`, async () => {
          const entry = text.replaceAll(/^(?=.)/gmu, '  ')
          const list = lists[index - 1]
          const hearing = list === undefined ? text : `title: Budget 2027\n${list}:\n${entry}`
          const files: Files = new Map([
            ['hearing.yaml', hearing],
            ['kilder/notat.txt', source],
            ['sources/note.txt', source],
          ])
          const {project} = await linkFiles(files)
          assert.deepEqual(project.problems, [])
        })
      }
    }
  })
}

async function errorsIn(files: Files): Promise<readonly string[]> {
  const findings = await checkFiles(files)
  return findings.filter(({severity}) => severity === 'error').map(({ruleId}) => ruleId)
}

function read(name: string): ReadonlyMap<string, Snippet> {
  const text = readFileSync(new URL(name, folder), 'utf8')
  return new Map(Object.entries(JSON.parse(text) as Record<string, Snippet>))
}

function snippetOf(snippets: ReadonlyMap<string, Snippet>, name: string): Snippet {
  const snippet = snippets.get(name)
  assert.ok(snippet, name)
  return snippet
}

/** How many places to fill in a snippet has: the same in every language. */
function stops(snippet: Snippet | undefined): number {
  const body = snippet?.body ?? ''
  const text = typeof body === 'string' ? body : body.join('\n')
  return new Set([...text.matchAll(/\$\{?(\d+)/gu)].map(([, number]) => number)).size
}
