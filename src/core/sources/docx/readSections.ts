import {attributeOf, childOf, type XmlElement} from '../xml/xmlElement.ts'
import type {DocxSection} from './docxState.ts'
import {readValue, toNumber} from './readSetting.ts'

/** How the sections of a document begin and count their pages, from the first to the last (ISO 29500-1, 17.6). */
export function readSections(body: XmlElement | undefined): readonly DocxSection[] {
  return findSections(body).map((section) => {
    const numbers = childOf(section, 'w:pgNumType')
    const firstPage = toNumber(attributeOf(numbers, 'w:start'))
    const pageFormat = attributeOf(numbers, 'w:fmt')
    return {
      isContinuous: readValue(section, 'w:type') === 'continuous',
      block: {
        kind: 'section',
        ...(firstPage === undefined ? {} : {firstPage}),
        pageFormat: pageFormat ?? 'decimal',
      },
    }
  })
}

/** They stand in the last paragraph of a section, at any depth of content controls; the last at the body's end. */
function findSections(element: XmlElement | undefined): readonly XmlElement[] {
  const sections: XmlElement[] = []
  for (const child of element?.children ?? []) {
    if (typeof child === 'string') continue
    if (child.name === 'w:sectPr') sections.push(child)
    else if (child.name === 'w:p') {
      const section = childOf(childOf(child, 'w:pPr'), 'w:sectPr')
      if (section !== undefined) sections.push(section)
    } else if (child.name !== 'w:tbl') sections.push(...findSections(child))
  }
  return sections
}
