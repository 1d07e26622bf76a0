import assert from 'node:assert/strict'
import {faultyResponse, sampleHearing, withFolder} from './runCli.ts'

interface LintJson {
  readonly version: number
  readonly findings: readonly {
    readonly file: string
    readonly ruleId: string
    readonly severity: string
    readonly line: number
  }[]
  readonly summary: {readonly files: number; readonly errors: number; readonly sources: number}
}

function parse(text: string): LintJson {
  return JSON.parse(text) as LintJson
}

const faulty = {...sampleHearing, 'svar/svar.md': faultyResponse}

describe('lint', () => {
  it('ends with 0 and a summary when there is nothing to correct', () =>
    withFolder(sampleHearing, async ({run}) => {
      const {code, out, err} = await run(['lint'])
      assert.equal(err, '')
      assert.match(out, /Nothing to correct in 1 response; 1 source read\./u)
      assert.equal(code, 0)
    }))

  it('says so when there is no response to check', () =>
    withFolder(
      Object.fromEntries(
        Object.entries(sampleHearing).filter(
          ([file]) => file !== 'svar.md' && !file.endsWith('/svar.md'),
        ),
      ),
      async ({run}) => {
        const {code, err} = await run(['lint'])
        assert.match(err, /no response was found, so that none was checked/u)
        assert.equal(code, 0)
      },
    ))

  it('ends with 1 when there are errors, and names their places', () =>
    withFolder(faulty, async ({run}) => {
      const {code, out, err} = await run(['lint'])
      assert.equal(code, 1)
      assert.equal(err, '')
      assert.match(out, /^svar\/svar\.md:13:11: error: .*rapport.* \[source\/unknown-key\]$/mu)
      assert.match(out, /13 │ Se også \[@rapport, s\. 2\]\.\n +│ {11}\^{7}\n/u)
    }))

  it('speaks Danish when the environment says nothing', () =>
    withFolder(faulty, async ({run}) => {
      const {out} = await run(['lint'], {env: {LANG: 'C.UTF-8'}})
      assert.match(out, /: fejl: /u)
      assert.match(out, /i 1 svar; 1 kilde læst\./u)
    }))

  it('gives the promised JSON', () =>
    withFolder(faulty, async ({run}) => {
      const {out} = await run(['lint', '--format', 'json'])
      const json = parse(out)
      assert.equal(json.version, 1)
      assert.equal(json.summary.files, 1)
      assert.equal(json.summary.sources, 1)
      const unknown = json.findings.find(({ruleId}) => ruleId === 'source/unknown-key')
      assert.equal(unknown?.file, 'svar/svar.md')
      assert.equal(unknown.line, 13)
      assert.equal(unknown.severity, 'error')
    }))

  it('names files relative to the working directory', () =>
    withFolder({}, async (folder) => {
      for (const [name, text] of Object.entries(faulty)) await folder.write(`høring/${name}`, text)
      const {out} = await folder.run(['lint', 'høring', '--format', 'json'])
      assert.ok(parse(out).findings.some(({file}) => file === 'høring/svar/svar.md'))
    }))

  it('checks all hearings below a folder that is none itself', () =>
    withFolder({}, async (folder) => {
      for (const place of ['a', 'b']) {
        for (const [name, text] of Object.entries(sampleHearing)) {
          await folder.write(`${place}/${name}`, text)
        }
      }
      const {out} = await folder.run(['lint', '.', '--format', 'json'])
      assert.equal(parse(out).summary.files, 2)
    }))

  it('checks one response, and then says nothing about sources that it alone does not use', () =>
    withFolder(
      {...sampleHearing, 'svar/b.md': '---\ntitle: B\ncovers: selected\n---\n\n# B\n\nTak.\n'},
      async ({run}) => {
        const {out} = await run(['lint', 'svar/b.md', '--format', 'json'])
        assert.equal(parse(out).summary.files, 1)
        assert.ok(!parse(out).findings.some(({ruleId}) => ruleId === 'source/unused'))
      },
    ))

  it('sets severities by --rule, repeatedly', () =>
    withFolder(faulty, async ({run}) => {
      const args = ['lint', '--format', 'json', '--rule', 'source/unknown-key=off']
      const {out} = await run([...args, '--rule', 'proposal/malformed-heading=error'])
      const {findings} = parse(out)
      assert.ok(!findings.some(({ruleId}) => ruleId === 'source/unknown-key'))
      const heading = findings.find(({ruleId}) => ruleId === 'proposal/malformed-heading')
      assert.equal(heading?.severity, 'error')
    }))

  it('fails on more warnings than allowed, and only then', () =>
    withFolder(
      {
        ...sampleHearing,
        'svar/svar.md': sampleHearing['svar/svar.md'].replace('## Nr. 2', 'Nr. 2'),
      },
      async ({run}) => {
        const {out, code} = await run(['lint', '--rule', 'proposal/not-covered=off'])
        assert.match(out, /warning/u)
        assert.equal(code, 0)
        assert.equal((await run(['lint', '--max-warnings', '0'])).code, 1)
        assert.equal((await run(['lint', '--max-warnings', '99'])).code, 0)
      },
    ))

  it('checks standard input under the name it is given', () =>
    withFolder(sampleHearing, async ({run}) => {
      const args = ['lint', '--stdin', '--stdin-filename', 'svar/ny.md', '--format', 'json']
      const {out, code} = await run(args, {stdin: faultyResponse})
      assert.equal(code, 1)
      assert.ok(parse(out).findings.some(({file}) => file === 'svar/ny.md'))
      assert.ok(!parse(out).findings.some(({file}) => file === 'svar/svar.md'))
    }))

  it('writes the result to a file and nothing to standard output', () =>
    withFolder(faulty, async ({run, read}) => {
      const {out, code} = await run(['lint', '--format', 'json', '--output', 'ud.json'])
      assert.equal(out, '')
      assert.equal(code, 1)
      assert.equal(parse(await read('ud.json')).version, 1)
    }))

  it('shows the settings in force', () =>
    withFolder(sampleHearing, async ({run}) => {
      const {out, code} = await run([
        'lint',
        '--print-config',
        '--profile',
        'submit',
        '--rule',
        'source/unused=off',
      ])
      assert.equal(code, 0)
      const config = JSON.parse(out) as {
        readonly hearings: readonly {
          readonly profile: string
          readonly rules: Readonly<Record<string, {readonly severity: string}>>
        }[]
      }
      assert.equal(config.hearings[0]?.profile, 'submit')
      assert.equal(config.hearings[0].rules['source/unused']?.severity, 'off')
    }))

  it('uses the hearing that --config names', () =>
    withFolder({}, async (folder) => {
      for (const [name, text] of Object.entries(sampleHearing))
        await folder.write(`h/${name}`, text)
      await folder.write('løs.md', faultyResponse)
      const {out} = await folder.run([
        'lint',
        'løs.md',
        '--config',
        'h/hearing.yaml',
        '--format',
        'json',
      ])
      assert.ok(parse(out).findings.some(({file}) => file === 'løs.md'))
    }))

  it('colours on a terminal, not elsewhere, and not against a person’s wish', () =>
    withFolder(faulty, async ({run}) => {
      const hasColour = async (
        args: readonly string[],
        env: Record<string, string>,
        terminal: boolean,
      ) =>
        (await run(['lint', ...args], {env: {LANG: 'en', ...env}, terminal})).out.includes(
          '\u001b[',
        )
      assert.equal(await hasColour([], {}, true), true)
      assert.equal(await hasColour([], {}, false), false)
      assert.equal(await hasColour(['--no-color'], {}, true), false)
      assert.equal(await hasColour([], {NO_COLOR: '1'}, true), false)
      assert.equal(await hasColour([], {FORCE_COLOR: '1'}, false), true)
      assert.equal(await hasColour([], {FORCE_COLOR: '0'}, true), false)
      assert.equal(await hasColour([], {TERM: 'dumb'}, true), false)
    }))

  it('hides civil registration numbers in every format', () =>
    withFolder(
      {
        ...sampleHearing,
        'svar/svar.md': faultyResponse.replace('Se også', 'Borger 010203-1234: se'),
      },
      async ({run}) => {
        for (const format of ['text', 'json', 'sarif', 'junit', 'github', 'gitlab']) {
          const {out} = await run(['lint', '--format', format])
          assert.ok(out.length > 0)
          assert.ok(!out.includes('010203-1234'), format)
        }
      },
    ))
})

