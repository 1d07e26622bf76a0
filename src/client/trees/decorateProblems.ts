import {FileDecoration, Uri, window, type Disposable} from 'vscode'
import type {ProblemCount} from '../../protocol/protocol.ts'
import {sayCount, type Language} from '../words.ts'

const scheme = 'hearing-problems'

/** An address that says how many problems a line of a tree has; the decoration is drawn from it alone. */
export function problemAddress(
  id: string,
  {errors, warnings}: ProblemCount,
  language: Language,
): Uri | undefined {
  if (errors + warnings === 0) return undefined
  return Uri.from({scheme, path: `/${id}`, query: [errors, warnings, language].join('-')})
}

/** The number of errors and warnings behind a line of a tree; no colour, which would be the whole line's. */
export function decorateProblems(): Disposable {
  return window.registerFileDecorationProvider({
    provideFileDecoration(uri) {
      if (uri.scheme !== scheme) return undefined
      const [errors = '0', warnings = '0', language] = uri.query.split('-')
      const count = Number(errors) + Number(warnings)
      return new FileDecoration(
        count > 99 ? '99' : String(count),
        sayCount(language === 'da' ? 'da' : 'en', count, 'oneProblem', 'problems'),
      )
    },
  })
}
