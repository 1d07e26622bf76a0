import type {Prose} from '../model/prose.ts'
import type {Field, ProposalHeading} from '../model/response.ts'
import type {Span} from '../model/span.ts'
import {documentSpan} from '../text/documentSpan.ts'
import {findNoRemarks} from './findNoRemarks.ts'
import {findRegisteredLabel, type RegisteredProposal} from './findRegisteredLabel.ts'
import {plainCharacters} from './proposalNumber.ts'
import {readSeries, type ReadSeries} from './readSeries.ts'
import {pattern} from '../text/pattern.ts'

const FIRST_WORD = pattern('u')`^(?:[\p{L}\p{M}]+|[#№]|§{1,2})`

/** A heading taken apart, with the sign that parts number and title. */
export interface ReadHeading {
  readonly proposal: ProposalHeading
  /** `.`, `:`, `–`; empty where nothing stands between number and title. */
  readonly separator: string
  /** "Ingen bemærkninger" on the heading line itself. */
  readonly noRemarks?: Span
}

/** Words that may stand before the prefix: `Ad forslag 5`, `Bemærkninger til nr. 5`. */
const LEADS =
  /^(?:ad|re|til|om|vedr|vedrørende|angående|ang|(?:vores\s+)?(?:bemærkninger|kommentarer|svar|høringssvar)\s+(?:til|vedrørende|vedr\.?|om))\.?:?\s+/iu
/** Before a bare number these say that it is a proposal's, where such a number is registered: `Ad 1.` */
const SHORT_LEAD = /^(?:ad|re|vedr|vedrørende|angående|ang)\.?:?\s+/iu
const NUMBER_WORDS = new Set(['nr', 'no', 'nummer', 'number', '#', '№'])
/** `5`, `05`, `3.2.a`, `12b`, `BI07`, `BI-07`, `A.1`; a point counts only with something behind it. */
const LABEL = pattern(
  'u',
)`^[\p{L}\p{M}\p{N}]+(?:[./-][\p{L}\p{N}]+)*(?:\s(?=\p{N}+(?:[\s.:–—-]|$))\p{N}+)?`
const NUMBER = pattern(
  'u',
)`^(?:\p{Lu}{1,6}[ -]?)?\d{1,6}(?:[a-zA-ZæøåÆØÅ])?(?:[./-](?:\d{1,6}[a-z]?|[a-zA-Z]))*$`
/** A label that may stand alone: letters and digits (`BI07`), or a number in levels (`3.2.a`). */
const CODE = pattern(
  'u',
)`^(?:\p{Lu}{1,6}[ -]?\d{1,6}[a-z]?(?:[./-]\d+)*|\d{1,4}(?:\.(?:\d{1,4}[a-z]?|[a-z]))+)$`
const ROMAN = /^[IVXLC]{1,6}$/u
const SEPARATOR =
  /^[\s\u00A0]*(?:[.:)]+[\s\u00A0]*)?(?:[-\u2010-\u2015]+[\s\u00A0]+|[-\u2010-\u2015]$|[:|][\s\u00A0]*)?/u

/**
 * Reads a proposal's number and title from a heading: `Nr. 5. Titel`, `NR 5 – Titel`, `Forslag nr. 5:`,
 * `BI07 - Titel`, `3.2.a Titel`. `prefixes` are what the hearing puts before its numbers.
 *
 * Gives `undefined` for a heading that does not have that form. Digits of other scripts and look-alike
 * letters are understood, and `unusual` says so.
 */
export function readProposalHeading(
  prose: Prose,
  prefixes: readonly string[],
  proposals: readonly RegisteredProposal[] = [],
): ReadHeading | undefined {
  const text = prose.text.trimEnd()
  const lead = /^[\s*_]*/u.exec(text)?.[0].length ?? 0
  const prefix = readPrefix(text, lead, prefixes)
  const label = findLabel(text, prefix, proposals)
  if (label === undefined) return undefined
  const {start: numberStart, end: numberEnd, series} = label
  const raw = text.slice(numberStart, numberEnd)
  const separator = SEPARATOR.exec(text.slice(numberEnd))?.[0] ?? ''
  const rest = text.slice(numberEnd + separator.length)
  if (separator === '' && rest !== '') return undefined
  const number = plainCharacters(raw)
  const written = text.slice(lead, numberEnd)
  const proposal: ProposalHeading = {
    prefix: fieldOf(prose, text, prefix),
    number,
    numberSpan: documentSpan(prose, {start: numberStart, end: numberEnd}),
    ...titleOf(prose, text, numberEnd + separator.length),
    unusual: plainCharacters(written) !== written.normalize('NFC'),
    ...(series === undefined
      ? {}
      : {
          series: series.map(({number, span}) => ({
            number,
            numberSpan: documentSpan(prose, span),
          })),
        }),
  }
  return {
    proposal,
    separator: separator.trim(),
    ...noRemarksOf(prose, text, numberEnd + separator.length),
  }
}

