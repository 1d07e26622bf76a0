import type {HearingOverview} from '../protocol/protocol.ts'

/**
 * Those of a folder's files that may become sources: none that is registered, none that is a response, and nothing in
 * a hidden folder. Files are paths from the hearing's folder, with `/`; some systems take letters such as å apart.
 */
export function unregistered(
  files: readonly string[],
  folder: string,
  {sources, responses}: Pick<HearingOverview, 'sources' | 'responses'>,
): readonly string[] {
  const taken = new Set([
    ...sources.flatMap(({file}) => (file === undefined ? [] : [file.normalize()])),
    ...responses.map(({uri}) => below(folder, pathIn(uri)).normalize()),
  ])
  return files
    .filter((file) => !taken.has(file.normalize()))
    .filter((file) => !/(?:^|\/)(?:\.|node_modules\/)/u.test(file))
    .toSorted((a, b) => a.localeCompare(b, 'da'))
}

function pathIn(uri: string): string {
  return decodeURIComponent(new URL(uri).pathname)
}

/** A path as it is seen from a folder that holds it. */
export function below(folder: string, path: string): string {
  const start = folder.endsWith('/') ? folder : `${folder}/`
  return path.startsWith(start) ? path.slice(start.length) : path
}

/** Where documents go that come from elsewhere: beside the sources that are there. */
export function folderOfSources({sources}: Pick<HearingOverview, 'sources'>): string {
  const file = sources.find((source) => source.file?.includes('/') === true)?.file
  return file?.slice(0, file.lastIndexOf('/')) ?? 'kilder'
}
