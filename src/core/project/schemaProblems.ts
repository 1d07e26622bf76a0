import type {OpenKeys, SchemaError, Validator} from '../../generated/validators.mjs'
import type {Arguments, Problem} from '../model/problem.ts'
import type {Span} from '../model/span.ts'
import {danishKeys} from './danishKeys.ts'
import {entryOf, locate, plainData} from './dataTree.ts'
import type {DataDocument, DataEntry, DataNode, MapNode} from './dataTree.ts'
import {nearMiss} from './nearMiss.ts'
import {shorten} from './shorten.ts'

/**
 * What a schema has to say about a tree, in our own words and at the key or value that is wrong:
 * problems of `meta/schema`, in the order of the text. Of a text that broke off only what stands
 * before the break is judged, and nothing is said to be missing from it.
 */
export function schemaProblems(
  {root, brokenFrom = Infinity}: DataDocument,
  validate: Validator,
): readonly Problem[] {
  if (root === undefined || validate(plainData(root))) return []
  const problems: Problem[] = []
  for (const error of validate.errors?.slice(0, maximumErrors) ?? []) {
    const found = locate(root, error.instancePath)
    if (found === undefined || found.node.kind === 'broken') continue
    const said = inOurWords(error, placed(found), found.entry?.key ?? '')
    if (said === undefined || isDoubtful(said, brokenFrom)) continue
    problems.push({ruleId: 'meta/schema', ...said})
  }
  return problems.sort((a, b) => a.span.start - b.span.start)
}

function seemsMissing(messageId: string): boolean {
  return messageId === 'missingKey' || messageId === 'emptyValue'
}

/** Where there is nothing to underline, the key is. */
function placed({node, entry}: {readonly node: DataNode; readonly entry?: DataEntry}): DataNode {
  const isBlank = isEmpty(node) && node.span.start === node.span.end
  return isBlank && entry !== undefined ? {...node, span: entry.keySpan} : node
}

function isEmpty(node: DataNode): boolean {
  return node.kind === 'scalar' && node.type === 'null'
}

function isDoubtful({messageId, span}: Omit<Problem, 'ruleId'>, brokenFrom: number): boolean {
  return span.end > brokenFrom || (seemsMissing(messageId) && brokenFrom < Infinity)
}

/** Far more than are shown; looking up the places of a hundred thousand would take a while. */
const maximumErrors = 1000

type Words = Omit<Problem, 'ruleId'> | undefined

/** ajv's keywords and what they mean to a writer; a test holds the list complete for our schemas. */
export const keywordMessages: Readonly<
  Record<string, ((error: SchemaError, node: DataNode, key: string) => Words) | undefined>
> = {
  type: wrongType,
  required: missingKey,
  additionalProperties: unknownKey,
  enum: notAllowed,
  pattern: wrongForm,
  maxLength: tooLong,
  maxItems: tooMany,
  maxProperties: tooMany,
  // The schema in the branch says itself what is wrong.
  if: () => undefined,
}

function inOurWords(error: SchemaError, node: DataNode, key: string): Words {
  const words = keywordMessages[error.keyword]
  if (words === undefined) return {messageId: 'invalid', args: {key}, span: shownSpan(node)}
  return words(error, node, key)
}

function wrongType(error: SchemaError, node: DataNode, key: string): Words {
  const span = shownSpan(node)
  if (isEmpty(node)) {
    return {messageId: key === '' ? 'emptyEntry' : 'emptyValue', args: {key}, span}
  }
  const allowed = [error.params['type']].flat().map(String)
  const wanted = ['object', 'array', 'string'].filter((type) => allowed.includes(type))
  const messageId = typeMessages.get(wanted.join(' ')) ?? 'invalid'
  return {messageId: key === '' ? `${messageId}Here` : messageId, args: {key}, span}
}

const typeMessages: ReadonlyMap<string, string> = new Map([
  ['object', 'wantsKeys'],
  ['array', 'wantsList'],
  ['string', 'wantsText'],
  ['object array', 'wantsListOrKeys'],
  ['object string', 'wantsTextOrKeys'],
  ['array string', 'wantsTextOrList'],
  ['object array string', 'wantsTextOrList'],
])

function missingKey(error: SchemaError, node: DataNode): Words {
  const key = String(error.params['missingProperty'])
  // A key whose value could not be read is reported as such.
  if (entryOf(node, key) !== undefined) return undefined
  if (isMisspelt(key, node, error.parentSchema)) return undefined
  return {messageId: 'missingKey', args: {key}, span: shownSpan(node)}
}

