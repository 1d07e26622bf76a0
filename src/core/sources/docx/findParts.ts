import type {Parts} from '../office/openParts.ts'
import {attributeOf, childrenOf} from '../xml/xmlElement.ts'

/** The names of a document's parts. */
export interface DocxParts {
  readonly main: string
  /** By the last word of what they are: `styles`, `numbering`, `footnotes`. */
  readonly others: ReadonlyMap<string, string>
}

/**
 * Finds the parts of a Word document by its relationships (ISO 29500-2), as Word does: the main part need not
 * be called `word/document.xml`. What lies outside the file is no part. `undefined` where there is no main part.
 */
export async function findParts(parts: Parts): Promise<DocxParts | undefined> {
  const named = (await readRelationships(parts, '')).get('officeDocument')
  const main = [named, 'word/document.xml'].find(
    (name) => name !== undefined && hasPart(parts, name),
  )
  if (main === undefined) return undefined
  return {main, others: await readRelationships(parts, main)}
}

function hasPart({names}: Parts, name: string): boolean {
  const wanted = name.toLowerCase()
  return names.some((each) => each.toLowerCase() === wanted)
}

/** Targets by the last word of their type, of the first of each. */
async function readRelationships(parts: Parts, source: string): Promise<Map<string, string>> {
  const folder = source.slice(0, source.lastIndexOf('/') + 1)
  const root = await parts.read(`${folder}_rels/${source.slice(folder.length)}.rels`)
  const targets = new Map<string, string>()
  for (const element of childrenOf(root, 'rel:Relationship')) {
    const type = attributeOf(element, 'Type')?.split('/').at(-1) ?? ''
    const target = resolveTarget(folder, attributeOf(element, 'Target') ?? '')
    const isInside = attributeOf(element, 'TargetMode') !== 'External'
    if (isInside && target !== undefined && !targets.has(type)) targets.set(type, target)
  }
  return targets
}

/** A part's name from where it is named; `undefined` for what leads out of the file. */
function resolveTarget(folder: string, target: string): string | undefined {
  const path: string[] = []
  const whole = target.startsWith('/') ? target : folder + target
  for (const step of whole.split('/')) {
    if (step === '..' && path.pop() === undefined) return undefined
    if (step !== '..' && step !== '.' && step !== '') path.push(step)
  }
  return path.join('/')
}
