// Prints how well paragraphs are suggested for statements without quotation: made of the paragraphs of the
// example's sources and, where ../shared is, of the real ones, with how often a suggestion of each confidence
// is right; then each statement of ../shared/cases/links.json.
import {readExampleSources} from '../test/support/exampleSources.ts'
import {readRealSources, runLinkCases} from '../test/support/linkCases.ts'
import {sharedFolder} from '../test/support/shared.ts'
import {measureSuggestions} from '../test/support/suggestionQuality.ts'

const COUNT = 400
const example = await readExampleSources()
const shared = sharedFolder()
const real = shared === undefined ? [] : await readRealSources(shared)
const collections = [
  ['example', example, real],
  ...real.map((source) => [source.file.slice(0, 3), [source], example]),
  ...(real.length === 0 ? [] : [['real', real, example]]),
  ['all', [...example, ...real], []],
]
const percent = (share) => `${Math.round(share * 100)} %`
const rows = collections.map(([collection, sources, others]) => {
  const quality = measureSuggestions(sources, others, COUNT)
  return {
    collection,
    others,
    paragraphs: sources.flatMap(({paragraphs}) => paragraphs).length,
    quality,
  }
})
console.table(
  rows.map(({collection, others, paragraphs, quality}) => ({
    collection,
    paragraphs,
    'recall@1': percent(quality.first),
    'recall@3': percent(quality.firstThree),
    'about nothing: suggested': percent(quality.falsely),
    'other documents: suggested': others.length === 0 ? '' : percent(quality.falselyForeign),
  })),
)
console.log('Of the best suggestions with this confidence, so many were right:')
console.table(
  Array.from({length: 10}, (_, tenth) => tenth)
    .filter((tenth) => rows.some(({quality}) => quality.calibration[tenth].count > 0))
    .map((tenth) => ({
      confidence: `0.${tenth}`,
      ...Object.fromEntries(
        rows.map(({collection, quality}) => {
          const {count, right} = quality.calibration[tenth]
          return [collection, count === 0 ? '' : `${percent(right)} of ${count}`]
        }),
      ),
    })),
)
if (shared !== undefined) {
  const outcomes = await runLinkCases(shared)
  console.table(
    outcomes.map(({text, hasTarget, alone, traced}) => ({
      statement: text.slice(0, 50),
      'has target': hasTarget,
      alone: alone.rank || (alone.count === 0 ? 'silent' : 'wrong'),
      'in the response': traced.rank || (traced.count === 0 ? 'silent' : 'wrong'),
    })),
  )
}
