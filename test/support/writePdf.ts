/** A page of a PDF that a test writes itself: what its content stream says, and its box. */
export interface WrittenPage {
  readonly content: string
  readonly box?: readonly [number, number, number, number]
  readonly rotate?: number
}

/** A font that does not say which letters it shows: `<0003>` is a letter of it, as text `/F3`. */
const MUTE =
  '<< /Type /Font /Subtype /Type0 /BaseFont /Stum /Encoding /Identity-H /DescendantFonts [<< /Type /Font ' +
  '/Subtype /CIDFontType2 /BaseFont /Stum /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> ' +
  '/FontDescriptor << /Type /FontDescriptor /FontName /Stum /Flags 4 /FontBBox [0 0 1000 1000] /ItalicAngle 0 ' +
  '/Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >> /DW 500 >>] >>'

/** Writes a PDF with Helvetica as `/F1`, its bold as `/F2`, and a font without meaning as `/F3`. `labels` is a `/PageLabels` entry's numbers. */
export function writePdf(pages: readonly WrittenPage[], labels = ''): Uint8Array<ArrayBuffer> {
  const count = pages.length
  const kids = pages.map((_, at) => `${5 + 2 * at} 0 R`).join(' ')
  const named = labels === '' ? '' : `/PageLabels << /Nums [${labels}] >>`
  const font = (name: string): string =>
    `<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R ${named} >>`,
    `<< /Type /Pages /Kids [${kids}] /Count ${count} >>`,
    font('Helvetica'),
    font('Helvetica-Bold'),
    ...pages.flatMap(({content, box = [0, 0, 595, 842], rotate = 0}, at) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [${box.join(' ')}] /Rotate ${rotate} ` +
        `/Resources << /Font << /F1 3 0 R /F2 4 0 R /F3 ${MUTE} >> >> /Contents ${6 + 2 * at} 0 R >>`,
      `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    ]),
  ]
  let file = '%PDF-1.7\n'
  const offsets = objects.map((object, at) => {
    const offset = file.length
    file += `${at + 1} 0 obj\n${object}\nendobj\n`
    return offset
  })
  const start = file.length
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`
  for (const offset of offsets) file += `${String(offset).padStart(10, '0')} 00000 n \n`
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`
  return Uint8Array.from(file, (letter) => letter.charCodeAt(0))
}

/** A line of text at a place, in Helvetica; letters to U+00FF. `before` is put in front of it: colour, rendering. */
export function textAt(
  x: number,
  y: number,
  text: string,
  {size = 11, font = 'F1', before = ''}: {size?: number; font?: string; before?: string} = {},
): string {
  const escaped = text.replace(/[\\()]/gu, (sign) => `\\${sign}`)
  return `q ${before} BT /${font} ${size} Tf ${x} ${y} Td (${escaped}) Tj ET Q\n`
}

/** Lines under each other, 14 points apart. */
export function linesAt(x: number, y: number, lines: readonly string[], size = 11): string {
  return lines.map((line, at) => textAt(x, y - 14 * at, line, {size})).join('')
}
