import type {ScalarNode} from './dataTree.ts'

const NULL = /^(?:~|null|Null|NULL)?$/
const BOOLEAN = /^(?:true|True|TRUE|false|False|FALSE)$/
const NUMBER =
  /^(?:0o[0-7]+|0x[0-9a-fA-F]+|[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/

/** What an unquoted value is to other programs, by the core schema of YAML 1.2 (10.3.2). */
export function scalarType(text: string): ScalarNode['type'] {
  if (NULL.test(text)) return 'null'
  if (BOOLEAN.test(text)) return 'boolean'
  return NUMBER.test(text) ? 'number' : 'text'
}
