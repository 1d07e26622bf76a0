import {childrenOf, type XmlElement} from '../xml/xmlElement.ts'
import {chooseAlternative} from './chooseAlternative.ts'

/** The contents of the text boxes in a drawing, in order; a box in a box belongs to the outer one. */
export function findTextBoxes(drawing: XmlElement): readonly XmlElement[] {
  return childrenOf(drawing).flatMap((child) => {
    if (child.name === 'w:txbxContent') return [child]
    return findTextBoxes(child.name === 'mc:AlternateContent' ? chooseAlternative(child) : child)
  })
}
