import {CannotWork} from './cannotWork.ts'
import {nearMiss} from '../core/project/nearMiss.ts'

/** The format asked for, the first of those that the command knows where none is; any other is refused. */
export function chooseFormat<Format extends string>(
  asked: string | undefined,
  known: readonly [Format, ...Format[]],
): Format {
  if (asked === undefined) return known[0]
  const format = known.find((name) => name === asked)
  if (format !== undefined) return format
  throw refuseValue('--format', asked, known)
}

/** Says that an option's value is none of those possible, and which was probably meant. */
export function refuseValue(option: string, written: string, known: readonly string[]): CannotWork {
  const meant = nearMiss(written, known)
  return new CannotWork(
    '{option} cannot be {written}; it can be {known}.',
    {option, written, known: known.join(', '), ...(meant === undefined ? {} : {meant})},
    meant === undefined ? undefined : 'Did you mean {meant}?',
  )
}
