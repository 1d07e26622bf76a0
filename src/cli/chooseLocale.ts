import type {Language} from '../output/report.ts'

/**
 * The language of everything that is printed: what `--locale` names, else the first of `LC_ALL`,
 * `LC_MESSAGES` and `LANG` that names Danish or English (`da_DK.UTF-8`), else Danish. `C` and
 * `POSIX` name no language. A `--locale` that is neither is left for the reading of the options to refuse.
 */
export function chooseLocale(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Language {
  return (
    languageOf(localeOption(args)) ??
    languageOf(env['LC_ALL']) ??
    languageOf(env['LC_MESSAGES']) ??
    languageOf(env['LANG']) ??
    'da'
  )
}

/** The last one wins, as everywhere; nothing after `--` is an option. */
function localeOption(args: readonly string[]): string | undefined {
  let found: string | undefined
  for (const [index, arg] of args.entries()) {
    if (arg === '--') break
    if (arg === '--locale') found = args[index + 1]
    else if (arg.startsWith('--locale=')) found = arg.slice('--locale='.length)
  }
  return found
}

/** The language that a locale's name begins with: `da`, `da_DK.UTF-8`, `en-GB`. */
export function languageOf(value: string | undefined): Language | undefined {
  const name = /^(da|en)(?:[-_.@]|$)/iu.exec(value ?? '')?.[1]?.toLowerCase()
  return name === 'da' || name === 'en' ? name : undefined
}
