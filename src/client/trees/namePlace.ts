import {Uri} from 'vscode'
import type {Location} from '../../protocol/protocol.ts'
import {say, type Language} from '../words.ts'

/** What tells a place from others that are called the same: `svar.md, linje 24`. */
export function namePlace({uri, range}: Location, language: Language): string {
  const file = Uri.parse(uri).path.split('/').at(-1) ?? ''
  return say(language, 'lineOf', {file, line: range.start.line + 1})
}
