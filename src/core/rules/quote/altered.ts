import type {ResponseRule} from '../../model/rule.ts'
import {differsInSigns, findAlteration} from './findAlteration.ts'

/**
 * A quotation that is not word for word what its source says. One finding a quotation, at the word that
 * weighs most: figures, dates, "ikke", "skal" and names before other words; the rest are named beside it.
 */
export const quoteAltered: ResponseRule = {
  scope: 'response',
  id: 'quote/altered',
  severity: 'error',
  profiles: {draft: 'warning'},
  messages: {
    protectedWord: 'You write “{quote}”, the source writes “{source}”.',
    protectedMissing: 'You leave out “{source}”, which the source has here.',
    protectedAdded: 'You write “{quote}”, which the source does not have here.',
    otherWord: 'You write “{quote}”, the source writes “{source}”.',
    otherMissing: 'You leave out “{source}”, which the source has here. Show it with […].',
    otherAdded:
      'You write “{quote}”, which the source does not have here. Put words of your own in [brackets].',
    differs: 'The quotation is not word for word what the source says.',
    joined:
      'These words stand at {count} places in the source, and the quotation joins them. Put […] where something is left out.',
    joinedApart:
      'These words stand at {count} places in the source, under different headings or in another order, and the quotation joins them. Quote each by itself.',
    missingToo: 'Differs too: you leave out “{source}”',
    addedToo: 'Differs too: you write “{quote}”, which the source does not have',
    differsToo: 'Differs too: you write “{quote}”, the source writes “{source}”',
    source: 'What the source writes',
    place: 'One of the places that are joined',
    elsewhere: 'What a source writes, at another place than the one cited',
    writeAsSource: 'Write “{source}” as the source does, instead of “{quote}”',
    insertWords: 'Insert “{source}” as the source has it',
    deleteWords: 'Delete “{quote}”, which the source does not have',
    writeAllAsSource: 'Write the quotation as the source does: “{source}” instead of “{quote}”',
    markOmissions: 'Put […] between the places',
    markOmission: 'Put […] where “{source}” is left out',
    markEach: 'Put […] wherever words are left out',
    markInsertion: 'Put “{quote}” in [brackets]',
    removeMarks: 'Take the quotation marks away',
  },
  *check(linked) {
    for (const each of linked.quotes) {
      const {resolution} = each
      if (resolution?.kind !== 'altered' || differsInSigns(resolution)) continue
      yield findAlteration(each, resolution, linked)
    }
  },
}
