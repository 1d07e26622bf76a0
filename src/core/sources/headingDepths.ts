import type {HeadingForm} from './headingForm.ts'
import {isCapitals} from './lineForms.ts'

/** A heading with its form; `adjacent` where it follows another heading straight. */
export interface FoundHeading {
  readonly form: HeadingForm
  readonly adjacent: boolean
}

/**
 * Tells how deep each heading of a document is, from 1.
 *
 * Chapters are outermost; `1.1` is as deep as it has numbers. A first heading without a number is the
 * document's title and stands over the rest, unless there are chapters. Numbers of one part stand under the
 * unnumbered headings where the document begins with those, over them where it begins with numbers.
 * Letters stand under numbers.
 */
export function headingDepths(headings: readonly FoundHeading[]): readonly number[] {
  const scale = measureScale(headings.map(({form}) => form))
  const capitals = capitalsAreOutermost(headings, scale)
  const depths: number[] = []
  let numbered = 0
  headings.forEach(({form, adjacent}, at) => {
    const before = depths[at - 1] ?? 0
    const isOutermost = (at === 0 && scale.title === 1) || (capitals && inCapitals(form))
    const depth = isOutermost ? 1 : depthOf(form, scale, numbered)
    const below = adjacent && form.style === 'plain' && headings[at - 1]?.form.style === 'plain'
    depths.push(below ? Math.max(depth, Math.min(before + 1, depth + 1)) : depth)
    if (form.style !== 'plain' && form.style !== 'labelled') numbered = depth
  })
  return depths
}

/**
 * Where the first heading is in capitals and others are too, it is one of them, unless it stands straight over
 * the next: then it is the title.
 */
function capitalsAreOutermost(headings: readonly FoundHeading[], {title}: Scale): boolean {
  const [first, second] = headings
  if (title === 0 || first === undefined || second?.adjacent !== false) return false
  return inCapitals(first.form) && headings.slice(1).some(({form}) => inCapitals(form))
}

function inCapitals({style, title}: HeadingForm): boolean {
  return style === 'plain' && (isCapitals(title) || /^[^\p{Ll}]*\p{Lu}{3}[^\p{Ll}]*$/u.test(title))
}

interface Scale {
  /** 1 where the document's title stands over the rest. */
  readonly title: 0 | 1
  readonly chapters: boolean
  /** Unnumbered headings stand over the numbers of one part. */
  readonly plainOverSingle: boolean
  readonly dotted: boolean
}

function measureScale(forms: readonly HeadingForm[]): Scale {
  const chapters = forms.some(({style}) => style === 'chapter')
  const dotted = forms.some(({style}) => style === 'dotted')
  const title = !chapters && forms.length > 1 && forms[0]?.style === 'plain' ? 1 : 0
  const firstPlain = forms.findIndex(({style}, at) => style === 'plain' && at >= title)
  const firstSingle = forms.findIndex(({style}) => style === 'single')
  const plainOverSingle = !dotted && !chapters && firstPlain >= 0 && firstPlain < firstSingle
  return {title, chapters, plainOverSingle, dotted}
}

function depthOf(form: HeadingForm, scale: Scale, numbered: number): number {
  const base = scale.title
  const single = base + (scale.plainOverSingle ? 2 : 1)
  switch (form.style) {
    case 'hash':
      return form.level
    case 'chapter':
    case 'appendix':
      return base + 1
    case 'dotted':
      return base + form.level
    case 'single':
      return scale.chapters ? Math.max(2, numbered) : single
    case 'lettered':
      return (scale.chapters ? 2 : single) + 1
    case 'labelled':
      return numbered > 0 && !scale.plainOverSingle ? numbered + 1 : base + 2
    case 'plain':
      return numbered > 0 && !scale.plainOverSingle ? numbered + 1 : base + 1
  }
}
