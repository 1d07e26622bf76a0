import type {LinkedResponse, LinkedSource} from '../model/linked.ts'
import type {
  LockedParagraph,
  LockedSource,
  ParagraphChange,
  ReplacedSource,
  SourceLock,
} from '../model/lock.ts'
import type {Difference} from '../model/resolution.ts'
import type {LinkedHearing} from '../model/rule.ts'
import type {Source} from '../model/source.ts'
import {findQuoted} from './findQuoted.ts'
import {lockParagraph} from './lockParagraph.ts'

/** One line of what a new lock has that the old one has not. */
export type LockChange =
  /** A paragraph is quoted that the lock did not know. */
  | {readonly kind: 'added'; readonly key: string; readonly paragraph: LockedParagraph}
  /** The paragraph is as it was, and stands on another page. */
  | {
      readonly kind: 'moved'
      readonly key: string
      readonly before: LockedParagraph
      readonly paragraph: LockedParagraph
    }
  /** No quotation rests on the paragraph any more. */
  | {readonly kind: 'unused'; readonly key: string; readonly before: LockedParagraph}
  /** The paragraph was changed, and its new words are quoted: the quotations have followed it. */
  | {
      readonly kind: 'followed'
      readonly key: string
      readonly before: LockedParagraph
      readonly paragraph: LockedParagraph
      readonly differences: readonly Difference[]
    }
  /** The paragraph was changed; where that is not accepted, the lock keeps what it had. */
  | {
      readonly kind: 'changed'
      readonly key: string
      readonly before: LockedParagraph
      readonly paragraph: LockedParagraph
      /** `quote` is what was there before, `source` what is there now. */
      readonly differences: readonly Difference[]
      readonly accepted: boolean
    }
  /** The paragraph is gone; where that is not accepted, the lock keeps it. */
  | {
      readonly kind: 'gone'
      readonly key: string
      readonly before: LockedParagraph
      readonly accepted: boolean
    }
  /** The document is another than the one that was locked. */
  | {readonly kind: 'replaced'; readonly key: string}
  /** The lock knows a source that the hearing does not name any more. */
  | {readonly kind: 'unregistered'; readonly key: string}

export interface ProposedLock {
  readonly lock: SourceLock
  readonly changes: readonly LockChange[]
}

/** Whether the user has named this paragraph, or its source, as one whose change is accepted. */
export type Accepts = (key: string, paragraph: LockedParagraph) => boolean

/**
 * The lock as it should be now, and everything that it changes. What is new is taken in, and what moved is
 * followed; a paragraph that was changed, or is gone, stays as it was locked until it is accepted by name, and so does
 * the hash of its document. Sources that could not be read keep what they had.
 *
 * All responses of the hearing must be among those linked: what none of them quotes is left out.
 */
export function proposeLock(hearing: LinkedHearing, accepts: Accepts): ProposedLock {
  const {project, sources, responses} = hearing
  const file = project.lock?.file ?? ''
  const old = project.lock?.sources ?? []
  const changes: LockChange[] = []
  const locked = sources.flatMap((linked): readonly LockedSource[] => {
    const before = linked.replaced?.locked ?? old.find(({key}) => key === linked.entry.key)
    const {state} = linked
    if (state.kind !== 'read') return before === undefined ? [] : [before]
    const proposal = proposeSource(linked, state.source, before, {responses, accepts})
    changes.push(...proposal.changes)
    const sha256 = proposal.settled ? (state.sha256 ?? '') : (before?.sha256 ?? '')
    const {key, path} = linked.entry
    return [{key, ...(path === undefined ? {} : {path}), sha256, paragraphs: proposal.paragraphs}]
  })
  const known = new Set(sources.flatMap(({entry, replaced}) => [entry.key, replaced?.locked.key]))
  for (const {key} of old) if (!known.has(key)) changes.push({kind: 'unregistered', key})
  return {lock: {file, sources: locked}, changes}
}

interface Judging {
  readonly responses: readonly LinkedResponse[]
  readonly accepts: Accepts
}

interface ProposedSource {
  readonly paragraphs: readonly LockedParagraph[]
  readonly changes: readonly LockChange[]
  /** False where something waits to be accepted. */
  readonly settled: boolean
}

/** A paragraph of the new lock and the offset that it stands at in the source, for the order. */
interface Placed {
  readonly at: number
  readonly paragraph: LockedParagraph
}

function proposeSource(
  linked: LinkedSource,
  source: Source,
  before: LockedSource | undefined,
  judging: Judging,
): ProposedSource {
  const {key} = linked.entry
  const quoted = findQuoted(source, judging.responses)
  const kept =
    linked.replaced === undefined
      ? keepSame(key, source, quoted, before)
      : keepReplaced(key, source, linked.replaced, {...judging, quoted})
  const ids = new Set(kept.placed.map(({paragraph}) => paragraph.id))
  const added = [...quoted]
    .filter((index) => !kept.settledBy.has(index))
    .sort((a, b) => a - b)
    .map((index) => placedAt(source, index))
    .filter(({paragraph: {id, text}}) => text !== '' && !ids.has(id) && ids.add(id))
  const paragraphs = [...kept.placed, ...added]
    .sort((a, b) => a.at - b.at)
    .map(({paragraph}) => paragraph)
  const news = added.map(({paragraph}) => ({kind: 'added', key, paragraph}) as const)
  const settled = kept.changes.every((change) => !('accepted' in change) || change.accepted)
  return {paragraphs, changes: [...kept.changes, ...news], settled}
}

