import type {Arguments} from '../core/model/problem.ts'
import {formatMessage} from '../output/formatMessage.ts'
import type {Texts} from '../output/texts.ts'
import {createHearingView, type HearingView} from '../service/hearingView.ts'
import type {CheckedHearing} from './checkedHearing.ts'
import type {OpenHearing} from './openHearing.ts'
import {uriOfPath} from './paths.ts'
import {isRule, type RuleMessages} from './ruleMessages.ts'
import {explainRule, rulePageUri} from './rulePages.ts'

/** The words that a hearing is shown in. */
export interface Words {
  readonly language: 'da' | 'en'
  readonly texts: Texts
  readonly sayRule: RuleMessages
}

/** A checked hearing for the editor's features, in their words, with the addresses that the editor gave open files. */
export function viewHearing(
  hearing: OpenHearing,
  checked: CheckedHearing,
  {language, texts, sayRule}: Words,
): HearingView {
  const {findings, names} = checked
  const uris = new Map([...hearing.documents].map(([path, {uri}]) => [names.nameOf(path), uri]))
  return createHearingView({
    link: () => checked.linked,
    sources: hearing.sources,
    findings,
    language,
    say: (english, args: Arguments = {}) => formatMessage(english, args, texts),
    sayRule,
    rulePage: rulePageUri,
    explainRule: (ruleId) => (isRule(ruleId) ? (explainRule(ruleId, language) ?? '') : undefined),
    uriOf: (file, shown) =>
      shown === 'itself'
        ? (uris.get(file) ?? uriOfPath(names.pathOf(file)))
        : uriOfPath(names.pathOf(file), 'extracted'),
    textOf: (file) => hearing.textOf(file),
  })
}
