import {CompletionItemKind, type CompletionItem} from 'vscode-languageserver-types'
import {allRules} from '../core/rules/allRules.ts'
import {completeDocuments, isDocumentPlace} from './completeDocuments.ts'
import {completionItem} from './completionItem.ts'
import {dataPlaceAt, type DataPlace} from './dataPlaceAt.ts'
import {describeSchema} from './describeSchema.ts'
import {DocumentText} from './documentText.ts'
import type {HearingView} from './hearingView.ts'
import {yamlScalar} from './yamlScalar.ts'
import {schemaAt, schemaFor, type Schema, type SchemaName} from './schemas.ts'

/** Where completion was asked for. */
export interface DataText {
  readonly text: string
  readonly offset: number
  /** What the text follows, where that is not to be seen from the file. */
  readonly name?: SchemaName | undefined
  /** Documents in the hearing's folder and below it, as paths from there with `/`. */
  readonly documents?: readonly string[]
}

/**
 * Keys and values that the schema of a file knows at the cursor, with what they mean: in `hearing.yaml`, registers,
 * bibliographies, word lists, and the front matter of a response. JSON files are left to the editor, which has the
 * same schemas; word lists that are tables or TBX have no keys.
 */
export function completeData(
  view: HearingView,
  file: string,
  {text, offset, documents = [], name = schemaFor(view.hearing.project, file)}: DataText,
): CompletionItem[] {
  if (name === undefined || /\.(?:json|csv|tsv|tbx)$/iu.test(file)) return []
  const place = dataPlaceAt(text, offset)
  if (place === undefined) return []
  const lines = new DocumentText(text)
  const position = lines.positionAt(offset)
  const from = position.character - place.typed.length
  const items = isDocumentPlace(place)
    ? completeDocuments(view.hearing, file, place, documents)
    : place.kind === 'key'
      ? keyItems(view, name, place)
      : valueItems(view, name, place)
  return items.map((parts) => completionItem(position, from, parts, place.beyond))
}

type Parts = Parameters<typeof completionItem>[2]

function keyItems(view: HearingView, name: SchemaName, place: DataPlace): readonly Parts[] {
  const schemas = schemaAt(name, place.path)
  const found = new Map<string, Parts>()
  for (const schema of schemas) {
    for (const [key, value] of Object.entries(schema.properties ?? {})) {
      if (key.startsWith('$') || isPresent(place, key) || found.has(key)) continue
      found.set(key, {
        label: key,
        text: keyText(place, key),
        kind: CompletionItemKind.Property,
        ...documentation(view, value),
        order: schema.required?.includes(key) === true ? 0 : 1000 + found.size,
      })
    }
  }
  if (place.path.at(-1) === 'rules')
    for (const rule of ruleItems(place)) found.set(rule.label, rule)
  return [...found.values()]
}

/** Whether another entry of the map has a key; the one that is being written does not count. */
function isPresent({present, isClosed, typed}: DataPlace, key: string): boolean {
  return present.has(key) && !(isClosed && typed !== '' && key.startsWith(typed))
}

/** A key with what parts it from its value, where that does not stand there yet. */
function keyText({mark, isClosed}: DataPlace, key: string): string {
  return isClosed ? key : `${key}${mark}: `
}

function ruleItems(place: DataPlace): readonly Parts[] {
  return allRules
    .filter(({id}) => !isPresent(place, id))
    .map(({id}) => ({label: id, text: keyText(place, id), kind: CompletionItemKind.Property}))
}

function valueItems(view: HearingView, name: SchemaName, place: DataPlace): readonly Parts[] {
  const schemas = schemaAt(name, place.path)
  const key = place.path.at(-1)
  const values = [...new Set(schemas.flatMap((schema) => [...(schema.enum ?? [])]))]
  const isRule = place.path.at(-2) === 'rules'
  const words = isRule && values.length === 0 ? ['off', 'info', 'warning', 'error'] : values
  const doc = schemas
    .map((schema) => documentation(view, schema))
    .find((each) => each.documentation)
  const end = place.isClosed ? '' : place.mark
  return [
    ...words.map((label) => ({
      label,
      text: label + end,
      kind: CompletionItemKind.EnumMember,
      ...doc,
    })),
    ...(key === 'source' ? sourceKeys(view, place) : []),
    ...(words.length > 0 || key === 'source'
      ? []
      : [...new Set(schemas.flatMap((schema) => [...(schema.examples ?? [])]))].flatMap(
          (example): readonly Parts[] =>
            typeof example === 'string'
              ? [{...exampleParts(place, example), kind: CompletionItemKind.Value, ...doc}]
              : [],
        )),
  ]
}

function sourceKeys({hearing}: HearingView, {mark, isClosed}: DataPlace): readonly Parts[] {
  return hearing.sources.map(({entry}) => ({
    label: entry.key,
    text: mark === '' ? yamlScalar(entry.key) : `${entry.key}${isClosed ? '' : mark}`,
    kind: CompletionItemKind.Reference,
    ...(entry.title === undefined ? {} : {detail: entry.title}),
  }))
}

function exampleParts({mark, isClosed}: DataPlace, example: string): Pick<Parts, 'label' | 'text'> {
  if (mark === '') return {label: quoted(example)}
  return {label: example, text: `${example}${isClosed ? '' : mark}`}
}

/** Figures are labels here and stand in quotation marks, so that no zero is lost. */
function quoted(value: string): string {
  return /^[\p{N}.\- ]+$/u.test(value) && !/^\p{N}{4}-\p{N}{2}-\p{N}{2}$/u.test(value)
    ? `"${value}"`
    : value
}

function documentation(
  view: HearingView,
  schema: Schema,
): {readonly documentation?: string; readonly detail?: string} {
  const words = describeSchema(view, schema)
  return words === undefined ? {} : {documentation: words}
}
