import {Parser, type DefaultTreeAdapterMap} from 'parse5'
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
  const {body, isWhole} = findBody(text, input)
  found.isStopped = !isWhole
  let left = isWhole ? Infinity : READ_OF_CUT
  const stopsReading = (): boolean => --left < 0 || (isWhole && comesToAnEnd(found, input))
  const blocks = body === undefined ? [] : readHtmlBlocks(findContent(body), found, stopsReading)
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

/** So many elements there is time for at the end, where there was none to parse the whole page. */
const READ_OF_CUT = 50_000
/** So much is parsed between two looks at the clock. */
const STRETCH = 2 ** 16

/** Parses a page stretch by stretch. Where there is no time for the rest, the page ends there. */
function findBody(
  text: string,
  {shouldStop}: SourceInput,
): {readonly body: HtmlElement | undefined; readonly isWhole: boolean} {
  const parser = new Parser<DefaultTreeAdapterMap>()
  let at = 0
  while (at < text.length && (at === 0 || shouldStop?.() !== true)) {
    parser.tokenizer.write(text.slice(at, at + STRETCH), false)
    at += STRETCH
  }
  parser.tokenizer.write('', true)
  const elements = parser.document.childNodes.filter((node) => isElement(node))
  const body = elements
    .flatMap((element) => element.childNodes.filter((node) => isElement(node)))
    .find(({tagName}) => tagName === 'body')
  return {body, isWhole: at >= text.length}
}

/** A place in the file is none in the text that is taken out of it. */
function withoutPlace({ruleId, messageId, args}: SourceWarning): SourceWarning {
  return {ruleId, messageId, args}
}
