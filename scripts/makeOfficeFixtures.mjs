// Makes the Word, OpenDocument and HTML fixtures of test/fixtures/sources anew: from our own text, by programs as
// authorities use them. Needs Debian's pandoc and libreoffice-writer; the results are committed.
import {execFileSync} from 'node:child_process'
import {copyFileSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import process from 'node:process'
import {fileURLToPath} from 'node:url'
import {caption, items, longTable, note, paragraphs, table, title} from './fixtures/text.mjs'

const target = fileURLToPath(new URL('../test/fixtures/sources/', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'office-fixtures-'))
const {background, need, staff, effect, risk, process: course} = paragraphs

const row = (cells) => `| ${cells.join(' | ')} |`
const tableOf = ([head, ...body]) =>
  [row(head), row(head.map(() => '---')), ...body.map(row)].join('\n')
const plainNote = note.replace(/^\P{L}+/u, '')

const markdown = `---
title: "${title}"
lang: da
---

# Baggrund

${background}

${need}

# Forslag

${staff.replace('¹', '[^1]')}

${items.map((item) => `- ${item}`).join('\n')}

## Effekt

${effect}

1. Hallerne åbner tidligere på hverdage.
2. To haller holder åbent længere i weekenden:
    a. den ene om lørdagen
    b. den anden om søndagen
3. Forsøget gøres op efter et år.

## Risiko

${risk}

# Økonomi

${caption}

${tableOf(table)}

${course}

${tableOf(longTable)}

[^1]: ${plainNote}
`

/** A page of a council's website, with all that stands around the text. */
const portal = `<!-- saved from url=(0033)https://kommunen.example/notat/12 -->
<!DOCTYPE html>
<html lang="da"><head><meta charset="windows-1252"><title>${title} | Kommunen</title>
<style>nav { display: flex }</style><script>window.dataLayer = []</script></head>
<body><a class="skip-link" href="#indhold">Gå til indhold</a>
<div id="cookie-consent"><p>Vi bruger småkager. <button>Accepter</button></p></div>
<header><a href="/">Kommunen</a><form role="search"><input name="q"><button>Søg</button></form></header>
<nav><ul><li><a href="/borger">Borger</a><li><a href="/politik">Politik</a></ul></nav>
<main id="indhold"><nav class="breadcrumb">Forside › Politik › Høringer</nav>
<h1>${title}</h1>
<p><b>Baggrund.</b> ${background}</p>
<h2>Forslag</h2><p>${staff.replace('¹', '<sup><a href="#fn1">1</a></sup>')}</p>
<ul>${items.map((item) => `<li>${item}</li>`).join('\n')}</ul>
<h2>Økonomi</h2>
<table><caption>${caption}</caption>${table
  .map(
    (cells, at) =>
      `<tr>${cells.map((cell) => (at === 0 ? `<th>${cell}</th>` : `<td>${cell}</td>`)).join('')}</tr>`,
  )
  .join('\n')}</table>
<p>${risk}<br><br>${course}</p>
<p style="display:none">Udkast. Må ikke offentliggøres.</p>
<ol class="footnotes"><li id="fn1">${plainNote} <a class="footnote-back" href="#">↩</a></li></ol>
</main><aside><h2>Andre nyheder</h2></aside><footer>Rådhuset, 1. sal</footer></body></html>
`

/** Windows-1252, as the page says. */
function toWindows(text) {
  const special = new Map([
    ['–', 0x96],
    ['’', 0x92],
    ['“', 0x93],
    ['”', 0x94],
    ['›', 0x9b],
    ['…', 0x85],
  ])
  return Buffer.from(
    Array.from(
      text,
      (each) => special.get(each) ?? (each.charCodeAt(0) > 255 ? 63 : each.charCodeAt(0)),
    ),
  )
}

function pandoc(input, output, ...options) {
  const env = {...process.env, SOURCE_DATE_EPOCH: '1767225600'}
  execFileSync('pandoc', [...options, '-o', output, input], {env})
}

function soffice(input, to) {
  execFileSync('soffice', ['--headless', '--convert-to', to, '--outdir', folder, input], {
    stdio: 'ignore',
  })
}

try {
  const source = join(folder, 'notat.md')
  writeFileSync(source, markdown)
  for (const kind of ['docx', 'odt'])
    pandoc(source, join(target, `pandoc.${kind}`), '-f', 'markdown')
  pandoc(source, join(target, 'pandoc.html'), '-f', 'markdown', '-s', '--number-sections')
  // What a word processor makes of it: pages are laid out, and styles have Danish names.
  copyFileSync(join(target, 'pandoc.docx'), join(folder, 'libreoffice.docx'))
  soffice(join(folder, 'libreoffice.docx'), 'odt')
  copyFileSync(join(folder, 'libreoffice.odt'), join(target, 'libreoffice.odt'))
  soffice(join(folder, 'libreoffice.odt'), 'docx:MS Word 2007 XML')
  copyFileSync(join(folder, 'libreoffice.docx'), join(target, 'libreoffice.docx'))
  writeFileSync(join(target, 'portal.html'), toWindows(portal))
} finally {
  rmSync(folder, {recursive: true, force: true})
}
