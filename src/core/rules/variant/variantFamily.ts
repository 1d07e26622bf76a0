import type {Fix} from '../../model/finding.ts'
import type {RuleFinding} from '../../model/rule.ts'
import type {Span} from '../../model/span.ts'

/** One way of writing something, and where it is written so. */
export interface Variant {
  readonly form: string
  readonly spans: readonly Span[]
}

/** What rules on variants say. */
export const variantMessages = {
  mixed: 'The response writes the same thing in several ways: {forms}. Choose one of them.',
  other: 'Here it is “{form}”',
  everywhere: 'Write “{form}” everywhere',
}

/** Gathers uses of several forms of one thing. */
export class VariantCounter {
  readonly #forms = new Map<string, {readonly form: string; readonly spans: Span[]}>()

  /** `kind` tells the forms apart; the first use of a kind is what it is shown as. */
  add(kind: string, form: string, span: Span): void {
    const kept = this.#forms.get(kind)
    if (kept === undefined) this.#forms.set(kind, {form, spans: [span]})
    else kept.spans.push(span)
  }

  /** The forms, the most common first, and of those as common the one that comes first in the text. */
  variants(): readonly Variant[] {
    return [...this.#forms.values()].sort(
      (a, b) =>
        b.spans.length - a.spans.length || (a.spans[0]?.start ?? 0) - (b.spans[0]?.start ?? 0),
    )
  }
}

/**
 * One finding for all the forms of something, the most common first: at the first use of a rarer form, with the
 * number of each and where the others stand. `respell` gives what a use becomes in the most common form; where it can
 * tell for all of them, that is offered at once.
 */
export function variantFamily(
  variants: readonly Variant[],
  file: string,
  respell?: (use: Span, common: Variant) => string | undefined,
): RuleFinding | undefined {
  const [common, ...rarer] = variants
  const uses = rarer.flatMap(({spans}) => spans).sort((a, b) => a.start - b.start)
  const [first] = uses
  if (common === undefined || first === undefined) return undefined
  const fix = respell === undefined ? undefined : fixFor(uses, common, respell)
  return {
    messageId: 'mixed',
    args: {forms: variants.map(({form, spans}) => `${form} (${spans.length})`).join(', ')},
    span: first,
    related: variants
      .flatMap(({form, spans}) => spans.map((span) => ({form, span})))
      .filter(({span}) => span !== first)
      .sort((a, b) => Number(b.form === common.form) - Number(a.form === common.form))
      .map(({form, span}) => ({file, span, messageId: 'other', args: {form}})),
    fixes: fix === undefined ? [] : [fix],
  }
}

function fixFor(
  uses: readonly Span[],
  common: Variant,
  respell: (use: Span, common: Variant) => string | undefined,
): Fix | undefined {
  const edits = uses.flatMap((span) => {
    const text = respell(span, common)
    return text === undefined ? [] : [{span, text}]
  })
  if (edits.length < uses.length) return undefined
  return {messageId: 'everywhere', args: {form: common.form}, edits, automatic: false}
}