/** From the first word of the prefix to where the number begins; empty where there is no prefix. */
function readPrefix(text: string, from: number, prefixes: readonly string[]): Span {
  const folded = prefixes.map(fold).filter((prefix) => prefix !== '')
  const lead = LEADS.exec(text.slice(from))?.[0].length ?? 0
  const start = from + lead
  let end = start
  for (let word = wordAt(text, end); word !== undefined; word = wordAt(text, end)) {
    const known =
      longestPrefix(text, end, folded) ?? (NUMBER_WORDS.has(fold(word)) ? word.length : 0)
    if (known === 0) break
    end += known
    end += /^\.?[\s\u00A0]*[:#]?[\s\u00A0]*/u.exec(text.slice(end))?.[0].length ?? 0
  }
  return end === start ? {start: from, end: from} : {start, end}
}

function wordAt(text: string, at: number): string | undefined {
  return FIRST_WORD.exec(text.slice(at, at + 60))?.[0]
}

/** How much of the text the longest prefix takes that stands here as whole words. */
function longestPrefix(text: string, at: number, prefixes: readonly string[]): number | undefined {
  const words = PREFIX_WORDS.exec(text.slice(at, at + 120))?.[0]
  for (let taken = words; taken !== undefined && taken !== ''; taken = shorter(taken)) {
    if (prefixes.includes(fold(taken))) return taken.length
  }
  return undefined
}

/** Up to four words, hyphens inside them: `Ændring til budget`, `Ø-forslag`; or the sign of a section, `§`. */
const PREFIX_WORDS = pattern(
  'u',
)`^(?:§{1,2}|[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*(?:[\s\u00A0]+[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*){0,3})`

function shorter(words: string): string {
  return /^(.*)[\s\u00A0]+[^\s\u00A0]+$/su.exec(words)?.[1]?.trimEnd() ?? ''
}

function fold(text: string): string {
  return plainCharacters(text)
    .toLowerCase()
    .replace(/\./gu, '')
    .replace(/[\s\u00A0]+/gu, ' ')
    .trim()
}

interface FoundLabel extends Span {
  readonly series?: ReadSeries['numbers']
}

/** Where the number stands, or the numbers, first by their form and then by the register. */
function findLabel(
  text: string,
  prefix: Span,
  proposals: readonly RegisteredProposal[],
): FoundLabel | undefined {
  const hasPrefix = prefix.end > prefix.start
  const several = readSeries(text, prefix.end)
  if (several !== undefined && (hasPrefix || several.numbers.every(({number}) => isCode(number)))) {
    return {start: prefix.end, end: several.end, series: several.numbers}
  }
  const lead = hasPrefix ? 0 : (SHORT_LEAD.exec(text.slice(prefix.end))?.[0].length ?? 0)
  const start = prefix.end + lead
  const has = {prefix: hasPrefix, lead: lead > 0}
  const registered = findRegisteredLabel(text.slice(start), has, proposals)
  const raw = readLabel(text.slice(prefix.end), hasPrefix)
  if (registered !== undefined && registered.length >= (raw?.length ?? 0)) {
    return {start, end: start + registered.length}
  }
  return raw === undefined ? undefined : {start: prefix.end, end: prefix.end + raw.length}
}

function readLabel(text: string, hasPrefix: boolean): string | undefined {
  const raw = LABEL.exec(text)?.[0]
  if (raw === undefined) return undefined
  const candidates = [raw, raw.split(/\s/u)[0] ?? raw]
  return candidates.find((candidate) => {
    const plain = plainCharacters(candidate)
    if (!hasPrefix) return isCode(plain)
    return NUMBER.test(plain) || ROMAN.test(plain)
  })
}

function isCode(label: string): boolean {
  return CODE.test(label) && !isYearOrDate(label)
}

/** `2026-03-31` and `31.03` are no numbers of proposals. */
function isYearOrDate(label: string): boolean {
  return /^\d{4}[./-]|^\d{1,2}\.\d{1,2}\.\d{2,4}$/u.test(label)
}

const TAIL = /[\s\u00A0]*[-–—:.,(]+[\s\u00A0]*$/u

function titleOf(prose: Prose, text: string, start: number): Pick<ProposalHeading, 'title'> {
  const rest = text.slice(start)
  const none = findNoRemarks(rest)
  const title = none === undefined ? rest : rest.slice(0, none.start).replace(TAIL, '')
  if (title.trim() === '') return {}
  return {title: fieldOf(prose, text, {start, end: start + title.length})}
}

function noRemarksOf(prose: Prose, text: string, start: number): Pick<ReadHeading, 'noRemarks'> {
  const none = findNoRemarks(text.slice(start))
  if (none === undefined) return {}
  return {noRemarks: documentSpan(prose, {start: start + none.start, end: start + none.end})}
}

function fieldOf(prose: Prose, text: string, {start, end}: Span): Field {
  const value = text.slice(start, end).trim()
  if (value === '') {
    const place = documentSpan(prose, {start, end: start + 1})
    return {value, span: {start: place.start, end: place.start}}
  }
  const at = start + text.slice(start, end).indexOf(value)
  return {value, span: documentSpan(prose, {start: at, end: at + value.length})}
}
