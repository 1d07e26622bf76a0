import assert from 'node:assert/strict'
import {createHash} from 'node:crypto'
import {allRules} from '../../src/core/rules/allRules.ts'
import {faultyResponse, sampleHearing, withFolder} from './runCli.ts'

const faulty = {...sampleHearing, 'svar/svar.md': faultyResponse}

interface FoundJson {
  readonly id?: unknown
  readonly kind: string
  readonly source?: string
  readonly page?: string
  readonly paragraph?: {
    readonly start: number
    readonly end: number
    readonly headingPath: string[]
  }
  readonly span?: {readonly start: number; readonly end: number}
  readonly differences?: readonly {
    readonly quote: string
    readonly source: string
    readonly class: string
    readonly protected: boolean
  }[]
  readonly message?: string
}

function readLines(out: string): readonly FoundJson[] {
  return out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as FoundJson)
}

const source = sampleHearing['kilder/notat.txt']

describe('find', () => {
  it('says where the words stand', () =>
    withFolder(sampleHearing, async ({run}) => {
      const {code, out} = await run(['find', 'nye bænke i parken'])
      assert.equal(code, 0)
      assert.match(out, /kilder\/notat\.txt, page 1/u)
      assert.match(out, /3 │ Der afsættes 5,7 mio\. kr\. til nye bænke i parken ved søen\./u)
    }))

  it('gives the promised JSON', () =>
    withFolder(sampleHearing, async ({run}) => {
      const {out} = await run(['find', '--format', 'json', 'nye bænke i parken'])
      const [found] = readLines(out)
      assert.equal(found?.kind, 'exact')
      assert.equal(found.source, 'kilder/notat.txt')
      assert.equal(found.page, '1')
      assert.equal(source.slice(found.span?.start, found.span?.end), 'nye bænke i parken')
      const {start = 0, end = 0} = found.paragraph ?? {}
      assert.match(source.slice(start, end), /^Der afsættes .* ved søen\.$/u)
    }))

  it('shows words that differ side by side', () =>
    withFolder(sampleHearing, async ({run}) => {
      const quote = 'Der afsættes 7,5 mio. kr. til nye bænke i parken ved søen'
      const {out} = await run(['find', quote])
      assert.match(out, /you write »7,5.*«, the source writes »5,7.*«/u)
      const [found] = readLines((await run(['find', '--format', 'json', quote])).out)
      assert.equal(found?.kind, 'altered')
      assert.ok(found.differences?.some((each) => each.class === 'number' && each.protected))
    }))

  it('searches the files that are named, without a hearing', () =>
    withFolder({'a.txt': 'Noget om heste.\n', 'b.txt': source}, async ({run}) => {
      const args = ['find', '--source', 'a.txt', '--source', 'b.txt', '--format', 'json']
      const [found] = readLines((await run([...args, 'nye bænke i parken'])).out)
      assert.equal(found?.source, 'b.txt')
    }))

  it('answers questions line by line, in order, wrong ones too', () =>
    withFolder(sampleHearing, async ({run}) => {
      const questions = [
        '{"id": "q1", "quote": "nye bænke i parken", "source": "notat", "page": "1"}',
        '',
        '{"id": 2, "quote": "ord der ikke står nogen steder i denne kilde"}',
        'ikke json',
        '{"quote": 7}',
        '{"id": "q5", "quote": "nye bænke", "source": "ukendt"}',
        '{"id": "q6"}',
      ]
      const {code, out} = await run(['find', '--format', 'ndjson'], {
        stdin: `\uFEFF${questions.join('\r\n')}`,
      })
      const found = readLines(out)
      assert.deepEqual(
        found.map(({id, kind}) => [id, kind]),
        [
          ['q1', 'exact'],
          [2, 'notFound'],
          [null, 'notFound'],
          [null, 'notFound'],
          ['q5', 'notFound'],
          ['q6', 'notFound'],
        ],
      )
      assert.match(found[4]?.message ?? '', /ukendt/u)
      assert.equal(code, 2)
    }))

  it('reads a question that comes in pieces', () =>
    withFolder(sampleHearing, async ({run}) => {
      const bytes = Buffer.from('{"id":1,"quote":"nye bænke i parken"}\n{"id":2,"quote":"bænke i"}')
      const stdin = Array.from(bytes, (byte) => Uint8Array.of(byte))
      const {code, out} = await run(['find', '--format', 'ndjson'], {stdin})
      assert.equal(code, 0)
      assert.deepEqual(
        readLines(out).map(({id}) => id),
        [1, 2],
      )
    }))

  it('ends with 2 without words, without sources, and for a source that is not there', () =>
    withFolder({}, async ({run}) => {
      assert.match((await run(['find'])).err, /no words to look for/u)
      const empty = await run(['find', ' '])
      assert.match(empty.err, /no words to look for/u)
      assert.equal(empty.code, 2)
      assert.match((await run(['find', 'ord'])).err, /no hearing\.yaml here/u)
      const {code, err} = await run(['find', 'ord', '--source', 'nix.txt'])
      assert.equal(code, 2)
      assert.match(err, /nix\.txt could not be read/u)
    }))
})

