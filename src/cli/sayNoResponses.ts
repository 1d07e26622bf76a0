import type {CommandContext} from './commandContext.ts'
import type {LoadedHearing} from './loadHearings.ts'
import {product} from './product.ts'
import {writeText} from './writeText.ts'

/** Says that no response was there to be checked, so that silence is not taken for praise. */
export async function sayNoResponses(
  context: CommandContext,
  loaded: readonly LoadedHearing[],
): Promise<void> {
  if (loaded.some(({hearing: {responses, unread}}) => responses.length + unread.length > 0)) return
  const line = context.say('no response was found, so that none was checked.')
  await writeText(context.stderr, `${product.name}: ${line}\n`)
}
