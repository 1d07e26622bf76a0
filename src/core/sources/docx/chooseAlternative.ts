import {attributeOf, childOf, childrenOf, type XmlElement} from '../xml/xmlElement.ts'
import {pattern} from '../../text/pattern.ts'

/** Extensions of Word's that hold text as the rest does. */
const UNDERSTOOD = pattern('u')`^(?:w\p{L}{2}|wp\p{L}?|w?14|wp14|w1[0-9].*|w16.*|v|o|m|a14)$`

/**
 * Of several ways in which the same thing is written (`mc:AlternateContent`, ISO 29500-3) the first that we
 * understand: so that a text box, which stands there once for new programs and once for old ones, is read once.
 */
export function chooseAlternative(element: XmlElement): XmlElement {
  const understood = childrenOf(element, 'mc:Choice').find((choice) => {
    const required = (attributeOf(choice, 'Requires') ?? '').split(/\s+/u)
    return required.every((prefix) => UNDERSTOOD.test(prefix))
  })
  return understood ?? childOf(element, 'mc:Fallback') ?? {...element, children: []}
}
