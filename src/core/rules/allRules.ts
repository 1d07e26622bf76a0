import type {Rule} from '../model/rule.ts'

/** Every rule, by id. */
export const allRules: readonly Rule[] = []
