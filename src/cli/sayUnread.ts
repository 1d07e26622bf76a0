import type {CommandContext} from './commandContext.ts'
import type {LoadedHearing} from './loadHearings.ts'
import {product} from './product.ts'
import {reasonOf} from './reasonOf.ts'
import {writeText} from './writeText.ts'

/** Says which responses were named and could not be read. Gives their number. */
export async function sayUnread(
  context: CommandContext,
  loaded: readonly LoadedHearing[],
): Promise<number> {
  const unread = loaded.flatMap(({hearing}) => hearing.unread)
  for (const {file, reason} of unread) {
    const args = {file, reason: reasonOf(reason, context.texts)}
    const line = context.say('{file} could not be read: {reason}.', args)
    await writeText(context.stderr, `${product.name}: ${line}\n`)
  }
  return unread.length
}
