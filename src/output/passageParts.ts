import type {Passage, Source} from '../core/model/source.ts'

/** A paragraph as other programs are told of it. */
export interface ParagraphPart {
  readonly index: number
  readonly start: number
  readonly end: number
  readonly headingPath: readonly string[]
}

/** Where a passage stands. */
export interface PassageParts {
  /** The source's file, as the reader of the result knows it. */
  readonly source: string
  /** The page's printed number; none for a document that does not say where its pages end. */
  readonly page?: string
  readonly paragraph?: ParagraphPart
}

/** The file, page and first paragraph of a passage, in the words of the JSON that other programs read. */
export function passageParts(passage: Passage, source: Source | undefined): PassageParts {
  const hasPages = source?.warnings.every(({ruleId}) => ruleId !== 'source/no-pages')
  const page = hasPages === true ? source?.pages[passage.page] : undefined
  const paragraph = source?.paragraphs[passage.paragraph]
  return {
    source: passage.file,
    ...(page === undefined ? {} : {page: page.label}),
    ...(paragraph === undefined
      ? {}
      : {
          paragraph: {
            index: paragraph.index,
            start: paragraph.start,
            end: paragraph.end,
            headingPath: paragraph.headingPath,
          },
        }),
  }
}
