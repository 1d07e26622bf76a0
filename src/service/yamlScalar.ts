/** Words that mean something else than themselves to one reader of YAML or another. */
const YAML_WORD = /^(?:null|true|false|yes|no|on|off|y|n)$/iu

/** Letters, digits and what joins them. */
const PLAIN = /^\p{L}[\p{L}\p{N}_-]*$/u

/** Some words as a value in YAML or JSON: in quotation marks where they could be read as anything else. */
export function yamlScalar(words: string): string {
  return PLAIN.test(words) && !YAML_WORD.test(words) ? words : JSON.stringify(words)
}
