import assert from 'node:assert/strict'
import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {buildProject} from '../../../src/core/project/buildProject.ts'
import {judgeSourcePath} from '../../../src/core/project/judgeSourcePath.ts'
import {locate} from '../../../src/core/project/dataTree.ts'
import {readYaml} from '../../../src/core/project/readYaml.ts'
import {describeWithShared} from '../../support/shared.ts'
import {said} from './builtProject.ts'

describeWithShared('hostile hearing files', (folder) => {
  const read = (name: string): string => readFileSync(join(folder, 'hostile', name), 'utf8')

  /** What must be among the problems of each file, at its place. */
  const expected: Readonly<Record<string, readonly string[]>> = {
    'yaml/alias-cycle.yaml': ['anchor "&a"', 'alias "*a"'],
    'yaml/alias-quadratic.yaml': ['anchor "&b"', 'alias "*b"'],
    'yaml/anchor-proto.yaml': ['anchor "&__proto__"', 'alias "*toString"'],
    'yaml/bad-unicode-escape.yaml': ['badEscape "\\\\"'],
    'yaml/complex-keys.yaml': ['keyNotText "[a, b]"', 'keyNotText "{x: y}"'],
    'yaml/deep-block-500.yaml': ['tooDeep "a"'],
    'yaml/deep-flow-20k.yaml': ['tooDeep "["'],
    'yaml/empty.yaml': ['emptyFile ""'],
    'yaml/not-a-map.yaml': ['wantsKeysHere "bare"'],
    'yaml/nul-and-bom.yaml': ['controlCharacter "\uFEFF"', 'controlCharacter "\\u0000"'],
    'yaml/proto-pollution.yaml': ['reservedKey "__proto__"', 'reservedKey "constructor"'],
    'yaml/tabs-indent.yaml': ['tabIndent "\\t"'],
    'yaml/tags-js-function.yaml': ['tag "!!js/function"', 'tag "!<tag:x,2020:y>"'],
    'yaml/terms-pingpong.yaml': ['misspeltKey "avoid"'],
    'yaml/terms-redos.yaml': ['unknownKey "pattern"'],
    'json/deep-50k.json': ['tooDeep "["'],
    'json/duplicate-keys.json': ['duplicateKey "\\"5\\""'],
    'json/lone-surrogate.json': ['controlCharacter "\\"\\\\ud800 x \\\\udc00\\""'],
    'json/nan.json': ['jsonWord "NaN"'],
    'json/numbers.json': ['unknownKey "\\"a\\""'],
    'json/schema-data.json': ['unknownKey "\\"type\\""'],
    'json/schema-recursive.json': ['unknownKey "\\"allOf\\""'],
    'json/schema-redos.json': ['unknownKey "\\"type\\""'],
    'json/truncated.json': ['jsonTruncated ""'],
  }
  for (const [name, problems] of Object.entries(expected)) {
    it(`answers ${name}`, () => {
      const file = name.endsWith('.json') ? 'hearing.json' : 'hearing.yaml'
      const started = process.cpuUsage()
      const project = buildProject(file, new Map([[file, read(name)]]))
      assert.ok(process.cpuUsage(started).user < 1_000_000)
      const found = said(project)
      for (const problem of problems) assert.ok(found.includes(problem), found.join('\n'))
      assert.ok(project.problems.length <= 101)
      assert.equal(({} as Record<string, unknown>)['polluted'], undefined)
    })
  }

  it('names a huge value without repeating it', () => {
    const project = buildProject(
      'hearing.yaml',
      new Map([['hearing.yaml', read('yaml/huge-scalar.yaml')]]),
    )
    const [problem] = project.problems
    assert.equal(problem?.messageId, 'tooLong')
    assert.ok(JSON.stringify(problem.args).length < 200)
  })

  it('lets only the one path inside that stays inside', () => {
    const {root} = readYaml(read('yaml/sources-paths.yaml'))
    assert.ok(root)
    const sources = locate(root, '/sources')?.node
    assert.ok(sources?.kind === 'map' && sources.entries.length === 36)
    const inside = sources.entries.flatMap(({key, value}) => {
      const judged = judgeSourcePath(value.kind === 'scalar' ? value.text : '')
      return judged.kind === 'inside' ? [[key, judged.path]] : []
    })
    assert.deepEqual(inside, [['s11', 'kilder/note5.txt']])
  })
})

describeWithShared('a real hearing file', (folder) => {
  it('is read without a problem', () => {
    const text = readFileSync(join(folder, 'real', 'hearing.yaml'), 'utf8')
    const project = buildProject('hearing.yaml', new Map([['hearing.yaml', text]]))
    assert.deepEqual(said(project), [])
    assert.equal(project.proposals.length, 7)
    assert.equal(project.sources.length, 3)
    assert.equal(project.concepts.length, 21)
  })
})
