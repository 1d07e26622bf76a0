import {termKey} from './termKey.ts'
import type {TermPart} from './termIndex.ts'

/** Words that change inside: their forms are looked up. All verbs end in `e`; few terms are verbs. */
const IRREGULAR =
  /(?:mand|barn|bog|hånd|fod|tand|nat|stad|kraft|far|mor|bror|datter|ko|tå|øje|tang|stang|seng|rod|and|gås|bonde|klo|kursus|forum|konto|stor|god|ung|gammel|lang|tung|e)$/u

/** The keys of a listed word: one for most, and those of all its forms for the few that change inside. */
export function keysOfTerm(part: TermPart): ReadonlySet<string> {
  return new Set(irregularForms(part).map(termKey))
}

/** The word, and where it changes inside its other forms too. */
export function irregularForms({lower, forms}: TermPart): readonly string[] {
  const keys = [lower]
  if (!IRREGULAR.test(lower)) return keys
  const known = forms()
  for (const category of 'acegikmnopqrsuvwz') {
    for (const form of known.formsFor(category as Parameters<typeof known.formsFor>[0])) {
      keys.push(form)
    }
  }
  return keys
}
