import {formatFoundJson, formatFoundText} from '../../output/formatFound.ts'
import type {Found} from '../../output/buildFound.ts'
import {CannotWork} from '../cannotWork.ts'
import {chooseFormat} from '../chooseFormat.ts'
import {choosePalette} from '../colours.ts'
import type {CommandContext, CommonOptions} from '../commandContext.ts'
import {exitCodes, type ExitCode} from '../exitCodes.ts'
import {findInSources, type SourceFinder} from '../findInSources.ts'
import {openSources} from '../openSources.ts'
import {readFindRequest, requestId} from '../readFindRequest.ts'
import {readLines} from '../readLines.ts'
import {writeResult} from '../writeResult.ts'
import {writeText} from '../writeText.ts'

export interface FindOptions extends CommonOptions {
  readonly source?: readonly string[]
}

/** `find [QUOTE]`: where do these words stand? Without words, one question a line from standard input. */
export async function find(
  context: CommandContext,
  [quote]: readonly string[],
  options: FindOptions,
): Promise<ExitCode> {
  const format = chooseFormat(options.format, ['text', 'json', 'ndjson'])
  if (quote === undefined ? format !== 'ndjson' : quote.trim() === '') {
    throw new CannotWork(
      'there are no words to look for.',
      {},
      'Write them between quotation marks, or use --format ndjson to read them from standard input.',
    )
  }
  const finder = findInSources(await openSources(context, options))
  if (quote === undefined) return answerLines(context, finder, options)
  const found = finder.find({quote}) ?? {kind: 'notFound', similarity: 0}
  const colour = options.color && options.output === undefined
  const palette = choosePalette(colour, context.stdout, context.env)
  const text =
    format === 'text'
      ? formatFoundText(found, finder.sources, context.texts, palette)
      : formatFoundJson(found)
  await writeResult(context, options.output, text)
  return exitCodes.fine
}

/** Answers in the order of the questions, each as soon as it is known; a line that is no question is answered as such. */
async function answerLines(
  context: CommandContext,
  finder: SourceFinder,
  options: FindOptions,
): Promise<ExitCode> {
  const kept: string[] = []
  let wrong = 0
  let number = 0
  for await (const line of readLines(context.stdin)) {
    number++
    if (line.trim() === '') continue
    const {found, isWrong} = answer(context, finder, line, number)
    if (isWrong) wrong++
    const text = formatFoundJson(found)
    if (options.output !== undefined) kept.push(text)
    else if (!(await writeText(context.stdout, text))) break
  }
  if (options.output !== undefined) await writeResult(context, options.output, kept.join(''))
  return wrong > 0 ? exitCodes.couldNot : exitCodes.fine
}

function answer(
  {say}: CommandContext,
  finder: SourceFinder,
  line: string,
  number: number,
): {readonly found: Found; readonly isWrong: boolean} {
  const nothing = {kind: 'notFound', similarity: 0} as const
  const request = readFindRequest(line)
  if (request === undefined) {
    const message = say('Line {number} is no JSON object with a “quote”.', {number})
    return {found: {id: null, ...requestId(line), ...nothing, message}, isWrong: true}
  }
  const found = finder.find(request)
  if (found !== undefined) return {found, isWrong: false}
  const message = say('There is no source {source}.', {source: request.source ?? ''})
  const id = request.id === undefined ? {} : {id: request.id}
  return {found: {...id, ...nothing, message}, isWrong: true}
}
