import {styleText} from 'node:util'
import {plainPalette, type Paint, type Palette} from '../output/palette.ts'
import type {OutputStream} from './invocation.ts'

/**
 * Colours on a terminal only. `--no-color` and a non-empty `NO_COLOR` turn them off (no-color.org),
 * `FORCE_COLOR` other than `0` and `false` turns them on where there is no terminal.
 */
export function choosePalette(
  wanted: boolean,
  stream: OutputStream,
  env: Readonly<Record<string, string | undefined>>,
): Palette {
  return wanted && hasColours(stream, env) ? colours : plainPalette
}

function hasColours(
  stream: OutputStream,
  env: Readonly<Record<string, string | undefined>>,
): boolean {
  if ((env['NO_COLOR'] ?? '') !== '') return false
  const forced = env['FORCE_COLOR']
  if (forced !== undefined) return forced !== '0' && forced !== 'false'
  return stream.isTTY === true && env['TERM'] !== 'dumb'
}

type Style = Parameters<typeof styleText>[0]

function paint(style: Style): Paint {
  return (text) => styleText(style, text, {validateStream: false})
}

const colours: Palette = {
  error: paint(['red', 'bold']),
  warning: paint(['yellow', 'bold']),
  info: paint('cyan'),
  strong: paint('bold'),
  faint: paint('gray'),
  good: paint('green'),
}
