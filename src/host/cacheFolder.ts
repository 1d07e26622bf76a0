import {join} from 'node:path'

/**
 * Where this user's programs keep what they can make anew: `XDG_CACHE_HOME` or `~/.cache` (XDG Base Directory
 * Specification), `~/Library/Caches` on a Mac, `%LOCALAPPDATA%` on Windows; in it a folder of our own.
 * `undefined` where the environment names none.
 */
export function cacheFolder(
  env: Readonly<Record<string, string | undefined>>,
  platform: NodeJS.Platform,
): string | undefined {
  const base = baseFolder(env, platform)
  return base === undefined ? undefined : join(base, 'hearing-response', 'sources')
}

function baseFolder(
  env: Readonly<Record<string, string | undefined>>,
  platform: NodeJS.Platform,
): string | undefined {
  const home = named(env['HOME'])
  if (platform === 'win32') return named(env['LOCALAPPDATA'])
  if (platform === 'darwin') return home && join(home, 'Library', 'Caches')
  const chosen = env['XDG_CACHE_HOME']
  // The specification wants a relative path ignored.
  return chosen?.startsWith('/') === true ? chosen : home && join(home, '.cache')
}

/** An empty variable names nothing. */
function named(value: string | undefined): string | undefined {
  return value === '' ? undefined : value
}
