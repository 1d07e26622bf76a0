import {composeYaml} from './composeYaml.ts'
import type {DataDocument} from './dataTree.ts'
import {readSimpleYaml} from './readSimpleYaml.ts'

/**
 * Reads a YAML text as a tree with positions. Never throws; what cannot be read is a problem of
 * `meta/syntax`, and the rest of the text is there all the same. No value is changed: `5.10`, `010`,
 * `nej` and `2026-03-31` are those very texts. One document; no aliases, anchors or tags; keys are
 * texts and stand once; nesting ends at 50 levels.
 */
export function readYaml(text: string): DataDocument {
  return readSimpleYaml(text) ?? composeYaml(text)
}
