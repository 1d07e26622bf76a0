import type {Block} from './block.ts'
import {raiseDigits} from './raiseDigits.ts'

/** The paragraphs of a foot- or endnote as footnotes, the first with the mark of the note before its words. */
export function noteBlocks(mark: string, content: readonly Block[]): readonly Block[] {
  const [first = '', ...others] = content
    .flatMap((block) => {
      if (block.kind === 'section') return []
      return [block.kind === 'table-row' ? block.cells.join(' ') : block.text]
    })
    .map((text) => text.replace(/[\f\v]/gu, ' ').trim())
    .filter((text) => text !== '')
  const plain = mark === '' ? '' : `[${mark}]`
  const raised = raiseDigits(mark) === '' ? plain : raiseDigits(mark)
  return [`${raised} ${first}`.trim(), ...others].map((text) => ({kind: 'footnote', text}))
}
