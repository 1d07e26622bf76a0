import type {HearingResponse} from '../model/response.ts'
import {isEmptyWord, mainKey} from './findKeys.ts'
import {readTokens} from './readTokens.ts'

/** In a text of fewer paragraphs nothing is said all the time. */
const FEWEST_PARAGRAPHS = 8
const OFTEN = 0.15

/**
 * The keys of words that a response says all the time, its sender's and recipient's names among them:
 * that a paragraph of a source has them tells little about which remark speaks of it.
 */
export function findFamiliarKeys({passages, frontMatter}: HearingResponse): ReadonlySet<string> {
  const {sender, recipient} = frontMatter
  const familiar = new Set([sender, recipient].flatMap((field) => keysIn(field?.value ?? '')))
  const own = passages.filter(({quoted, role}) => !quoted && role !== 'heading')
  if (own.length < FEWEST_PARAGRAPHS) return familiar
  const counts = new Map<string, number>()
  for (const {prose} of own) {
    for (const key of new Set(keysIn(prose.text))) counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  for (const [key, count] of counts) if (count > OFTEN * own.length) familiar.add(key)
  return familiar
}

function keysIn(text: string): readonly string[] {
  return readTokens(text)
    .filter((token) => !isEmptyWord(token))
    .map(mainKey)
}
