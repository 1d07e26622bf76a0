// Prints how terms are recognised in the sentences of ../shared/cases/terms.json, how abbreviations are in
// abbreviations.json and figures in figures.json: what is missed and what is wrong, then a table by kind.
import process from 'node:process'
import {runAbbreviationCases} from '../test/support/abbreviationCases.ts'
import {runFigureCases} from '../test/support/figureCases.ts'
import {runTermDocumentCases} from '../test/support/termDocumentCases.ts'
import {sharedFolder} from '../test/support/shared.ts'
import {countHits, falseFriends, runTermCases} from '../test/support/termCases.ts'

const shared = sharedFolder()
if (shared === undefined) {
  console.error('There is no folder ../shared with the cases.')
  process.exit(2)
}
const outcomes = await runTermCases(shared)
const kinds = new Map()
const add = (kind, {right, missed, wrong}) => {
  const row = kinds.get(kind) ?? {right: 0, missed: 0, wrong: 0}
  kinds.set(kind, {
    right: row.right + right,
    missed: row.missed + missed.length,
    wrong: row.wrong + wrong.length,
  })
}
for (const outcome of outcomes) {
  const {termCase, hits, report} = outcome
  const reported = countHits(report, termCase.report)
  add(`reported, ${termCase.context}`, reported)
  add('false friends', {right: 0, missed: [], wrong: falseFriends(outcome)})
  // Other people's words are not gone through.
  const recognised =
    termCase.context === 'quote'
      ? {right: 0, missed: [], wrong: hits}
      : countHits(hits, termCase.hits)
  for (const status of ['preferred', 'admitted', 'deprecated']) {
    const own = (each) => (each.status === 'abbreviation' ? 'admitted' : each.status) === status
    add(`recognised, ${status}`, {
      right: hits.filter(own).length - recognised.wrong.filter(own).length,
      missed: recognised.missed.filter(own),
      wrong: recognised.wrong.filter(own),
    })
  }
  for (const [what, {missed, wrong}] of Object.entries({reported, recognised})) {
    for (const hit of missed)
      console.log(
        `${termCase.id} ${what} missed: »${hit.text}« (${hit.term}) in »${termCase.text}«`,
      )
    for (const hit of wrong)
      console.log(`${termCase.id} ${what} wrong: »${hit.text}« (${hit.term}) in »${termCase.text}«`)
  }
}
for (const {document, abbreviation, wanted, found} of await runAbbreviationCases(shared)) {
  const name = `${document} ${abbreviation}`
  const isRight = wanted === found
  add(`abbreviations, ${wanted === 'absent' ? found : wanted}`, {
    right: isRight ? 1 : 0,
    missed: isRight || wanted === 'absent' ? [] : [name],
    wrong: isRight || found === 'absent' ? [] : [name],
  })
  if (!isRight) console.log(`${name} is ${wanted}, and found to be ${found}`)
}
for (const {documentCase, isFound} of await runTermDocumentCases(shared)) {
  const {source, term, inconsistent} = documentCase
  add('mixed in a document', {
    right: isFound && inconsistent ? 1 : 0,
    missed: !isFound && inconsistent ? [term] : [],
    wrong: isFound && !inconsistent ? [term] : [],
  })
  if (isFound !== inconsistent) console.log(`${source} ${term} ${isFound ? 'wrong' : 'missed'}`)
}
for (const {figureCase, isFound} of await runFigureCases(shared)) {
  const {source, kind, consistent, note} = figureCase
  add('figures that do not fit', {
    right: isFound && !consistent ? 1 : 0,
    missed: !isFound && !consistent ? [kind] : [],
    wrong: isFound && consistent ? [kind] : [],
  })
  if (isFound === consistent)
    console.log(`${source} ${kind} ${isFound ? 'wrong' : 'missed'}: ${note}`)
}
const percent = (part, all) => (all === 0 ? '' : `${((100 * part) / all).toFixed(1)} %`)
console.table(
  [...kinds].map(([kind, {right, missed, wrong}]) => ({
    kind,
    right,
    missed,
    wrong,
    recall: percent(right, right + missed),
    precision: percent(right, right + wrong),
  })),
)
