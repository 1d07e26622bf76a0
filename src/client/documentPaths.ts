import type {HearingOverview} from '../protocol/protocol.ts'

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
