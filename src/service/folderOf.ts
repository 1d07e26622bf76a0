/**
 * The folder of a file as names of files are written, with its last `/`: `registre/` of `registre/kilder.yaml`; `''` of
 * a name alone.
 */
export function folderOf(file: string): string {
  return file.slice(0, file.lastIndexOf('/') + 1)
}
