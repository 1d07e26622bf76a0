import type {LinkedHearing} from '../core/model/rule.ts'
import type {Palette} from '../output/palette.ts'
import type {Texts} from '../output/texts.ts'
import {chooseFormat} from './chooseFormat.ts'
import {choosePalette} from './colours.ts'
import type {CommandContext, CommonOptions} from './commandContext.ts'
import {exitCodes, type ExitCode} from './exitCodes.ts'
import {linkLoaded} from './linkLoaded.ts'
import {loadHearings} from './loadHearings.ts'
import {createProgress} from './progress.ts'
import {sayUnread} from './sayUnread.ts'
import {writeResult} from './writeResult.ts'

/** What a command shows of hearings: a list of things from each, for programs and for people. */
export interface Show<Shown> {
  readonly build: (hearing: LinkedHearing) => readonly Shown[]
  readonly json: (shown: readonly Shown[]) => string
  readonly text: (shown: readonly Shown[], texts: Texts, palette: Palette) => string
}

/** Reads and links the hearings that the paths belong to, and writes what is to be shown of them. */
export async function showHearings<Shown>(
  context: CommandContext,
  paths: readonly string[],
  options: CommonOptions,
  {build, json, text}: Show<Shown>,
): Promise<ExitCode> {
  const format = chooseFormat(options.format, ['text', 'json'])
  const progress = createProgress(context)
  const loaded = await loadHearings(context, paths, options, progress)
  const shown = loaded.flatMap(({hearing}) => build(linkLoaded(hearing)))
  progress.end()
  const colour = options.color && options.output === undefined
  const palette = choosePalette(colour, context.stdout, context.env)
  const result = format === 'json' ? json(shown) : text(shown, context.texts, palette)
  await writeResult(context, options.output, result)
  return (await sayUnread(context, loaded)) > 0 ? exitCodes.couldNot : exitCodes.fine
}
