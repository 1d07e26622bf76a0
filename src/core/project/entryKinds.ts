import {validateProposals, validateSources, validateTerms} from '../../generated/validators.mjs'
import type {EntryKind} from './gatherEntries.ts'

/** The parts of a hearing that may stand in files of their own. */
export const entryKinds = {
  proposals: {key: 'proposals', listKey: 'proposals', validate: validateProposals},
  sources: {key: 'sources', listKey: 'references', validate: validateSources},
  terms: {key: 'terms', listKey: 'terms', validate: validateTerms},
} as const satisfies Readonly<Record<string, EntryKind>>
