// Makes quotations of the sentences of the example's sources and, where ../shared is, of the real ones, distorts
// them in every harmless and harmful way, and prints what became of them by kind; then those with a verdict
// that they must not get. `--count N` makes N of each kind (40), `--seed N` other ones, `--all` shows all.
import {parseArgs} from 'node:util'
import {readExampleSources} from '../test/support/exampleSources.ts'
import {readRealSources} from '../test/support/linkCases.ts'
import {mutate, mutateScanned} from '../test/support/mutationCases.ts'
import {sharedFolder} from '../test/support/shared.ts'

const {values} = parseArgs({
  options: {
    count: {type: 'string', default: '40'},
    seed: {type: 'string', default: '2026'},
    noise: {type: 'string', default: '0.2,0.5,0.9'},
    all: {type: 'boolean', default: false},
  },
})
const [count, seed] = [Number(values.count), Number(values.seed)]
const sources = [...(await readExampleSources())]
const shared = sharedFolder()
if (shared !== undefined) sources.push(...(await readRealSources(shared)))

const mutations = []
for (const source of sources) {
  mutations.push(...mutate(source, count, seed))
  for (const heavy of values.noise.split(',').map(Number)) {
    for (const rough of [false, true])
      mutations.push(...(await mutateScanned(source, {heavy, rough}, Math.ceil(count / 4), seed)))
  }
}

const keys = [...new Set(mutations.map(({group, kind}) => `${group}: ${kind}`))]
console.table(
  keys.map((key) => {
    const those = mutations.filter(({group, kind}) => `${group}: ${kind}` === key)
    const of = (kind) => those.filter(({resolution}) => resolution.kind === kind).length
    return {
      kind: key,
      made: those.length,
      exact: of('exact'),
      normalized: of('normalized'),
      ocrVariant: of('ocrVariant'),
      ambiguous: of('ambiguous'),
      altered: of('altered'),
      notFound: of('notFound'),
      wrong: those.filter(({wrong}) => wrong).length,
    }
  }),
)
const groups = [...new Set(mutations.map(({group}) => group))]
console.table(
  groups.map((group) => {
    const those = mutations.filter((each) => each.group === group)
    const wrong = those.filter((each) => each.wrong).length
    return {group, made: those.length, wrong, percent: ((100 * wrong) / those.length).toFixed(2)}
  }),
)
for (const {group, kind, sentence, quote, resolution, wrong} of mutations) {
  if (!wrong && !values.all) continue
  console.log(`\n${group}: ${kind}: ${resolution.kind}`)
  console.log(`  source: ${JSON.stringify(sentence)}`)
  console.log(`  quote:  ${JSON.stringify(quote)}`)
  for (const difference of resolution.differences ?? [])
    console.log(`  ${difference.class}: »${difference.quote}« / »${difference.source}«`)
}
