// Prints what becomes of the quotations of ../shared/cases/quotes.json: a table by kind, then each case
// that came out otherwise than it should, with both texts. `--all` prints every case.
import process from 'node:process'
import {runQuoteCases} from '../test/support/quoteCases.ts'
import {sharedFolder} from '../test/support/shared.ts'

const shared = sharedFolder()
if (shared === undefined) {
  console.error('There is no folder ../shared with the cases.')
  process.exit(2)
}
const outcomes = await runQuoteCases(shared)
const kinds = [...new Set(outcomes.map(({quoteCase}) => quoteCase.kind))]
const table = kinds.map((kind) => {
  const those = outcomes.filter(({quoteCase}) => quoteCase.kind === kind)
  const count = (test) => those.filter(test).length
  return {
    kind,
    cases: those.length,
    exact: count(({resolution}) => resolution.kind === 'exact'),
    normalized: count(({resolution}) => resolution.kind === 'normalized'),
    ocrVariant: count(({resolution}) => resolution.kind === 'ocrVariant'),
    ambiguous: count(({resolution}) => resolution.kind === 'ambiguous'),
    altered: count(({resolution}) => resolution.kind === 'altered'),
    notFound: count(({resolution}) => resolution.kind === 'notFound'),
    'wrong verdict': count(({accepted}) => !accepted),
    'wrong place': count(({rightPlace}) => !rightPlace),
  }
})
console.table(table)
const all = process.argv.includes('--all')
for (const {quoteCase, resolution, accepted, rightPlace, sourceText} of outcomes) {
  if (!all && accepted && rightPlace) continue
  const {id, kind, tags, quote, expect, note} = quoteCase
  console.log(`\n${id} ${kind} [${tags.join(', ')}] ${note ?? ''}`)
  console.log(
    `  expected ${expect.accept.join(' or ')}, got ${resolution.kind}${rightPlace ? '' : ' in the wrong place'}`,
  )
  console.log(`  quote:    ${JSON.stringify(quote)}`)
  console.log(`  source:   ${JSON.stringify((expect.segments ?? []).map(({text}) => text))}`)
  console.log(`  compared: ${JSON.stringify(sourceText)}`)
  for (const difference of resolution.differences ?? []) {
    console.log(
      `  ${difference.class}${difference.protected ? '!' : ''}: »${difference.quote}« / »${difference.source}«`,
    )
  }
  for (const {kind: caution, words} of resolution.cautions ?? [])
    console.log(`  ${caution}: »${words}«`)
}
