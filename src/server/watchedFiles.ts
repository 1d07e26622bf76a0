/** What files end in that a hearing may consist of: settings, responses, word lists, sources of every format. */
const endings = [
  ...['md', 'markdown', 'yaml', 'yml', 'json', 'lock', 'csv', 'tsv', 'tbx'],
  ...['txt', 'text', 'html', 'htm', 'xhtml', 'pdf', 'docx', 'odt'],
]

/**
 * What the editor is asked to watch: the files that a hearing may consist of, and what is deleted, since of a folder
 * that is deleted or renamed only its own name is told.
 */
export const watchedFiles = {
  watchers: [
    {globPattern: `**/*.{${[...endings, 'PDF', 'DOCX', 'ODT'].join(',')}}`},
    {globPattern: '**/*', kind: 4},
  ],
}

const FILE_OF_A_HEARING = new RegExp(String.raw`\.(?:${endings.join('|')})$`, 'iu')
/** What folders hardly end in, where files do: `.tmp`, but not `.2027`. */
const FILE = /[^\\/]\.[A-Za-z][A-Za-z0-9_~-]{0,11}$/u

/** Whether a hearing may have to do with what was deleted: one of its files, or a folder, by the name. */
export function mayBeMissed(path: string): boolean {
  return FILE_OF_A_HEARING.test(path) || !FILE.test(path)
}