describe('extract', () => {
  it('gives the promised JSON', () =>
    withFolder(sampleHearing, async ({run, readBytes}) => {
      const {code, out} = await run(['extract', 'kilder/notat.txt', '--format', 'json'])
      assert.equal(code, 0)
      const json = JSON.parse(out) as {
        readonly file: string
        readonly sha256: string
        readonly reader: string
        readonly text: string
        readonly pages: readonly {readonly label: string; readonly end: number}[]
        readonly paragraphs: readonly {
          readonly kind: string
          readonly start: number
          readonly end: number
          readonly page: string
        }[]
        readonly warnings: readonly unknown[]
      }
      const bytes = await readBytes('kilder/notat.txt')
      assert.equal(json.file, 'kilder/notat.txt')
      assert.equal(json.sha256, createHash('sha256').update(bytes).digest('hex'))
      assert.equal(json.reader, 'text')
      assert.equal(json.text, source)
      assert.equal(json.pages[0]?.label, '1')
      assert.equal(json.pages[0].end, source.length)
      const last = json.paragraphs.at(-1)
      assert.equal(last?.page, '1')
      assert.match(source.slice(last.start, last.end), /^Der afsættes/u)
      assert.deepEqual(json.warnings, [])
    }))

  it('gives the text, and Markdown', () =>
    withFolder(
      {'a.md': '# Titel\n\nEt *afsnit*.\n\n- et\n- to\n\n| A | B |\n| - | - |\n| 1 | 2 |\n'},
      async ({run}) => {
        assert.match((await run(['extract', 'a.md'])).out, /^# Titel\n/u)
        const {out} = await run(['extract', 'a.md', '--format', 'markdown'])
        assert.match(out, /^# Titel\n\nEt \*afsnit\*\.\n/u)
      },
    ))

  it('says how a text in another encoding was read, beside the result', () =>
    withFolder({'a.txt': Buffer.from('æøå æøå blåbærgrød\n', 'latin1')}, async ({run}) => {
      const {code, out, err} = await run(['extract', 'a.txt'])
      assert.equal(code, 0)
      assert.equal(out, 'æøå æøå blåbærgrød\n')
      assert.match(err, /source\/encoding/u)
    }))

  it('lets nothing out that a terminal acts upon', () =>
    withFolder({'a.txt': 'En \u001b[31mrød\u001b[0m linje\u202e.\n'}, async ({run}) => {
      for (const format of ['text', 'json', 'markdown']) {
        const {out} = await run(['extract', 'a.txt', '--format', format])
        assert.doesNotMatch(out, /[\u001b\u202e]/u, format)
      }
    }))

  it('ends with 2 for what cannot be read, and says why', () =>
    withFolder({'a.pdf': '%PDF-1.7\n', 'mappe/x': ''}, async ({run}) => {
      for (const [file, message] of [
        ['a.pdf', /a\.pdf is damaged/u],
        ['mappe', /not an ordinary file/u],
        ['nix.txt', /does not exist/u],
      ] as const) {
        const {code, out, err} = await run(['extract', file])
        assert.equal(code, 2)
        assert.equal(out, '')
        assert.match(err, message)
      }
      assert.equal((await run(['extract'])).code, 2)
    }))
})

describe('trace', () => {
  it('gives the promised JSON', () =>
    withFolder(faulty, async ({run}) => {
      const {code, out} = await run(['trace', '--format', 'json'])
      assert.equal(code, 0)
      const json = JSON.parse(out) as {
        readonly version: number
        readonly remarks: readonly {
          readonly file: string
          readonly line: number
          readonly endLine: number
          readonly proposal?: string
          readonly stance?: string
          readonly links: readonly {
            readonly line: number
            readonly kind: string
            readonly citation?: string
            readonly locator?: {readonly label: string; readonly value: string}
            readonly source?: string
          }[]
          readonly suggestions: readonly unknown[]
        }[]
      }
      assert.equal(json.version, 1)
      const first = json.remarks.find(({proposal}) => proposal === '1')
      assert.equal(first?.file, 'svar/svar.md')
      assert.equal(first.line, 7)
      assert.equal(first.stance, 'supports')
      const [quote, citation] = first.links
      assert.equal(quote?.line, 11)
      assert.equal(quote.kind, 'altered')
      assert.equal(quote.source, 'kilder/notat.txt')
      assert.deepEqual(quote.locator, {label: 'page', value: '1'})
      assert.deepEqual([citation?.kind, citation?.citation], ['cited', 'rapport'])
      assert.ok(Array.isArray(first.suggestions))
    }))

  it('shows people where each remark leads', () =>
    withFolder(sampleHearing, async ({run}) => {
      const {out} = await run(['trace'])
      assert.match(out, /^1\. Bænke i parken svar\/svar\.md:7$/mu)
      assert.match(out, /word for word: kilder\/notat\.txt, page 1/u)
    }))
})

describe('a heading on several proposals', () => {
  it('counts for each in coverage, and has their registered numbers in trace', () =>
    withFolder(sampleHearing, async ({run, write}) => {
      await write('svar/svar.md', '# Svar\n\n## Nr. 01 og 2. Fælles\n\nVi er enige.\n')
      const coverage = JSON.parse((await run(['coverage', '--format', 'json'])).out) as {
        readonly proposals: readonly {readonly number: string; readonly state: string}[]
      }
      assert.deepEqual(
        coverage.proposals.map(({number, state}) => `${number} ${state}`),
        ['1 answered', '2 answered'],
      )
      const trace = JSON.parse((await run(['trace', '--format', 'json'])).out) as {
        readonly remarks: readonly {readonly proposal?: string}[]
      }
      assert.equal(trace.remarks[1]?.proposal, '1, 2')
    }))
})

describe('coverage', () => {
  it('hides civil registration numbers in headings', () =>
    withFolder(sampleHearing, async ({run, write}) => {
      await write('svar/svar.md', '## Nr. 9. Sag om 010203-1234\n\nTekst.\n')
      for (const format of ['json', 'text']) {
        const {out} = await run(['coverage', '--format', format])
        assert.doesNotMatch(out, /1234/u)
      }
    }))

  it('gives the promised JSON', () =>
    withFolder(sampleHearing, async ({run}) => {
      const {code, out} = await run(['coverage', '--format', 'json'])
      assert.equal(code, 0)
      assert.deepEqual(JSON.parse(out), {
        version: 1,
        proposals: [
          {
            number: '1',
            title: 'Bænke i parken',
            state: 'answered',
            remarks: [{file: 'svar/svar.md', line: 7}],
            quotes: 1,
            verified: 1,
          },
          {
            number: '2',
            title: 'Lys på stien',
            state: 'noRemarks',
            remarks: [{file: 'svar/svar.md', line: 13}],
            quotes: 0,
            verified: 0,
          },
        ],
      })
    }))

  it('tells what is open, and numbers that the hearing does not have', () =>
    withFolder(
      {
        ...sampleHearing,
        'svar/svar.md':
          '# Svar\n\n## Nr. 1. Bænke\n\n<!-- mangler -->\n\n## Nr. 9. Andet\n\nTak.\n',
      },
      async ({run}) => {
        const {out} = await run(['coverage'])
        assert.match(out, /^open +1\. Bænke i parken/mu)
        assert.match(out, /^open +2\. Lys på stien/mu)
        assert.match(out, /^not in the hearing +9\. Andet/mu)
        assert.match(out, /0 of 2 proposals answered; 2 open\./u)
      },
    ))
})

describe('rules', () => {
  it('lists every rule, in a table, in JSON and in Markdown', () =>
    withFolder({}, async ({run}) => {
      const ids = allRules.map(({id}) => id).sort()
      const text = (await run(['rules'])).out.trimEnd().split('\n')
      assert.deepEqual(
        text.map((line) => line.split(' ')[0]),
        ids,
      )
      const json = JSON.parse((await run(['rules', '--format', 'json'])).out) as {
        readonly rules: readonly {readonly id: string; readonly severity: string}[]
      }
      assert.deepEqual(
        json.rules.map(({id}) => id),
        ids,
      )
      const table = (await run(['rules', '--format', 'markdown'])).out.trimEnd().split('\n')
      assert.equal(table.length, ids.length + 2)
      for (const row of table) assert.equal(row.split(/(?<!\\)\|/u).length, 5)
    }))

  it('shows the part of a rule’s page that is in the reader’s language', () =>
    withFolder({}, async ({run}) => {
      const english = await run(['rules', 'source/unknown-key'])
      assert.match(english.out, /^# source\/unknown-key \(error\)\n\n## What\n/u)
      const danish = await run(['rules', 'source/unknown-key'], {env: {}})
      assert.match(danish.out, /^# source\/unknown-key \(fejl\)\n\n## Hvad\n/u)
    }))

  it('says which rule was meant', () =>
    withFolder({}, async ({run}) => {
      const {code, err} = await run(['rules', 'source/unknwon-key'])
      assert.equal(code, 2)
      assert.match(err, /Did you mean source\/unknown-key\?/u)
    }))
})

describe('init', () => {
  for (const language of ['da', 'en'] as const) {
    it(`makes a hearing that checks without a word (${language})`, () =>
      withFolder({}, async ({run}) => {
        const made = await run(['init', 'ny', '--locale', language])
        assert.equal(made.code, 0)
        const {code, out} = await run(['lint', 'ny', '--profile', 'submit'])
        assert.equal(out, 'Nothing to correct in 1 response; 1 source read.\n')
        assert.equal(code, 0)
      }))
  }

  it('sets the editor so that citations are no broken links', () =>
    withFolder({}, async ({run, read}) => {
      await run(['init'])
      assert.deepEqual(JSON.parse(await read('.vscode/settings.json')), {
        'markdown.validate.referenceLinks.enabled': 'ignore',
      })
    }))

  it('refuses a folder that has a hearing, and changes nothing', () =>
    withFolder({'hearing.yaml': 'title: Min\n'}, async ({run, read}) => {
      const {code, err} = await run(['init'])
      assert.equal(code, 2)
      assert.match(err, /already a hearing/u)
      assert.equal(await read('hearing.yaml'), 'title: Min\n')
      await assert.rejects(read('svar/svar.md'))
    }))

  it('keeps files that are there', () =>
    withFolder({'.vscode/settings.json': '{"a": 1}'}, async ({run, read}) => {
      const {code, out} = await run(['init'])
      assert.equal(code, 0)
      assert.match(out, /kept \.vscode\/settings\.json/u)
      assert.equal(await read('.vscode/settings.json'), '{"a": 1}')
    }))
})
