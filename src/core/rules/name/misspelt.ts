import {distance} from 'fastest-levenshtein'
import type {LinkedResponse} from '../../model/linked.ts'
import type {ResponseRule} from '../../model/rule.ts'
import type {Span} from '../../model/span.ts'
import {documentSpan} from '../../text/documentSpan.ts'
import {isForeign} from '../../text/isForeign.ts'
import {ownWords} from '../../text/ownWords.ts'
import type {WordIndex} from '../../text/indexWords.ts'
import {pattern} from '../../text/pattern.ts'

/** Shorter names are like too many words. */
const SHORTEST_NAME = 12
/** One letter in so many may be wrong, and the name is still meant. */
const LETTERS_PER_SLIP = 10
const MOST_SLIPS = 3
const WORD = pattern('gu')`[\p{L}\p{M}\p{N}]+`

/**
 * The name of the authority, of the one addressed or of a body on the word list, or the title of a proposal, that is nearly written as it is
 * registered: a letter, a capital or a hyphen differs.
 */
export const nameMisspelt: ResponseRule = {
  scope: 'response',
  id: 'name/misspelt',
  severity: 'warning',
  profiles: {draft: 'info'},
  messages: {
    misspelt: '“{written}” is written “{name}” in the hearing’s files.',
    write: 'Write “{name}”',
  },
  *check(linked) {
    const names = namesOf(linked)
    if (names.length === 0) return
    const {foreign} = linked.response
    const {passages, index} = ownWords(linked.response)
    const {firsts, ids} = index
    // Most words begin no name, and where they stand need not be known.
    const titles = byFirstWord(names)
    const others = names.filter(({isTitle}) => !isTitle)
    const likely = index.words.map((word) => {
      const lower = word.toLowerCase()
      const own = titles.get(lower) ?? []
      return others.length === 0
        ? own
        : [...others.filter(({first}) => begins(lower, first)), ...own]
    })
    for (const [number, {prose, role}] of passages.entries()) {
      const last = firsts[number + 1] ?? 0
      for (let at = firsts[number] ?? 0; at < last; at++) {
        const here = likely[ids[at] ?? 0] ?? []
        for (const name of here) {
          // `proposal/title-mismatch` speaks of headings.
          if (name.isTitle && role === 'heading') continue
          const place = nearlyAt(prose.text, index, {at, last}, name)
          if (place === undefined) continue
          // Two names may differ by a letter, and one begin like the other.
          const isOther = (other: Name): boolean =>
            other !== name && standsAt(prose.text, index, {at, last}, other)
          if (here.some(isOther)) continue
          const span = documentSpan(prose, place)
          if (isForeign(foreign, span) || isListed(linked, span)) continue
          const written = prose.text.slice(place.start, place.end)
          const args = {written: written.replace(/\s+/gu, ' '), name: name.text}
          const edits = [{span, text: name.text}]
          const fixes = [{messageId: 'write', args: {name: name.text}, edits, automatic: false}]
          yield {messageId: 'misspelt', args, span, fixes}
        }
      }
    }
  },
}

interface Name {
  readonly text: string
  /** Titles of proposals are sentences too, and often written without their capital. */
  readonly isTitle: boolean
  readonly first: string
  readonly words: number
}

function namesOf({project, response}: LinkedResponse): readonly Name[] {
  const listed = project.concepts
    .map(({preferred}) => preferred)
    .filter((each) => /^\p{Lu}/u.test(each))
  const all = [project.hearing.authority?.value, response.frontMatter.recipient?.value, ...listed]
  const titles = new Set(
    project.proposals.map(({title}) => title).filter((each) => each.includes(' ')),
  )
  const found = new Map<string, Name>()
  for (const text of [...all, ...titles]) {
    if (text === undefined || text.length < SHORTEST_NAME || text.length > 120) continue
    const words = text.match(WORD) ?? []
    const [first] = words
    if (first !== undefined)
      found.set(text, {
        text,
        isTitle: titles.has(text),
        first: first.toLowerCase(),
        words: words.length,
      })
  }
  return [...found.values()]
}

/** A hearing may have hundreds of proposals: their first word must be right. */
function byFirstWord(names: readonly Name[]): ReadonlyMap<string, readonly Name[]> {
  const titles = new Map<string, Name[]>()
  for (const name of names) {
    if (name.isTitle) titles.set(name.first, [...(titles.get(name.first) ?? []), name])
  }
  return titles
}

/** A stretch of as many words as a name has that is nearly the name; not the name itself, nor its genitive. */
function nearlyAt(
  text: string,
  {starts, ends}: WordIndex,
  {at, last}: {readonly at: number; readonly last: number},
  name: Name,
): Span | undefined {
  if (at + name.words > last) return undefined
  const start = starts[at] ?? 0
  const end = ends[at + name.words - 1] ?? 0
  const written = text.slice(start, end).replace(/\s+/gu, ' ')
  if (Math.abs(written.length - name.text.length) > MOST_SLIPS + 1) return undefined
  const plain = [written.replace(/s$/u, ''), written]
  if (plain.includes(name.text)) return undefined
  const isOneWord = name.words === 1
  const slips = Math.min(MOST_SLIPS, Math.floor(name.text.length / LETTERS_PER_SLIP))
  for (const each of plain) {
    const isSame = each.toLowerCase() === name.text.toLowerCase()
    // A word without its capital may be the common noun; other rules speak of that.
    if (isSame && (isOneWord || name.isTitle)) return undefined
    if (name.isTitle && !name.text.startsWith(each.charAt(0))) return undefined
    const difference = distance(each.toLowerCase(), name.text.toLowerCase())
    if (isSame || (difference > 0 && difference <= slips && !isInflection(each, name.text))) {
      return {start, end: start + (each === written ? end - start : end - start - 1)}
    }
  }
  return undefined
}

/** Whether a name, in whatever form and capitals, begins with a word. */
function standsAt(
  text: string,
  {starts, ends}: WordIndex,
  {at, last}: {readonly at: number; readonly last: number},
  name: Name,
): boolean {
  if (at + name.words > last) return false
  const written = text.slice(starts[at] ?? 0, ends[at + name.words - 1] ?? 0).replace(/\s+/gu, ' ')
  return written.toLowerCase() === name.text.toLowerCase() || isInflection(written, name.text)
}

function begins(word: string, name: string): boolean {
  return word.slice(0, 3) === name.slice(0, 3) || distance(word, name) === 1
}

const ENDING = /^(?:s|e|n|r|t|en|et|er|ne|rne|ens|ets|ene|rnes|erne|enes|ernes)?$/u

/** `Kulturudvalg` and `Kulturudvalgene` are other forms, not slips. */
function isInflection(written: string, name: string): boolean {
  const [short, long] =
    written.length < name.length
      ? [written.toLowerCase(), name.toLowerCase()]
      : [name.toLowerCase(), written.toLowerCase()]
  return [short, short.replace(/(?:ens?|ets?|nes?)$/u, '')].some(
    (stem) => long.startsWith(stem) && ENDING.test(long.slice(stem.length)),
  )
}

function isListed({terms}: LinkedResponse, {start, end}: Span): boolean {
  return terms.some(
    ({span, status}) => status !== 'preferred' && span.start < end && span.end > start,
  )
}
