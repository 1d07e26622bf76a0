/**
 * The path that a relative reference in one file leads to: `kilder/notat.txt` in `svar/svar.md` is
 * `svar/kilder/notat.txt`. Both are written with `/`; `.` and `..` are worked out as far as they go,
 * percent codes are decoded, and what follows `#` or `?` is dropped. Text only: no file is looked at.
 */
export function resolvePath(fromFile: string, reference: string): string {
  const path = decodePercent(reference.replace(/[#?].*$/su, ''))
  const folder = path.startsWith('/') ? [] : fromFile.split('/').slice(0, -1)
  const parts: string[] = []
  for (const part of [...folder, ...path.split('/')]) {
    if (part === '' || part === '.') continue
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop()
    else parts.push(part)
  }
  const isAbsolute = path.startsWith('/') || fromFile.startsWith('/')
  return (isAbsolute ? '/' : '') + parts.join('/')
}

function decodePercent(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path // A lone percent sign is part of the name.
  }
}
