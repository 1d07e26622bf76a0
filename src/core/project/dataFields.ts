import type {Problem} from '../model/problem.ts'
import type {Field} from '../model/response.ts'
import {valueOf} from './dataTree.ts'
import type {DataNode, MapNode, ScalarNode} from './dataTree.ts'
import {shorten} from './shorten.ts'

/** A text under a key, as written, with its place; `undefined` where it is absent, empty or no text. */
export function fieldOf(node: DataNode | undefined, key: string): Field | undefined {
  return asField(valueOf(node, key))
}

/** A scalar with something in it, white space around left out. */
export function asField(node: DataNode | undefined): Field | undefined {
  if (node?.kind !== 'scalar' || node.type === 'null') return undefined
  const value = node.text.trim()
  return value === '' ? undefined : {value, span: node.span}
}

/** The texts under a key that holds a list of texts, or one text alone. */
export function fieldsOf(node: DataNode | undefined, key: string): readonly Field[] {
  const value = valueOf(node, key)
  const items = value?.kind === 'list' ? value.items : [value]
  return items.flatMap((item) => asField(item) ?? [])
}

/**
 * Texts that were written without quotation marks and are a number to other programs, one that does
 * not look like what was written: `5.620` is 5.62 there, `010` ten and `1e3` a thousand. We use the
 * value as written, and say so. A plain `5` is harmless.
 */
export function unquotedNumbers(node: MapNode, keys: readonly string[]): readonly Problem[] {
  const values = keys.flatMap((key): readonly (DataNode | undefined)[] => {
    const value = valueOf(node, key)
    return value?.kind === 'list' ? value.items : [value]
  })
  return values.flatMap((value) => {
    if (value?.kind !== 'scalar' || value.type !== 'number' || isPlainInteger(value)) return []
    const args = {value: shorten(value.text)}
    return [{ruleId: 'meta/schema', messageId: 'unquotedNumber', args, span: value.span}]
  })
}

function isPlainInteger(node: ScalarNode): boolean {
  return /^(?:0|-?[1-9][0-9]*)$/.test(node.text) && Number.isSafeInteger(Number(node.text))
}
