/** The files that a hearing may consist of, for the editor to watch: settings, responses, sources of every format. */
export const watchedFiles = {
  watchers: [
    {globPattern: '**/*.{md,markdown,yaml,yml,json,lock}'},
    {globPattern: '**/*.{txt,text,html,htm,xhtml,pdf,docx,odt,csv,tsv,PDF,DOCX,ODT}'},
  ],
}
