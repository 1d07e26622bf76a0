import assert from 'node:assert/strict'

/** A command of a workflow, with its escapes taken away. */
export interface WorkflowCommand {
  readonly name: string
  readonly properties: ReadonlyMap<string, string>
  readonly message: string
}

/** As the runner of GitHub Actions reads a log: a command is a line that begins with `::`. */
export function readCommands(output: string): readonly WorkflowCommand[] {
  return output.split('\n').flatMap((line) => {
    if (!line.startsWith('::')) {
      assert.ok(!line.trimStart().startsWith('##['))
      return []
    }
    const end = line.indexOf('::', 2)
    const head = line.slice(2, end)
    const space = head.indexOf(' ')
    const properties = head
      .slice(space + 1)
      .split(',')
      .map(
        (pair) =>
          [pair.slice(0, pair.indexOf('=')), unescape(pair.slice(pair.indexOf('=') + 1))] as const,
      )
    return [
      {
        name: head.slice(0, space),
        properties: new Map(properties),
        message: unescape(line.slice(end + 2)),
      },
    ]
  })
}

function unescape(text: string): string {
  return text
    .replaceAll('%2C', ',')
    .replaceAll('%3A', ':')
    .replaceAll('%0A', '\n')
    .replaceAll('%0D', '\r')
    .replaceAll('%25', '%')
}
