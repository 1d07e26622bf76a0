import type {Rule} from '../core/model/rule.ts'
import {formatMessage} from './formatMessage.ts'
import type {ReportRule} from './report.ts'
import type {Texts} from './texts.ts'

/** A rule as reports show it. Its page's first heading says best what it is about; without a page, its first message. */
export function describeRule(rule: Rule, page: string | undefined, texts: Texts): ReportRule {
  const heading = page === undefined ? undefined : /^# +(.+)$/mu.exec(page)?.[1]
  const title = heading ?? Object.values(rule.messages)[0] ?? rule.id
  return {
    id: rule.id,
    severity: rule.severity,
    title: formatMessage(title, {}, texts),
    ...(page === undefined ? {} : {page}),
  }
}