describe('lint, when it cannot work', () => {
  const refused: readonly (readonly [string, readonly string[], RegExp])[] = [
    ['a path that is not there', ['lint', 'nix.md'], /nix\.md could not be read/u],
    ['a format that is none', ['lint', '--format', 'jsn'], /Did you mean json\?/u],
    ['a profile that is none', ['lint', '--profile', 'submitt'], /Did you mean submit\?/u],
    [
      'a rule that is none',
      ['lint', '--rule', 'quote/altred=off'],
      /there is no rule quote\/altred/u,
    ],
    ['a severity that is none', ['lint', '--rule', 'source/unused=of'], /Did you mean off\?/u],
    [
      'a rule without severity',
      ['lint', '--rule', 'source/unused'],
      /--rule quote\/altered=warning/u,
    ],
    ['warnings that are no number', ['lint', '--max-warnings', 'x'], /whole number/u],
    ['an option that is none', ['lint', '--fromat', 'json'], /Did you mean --format\?/u],
    ['an option without its value', ['lint', '--format'], /--format <format> needs a value/u],
    ['--fix with --stdin', ['lint', '--fix', '--stdin'], /--fix cannot be used with --stdin/u],
    ['paths with --stdin', ['lint', '--stdin', 'a.md'], /--stdin/u],
    ['a file name without --stdin', ['lint', '--stdin-filename', 'a.md'], /--stdin/u],
    [
      'a hearing file that is not there',
      ['lint', '--config', 'x.yaml'],
      /x\.yaml could not be read/u,
    ],
    ['a folder to write the result to', ['lint', '--output', 'svar'], /svar could not be written/u],
  ]
  for (const [title, args, message] of refused) {
    it(`ends with 2 for ${title}`, () =>
      withFolder(sampleHearing, async ({run}) => {
        const {code, out, err} = await run(args)
        assert.equal(code, 2)
        assert.equal(out, '')
        assert.match(err, message)
        assert.doesNotMatch(err, /\n {4}at /u)
      }))
  }

  it('ends with 2 where there is no hearing, and says how to begin', () =>
    withFolder({'svar.md': '# Svar\n'}, async ({run}) => {
      for (const args of [['lint'], ['lint', 'svar.md'], ['lint', '.']]) {
        const {code, err} = await run(args)
        assert.equal(code, 2)
        assert.match(err, /no hearing\.yaml/u)
        assert.match(err, /hearing-response init/u)
      }
    }))

  it('tells of a response that the hearing lists and that is not there, and checks the others', () =>
    withFolder(
      {
        ...sampleHearing,
        'hearing.yaml': `${sampleHearing['hearing.yaml']}responses: [svar, mere.md]\n`,
      },
      async ({run}) => {
        const {code, out, err} = await run(['lint'])
        assert.equal(code, 2)
        assert.match(err, /mere\.md could not be read/u)
        assert.match(out, /in 1 response/u)
      },
    ))
})
