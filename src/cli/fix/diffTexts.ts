import {structuredPatch} from 'diff'
import {makeVisible} from '../../output/makeVisible.ts'
import {maskCpr} from '../../output/maskCpr.ts'
import type {Palette} from '../../output/palette.ts'

/**
 * What a fix would change, as a unified diff with three lines around each place. It is for reading:
 * civil registration numbers are hidden and invisible characters shown. Empty where nothing differs.
 */
export function diffTexts(file: string, before: string, after: string, palette: Palette): string {
  if (before === after) return ''
  const name = makeVisible(file)
  const {hunks} = structuredPatch(name, name, printable(before), printable(after), '', '', {
    context: 3,
  })
  const lines = hunks.flatMap((hunk) => [
    palette.info(`@@ -${hunk.oldStart},${hunk.oldLines} +${hunk.newStart},${hunk.newLines} @@`),
    ...hunk.lines.map((line) => paintLine(line, palette)),
  ])
  return [palette.strong(`--- a/${name}`), palette.strong(`+++ b/${name}`), ...lines, ''].join('\n')
}

function paintLine(line: string, palette: Palette): string {
  if (line.startsWith('-')) return palette.error(line)
  if (line.startsWith('+')) return palette.good(line)
  return line
}

/** Made printable before the comparing, so that each line of the text is one line of the diff. */
function printable(text: string): string {
  return maskCpr(text)
    .split(/\r\n|\r|\n/u)
    .map((line) => line.split('\t').map(makeVisible).join('\t'))
    .join('\n')
}
