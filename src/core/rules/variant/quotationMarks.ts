import type {QuoteMark} from '../../model/response.ts'
import type {ResponseRule} from '../../model/rule.ts'
import type {Span} from '../../model/span.ts'
import {isForeign} from '../../text/isForeign.ts'
import {variantFamily, VariantCounter} from './variantFamily.ts'

/** Several kinds of quotation marks in the same response; marks inside a quotation are another thing. */
export const variantQuotationMarks: ResponseRule = {
  scope: 'response',
  id: 'variant/quotation-marks',
  severity: 'info',
  messages: {
    mixed: 'The response uses several kinds of quotation marks: {forms}. Choose one of them.',
    other: 'Here they are {form}',
    everywhere: 'Use {form} everywhere',
  },
  *check({response: {quoteMarks, passages, file}}) {
    const blocks = passages.filter(({quoted}) => quoted).map(({span}) => span)
    const counter = new VariantCounter()
    const partners = new Map<Span, QuoteMark>()
    for (const mark of quoteMarks) {
      const close = mark.partner === undefined ? undefined : quoteMarks[mark.partner]
      if (close === undefined || close.span.start < mark.span.start || mark.nested) continue
      if (isForeign(blocks, mark.span) || isMixed(mark, close)) continue
      counter.add(
        mark.character + close.character,
        `${mark.character}…${close.character}`,
        mark.span,
      )
      partners.set(mark.span, close)
    }
    const variants = counter.variants()
    const finding = variantFamily(variants, file)
    if (finding === undefined) return
    const [common, ...rarer] = variants
    const [open = '', close = ''] = common?.form.split('…') ?? []
    const edits = rarer.flatMap(({spans}) =>
      spans.flatMap((span) => {
        const end = partners.get(span)
        return end === undefined
          ? []
          : [
              {span, text: open},
              {span: end.span, text: close},
            ]
      }),
    )
    const args = {form: common?.form ?? ''}
    yield {...finding, fixes: [{messageId: 'everywhere', args, edits, automatic: false}]}
  },
}

/** `»…“` is a slip of its own. */
function isMixed({character: open}: QuoteMark, {character: close}: QuoteMark): boolean {
  return !['""', '””', '“”', '„“', '»«', '«»', '››', '‹›', '›‹', '‘’', '’’', "''", '»»'].includes(
    open + close,
  )
}
