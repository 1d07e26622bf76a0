import {Uri} from 'vscode'
import type {HearingOverview, QuoteSummary, QuoteVerdict} from '../../protocol/protocol.ts'
import {say, type Language} from '../words.ts'
import type {PreviewMarks} from './markQuotations.ts'
import {previewAddress} from './openFromPreview.ts'

const DOUBTFUL: ReadonlySet<QuoteVerdict> = new Set([
  'altered',
  'elsewhere',
  'ambiguous',
  'notFound',
])

/** What the preview of a response shows, out of what the trees show; `undefined` for other documents. */
export function previewMarks(
  overview: HearingOverview,
  document: Uri,
  language: Language,
): PreviewMarks | undefined {
  const address = document.toString()
  const isOwn = (uri: string): boolean => Uri.parse(uri).toString() === address
  if (!overview.responses.some(({uri}) => isOwn(uri))) return undefined
  const quotes = [...overview.proposals.flatMap(({remarks}) => remarks), ...overview.otherRemarks]
    .flatMap((remark) => remark.quotes)
    .filter(({location}) => isOwn(location.uri))
  const sources = new Map(overview.sources.map((source) => [source.key, source]))
  return {
    linkOf(citation) {
      const [key = '', ...others] = [
        ...citation.matchAll(/@\{?([\p{L}\p{N}_:.#$%&+?<>~/-]+)/gu),
      ].map((match) => match[1])
      const source = sources.get(key.replace(/[.:]+$/u, ''))
      if (source === undefined) return undefined
      const title = others.length === 0 ? source.title : `${source.title} …`
      const target = quotes.find(
        (quote) => quote.sourceKey === source.key && pointsAt(quote, citation),
      )
      const line = target?.target?.range.start.line ?? 0
      const href = previewAddress(document, source, line)
      return href === undefined ? undefined : {href, title: say(language, 'inSource', {title})}
    },
    doubts: quotes
      .filter(({verdict}) => DOUBTFUL.has(verdict))
      .map(({location, verdict}) => ({
        range: location.range,
        title: say(language, 'notVerified', {verdict: say(language, verdict)}),
      })),
  }
}

/** The first quotation on the page that a citation names; good enough for a preview, which knows no places. */
function pointsAt({page, target}: QuoteSummary, citation: string): boolean {
  return target !== undefined && (page === undefined || citation.includes(page))
}
