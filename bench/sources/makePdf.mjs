import {execFileSync} from 'node:child_process'
import {existsSync, renameSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {random} from '../lint/random.mjs'
import {makeSources} from '../lint/makeSources.mjs'

/**
 * Makes a PDF of so many pages as an office program does, with headings, paragraphs and a ruled table now and then.
 * The words are those of the other benchmarks. Gives its path.
 */
export function makePdf(folder, pages) {
  const name = `${pages}-pages`
  const file = join(folder, `${name}.pdf`)
  if (existsSync(file)) return file
  const html = join(folder, `${name}.html`)
  writeFileSync(html, makeHtml(pages))
  const options = ['--headless', '--convert-to', 'odt:writer8', '--outdir', folder]
  execFileSync('soffice', [...options, html], {stdio: 'ignore'})
  execFileSync(
    'soffice',
    ['--headless', '--convert-to', 'pdf', '--outdir', folder, join(folder, `${name}.odt`)],
    {
      stdio: 'ignore',
    },
  )
  renameSync(join(folder, `${name}.pdf`), file)
  return file
}

function makeHtml(pages) {
  const dice = random(20270301)
  const sentences = makeSources().flatMap((source) => source.sentences.map(({text}) => text))
  const paragraph = (count) =>
    `<p>${Array.from({length: count}, () => dice.pick(sentences)).join(' ')}</p>`
  const row = (cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`
  const table = () => {
    const rows = Array.from({length: 6}, (_, at) => row([`Post ${at + 1}`, ...figures(dice)]))
    return `<table border=1 cellspacing=0>${row(['Post', '2026', '2027', '2028'])}${rows.join('')}</table>`
  }
  const page = (number) => {
    const start = number === 1 ? '' : ' style="page-break-before: always"'
    const head = `<h2${start}>${number}. Afsnit om ${dice.pick(sentences).split(' ').slice(0, 4).join(' ')}</h2>`
    const body = Array.from({length: number % 5 === 0 ? 4 : 6}, () => paragraph(5)).join('')
    return `${head}${body}${number % 5 === 0 ? table() : ''}`
  }
  const style = '<style>p { font-size: 11pt; text-align: justify }</style>'
  const body = Array.from({length: pages}, (_, at) => page(at + 1)).join('\n')
  return `<html lang="da"><meta charset="utf-8">${style}<body>${body}</body></html>`
}

function figures(dice) {
  return Array.from({length: 3}, () => `${1 + dice.below(9)}.${100 + dice.below(900)}`)
}
