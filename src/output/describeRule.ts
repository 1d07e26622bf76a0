import type {Rule} from '../core/model/rule.ts'
import {formatMessage} from './formatMessage.ts'
import type {Language, ReportRule} from './report.ts'
import type {Texts} from './texts.ts'

const sections: Readonly<Record<Language, string>> = {da: 'Dansk', en: 'English'}

/**
 * A rule as reports show it, from its page in `docs/rules`: the part in the reader's language, and
 * the first sentence of that as a title. Without a page the rule's first message is the title.
 */
export function describeRule(
  rule: Rule,
  page: string | undefined,
  texts: Texts,
  language: Language,
): ReportRule {
  const help = page === undefined ? undefined : sectionOf(page, sections[language])
  const title = help === undefined ? undefined : firstSentence(help)
  return {
    id: rule.id,
    severity: rule.severity,
    title: title ?? formatMessage(Object.values(rule.messages)[0] ?? rule.id, {}, texts),
    ...(help === undefined ? {} : {help}),
  }
}

/** What stands under a heading of the second level, its own headings one level up; `undefined` where it is not. */
function sectionOf(page: string, name: string): string | undefined {
  const section = page.split(/^## /mu).find((part) => part.startsWith(`${name}\n`))
  return section?.slice(name.length).trim().replace(/^### /gmu, '## ')
}

function firstSentence(section: string): string | undefined {
  const paragraph = section.split(/\n\s*\n/u).find((part) => part !== '' && !part.startsWith('#'))
  const line = paragraph?.replace(/\s+/gu, ' ').trim()
  return line === undefined ? undefined : (/^.+?[.!?](?= \p{Lu}|$)/u.exec(line)?.[0] ?? line)
}
