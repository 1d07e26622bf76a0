import type {Block} from '../office/block.ts'
import {raiseDigits} from '../office/raiseDigits.ts'
import type {XmlElement} from '../xml/xmlElement.ts'
import type {DocxNote, DocxState} from './docxState.ts'
import type {Story} from './readStory.ts'

/** The paragraphs of a foot- or endnote, the first with the mark of the note before its words. */
export function readNote(
  {mark, content}: DocxNote,
  state: DocxState,
  read: (element: XmlElement, state: DocxState) => Story,
): readonly Block[] {
  const texts = read(content, state)
    .blocks.flatMap((block) => {
      if (block.kind === 'section') return []
      return [block.kind === 'table-row' ? block.cells.join(' ') : block.text]
    })
    .map((text) => text.replace(/[\f\v]/gu, ' ').trim())
    .filter((text) => text !== '')
  const [first = '', ...others] = texts
  const plain = mark === '' ? '' : `[${mark}]`
  const raised = raiseDigits(mark) === '' ? plain : raiseDigits(mark)
  return [`${raised} ${first}`.trim(), ...others].map((text) => ({kind: 'footnote', text}))
}
