import type {CannotWork} from './cannotWork.ts'
import type {CommandContext} from './commandContext.ts'
import {product} from './product.ts'

/** The lines that say why something could not be done, and what to do about it. */
export function sayCannot(
  {english, args, advice}: CannotWork,
  {say}: Pick<CommandContext, 'say'>,
): readonly string[] {
  const lines = [`${product.name}: ${say(english, args)}`]
  return advice === undefined ? lines : [...lines, say(advice, args)]
}
