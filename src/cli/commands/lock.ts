import {join} from 'node:path'
import {proposeLock, type Accepts, type LockChange} from '../../core/linking/proposeLock.ts'
import {lockFileName} from '../../core/project/buildLock.ts'
import {readFileSafely} from '../../host/readFileSafely.ts'
import {writeFileAtomically} from '../../host/writeFileAtomically.ts'
import {formatLock} from '../../output/formatLock.ts'
import {
  formatLockJson,
  formatLockText,
  isWaiting,
  nameOfParagraph,
  type LockResult,
} from '../../output/formatLockChanges.ts'
import {CannotWork} from '../cannotWork.ts'
import {chooseFormat} from '../chooseFormat.ts'
import {choosePalette} from '../colours.ts'
import type {CommandContext, CommonOptions} from '../commandContext.ts'
import {exitCodes, type ExitCode} from '../exitCodes.ts'
import {linkLoaded} from '../linkLoaded.ts'
import {loadHearings, type LoadedHearing} from '../loadHearings.ts'
import {createProgress} from '../progress.ts'
import {readsWholeHearing} from '../readsWholeHearing.ts'
import {sayUnread} from '../sayUnread.ts'
import {systemReason} from '../systemReason.ts'
import {writeResult} from '../writeResult.ts'

export interface LockOptions extends CommonOptions {
  readonly accept?: readonly string[]
  readonly acceptAll?: boolean
  readonly dryRun?: boolean
}

/** Lock files are read whole before they are replaced. */
const LARGEST = 5 * 1024 * 1024

/**
 * `lock [FOLDER]`: makes or refreshes `hearing.lock`. What changed in a replaced source, or is gone from it, stays in
 * the lock as it was until it is accepted by name.
 */
export async function lock(
  context: CommandContext,
  paths: readonly string[],
  options: LockOptions,
): Promise<ExitCode> {
  const format = chooseFormat(options.format, ['text', 'json'])
  const progress = createProgress(context)
  const loaded = await loadHearings(context, paths, {...options, hashed: true}, progress)
  progress.end()
  if ((await sayUnread(context, loaded)) > 0) return exitCodes.couldNot
  const proposed: Proposed[] = []
  for (const each of loaded) proposed.push(await propose(each, options))
  refuseUnknownNames(options.accept ?? [], proposed)
  const results: LockResult[] = []
  for (const each of proposed) results.push(await write(each, options, context))
  const palette = choosePalette(
    options.color && options.output === undefined,
    context.stdout,
    context.env,
  )
  const text =
    format === 'json' ? formatLockJson(results) : formatLockText(results, context.texts, palette)
  await writeResult(context, options.output, text)
  const waits = results.some(({changes}) => changes.some(isWaiting))
  return waits ? exitCodes.findings : exitCodes.fine
}

interface Proposed {
  readonly path: string
  /** As messages name it. */
  readonly file: string
  readonly text: string
  readonly changes: readonly LockChange[]
  readonly keys: readonly string[]
}

async function propose(loaded: LoadedHearing, options: LockOptions): Promise<Proposed> {
  const {hearing} = loaded
  const path = join(hearing.folder, lockFileName)
  const file = hearing.names.nameOf(path)
  if (!(await readsWholeHearing(loaded))) {
    throw new CannotWork(
      'the lock is made of all responses of a hearing, and only some were named.',
      {},
      'Name the folder of the hearing.',
    )
  }
  if (hearing.project.problems.some((problem) => problem.file === file)) {
    throw new CannotWork(
      '{file} is damaged and was left as it is.',
      {file},
      'Get it anew from where the hearing is kept, or delete it and lock again.',
    )
  }
  const accepts: Accepts = (key, paragraph) =>
    options.acceptAll === true ||
    (options.accept ?? []).some(
      (name) => name === key || isNameOf(name, nameOfParagraph(key, paragraph), key),
    )
  const {lock: next, changes} = proposeLock(linkLoaded(hearing), accepts)
  const keys = hearing.project.sources.map(({key}) => key)
  return {path, file, text: formatLock(next), changes, keys}
}

/** The beginning of a fingerprint is enough. */
function isNameOf(name: string, whole: string, key: string): boolean {
  return name.length >= key.length + 5 && whole.startsWith(name)
}

/** A name that names nothing is a slip, and nothing is written. */
function refuseUnknownNames(names: readonly string[], proposed: readonly Proposed[]): void {
  const known = proposed.flatMap(({changes}) =>
    changes.flatMap((change) =>
      'accepted' in change
        ? [{key: change.key, name: nameOfParagraph(change.key, change.before)}]
        : [],
    ),
  )
  const keys = new Set(proposed.flatMap((each) => each.keys))
  for (const name of names) {
    if (keys.has(name) || known.some(({key, name: whole}) => isNameOf(name, whole, key))) continue
    const all = [...new Set(known.flatMap(({key, name: whole}) => [key, whole]))]
    throw all.length === 0
      ? new CannotWork('{name} cannot be accepted: nothing waits to be accepted.', {name})
      : new CannotWork('{name} cannot be accepted; what waits is {known}.', {
          name,
          known: all.join(', '),
        })
  }
}

/** Writes a lock that is other than what is there, if that is still what was read. */
async function write(
  {path, file, text, changes}: Proposed,
  {dryRun}: LockOptions,
  {texts}: CommandContext,
): Promise<LockResult> {
  const before = await readFileSafely(path, LARGEST)
  const bytes = new TextEncoder().encode(text)
  const isSame = before.kind === 'read' && Buffer.compare(before.bytes, bytes) === 0
  const isNew = before.kind === 'missing'
  if (isSame || dryRun === true) return {file, changes, written: false, isNew}
  const expected = before.kind === 'read' ? {expected: before.bytes} : {}
  const result = await writeFileAtomically(path, bytes, expected)
  if (result.kind === 'written') return {file, changes, written: true, isNew}
  const reason =
    result.kind === 'changed'
      ? texts('somebody else changed it meanwhile')
      : systemReason(result.code, texts)
  throw new CannotWork('{file} could not be written: {reason}.', {file, reason})
}
