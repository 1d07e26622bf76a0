import assert from 'node:assert/strict'
import {readdirSync, readFileSync} from 'node:fs'
import {rm} from 'node:fs/promises'
import {join} from 'node:path'
import {makeFolder, type TestFolder} from './runCli.ts'

const examples = join(import.meta.dirname, '../../examples')
const right = 'svar/svar.md'
const source = 'kilder/budgetnotat.txt'

interface Finding {
  readonly file: string
  readonly ruleId: string
  readonly messageId: string
  readonly line: number
  readonly related: readonly {
    readonly file: string
    readonly message: string
    readonly page?: string
  }[]
}

function example(): Record<string, Uint8Array> {
  const files: Record<string, Uint8Array> = {}
  for (const name of readdirSync(examples, {recursive: true, encoding: 'utf8'})) {
    if (/\.(?:md|txt|yaml|lock)$/u.test(name)) {
      files[name.replaceAll('\\', '/')] = readFileSync(join(examples, name))
    }
  }
  return files
}

/** The budget note as the authority publishes it anew: another page, one figure, one sentence, one paragraph less. */
function revised(text: string): string {
  return text
    .replace(
      '\n2. Bogbus til landsbyerne\n',
      `
Til orientering

Udvalget har bedt om en samlet oversigt over lånernes ønsker, som er lagt ud
sammen med dagsordenen. Oversigten er ordnet efter filialer og år.

Den bygger på samtaler med lånere på alle filialer og på de breve, som
borgerne har sendt. Medarbejderne har skrevet dem ind efter hvert møde.

Oversigten bliver holdt ved lige frem til budgettets vedtagelse, og alle kan
se den på kommunens hjemmeside. Spørgsmål kan stilles til sekretariatet.

                                                            Side 2 af 4
\f
2. Bogbus til landsbyerne
`,
    )
    .replace('Side 1 af 3', 'Side 1 af 4')
    .replace('Side 2 af 3', 'Side 3 af 4')
    .replace('Side 3 af 3', 'Side 4 af 4')
    .replace('bemandes hele dagen. ', 'bemandes hele dagen, men ikke i juli. ')
    .replace('uden en koordinator.', 'uden en koordinator. Det undersøges igen i 2028.')
    .replace(/Køreplanen fastlægges[^]*?og når resultatet\n/u, '')
}

