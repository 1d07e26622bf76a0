/**
 * Whether two proposal numbers are the same label: case, white space, a final point and leading zeros do
 * not count, nor does a point before a letter (`bi07` is `BI07`, `05` is `5`, `3.2a` is `3.2.a`), everything
 * else does (`3.2` is not `3.20`).
 */
export function sameLabel(a: string, b: string): boolean {
  return foldLabel(a) === foldLabel(b)
}

function foldLabel(label: string): string {
  return label
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s+/gu, '')
    .replace(/\.$/u, '')
    .replace(/(?<=\p{N})\.(?=\p{L}(?!\p{L}))/gu, '')
    .replace(/(?<![\p{N}.])0+(?=\p{N})/gu, '')
}
