import {attributeOf, childOf, type XmlElement} from '../xml/xmlElement.ts'

/** Word's on and off: `<w:vanish/>` is on, `w:val="0"`, `false` and `off` are off. `undefined` where nothing is said. */
export function readSwitch(properties: XmlElement | undefined, name: string): boolean | undefined {
  const element = childOf(properties, name)
  if (element === undefined) return undefined
  return !/^(?:0|false|off)$/i.test(attributeOf(element, 'w:val') ?? '1')
}

/** The `w:val` of a property. */
export function readValue(properties: XmlElement | undefined, name: string): string | undefined {
  return attributeOf(childOf(properties, name), 'w:val')
}

/** The `w:val` of a property as a number, where it is a whole number that Word could have written. */
export function readNumber(properties: XmlElement | undefined, name: string): number | undefined {
  return toNumber(readValue(properties, name))
}

export function toNumber(text: string | undefined): number | undefined {
  return text !== undefined && /^-?[0-9]{1,9}$/.test(text) ? Number(text) : undefined
}
