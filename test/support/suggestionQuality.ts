import type {Source} from '../../src/core/model/source.ts'
import {indexParagraphs} from '../../src/core/suggesting/indexParagraphs.ts'
import {suggestPassages, type Suggestion} from '../../src/core/suggesting/suggestPassages.ts'
import {Chance} from './distort.ts'
import {
  foreignStatements,
  statementsAbout,
  statementsAboutNothing,
  type Statement,
} from './statements.ts'

/** How well suggestions do on statements made of a collection's own paragraphs, and on others. */
export interface SuggestionQuality {
  readonly statements: number
  /** Share of the statements about a paragraph that have it first, or among the first three. */
  readonly first: number
  readonly firstThree: number
  /** Share of the statements about nothing in the sources that get a suggestion all the same. */
  readonly falsely: number
  readonly falselyForeign: number
  /** By tenth of confidence: how many best suggestions there were, and the share of them that is right. */
  readonly calibration: readonly {readonly count: number; readonly right: number}[]
}

/** Asks for `count` statements about paragraphs of the sources, for half as many about nothing in them, and from others. */
export function measureSuggestions(
  sources: readonly Source[],
  others: readonly Source[],
  count: number,
  seed = 1,
): SuggestionQuality {
  const chance = new Chance(seed)
  const index = indexParagraphs(sources)
  const ask = (statements: readonly Statement[]): readonly Answer[] =>
    statements.map((statement) => ({
      statement,
      suggestions: suggestPassages(statement.text, index),
    }))
  const about = ask(statementsAbout(sources, count, chance))
  const nothing = ask(statementsAboutNothing(sources, count / 2, chance))
  const foreign = others.length === 0 ? [] : ask(foreignStatements(others, count / 2, chance))
  const all = [...about, ...nothing, ...foreign]
  return {
    statements: all.length,
    first: share(about, (answer) => rankOf(answer) === 0),
    firstThree: share(about, (answer) => rankOf(answer) >= 0),
    falsely: share(nothing, ({suggestions}) => suggestions.length > 0),
    falselyForeign: share(foreign, ({suggestions}) => suggestions.length > 0),
    calibration: Array.from({length: 10}, (_, tenth) => {
      const those = all.filter(
        ({suggestions: [best]}) => best !== undefined && Math.floor(best.confidence * 10) === tenth,
      )
      return {count: those.length, right: share(those, (answer) => rankOf(answer) === 0)}
    }),
  }
}

interface Answer {
  readonly statement: Statement
  readonly suggestions: readonly Suggestion[]
}

function rankOf({statement: {target}, suggestions}: Answer): number {
  return suggestions.findIndex(
    ({passage}) => passage.file === target?.file && passage.paragraph === target.paragraph,
  )
}

function share<Item>(items: readonly Item[], test: (item: Item) => boolean): number {
  return items.length === 0 ? 0 : items.filter(test).length / items.length
}
