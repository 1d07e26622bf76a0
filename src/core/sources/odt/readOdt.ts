import type {Source} from '../../model/source.ts'
import type {Block} from '../office/block.ts'
import {buildSource} from '../office/buildSource.ts'
import {choosePages, type SaidCounts} from '../office/choosePages.ts'
import {findHeadingsByLook} from '../office/findHeadingsByLook.ts'
import {comesToAnEnd, nothingFound} from '../office/officeFindings.ts'
import {type Parts, Refusal} from '../office/openParts.ts'
import {sayFindings} from '../office/sayFindings.ts'
import type {SourceInput} from '../sourceReader.ts'
import {attributeOf, childOf, type XmlElement} from '../xml/xmlElement.ts'
import {OdtCounter} from './odtCounter.ts'
import type {OdtState} from './odtState.ts'
import {beginText, readOdtNote} from './readOdtStory.ts'
import {readOdtStyles} from './readOdtStyles.ts'

/** Reads an OpenDocument text from its parts. Throws a `Refusal` where it is none. */
export async function readOdt(parts: Parts, input: SourceInput): Promise<Source> {
  // Old files have a DOCTYPE there, which names a file of the program itself.
  const manifest = await parts.readPlain('META-INF/manifest.xml')
  if (/<(?:\w+:)?encryption-data[\s/>]/.test(manifest))
    throw new Refusal('encrypted', 'content.xml')
  const styles = await parts.read('styles.xml')
  let state: OdtState | undefined
  let story: ReturnType<typeof beginText> | undefined
  const content = await parts.read('content.xml', {
    within: 'office:text',
    tables: 'table:table',
    ignored: IGNORED,
    bare: NONE,
    repeated: NONE,
    // The styles of the content stand before its text.
    take(child, root, parent) {
      state ??= makeState([styles, root])
      story ??= beginText(state)
      if (comesToAnEnd(state.found, input)) return 'enough'
      if (parent === 'table:table') story.readRow(child)
      else story.read(child)
      return undefined
    },
  })
  const text = childOf(childOf(content, 'office:body'), 'office:text')
  if (text === undefined) throw new Refusal('damaged', 'content.xml')
  const {found, looks} = (state ??= makeState([]))
  const own = state
  const {blocks, notes} = story?.finish() ?? {blocks: [], notes: []}
  const all: Block[] = [
    ...findHeadingsByLook(blocks, looks),
    ...notes.flatMap((note) => readOdtNote(note, own)),
  ]
  const pages = isLaidOut(text)
    ? 'rendered'
    : choosePages(found, all, countsIn(await parts.read('meta.xml')))
  const hasMacros = parts.names.some((name) =>
    /^(?:Basic|Scripts)\/.+\.(?:xml|py|js|bsh)$/u.test(name),
  )
  const warnings = sayFindings(found, {pages, hasMacros})
  return buildSource({file: input.file, reader: 'odt', blocks: all, warnings, pages})
}

function makeState(roots: readonly (XmlElement | undefined)[]): OdtState {
  return {
    styles: readOdtStyles(roots),
    found: nothingFound(),
    looks: new Map(),
    headings: new OdtCounter(),
    lists: new Map(),
    listsByStyle: new Map(),
  }
}

/** The program that wrote the document says that it wrote down where pages end. */
function isLaidOut(text: XmlElement): boolean {
  return attributeOf(text, 'text:use-soft-page-breaks') === 'true'
}

function countsIn(meta: XmlElement | undefined): SaidCounts {
  const statistic = childOf(childOf(meta, 'office:meta'), 'meta:document-statistic')
  const countOf = (name: string): number | undefined => {
    const count = Number(attributeOf(statistic, name))
    return count > 0 ? count : undefined
  }
  return {pages: countOf('meta:page-count'), words: countOf('meta:word-count')}
}

const NONE: ReadonlySet<string> = new Set()

const IGNORED: ReadonlySet<string> = new Set([
  'text:bookmark',
  'text:bookmark-start',
  'text:bookmark-end',
  'text:change-start',
  'text:change-end',
  'table:table-column',
])
