import {commands, type Disposable, type Uri} from 'vscode'
import type {CurrentHearing} from '../currentHearing.ts'
import {markQuotations, type PreviewParser} from './markQuotations.ts'
import {previewMarks} from './previewMarks.ts'

/** What the built-in Markdown preview calls; see `markdown.markdownItPlugins` in the manifest. */
export function extendPreview<Parser extends PreviewParser>(
  current: CurrentHearing,
): (parser: Parser) => Parser {
  return (parser) => {
    markQuotations(parser, (env) => {
      const {overview, language} = current
      const document = documentIn(env)
      if (overview === undefined || document === undefined) return undefined
      return previewMarks(overview, document, language)
    })
    return parser
  }
}

/** The preview says in its environment which document it shows. */
function documentIn(env: unknown): Uri | undefined {
  if (typeof env !== 'object' || env === null || !('currentDocument' in env)) return undefined
  return env.currentDocument as Uri | undefined
}

/** Draws previews anew when a verdict changed; the preview itself only follows the text. */
export function refreshPreviews(current: CurrentHearing): Disposable {
  let before = ''
  return current.onChanged(() => {
    const {proposals = [], otherRemarks = []} = current.overview ?? {}
    const verdicts = [...proposals.flatMap(({remarks}) => remarks), ...otherRemarks].flatMap(
      ({quotes}) => quotes.map(({verdict, target}) => [verdict, target]),
    )
    const now = JSON.stringify([verdicts, current.language])
    if (now === before) return
    before = now
    void commands.executeCommand('markdown.preview.refresh').then(undefined, () => undefined)
  })
}
