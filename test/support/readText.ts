import type {Paragraph, Source} from '../../src/core/model/source.ts'
import {readMarkdownSource} from '../../src/core/sources/readMarkdownSource.ts'
import {readTextSource} from '../../src/core/sources/readTextSource.ts'

/** A plain text as the product reads it. */
export function readText(text: string): Source {
  return readTextSource({file: 'kilder/notat.txt', bytes: new TextEncoder().encode(text)})
}

/** A Markdown source as the product reads it. */
export function readMarkdown(text: string): Source {
  return readMarkdownSource({file: 'kilder/notat.md', bytes: new TextEncoder().encode(text)})
}

/** A paragraph's words, white space made single. */
export function wordsOf({text}: Source, {start, end}: {start: number; end: number}): string {
  return text.slice(start, end).replace(/\s+/gu, ' ')
}

/** Each paragraph as `kind: words`. */
export function outline(source: Source): readonly string[] {
  return source.paragraphs.map((paragraph) => `${paragraph.kind}: ${wordsOf(source, paragraph)}`)
}

/** Each heading with its depth: `2 Økonomi`. */
export function headings(source: Source): readonly string[] {
  return source.paragraphs
    .filter(({kind}) => kind === 'heading')
    .map((paragraph) => `${paragraph.depth ?? 0} ${wordsOf(source, paragraph)}`)
}

/** The paragraph that begins with certain words. */
export function paragraphAt(source: Source, words: string): Paragraph {
  const found = source.paragraphs.find((paragraph) => wordsOf(source, paragraph).startsWith(words))
  if (found === undefined) throw new Error(`No paragraph begins with ${words}`)
  return found
}
