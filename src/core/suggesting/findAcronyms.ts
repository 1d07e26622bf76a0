import {featureWords} from './findFeatures.ts'

/** `Sundheds- og Omsorgsforvaltningen (SUF)`, the name and what stands for it. */
const DEFINITION =
  /((?:\p{Lu}[\p{L}-]{1,40}\s{1,2}(?:(?:og|for|i|af|på)\s{1,2})?){0,5}\p{Lu}[\p{L}-]{1,40})\s{0,2}\((\p{Lu}{2,6})\)/gu

/** The words of each name by the abbreviation that texts introduce for it; the first introduction counts. */
export function findAcronyms(texts: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const words = new Map<string, readonly string[]>()
  for (const text of texts) {
    for (const [, name = '', acronym = ''] of text.matchAll(DEFINITION)) {
      if (!words.has(acronym)) words.set(acronym, featureWords(name))
    }
  }
  return words
}