interface Kept {
  readonly placed: readonly Placed[]
  readonly changes: readonly LockChange[]
  /** Paragraphs of the source that old entries speak for, changed or not. */
  readonly settledBy: ReadonlySet<number>
}

/** The document is the one that was locked: what is quoted stays, what is not goes. */
function keepSame(
  key: string,
  source: Source,
  quoted: ReadonlySet<number>,
  before: LockedSource | undefined,
): Kept {
  const byId = new Map<string, Placed>()
  for (const index of quoted) {
    const placed = placedAt(source, index)
    if (!byId.has(placed.paragraph.id)) byId.set(placed.paragraph.id, placed)
  }
  const placed: Placed[] = []
  const changes: LockChange[] = []
  for (const old of before?.paragraphs ?? []) {
    const now = byId.get(old.id)
    if (now === undefined) changes.push({kind: 'unused', key, before: old})
    else {
      placed.push({...now, paragraph: {...now.paragraph, text: old.text}})
      changes.push(...movedFrom(key, old, now.paragraph))
    }
  }
  return {placed, changes, settledBy: new Set()}
}

/** The document is another: each old paragraph is followed, or waits to be accepted. */
function keepReplaced(
  key: string,
  source: Source,
  {changes: compared}: ReplacedSource,
  {responses, accepts, quoted}: Judging & {readonly quoted: ReadonlySet<number>},
): Kept {
  const rested = new Set(responses.flatMap(({quotes}) => quotes.flatMap(({rests = []}) => rests)))
  const placed: Placed[] = []
  const changes: LockChange[] = [{kind: 'replaced', key}]
  const settledBy = new Set<number>()
  let at = 0
  for (const change of compared) {
    const {locked} = change
    if (change.kind !== 'gone') at = change.passage.span.start
    const own = paragraphsOf(change, source)
    const isRested = rested.has(change)
    const isQuoted = own.some((index) => quoted.has(index))
    if (!isRested && !isQuoted) {
      changes.push({kind: 'unused', key, before: locked})
      continue
    }
    for (const index of own) settledBy.add(index)
    const {said, paragraph} =
      isRested || change.kind !== 'changed'
        ? follow(key, change, source, accepts(key, locked))
        : followQuoted(key, change, source)
    changes.push(...said)
    if (paragraph !== undefined) placed.push({at, paragraph})
  }
  return {placed, changes, settledBy}
}

interface Followed {
  readonly said: readonly LockChange[]
  /** What the new lock says of it; nothing where it is gone, and accepted so. */
  readonly paragraph?: LockedParagraph
}

function follow(key: string, change: ParagraphChange, source: Source, accepted: boolean): Followed {
  const before = change.locked
  if (change.kind === 'gone') {
    const said = [{kind: 'gone', key, before, accepted} as const]
    return accepted ? {said} : {said, paragraph: before}
  }
  const now = lockParagraph(source, change.passage)
  if (change.kind === 'unchanged') {
    const paragraph = {...now, id: before.id, text: before.text}
    return {said: movedFrom(key, before, paragraph), paragraph}
  }
  const {differences} = change
  const said = [{kind: 'changed', key, before, paragraph: now, differences, accepted} as const]
  return {said, paragraph: accepted ? now : before}
}

/** Who quotes the new words has seen them. */
function followQuoted(
  key: string,
  {locked, passage, differences}: Extract<ParagraphChange, {readonly kind: 'changed'}>,
  source: Source,
): Followed {
  const paragraph = lockParagraph(source, passage)
  return {said: [{kind: 'followed', key, before: locked, paragraph, differences}], paragraph}
}

function movedFrom(
  key: string,
  before: LockedParagraph,
  paragraph: LockedParagraph,
): readonly LockChange[] {
  const isSame = before.page === paragraph.page && before.section === paragraph.section
  return isSame ? [] : [{kind: 'moved', key, before, paragraph}]
}

function paragraphsOf(change: ParagraphChange, {paragraphs}: Source): readonly number[] {
  if (change.kind === 'gone') return []
  const {paragraph, span} = change.passage
  const found: number[] = []
  for (let at = paragraph; (paragraphs[at]?.start ?? span.end) < span.end; at++) found.push(at)
  return found
}

function placedAt(source: Source, index: number): Placed {
  const {start = 0, end = 0, page = 0} = source.paragraphs[index] ?? {}
  const passage = {file: source.file, span: {start, end}, paragraph: index, page}
  return {at: start, paragraph: lockParagraph(source, passage)}
}
