/**
 * The way from one file to another as a link in a text has it, with `/` and escaped: `../kilder/notat%20(2).txt`.
 * Both are absolute paths with `/`.
 */
export function relativePath(from: string, to: string): string {
  const [start, target] = [from.split('/').slice(0, -1), to.split('/')]
  let shared = 0
  while (shared < start.length && start[shared] === target[shared]) shared++
  const up = start.slice(shared).map(() => '..')
  return ['.', ...up, ...target.slice(shared).map(encodeURIComponent)].join('/')
}
