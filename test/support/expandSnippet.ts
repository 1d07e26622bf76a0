/** A snippet as it stands in a file of VS Code. */
export interface Snippet {
  readonly prefix: string | readonly string[]
  readonly description: string
  readonly body: string | readonly string[]
}

const variables: ReadonlyMap<string, string> = new Map([
  ['CURRENT_YEAR', '2026'],
  ['CURRENT_MONTH', '03'],
  ['CURRENT_DATE', '01'],
])

/**
 * The text that a snippet leaves when its defaults are kept: once for each choice that it offers,
 * `${1|a,b|}`, and with what was put in at a number repeated wherever the number stands again.
 */
export function expandSnippet({body}: Snippet): readonly string[] {
  const text = typeof body === 'string' ? body : body.join('\n')
  const choice = /\$\{(\d+)\|([^|]*)\|\}/u.exec(text)
  if (choice === null) return [expand(text)]
  const [whole, number = '', options = ''] = choice
  return options.split(',').flatMap((option) =>
    expandSnippet({
      prefix: '',
      description: '',
      body: text.replace(whole, `\${${number}:${option}}`),
    }),
  )
}

/** Innermost first, so that a default may hold others. */
function expand(text: string): string {
  const defaults = new Map<string, string>()
  let rest = text.replaceAll(/\$([A-Z_]+)/gu, (_, name: string) => valueOf(name, ''))
  for (let previous = ''; previous !== rest;) {
    previous = rest
    rest = rest.replaceAll(
      /\$\{([A-Z_]+|\d+)(?::([^{}$]*))?\}/gu,
      (_, name: string, value = '') => {
        if (/^\D/u.test(name)) return valueOf(name, String(value))
        if (!defaults.has(name)) defaults.set(name, String(value))
        return defaults.get(name) ?? ''
      },
    )
  }
  return rest.replaceAll(/\$(\d+)/gu, (_, number: string) => defaults.get(number) ?? '')
}

const valueOf = (name: string, otherwise: string) => variables.get(name) ?? otherwise
