import assert from 'node:assert/strict'
import {readFile, readdir} from 'node:fs/promises'
import {schemaMessages, syntaxMessages} from '../../../src/core/project/projectMessages.ts'
import {keywordMessages} from '../../../src/core/project/schemaProblems.ts'

const schemas = new URL('../../../schemas/', import.meta.url)
const source = new URL('../../../src/core/project/', import.meta.url)

/** Keywords that say nothing about values, or are answered by the keywords inside them. */
const silent = new Set(
  '$schema $id $ref title description x-da x-message x-open examples default definitions properties items allOf then else'.split(
    ' ',
  ),
)

interface Part {
  readonly path: string
  readonly schema: Readonly<Record<string, unknown>>
}

/** Every schema inside a schema, keys of `properties` and `definitions` being names. */
function* partsOf(value: unknown, path: string, isNames = false): Iterable<Part> {
  if (typeof value !== 'object' || value === null) return
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* partsOf(item, `${path}/${index}`)
    return
  }
  const schema = value as Readonly<Record<string, unknown>>
  if (!isNames) yield {path, schema}
  for (const [key, part] of Object.entries(schema)) {
    if (key === 'examples') continue
    yield* partsOf(
      part,
      `${path}/${key}`,
      !isNames && (key === 'properties' || key === 'definitions'),
    )
  }
}

async function allParts(): Promise<readonly Part[]> {
  const names = (await readdir(schemas)).filter((name) => name.endsWith('.json'))
  const texts = await Promise.all(names.map((name) => readFile(new URL(name, schemas), 'utf8')))
  return texts.flatMap((text, index) => [...partsOf(JSON.parse(text), names[index] ?? '')])
}

describe('schemas', () => {
  it('use no keyword that has no words of ours', async () => {
    for (const {path, schema} of await allParts()) {
      for (const keyword of Object.keys(schema)) {
        assert.ok(silent.has(keyword) || keyword in keywordMessages, `${path}: ${keyword}`)
      }
    }
  })

  it('name messages that exist', async () => {
    for (const {path, schema} of await allParts()) {
      const message = schema['x-message']
      if (message === undefined) continue
      assert.ok(typeof message === 'string' && message in schemaMessages, path)
    }
  })

  it('explain every key in English and Danish', async () => {
    for (const {path, schema} of await allParts()) {
      if (
        !/\/properties\/[^/]+$/.test(path) ||
        /\$schema$|\/(references|proposals|terms)$/.test(path)
      )
        continue
      if ('$ref' in schema) continue
      for (const key of ['title', 'description', 'x-da']) {
        assert.ok(typeof schema[key] === 'string' && schema[key] !== '', `${path}: ${key}`)
      }
    }
  })

  it('limit the length of every text and list', async () => {
    for (const {path, schema} of await allParts()) {
      const types = [schema['type']].flat()
      const isLimited = 'enum' in schema || 'if' in schema || path.endsWith('/if')
      if (types.includes('string') && !isLimited) {
        assert.ok('maxLength' in schema || 'pattern' in schema, path)
      }
      if (types.includes('array')) assert.ok('maxItems' in schema, path)
    }
  })
})

describe('projectMessages', () => {
  it('hold every message that the code names', async () => {
    const files = (await readdir(source)).filter((name) => name.endsWith('.ts'))
    const texts = await Promise.all(files.map((name) => readFile(new URL(name, source), 'utf8')))
    const named = texts.join('\n').matchAll(/messageId: '(\w+)'/g)
    for (const [, id = ''] of named) {
      if (['outside', 'invalidPath'].includes(id)) continue
      assert.ok(id in syntaxMessages || id in schemaMessages, id)
    }
  })
})
