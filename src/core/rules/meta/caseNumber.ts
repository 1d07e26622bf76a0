import type {Field, FrontMatter} from '../../model/response.ts'
import type {LinkedResponse} from '../../model/linked.ts'
import type {ResponseRule, RuleFinding} from '../../model/rule.ts'

/**
 * The case number decides where the authority files the response: it must be the hearing's, the document
 * number must begin with it, and its year must be one that cases have.
 */
export const metaCaseNumber: ResponseRule = {
  scope: 'response',
  id: 'meta/case-number',
  severity: 'warning',
  profiles: {submit: 'error'},
  messages: {
    otherCase: 'The case number is {written} here and {expected} in the hearing.',
    otherDocument: 'The document number {written} does not begin with the case number {expected}.',
    implausibleYear: 'The case number {written} begins with the year {year}.',
    registered: 'The case number of the hearing',
    writeCaseNumber: 'Write {expected}',
  },
  *check(linked, {today}) {
    const {caseNumber, documentNumber} = linked.response.frontMatter
    const registered = linked.project.hearing.caseNumber
    yield* checkCase(linked, caseNumber, registered)
    yield* checkDocument(linked.response.frontMatter, documentNumber, registered)
    if (caseNumber !== undefined) yield* checkYear(caseNumber, undefined, today)
    else if (registered !== undefined) yield* checkYear(registered, linked.project.file, today)
  },
}

function* checkCase(
  {response, project}: LinkedResponse,
  written: Field | undefined,
  registered: Field | undefined,
): Iterable<RuleFinding> {
  if (written === undefined || registered === undefined) return
  const expected = registered.value.trim()
  if (written.value.trim() === expected || expected === '') return
  const {span} = written
  const quote = /^["']/u.exec(response.text.slice(span.start, span.end))?.[0] ?? ''
  const edits = [{span, text: `${quote}${expected}${quote}`}]
  yield {
    messageId: 'otherCase',
    args: {written: written.value, expected},
    span,
    related: [{file: project.file, span: registered.span, messageId: 'registered', args: {}}],
    fixes: [{messageId: 'writeCaseNumber', args: {expected}, edits, automatic: false}],
  }
}

/** `2026-0012345-2` is the second document of the case `2026-0012345`. */
function* checkDocument(
  {caseNumber}: FrontMatter,
  documentNumber: Field | undefined,
  registered: Field | undefined,
): Iterable<RuleFinding> {
  const expected = (caseNumber ?? registered)?.value.trim() ?? ''
  if (documentNumber === undefined || expected === '') return
  const written = documentNumber.value.trim()
  const rest = written.slice(expected.length)
  if (written.startsWith(expected) && !/^[\p{L}\p{N}]/u.test(rest)) return
  yield {messageId: 'otherDocument', args: {written, expected}, span: documentNumber.span}
}

/** Digital case files begin in the nineties, and no case is opened in a year to come. */
const FIRST_YEAR = 1990

function* checkYear(
  {value, span}: Field,
  file: string | undefined,
  today: string,
): Iterable<RuleFinding> {
  const year = /^\s*([0-9]{4})-[0-9]/u.exec(value)?.[1]
  if (year === undefined || (Number(year) >= FIRST_YEAR && year <= today.slice(0, 4))) return
  const place = file === undefined ? {span} : {span, file}
  yield {messageId: 'implausibleYear', args: {written: value, year}, ...place}
}
