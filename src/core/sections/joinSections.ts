import type {Quote} from '../model/quote.ts'
import type {Heading, HearingResponse, Remark} from '../model/response.ts'
import {readSuppressions} from '../response/readSuppressions.ts'
import {shiftResponse, type Shift} from './shiftResponse.ts'

/** A section as it was read by itself, and where it begins in the document. */
export interface Section {
  readonly start: number
  readonly text: string
  readonly response: HearingResponse
}

/** A section that was moved before, so that it need not be moved again to the same place. */
const moved = new WeakMap<
  HearingResponse,
  {readonly shift: Shift; readonly response: HearingResponse}
>()

/**
 * The sections of a document as one response: what `openResponse` gives for the whole text, but that `problems` come
 * section by section. What reaches over headings is worked out anew: which headings open remarks, and what exceptions
 * cover. Every section but the first begins with its only heading.
 */
export function joinSections(text: string, sections: readonly Section[]): HearingResponse {
  const parts: HearingResponse[] = []
  const count = {citations: 0, marks: 0}
  for (const {start, response} of sections) {
    parts.push(placed(response, {by: start, ...count, remarks: 0}))
    count.citations += response.citations.length
    count.marks += response.quoteMarks.length
  }
  const all = <Key extends keyof Lists>(key: Key): Lists[Key] =>
    parts.flatMap((part) => part[key] as readonly unknown[]) as unknown as Lists[Key]
  const comments = all('comments')
  const remarks = joinRemarks(parts, text.length)
  const first = parts[0]
  return {
    file: first?.file ?? '',
    text,
    frontMatter: first?.frontMatter ?? {},
    headings: all('headings'),
    remarks,
    passages: all('passages'),
    quotes: withRemarks(all('quotes'), remarks),
    quoteMarks: all('quoteMarks'),
    citations: all('citations'),
    malformedCitations: all('malformedCitations'),
    proposalMentions: all('proposalMentions'),
    amounts: all('amounts'),
    dates: all('dates'),
    links: all('links'),
    images: all('images'),
    codeBlocks: all('codeBlocks'),
    comments,
    footnotes: all('footnotes'),
    footnoteReferences: all('footnoteReferences'),
    suppressions: comments.length === 0 ? [] : readSuppressions(text, comments),
    headingLikes: all('headingLikes'),
    datesAsLists: all('datesAsLists'),
    foreign: all('foreign'),
    problems: all('problems'),
  }
}

type Lists = Omit<HearingResponse, 'file' | 'text' | 'frontMatter'>

function placed(response: HearingResponse, shift: Shift): HearingResponse {
  if (shift.by === 0 && shift.citations === 0 && shift.marks === 0) return response
  const known = moved.get(response)
  if (
    known?.shift.by === shift.by &&
    known.shift.citations === shift.citations &&
    known.shift.marks === shift.marks
  ) {
    return known.response
  }
  const made = shiftResponse(response, shift)
  moved.set(response, {shift, response: made})
  return made
}

/** A remark of its own, or the end of the remark above: a heading without a number below a proposal's. */
function joinRemarks(parts: readonly HearingResponse[], length: number): readonly Remark[] {
  const headings: Heading[] = []
  const opens: boolean[] = []
  const remarks: Remark[] = []
  for (const part of parts) {
    for (const remark of part.remarks) {
      headings.push(remark.heading)
      const isOpening = opensRemark(headings, opens)
      opens.push(isOpening)
      const last = remarks.at(-1)
      if (isOpening || last === undefined) remarks.push(remark)
      else remarks[remarks.length - 1] = continued(last, remark)
    }
  }
  return remarks.map((remark, index) => {
    const end = remarks[index + 1]?.span.start ?? length
    if (remark.span.end === end) return remark
    return {...remark, span: {...remark.span, end}, body: {...remark.body, end}}
  })
}

/** Whether the last heading opens a remark: one that has a number, or stands below none that has. */
function opensRemark(headings: readonly Heading[], opens: readonly boolean[]): boolean {
  const own = headings.at(-1)
  if (own === undefined || own.proposal !== undefined) return true
  for (let above = headings.length - 2; above >= 0; above--) {
    const heading = headings[above]
    if (heading === undefined || heading.depth >= own.depth) continue
    return heading.proposal === undefined && opens[above] === true
  }
  return true
}

function continued(remark: Remark, more: Remark): Remark {
  const stance = remark.stance ?? more.stance
  const noRemarks = remark.noRemarks ?? more.noRemarks
  return {
    ...remark,
    span: {...remark.span, end: more.span.end},
    body: {...remark.body, end: more.body.end},
    ...(stance === undefined ? {} : {stance}),
    ...(noRemarks === undefined ? {} : {noRemarks}),
    demands: [...remark.demands, ...more.demands],
    paragraphs: [...remark.paragraphs, ...more.paragraphs],
  }
}

/** The quotations of each section know their remark by its place in the section; here by its place among all. */
function withRemarks(
  quotes: HearingResponse['quotes'],
  remarks: readonly Remark[],
): HearingResponse['quotes'] {
  let index = 0
  return quotes.map((quote) => {
    while ((remarks[index]?.span.end ?? Infinity) <= quote.span.start) index++
    const remark = remarks[index]
    const isInside = remark !== undefined && remark.span.start <= quote.span.start
    if (isInside ? quote.remark === index : quote.remark === undefined) return quote
    return isInside ? {...quote, remark: index} : withoutRemark(quote)
  })
}

function withoutRemark(quote: Quote): Quote {
  const {form, span, content, open, close, citations, hasOtherReference} = quote
  return {
    form,
    span,
    content,
    ...(open === undefined ? {} : {open}),
    ...(close === undefined ? {} : {close}),
    citations,
    hasOtherReference,
  }
}
