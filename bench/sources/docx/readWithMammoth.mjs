import mammoth from 'mammoth'

// Prints how many letters mammoth finds in a Word file: as plain text, or as HTML with headings and tables.
const [file, kind] = process.argv.slice(2)
const result =
  kind === 'html'
    ? await mammoth.convertToHtml({path: file})
    : await mammoth.extractRawText({path: file})
console.log(result.value.length)
