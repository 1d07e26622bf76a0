import type {Place} from '../model/place.ts'
import {profiles} from '../model/settings.ts'
import type {Profile, RuleSettings, SeveritySetting} from '../model/settings.ts'
import {fieldOf} from './dataFields.ts'
import {valueOf} from './dataTree.ts'
import type {DataNode} from './dataTree.ts'
import type {Reading} from './gatherEntries.ts'

const severities: readonly SeveritySetting[] = ['error', 'warning', 'info', 'off']

/**
 * What the hearing says about the rules. Without a `profile` it is `draft`: a writer who has said
 * nothing is writing. Severities that do not exist are left out; they were reported.
 */
export function buildSettings({file, root}: Reading): RuleSettings {
  const rules = valueOf(root, 'rules')
  const overrides = valueOf(root, 'profiles')
  const written = fieldOf(root, 'profile')?.value
  const lists = [rules, ...profiles.map((profile) => valueOf(overrides, profile))]
  return {
    profile: profiles.find((profile) => profile === written) ?? 'review',
    severities: severitiesOf(rules),
    profileSeverities: byProfile(overrides),
    options: optionsOf(rules),
    places: lists.flatMap((list) => placesOf(list, file)),
  }
}

function byProfile(
  node: DataNode | undefined,
): Readonly<Record<Profile, ReadonlyMap<string, SeveritySetting>>> {
  const of = (profile: Profile) => severitiesOf(valueOf(node, profile))
  return {draft: of('draft'), review: of('review'), submit: of('submit')}
}

function severitiesOf(node: DataNode | undefined): ReadonlyMap<string, SeveritySetting> {
  const found = new Map<string, SeveritySetting>()
  if (node?.kind !== 'map') return found
  for (const {key, value} of node.entries) {
    const text = value.kind === 'scalar' ? value.text : fieldOf(value, 'severity')?.value
    const severity = severities.find((name) => name === text)
    if (severity !== undefined) found.set(key, severity)
  }
  return found
}

function optionsOf(
  node: DataNode | undefined,
): ReadonlyMap<string, Readonly<Record<string, unknown>>> {
  const found = new Map<string, Readonly<Record<string, unknown>>>()
  if (node?.kind !== 'map') return found
  for (const {key, value} of node.entries) {
    if (value.kind !== 'map') continue
    const options = value.entries.filter((entry) => entry.key !== 'severity')
    if (options.length > 0) found.set(key, optionMap(options))
  }
  return found
}

function optionMap(
  entries: readonly {readonly key: string; readonly value: DataNode}[],
): Readonly<Record<string, unknown>> {
  const options = Object.create(null) as Record<string, unknown>
  for (const {key, value} of entries) options[key] = optionValue(value)
  return options
}

/** Options are for rules, which want numbers as numbers: here YAML's types count. */
function optionValue(node: DataNode): unknown {
  switch (node.kind) {
    case 'broken':
      return undefined
    case 'list':
      return node.items.map(optionValue)
    case 'map':
      return optionMap(node.entries)
    case 'scalar':
      break
  }
  if (node.type === 'null') return null
  if (node.type === 'boolean') return node.text.toLowerCase() === 'true'
  const number = node.type === 'number' ? Number(node.text) : NaN
  return Number.isFinite(number) ? number : node.text
}

function placesOf(
  node: DataNode | undefined,
  file: string,
): readonly {readonly ruleId: string; readonly place: Place}[] {
  if (node?.kind !== 'map') return []
  return node.entries.map(({key, keySpan}) => ({ruleId: key, place: {file, span: keySpan}}))
}
