import {existsSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'

/** The pages stand beside the bundle's folder, and two levels above this file when run from its sources. */
const folders = [
  join(import.meta.dirname, '..', 'docs', 'rules'),
  join(import.meta.dirname, '..', '..', 'docs', 'rules'),
]

/** Only names that rules have: nothing else is looked up on the disk. */
const RULE_ID = /^[a-z][a-z0-9-]*\/[a-z0-9-]+$/u

const uris = new Map<string, string | undefined>()

/** The address of a rule's page, where it was installed with the program; each is looked for once. */
export function rulePageUri(ruleId: string): string | undefined {
  if (!uris.has(ruleId) && RULE_ID.test(ruleId) && uris.size < MOST) uris.set(ruleId, find(ruleId))
  return uris.get(ruleId)
}

/** There are not so many rules; other names come from documents. */
const MOST = 500

function find(ruleId: string): string | undefined {
  const path = folders
    .map((folder) => join(folder, `${ruleId}.md`))
    .find((each) => existsSync(each))
  return path === undefined ? undefined : pathToFileURL(path).href
}

/** A rule's page as Markdown; `undefined` where there is none. The pages are small and read one at a time. */
export function readRulePage(ruleId: string): string | undefined {
  const uri = rulePageUri(ruleId)
  try {
    return uri === undefined ? undefined : readFileSync(new URL(uri), 'utf8')
  } catch {
    return undefined
  }
}

/** What a rule looks for, from its page: the first part in the language asked for. */
export function explainRule(ruleId: string, language: 'da' | 'en'): string | undefined {
  const page = readRulePage(ruleId)
  if (page === undefined) return undefined
  const part = page
    .split(/^## /mu)
    .find((each) => each.startsWith(language === 'da' ? 'Dansk' : 'English'))
  const sections = (part ?? '').split(/^### .*$/mu)
  return (sections[1] ?? '').trim()
}
