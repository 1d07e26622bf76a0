import {parse} from 'parse5'
import type {Source, SourceWarning} from '../../model/source.ts'
import {buildSource} from '../office/buildSource.ts'
import {comesToAnEnd, nothingFound} from '../office/officeFindings.ts'
import {sayFindings} from '../office/sayFindings.ts'
import type {SourceInput, SourceReader} from '../sourceReader.ts'
import {decodeHtml} from './decodeHtml.ts'
import {findContent} from './findContent.ts'
import {type HtmlElement, isElement} from './htmlNode.ts'
import {readHtmlBlocks} from './readHtmlBlocks.ts'

/**
 * Reads saved web pages, parsed as browsers parse them (parse5): what the page has to say, without its menus,
 * forms and programs, with headings, lists, tables, captions and notes. No script is run and nothing is loaded.
 * A page is one page.
 */
export const htmlReader: SourceReader = {
  name: 'html',
  formats: ['html'],
  read: (input) => ({kind: 'read', source: readHtml(input)}),
}

function readHtml(input: SourceInput): Source {
  const {file, bytes, encoding} = input
  const {text, warnings} = decodeHtml(bytes, encoding)
  const found = nothingFound()
  const body = findBody(text)
  const blocks =
    body === undefined
      ? []
      : readHtmlBlocks(findContent(body), found, () => comesToAnEnd(found, input))
  return buildSource({
    file,
    reader: 'html',
    blocks,
    warnings: [
      ...warnings.filter(({ruleId}) => ruleId !== 'source/empty').map(withoutPlace),
      ...sayFindings(found, {pages: 'rendered', hasMacros: false}),
    ],
    pages: 'none',
  })
}

function findBody(text: string): HtmlElement | undefined {
  const elements = parse(text).childNodes.filter((node) => isElement(node))
  return elements
    .flatMap((element) => element.childNodes.filter((node) => isElement(node)))
    .find(({tagName}) => tagName === 'body')
}

/** A place in the file is none in the text that is taken out of it. */
function withoutPlace({ruleId, messageId, args}: SourceWarning): SourceWarning {
  return {ruleId, messageId, args}
}
