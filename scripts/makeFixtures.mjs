// Makes the PDF fixtures of test/fixtures/sources anew: from our own text, by programs as authorities use them.
// Named fixtures, or all: `node scripts/makeFixtures.mjs two-columns`. Needs Debian's libreoffice-writer, chromium, poppler-utils and tesseract-ocr-dan; the results are committed.
import {execFileSync} from 'node:child_process'
import {copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import process from 'node:process'
import {fileURLToPath} from 'node:url'
import {
  caption,
  items,
  longTable,
  note,
  paragraphs,
  runningHead,
  table,
  title,
} from './fixtures/text.mjs'

const target = fileURLToPath(new URL('../test/fixtures/sources/', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'fixtures-'))

const rows = (cells) =>
  cells
    .map((row, at) => {
      const tag = at === 0 ? 'th' : 'td'
      return `<tr>${row.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`
    })
    .join('')
const tableOf = ([head, ...body]) =>
  `<table><thead>${rows([head])}</thead><tbody>${body
    .map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`)
    .join('')}</tbody></table>`
const p = (text) => `<p>${text.replace('¹', '<sup>1</sup>')}</p>`
const list = `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`

const page = (
  style,
  body,
) => `<!doctype html><html lang="da"><meta charset="utf-8"><title>${title}</title><style>
  body { font: 10.5pt/1.35 "DejaVu Serif"; hyphens: auto; text-align: justify; margin: 0 }
  h1 { font-size: 18pt } h2 { font-size: 13pt; margin: 14pt 0 4pt } p { margin: 0 0 7pt }
  h1, h2 { hyphens: none; text-align: left } table { border-collapse: collapse; width: 100%; text-align: left }
  caption, .caption { font-style: italic; font-size: 9pt; text-align: left }
  ${style}</style>${body}</html>`

const {background, need, staff, effect, risk, process: course} = paragraphs
const text = `<h2>1. Baggrund</h2>${p(background)}${p(need)}<h2>2. Forslag</h2>${p(staff)}${list}
  <h2>2.1 Effekt</h2>${p(effect)}<h2>2.2 Risiko</h2>${p(risk)}<h2>3. Proces</h2>${p(course)}`

const wanted = process.argv.slice(2)
const isWanted = (name) => wanted.length === 0 || wanted.includes(name)

function print(name, html) {
  if (!isWanted(name)) return
  const file = join(folder, `${name}.html`)
  writeFileSync(file, html)
  chromium(file, join(target, `${name}.pdf`))
}

function chromium(file, pdf) {
  const options = ['--headless', '--no-sandbox', '--disable-gpu', '--no-pdf-header-footer']
  execFileSync('chromium', [...options, `--print-to-pdf=${pdf}`, file], {stdio: 'ignore'})
}

function office(name, html) {
  if (!isWanted(name)) return
  const file = join(folder, `${name}.html`)
  writeFileSync(file, html)
  const convert = (input, to) =>
    execFileSync('soffice', ['--headless', '--convert-to', to, '--outdir', folder, input])
  convert(file, 'odt:writer8')
  convert(join(folder, `${name}.odt`), 'pdf')
  copyFileSync(join(folder, `${name}.pdf`), join(target, `${name}.pdf`))
}

/** Words with the places where they may be divided, as programs for writing put them in. */
const divided = [
  'svømme-haller',
  'åbnings-tider',
  'for-valt-ningen',
  'under-søgelse',
  'bolig-områder',
  'varmtvands-bassinet',
  'spørge-skema',
  'liv-redning',
  'tilrette-lægges',
  'efter-spørger',
  'orga-nisa-tioner',
  'moms-forhold',
  'fore-ninger',
  'om-kring',
  'hver-dage',
  'borg-erne',
  'udgift-erne',
  'indstil-ling',
  'besøgs-tallet',
]
const soft = (html) =>
  divided.reduce((text, word) => {
    const whole = word.replaceAll('-', '')
    return text.replaceAll(new RegExp(whole, 'giu'), (found) => {
      let at = 0
      return Array.from(word, (letter) => (letter === '-' ? '&shy;' : found.charAt(at++))).join('')
    })
  }, html)
const ruled = 'td, th { border: 0.5pt solid #444; padding: 2pt 4pt }'

print(
  'two-columns',
  page(
    'main { columns: 2; column-gap: 18pt }',
    `<h1>${title}</h1><main>${soft(text + text.replaceAll('<h2>', '<h2>Bilag til '))}</main>`,
  ),
)
print(
  'long-table',
  page(
    `${ruled} tr { break-inside: auto }`,
    `<h1>${title}</h1>${p(background)}<p class=caption>${caption}</p>${tableOf(table)}
     <h2>Haller</h2>${tableOf(longTable)}${p(effect)}`,
  ),
)
print(
  'open-table',
  page(
    'td, th { padding: 1pt 14pt 1pt 0 } td + td, th + th { text-align: right }',
    `<h1>${title}</h1>${p(background)}<p class=caption>${caption}</p>${tableOf(table)}${p(effect)}`,
  ),
)
print(
  'soft-hyphens',
  page('body { hyphens: manual; width: 9cm }', soft(`<h1>${title}</h1>${text}`)),
)
print(
  'landscape',
  page(
    '@page { size: A4 landscape }',
    `<h1>${title}</h1><p class=caption>${caption}</p>${tableOf(table)}${p(need)}`,
  ),
)
office(
  'notes-and-pages',
  `<html lang="da"><meta charset="utf-8"><head><title>${title}</title><style>
  @page { size: 21cm 14.8cm; margin: 2cm } p { text-align: justify; font-family: "DejaVu Serif"; font-size: 11pt }
  </style></head><body lang="da-DK">
  <div title="header"><p>${runningHead}</p></div>
  <h1>${title}</h1>${text.replace(
    '<sup>1</sup>',
    '<a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a>',
  )}${text.replace('<sup>1</sup>', '')}
  <div id="sdfootnote1"><p class="sdfootnote"><a class="sdfootnotesym" name="sdfootnote1sym" href="#sdfootnote1anc">1</a>
  ${note.slice(2)}</p></div>
  <div title="footer"><p>Side <sdfield type=PAGE subtype=RANDOM format=PAGE>1</sdfield></p></div>
  </body></html>`,
)
if (isWanted('scanned') || isWanted('scanned-text')) scan()
rmSync(folder, {recursive: true})

/** A page as a scanner gives it: a picture, and one with what a program for recognising text read in it. */
function scan() {
  const source = join(folder, 'source.html')
  writeFileSync(source, page('', `<h1>${title}</h1><h2>Baggrund</h2>${p(background)}${p(need)}`))
  const printed = join(folder, 'source.pdf')
  chromium(source, printed)
  execFileSync('pdftoppm', [
    '-r',
    '110',
    '-gray',
    '-png',
    '-singlefile',
    printed,
    join(folder, 'scan'),
  ])
  const picture = join(folder, 'scan.png')
  execFileSync('tesseract', [picture, join(target, 'scanned-text'), '-l', 'dan', 'pdf'], {
    stdio: 'ignore',
  })
  const data = readFileSync(picture).toString('base64')
  const style = '<style>@page { margin: 0 } img { width: 100% }</style>'
  writeFileSync(source, `<html>${style}<img src="data:image/png;base64,${data}"></html>`)
  chromium(source, join(target, 'scanned.pdf'))
}
