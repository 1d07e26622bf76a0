import frontMatter from '../../schemas/front-matter.schema.json' with {type: 'json'}
import hearing from '../../schemas/hearing.schema.json' with {type: 'json'}
import proposals from '../../schemas/proposals.schema.json' with {type: 'json'}
import sources from '../../schemas/sources.schema.json' with {type: 'json'}
import terms from '../../schemas/terms.schema.json' with {type: 'json'}
import type {Project} from '../core/model/project.ts'
import {registersOf} from './registersOf.ts'

/** The parts of JSON Schema that help in writing. */
export interface Schema {
  readonly $ref?: string
  readonly description?: string
  readonly 'x-da'?: string
  readonly properties?: Readonly<Record<string, Schema>>
  readonly additionalProperties?: boolean | Schema
  readonly required?: readonly string[]
  readonly items?: Schema
  readonly then?: Schema
  readonly else?: Schema
  readonly enum?: readonly string[]
  readonly examples?: readonly unknown[]
  readonly allOf?: readonly Schema[]
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly definitions?: Readonly<Record<string, Schema>>
}

const schemas = {
  'front-matter': frontMatter as unknown as Schema,
  hearing: hearing as unknown as Schema,
  proposals: proposals as unknown as Schema,
  sources: sources as unknown as Schema,
  terms: terms as unknown as Schema,
} as const

export type SchemaName = keyof typeof schemas

/** Which schema one of the hearing's own files follows, by what the hearing file names it for. */
export function schemaFor(project: Project, file: string): SchemaName | undefined {
  if (file === project.file) return 'hearing'
  return registersOf(project).find((register) => register.file === file)?.kind
}

/** More references than these inside one another are a circle. */
const DEEPEST = 20

/** The schemas that apply at a path of keys; lists in between are gone through. */
export function schemaAt(name: SchemaName, path: readonly string[]): readonly Schema[] {
  let here = expand({schema: schemas[name], root: name})
  for (const key of path) {
    here = here.flatMap(({schema, root}) => {
      const next = schema.properties?.[key] ?? additional(schema)
      return next === undefined ? [] : expand({schema: next, root})
    })
  }
  return here.map(({schema}) => schema)
}

interface Rooted {
  readonly schema: Schema
  readonly root: SchemaName
}

function additional({additionalProperties}: Schema): Schema | undefined {
  return typeof additionalProperties === 'object' ? additionalProperties : undefined
}

/** A schema with everything it refers to, is combined of, and allows as an item of a list. */
function expand({schema, root}: Rooted, depth = 0): readonly Rooted[] {
  if (depth > DEEPEST) return []
  const {$ref, allOf = [], anyOf = [], oneOf = []} = schema
  const target = $ref === undefined ? undefined : resolve($ref, root)
  const branches = [schema.items, schema.then, schema.else].flatMap((part) => part ?? [])
  const parts = [...allOf, ...anyOf, ...oneOf, ...branches]
  return [
    {schema, root},
    ...(target === undefined ? [] : expand(target, depth + 1)),
    ...parts.flatMap((part) => expand({schema: part, root}, depth + 1)),
  ]
}

function resolve(reference: string, root: SchemaName): Rooted | undefined {
  const [file = '', pointer = ''] = reference.split('#')
  const name = file === '' ? root : file.replace(/^.*\//u, '').replace(/\.schema\.json$/u, '')
  const isKnown = (each: string): each is SchemaName => Object.hasOwn(schemas, each)
  if (!isKnown(name)) return undefined
  const key = /^\/definitions\/(.+)$/u.exec(pointer)?.[1]
  const schema = key === undefined ? schemas[name] : schemas[name].definitions?.[key]
  return schema === undefined ? undefined : {schema, root: name}
}
