import {frontmatterFromMarkdown} from 'mdast-util-frontmatter'
import {gfmFootnoteFromMarkdown} from 'mdast-util-gfm-footnote'
import {gfmTableFromMarkdown} from 'mdast-util-gfm-table'
import type {Root} from 'mdast'
import {frontmatter} from 'micromark-extension-frontmatter'
import {gfmFootnote} from 'micromark-extension-gfm-footnote'
import {gfmTable} from 'micromark-extension-gfm-table'
import remarkParse from 'remark-parse'
import {unified} from 'unified'

type Parse = (text: string) => Root
let parse: Parse | undefined

/**
 * CommonMark with front matter (`---` and `+++`), tables and footnotes, as a syntax tree of unified (mdast).
 * Not all of GFM: bare addresses, task lists and strikethrough mean nothing to a hearing response.
 */
export function parseWithRemark(text: string): Root {
  parse ??= makeParser()
  return parse(text)
}

function makeParser(): Parse {
  const processor = unified()
    .use(remarkParse)
    .data('micromarkExtensions', [frontmatter(['yaml', 'toml']), gfmTable(), gfmFootnote()])
    .data('fromMarkdownExtensions', [
      frontmatterFromMarkdown(['yaml', 'toml']),
      gfmTableFromMarkdown(),
      gfmFootnoteFromMarkdown(),
    ])
    .freeze()
  return (text) => processor.parse(text)
}