/** Whether a field is there under a name that is not known, of which is said that this one is meant. */
function isMisspelt(key: string, node: DataNode, schema: SchemaError['parentSchema']): boolean {
  if (node.kind !== 'map' || schema['additionalProperties'] !== false) return false
  const known = propertyNames(schema)
  return node.entries.some(
    (entry) => !known.includes(entry.key) && suggestKey(entry.key, known) === key,
  )
}

function unknownKey(error: SchemaError, node: DataNode): Words {
  const key = String(error.params['additionalProperty'])
  const entry = entryOf(node, key)
  if (entry === undefined) return undefined
  const known = propertyNames(error.parentSchema)
  const suggestion = suggestKey(key, known)
  if (suggestion !== undefined) return misspeltKey(entry, suggestion)
  const args = {key: shorten(key), known: known.join(', ')}
  return {messageId: 'unknownKey', args, span: entry.keySpan}
}

/**
 * Keys of a map that may hold any key, yet stand so near one that we read that they are probably
 * meant for it: `tilte` in a source.
 */
export function misspeltKeys(node: MapNode, keys: OpenKeys): readonly Problem[] {
  const names = new Set(keys.known)
  return node.entries.flatMap((entry) => {
    if (names.has(entry.key)) return []
    const suggestion = suggestKey(entry.key, keys.own)
    if (suggestion === undefined || entryOf(node, suggestion) !== undefined) return []
    return [{ruleId: 'meta/schema', ...misspeltKey(entry, suggestion)}]
  })
}

function misspeltKey(entry: DataEntry, suggestion: string): Omit<Problem, 'ruleId'> {
  return {
    messageId: 'misspeltKey',
    args: {key: shorten(entry.key), suggestion},
    span: entry.keySpan,
  }
}

function suggestKey(key: string, known: readonly string[]): string | undefined {
  const danish = danishKeys.get(key.toLowerCase().replace(/\.$/, ''))
  return danish?.find((name) => known.includes(name)) ?? nearMiss(key, known)
}

function propertyNames(schema: Readonly<Record<string, unknown>>): readonly string[] {
  return Object.keys(schema['properties'] ?? {}).filter((name) => name !== '$schema')
}

function notAllowed(error: SchemaError, node: DataNode, key: string): Words {
  // A value of the wrong kind is reported for its kind.
  if (node.kind !== 'scalar' || node.type === 'null') return undefined
  const allowed = [error.params['allowedValues']].flat().map(String)
  const suggestion =
    allowed.find((value) => isBeginning(node.text, value)) ?? nearMiss(node.text, allowed)
  const own = error.parentSchema['x-message']
  const messageId = typeof own === 'string' ? own : 'notAllowed'
  const args: Arguments = {key, value: shorten(node.text), allowed: allowed.join(', ')}
  if (suggestion === undefined) return {messageId, args, span: node.span}
  return {messageId: 'misspeltValue', args: {...args, suggestion}, span: node.span}
}

/** `warn` for `warning`. */
function isBeginning(written: string, value: string): boolean {
  return written.length >= 3 && value.startsWith(written.toLowerCase())
}

function wrongForm(error: SchemaError, node: DataNode, key: string): Words {
  if (node.kind !== 'scalar') return undefined
  const span = node.span
  if (node.text.trim() === '') {
    return {messageId: key === '' ? 'emptyEntry' : 'emptyValue', args: {key}, span}
  }
  const own = error.parentSchema['x-message']
  const messageId = typeof own === 'string' ? own : 'invalid'
  return {messageId, args: {key, value: shorten(node.text)}, span}
}

function tooLong(error: SchemaError, node: DataNode, key: string): Words {
  const args = {key, limit: Number(error.params['limit'])}
  return {messageId: key === '' ? 'tooLongHere' : 'tooLong', args, span: shownSpan(node)}
}

function tooMany(error: SchemaError, node: DataNode, key: string): Words {
  const args = {key, limit: Number(error.params['limit'])}
  return {messageId: key === '' ? 'tooManyHere' : 'tooMany', args, span: shownSpan(node)}
}

/** A scalar whole; of a map or list its beginning only, lest half the file be underlined. */
function shownSpan(node: DataNode): Span {
  const first =
    node.kind === 'map'
      ? node.entries[0]?.keySpan
      : node.kind === 'list'
        ? node.items[0]
        : undefined
  if (first === undefined) return node.span
  if ('start' in first) return first
  return first.kind === 'scalar' ? first.span : {start: first.span.start, end: first.span.start + 1}
}