describe('lock', function () {
  this.timeout(60_000)
  let folder: TestFolder
  const run = async (...args: readonly string[]) => folder.run(['lock', '--no-cache', ...args])
  const lockText = () => folder.read('hearing.lock')
  const lint = async (): Promise<readonly Finding[]> => {
    const {out} = await folder.run(['lint', right, '--no-cache', '--format', 'json'])
    return (JSON.parse(out) as {readonly findings: readonly Finding[]}).findings
  }
  const replace = async (): Promise<void> =>
    folder.write(source, revised(await folder.read(source)))

  beforeEach(async () => {
    folder = await makeFolder(example())
  })
  afterEach(() => folder.remove())

  it('leaves the example as it is: its lock is up to date', async () => {
    const before = await lockText()
    const {code, out} = await run()
    assert.deepEqual([code, out], [0, 'hearing.lock is as it was.\n'])
    assert.equal(await lockText(), before)
  })

  it('makes a lock where there is none, with every quoted paragraph once', async () => {
    const committed = await lockText()
    await folder.write('hearing.lock', 'version: 1\nsources: []\n')
    const {code} = await run()
    assert.equal(code, 0)
    assert.equal(await lockText(), committed)
    const ids = committed.match(/^ {6}- id: .*$/gmu) ?? []
    assert.equal(new Set(ids).size, ids.length)
    assert.ok(ids.length > 10)
  })

  it('shows what it would write with --dry-run, and writes nothing', async () => {
    await replace()
    const before = await lockText()
    const {code} = await run('--dry-run', '--accept-all')
    assert.equal(code, 0)
    assert.equal(await lockText(), before)
  })

  describe('when a source was replaced', () => {
    beforeEach(replace)

    it('lint tells exactly the quotations concerned, with before and now', async () => {
      const findings = (await lint()).filter(({ruleId}) =>
        /^source\/(?:changed|para)/u.test(ruleId),
      )
      assert.deepEqual(
        findings.map(({line, ruleId, messageId}) => `${line} ${ruleId} ${messageId}`),
        [
          '31 source/changed added',
          '50 source/paragraph-gone gone',
          '55 source/paragraph-gone gone',
          '68 source/changed added',
        ],
      )
      const [first = assert.fail('none')] = findings
      assert.deepEqual(
        first.related.map(({file}) => file),
        ['hearing.lock', source],
      )
      assert.match(
        first.related[0]?.message ?? '',
        /Before: Søndagsåbningen bemandes hele dagen\. /u,
      )
      assert.match(first.related[1]?.message ?? '', /Now: Søndagsåbningen bemandes .* juli\. /u)
    })

    it('mends the pages of quotations whose paragraph only moved', async () => {
      await folder.write(
        right,
        `${await folder.read(right)}\nDer skrives »hver af dem to gange om ugen« [@budgetnotat, s. 2].\n`,
      )
      const moved = async () =>
        (await lint()).filter(({messageId}) => messageId === 'moved').map(({line}) => line)
      const before = await moved()
      await folder.run(['lint', right, '--no-cache', '--fix'])
      assert.match(await folder.read(right), /to gange om ugen« \[@budgetnotat, s\. 3\]/u)
      // A page together with a paragraph counted on it is for the writer to look at.
      assert.deepEqual(await moved(), [46])
      assert.equal(before.length, 2)
    })

    it('keeps what waits to be accepted, and the hash of the old document', async () => {
      const before = await lockText()
      const {code, out} = await run()
      assert.equal(code, 1)
      assert.match(out, /3 changes wait to be accepted by name\./u)
      const after = await lockText()
      const hash = /budgetnotat\.txt"\n {4}sha256: (.*)\n/u
      assert.equal(hash.exec(after)?.[1], hash.exec(before)?.[1])
      assert.ok(after.includes('Søndagsåbningen bemandes hele dagen.\n'))
      assert.ok(after.includes('Køreplanen fastlægges sammen med landsbyrådene.'))
      // Nothing is lost by running it again, and the findings are the same.
      assert.equal((await run()).code, 1)
      assert.equal(await lockText(), after)
      assert.equal((await lint()).filter(({ruleId}) => ruleId.startsWith('source/')).length, 4)
    })

    it('accepts one paragraph by its name', async () => {
      const id = /- id: "(\w+)"\n.*\n.*\n.*\n {10}Søndagsåbningen bemandes/u.exec(
        await lockText(),
      )?.[1]
      const {code, out} = await run('--accept', `budgetnotat:${id?.slice(0, 6) ?? ''}`)
      assert.equal(code, 1)
      assert.match(out, /2 changes wait/u)
      assert.ok(
        (await lockText()).includes('Søndagsåbningen bemandes hele dagen, men ikke i juli.\n'),
      )
      const lines = (await lint()).filter(({ruleId}) => /changed|gone/u.test(ruleId))
      assert.deepEqual(
        lines.map(({line}) => line),
        [50, 55, 68],
      )
    })

    it('accepts a whole source by its key, and says so in lines that can be read', async () => {
      const before = await lockText()
      const {code, out} = await run('--accept', 'budgetnotat')
      assert.equal(code, 0)
      assert.match(
        out,
        /“, men ikke i juli” was added|“dagen” is “dagen, men ikke i juli” now|juli/u,
      )
      const after = await lockText()
      const old = new Set(before.split('\n'))
      const added = after.split('\n').filter((line) => !old.has(line))
      assert.ok(added.some((line) => line.trim() === 'Det undersøges igen i 2028.'))
      assert.ok(added.every((line) => /^ *(?:- id|sha256|page):|^ {10}\S/u.test(line)))
      assert.deepEqual(
        (await lint()).filter(({ruleId}) => /changed|gone/u.test(ruleId)),
        [],
      )
      // A quotation that is half gone rests on nothing any more.
      assert.match((await run()).out, /not quoted any more, left out/u)
      assert.equal((await run()).out, 'hearing.lock is as it was.\n')
    })

    it('tells programs the same', async () => {
      const {out} = await run('--dry-run', '--format', 'json')
      const {locks} = JSON.parse(out) as {
        readonly locks: readonly {
          readonly changes: readonly {readonly kind: string; readonly accepted?: boolean}[]
        }[]
      }
      const waiting = locks[0]?.changes.filter(({accepted}) => accepted === false) ?? []
      assert.deepEqual(waiting.map(({kind}) => kind).sort(), ['changed', 'changed', 'gone'])
    })

    it('does not take a quotation that was changed for one that is accepted', async () => {
      const text = await folder.read(right)
      await folder.write(
        right,
        text.replace(
          'Søndagsåbningen bemandes hele dagen«',
          'Søndagsåbningen bemandes hele dagen, men ikke i juli«',
        ),
      )
      // The draft beside it quotes nothing of that paragraph, so that nothing rests on the old words any more.
      const {out} = await run('--accept', 'budgetnotat')
      assert.match(out, /changed, and quoted as it is now/u)
      assert.ok((await lockText()).includes('men ikke i juli.\n'))
    })
  })

  it('counts what a first lock holds, and lists what is quoted later', async () => {
    const before = await lockText()
    await rm(join(folder.path, 'hearing.lock'))
    const {out} = await run()
    assert.match(out, /^ {2}[0-9]+ quoted paragraphs {2}budgetnotat$/mu)
    assert.doesNotMatch(out, /for the first time/u)
    assert.equal(await lockText(), before)
  })

  it('refuses names that name nothing, and writes nothing', async () => {
    await replace()
    const before = await lockText()
    for (const name of ['budgetnota', 'budgetnotat:ffff', 'budgetnotat:']) {
      const {code, err} = await run('--accept', name)
      assert.equal(code, 2)
      assert.match(err, /cannot be accepted; what waits is budgetnotat/u)
    }
    assert.equal(await lockText(), before)
  })

  it('says what is left out when a paragraph is quoted no more', async () => {
    await folder.write(
      right,
      (await folder.read(right)).replace('»Søndagsåbningen bemandes hele dagen«', 'det'),
    )
    const {code, out} = await run()
    assert.equal(code, 0)
    assert.match(out, /not quoted any more, left out {2}budgetnotat:\w{12}, page 1/u)
    assert.ok(!(await lockText()).includes('Søndagsåbningen bemandes'))
  })

  it('keeps a source that is not there for the moment', async () => {
    const before = await lockText()
    const text = await folder.read(source)
    await folder.write(
      'hearing.yaml',
      (await folder.read('hearing.yaml')).replace(source, 'kilder/væk.txt'),
    )
    assert.equal((await run()).code, 0)
    assert.equal((await lockText()).replace('kilder/væk.txt', source), before)
    await folder.write(source, text)
  })

  it('does not touch a lock that is damaged', async () => {
    const broken = (await lockText()).replace('version: 1', '<<<<<<< HEAD\nversion: 1')
    await folder.write('hearing.lock', broken)
    const {code, err} = await run('--accept-all')
    assert.equal(code, 2)
    assert.match(err, /hearing\.lock is damaged/u)
    assert.equal(await lockText(), broken)
    const {out} = await folder.run(['lint', right, '--no-cache', '--format', 'json'])
    assert.match(out, /"file":\s*"hearing\.lock"/u)
  })

  it('makes the lock of whole hearings only', async () => {
    const {code, err} = await run(right)
    assert.equal(code, 2)
    assert.match(err, /only some were named/u)
  })
})
